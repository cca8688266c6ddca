import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf } from '../../platform/graphql/connection.js';
import { Node } from '../../platform/graphql/node.type.js';
import { MutationPayload } from '../../platform/graphql/user-error.type.js';

export const TIME_REQUEST_STATES = ['open', 'granted', 'declined', 'withdrawn'] as const;
export type TimeRequestState = (typeof TIME_REQUEST_STATES)[number];

export const TimeRequestStateEnum = Object.fromEntries(
  TIME_REQUEST_STATES.map((state) => [state.toUpperCase(), state]),
);
registerEnumType(TimeRequestStateEnum, {
  name: 'TimeRequestState',
  description: 'An OPEN request waits for its answer.',
});

@ObjectType('TimeRequest', {
  implements: () => [Node],
  description:
    'Someone in a session asks for another time. Only she and the organizers see it; at most one is open per session and person.',
})
export class TimeRequestType extends Node {
  // Resolved: session, person, viewerCanAnswer, viewerCanWithdraw.
  @Field()
  reason: string;

  @Field(() => TimeRequestStateEnum)
  state: TimeRequestState;

  @Field(() => String, {
    nullable: true,
    description: 'Null while open, and where the organizers left it at yes or no.',
  })
  answer: string | null;

  @Field(() => Date, { nullable: true, description: 'Null until answered.' })
  answeredAt: Date | null;

  @Field()
  createdAt: Date;
}

@ObjectType()
export class TimeRequestConnection extends connectionOf(
  TimeRequestType,
  'Time requests of a conference, the oldest first.',
) {}

@ObjectType({ implements: () => [MutationPayload] })
export class RequestTimePayload extends MutationPayload {
  @Field(() => TimeRequestType, { nullable: true, description: 'Null where errors say why.' })
  timeRequest?: TimeRequestType | null;
}

@ObjectType({ implements: () => [MutationPayload] })
export class AnswerTimeRequestPayload extends MutationPayload {
  @Field(() => TimeRequestType, { nullable: true, description: 'Null where errors say why.' })
  timeRequest?: TimeRequestType | null;
}

@ObjectType({ implements: () => [MutationPayload] })
export class WithdrawTimeRequestPayload extends MutationPayload {
  @Field(() => TimeRequestType, { nullable: true, description: 'Null where errors say why.' })
  timeRequest?: TimeRequestType | null;
}
