import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { FixKind } from '../../../scheduling/index.js';
import { SessionType } from '../../sessions/session.type.js';
import { ScheduleIssueType, ScheduleScoreType } from '../issues/schedule-issue.type.js';

export const IssueFixKindEnum = {
  ROOM: 'room',
  TIME: 'time',
  PLACE: 'place',
  SWAP: 'swap',
} as const satisfies Record<string, FixKind>;
registerEnumType(IssueFixKindEnum, {
  name: 'IssueFixKind',
  description:
    'ROOM: another room at its time. TIME: another time in its rooms. PLACE: both. SWAP: two sessions change places.',
});

@ObjectType('TimedPlace', { description: 'A time and rooms.' })
export class PlaceType {
  @Field()
  startsAt: Date;

  @Field(() => Int)
  durationMinutes: number;

  @Field(() => [ID], { description: 'The main one first.' })
  roomIds: string[];
}

@ObjectType('FixMove', { description: 'Where a session is, and where it would be.' })
export class FixMoveType {
  // Resolved: session.
  @Field(() => PlaceType)
  from: PlaceType;

  @Field(() => PlaceType)
  to: PlaceType;

  @Field(() => SessionType)
  session?: SessionType;
}

@ObjectType('IssueFix', { description: 'A way out of an issue. It is made by moveSession or swapSessions.' })
export class IssueFixType {
  @Field(() => IssueFixKindEnum)
  kind: FixKind;

  @Field(() => [FixMoveType], { description: 'One, or the two of a swap.' })
  moves: FixMoveType[];

  @Field({ description: 'Nothing of the issue is left; otherwise it only gets smaller.' })
  removesIssue: boolean;

  @Field(() => ScheduleScoreType, { description: 'How the score of the draft would change; below 0 is better.' })
  change: ScheduleScoreType;

  @Field(() => [ScheduleIssueType], { description: 'Issues that would come.' })
  appearingIssues: ScheduleIssueType[];

  @Field(() => [ScheduleIssueType], { description: 'Issues that would go, this one among them.' })
  vanishingIssues: ScheduleIssueType[];
}
