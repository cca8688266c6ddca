import { Field, ObjectType } from '@nestjs/graphql';
import { ScheduleIssueType, ScheduleScoreType } from '../issues/schedule-issue.type.js';

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
}
