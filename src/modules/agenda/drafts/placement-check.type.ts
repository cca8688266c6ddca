import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ScheduleIssueType, ScheduleScoreType } from '../issues/schedule-issue.type.js';
import { ConstraintComparison } from './draft.type.js';

@InputType({ description: 'Where a session would be. Nothing is written.' })
export class ImaginedPlacementInput {
  @Field(() => ID)
  sessionId: string;

  @Field(() => Date, { nullable: true, description: 'A whole minute; null takes the session out of the agenda.' })
  startsAt?: Date | null;

  @Field(() => [ID], { defaultValue: [], description: 'Rooms of the conference, the main one first; at most 100.' })
  roomIds: string[];

  @Field(() => Int, {
    nullable: true,
    description: '1 to 10,080. When absent: its length in the draft, else its planned one.',
  })
  durationMinutes?: number | null;
}

@ObjectType({
  description: 'What would become of the issues of a draft. An issue that would change its size is in both lists.',
})
export class PlacementCheck {
  @Field(() => [ScheduleIssueType])
  appearingIssues: ScheduleIssueType[];

  @Field(() => [ScheduleIssueType])
  vanishingIssues: ScheduleIssueType[];

  @Field(() => ScheduleScoreType, { description: 'Of the whole draft afterwards.' })
  score: ScheduleScoreType;

  @Field(() => ScheduleScoreType, { description: 'Of the whole draft as it is.' })
  scoreBefore: ScheduleScoreType;

  @Field(() => [ConstraintComparison], {
    description: 'Rules with an issue before or afterwards, in the order of the issues.',
  })
  scoreByConstraint: ConstraintComparison[];
}
