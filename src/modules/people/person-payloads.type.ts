import { Field, ID, ObjectType } from '@nestjs/graphql';
import { MutationPayload, UserError } from '../../platform/graphql/user-error.type.js';
import { PersonType, type ConferencePerson } from './person.type.js';

const NULL_BY_ERROR = { nullable: true, description: 'Null where errors say why.' } as const;

@ObjectType({ implements: () => [MutationPayload], description: 'Of every mutation that changes one person.' })
export class PersonPayload extends MutationPayload {
  @Field(() => PersonType, NULL_BY_ERROR)
  person?: ConferencePerson | null;
}

@ObjectType({ implements: () => [MutationPayload] })
export class ClaimProfilePayload extends MutationPayload {
  @Field(() => PersonType, NULL_BY_ERROR)
  person?: ConferencePerson | null;
}

@ObjectType({ implements: () => [MutationPayload] })
export class MergePeoplePayload extends MutationPayload {
  @Field(() => PersonType, NULL_BY_ERROR)
  person?: ConferencePerson | null;

  @Field(() => ID, { nullable: true, description: 'Names nobody any more; null where errors say why.' })
  mergedPersonId?: string | null;
}

@ObjectType({
  implements: () => [UserError],
  description: 'As one person she would be in two released sessions at once.',
})
export class MergeClashError extends UserError {
  @Field(() => [ID], { description: 'Ids of the sessions that clash, at least two.' })
  sessionIds: string[];
}
