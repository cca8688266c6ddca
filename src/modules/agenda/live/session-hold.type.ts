import { Field, ID, ObjectType } from '@nestjs/graphql';
import { MutationPayload } from '../../../platform/graphql/user-error.type.js';

const HOLDS = 'Everybody’s in this draft, the viewer’s own too. Null where errors say why.';

@ObjectType('SessionHold', {
  description: 'An organizer has a session in her hand: a courtesy towards the others, never a lock.',
})
export class SessionHoldType {
  @Field(() => ID, { description: 'Of the session.' })
  sessionId: string;

  @Field(() => ID, { description: 'Of the account that holds it.' })
  accountId: string;

  @Field({ description: 'Display name of the account.' })
  name: string;
}

@ObjectType({ implements: () => [MutationPayload] })
export class HoldSessionPayload extends MutationPayload {
  @Field(() => [SessionHoldType], { nullable: true, description: HOLDS })
  holds?: SessionHoldType[] | null;
}

@ObjectType({ implements: () => [MutationPayload] })
export class LetGoOfSessionPayload extends MutationPayload {
  @Field(() => [SessionHoldType], { nullable: true, description: HOLDS })
  holds?: SessionHoldType[] | null;
}
