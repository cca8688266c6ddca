import { Field, ObjectType } from '@nestjs/graphql';
import { Node } from '../../../platform/graphql/node.type.js';
import { MutationPayload } from '../../../platform/graphql/user-error.type.js';

@ObjectType('CalendarFeed', {
  implements: () => [Node],
  description:
    "A reader's own calendar for calendar apps: released sessions that she starred, and those in which the person whom she claimed has a part. Whoever has its address reads it, until it is revoked.",
})
export class CalendarFeedType extends Node {
  // Resolved: conference.
  @Field({ description: 'As calendar apps show it.' })
  name: string;

  @Field()
  createdAt: Date;

  @Field(() => Date, { nullable: true, description: 'True to the hour; null where nobody read it yet.' })
  lastReadAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'From then on its address leads nowhere; null while it lives.' })
  revokedAt: Date | null;
}

@ObjectType({ implements: () => [MutationPayload] })
export class CreateCalendarFeedPayload extends MutationPayload {
  @Field(() => CalendarFeedType, { nullable: true, description: 'Null where errors say why.' })
  feed?: unknown;

  @Field(() => String, {
    nullable: true,
    description: 'The secret address that calendar apps subscribe to, shown once. Null where errors say why.',
  })
  url?: string | null;
}

@ObjectType({ implements: () => [MutationPayload] })
export class RevokeCalendarFeedPayload extends MutationPayload {
  @Field(() => CalendarFeedType, { nullable: true, description: 'The revoked calendar. Null where errors say why.' })
  feed?: unknown;
}
