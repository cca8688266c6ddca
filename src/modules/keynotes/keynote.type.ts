import { Field, ObjectType } from '@nestjs/graphql';
import { Node } from '../../platform/graphql/node.type.js';
import { MutationPayload } from '../../platform/graphql/user-error.type.js';
import { SessionType } from '../sessions/session.type.js';

@ObjectType('Keynote', {
  implements: () => [SessionType, Node],
  description: 'A plenary session: nothing runs in parallel unless said otherwise.',
})
export class KeynoteType extends SessionType {}

@ObjectType({ implements: () => [MutationPayload] })
export class CreateKeynotePayload extends MutationPayload {
  @Field(() => KeynoteType, { nullable: true, description: 'Null where errors say why.' })
  keynote?: KeynoteType | null;
}

@ObjectType({ implements: () => [MutationPayload] })
export class UpdateKeynotePayload extends MutationPayload {
  @Field(() => KeynoteType, { nullable: true, description: 'Null where errors say why.' })
  keynote?: KeynoteType | null;
}
