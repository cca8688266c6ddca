import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import type { ConstraintKey } from '../../../scheduling/index.js';
import { ScheduleConstraintEnum } from '../../conferences/schedule-constraint.type.js';
import { IssueLevelEnum, type IssueLevel } from '../agenda-enums.js';
import { WaiverType } from '../waivers/waiver.type.js';
import type { Waiver } from '../waiver.entity.js';

@ObjectType({ description: 'A named value in the message of an issue.' })
export class IssueMessageArgument {
  @Field()
  name: string;

  @Field({ description: 'A number as digits, a thing as its id, anything else as text.' })
  value: string;
}

@ObjectType('ScheduleIssue', {
  description:
    'One broken rule of an agenda, explained: the same in a draft, in a refused release and in what the scheduler says.',
})
export class ScheduleIssueType {
  // Resolved: key, sessions, room, person, messageKey, messageArguments, text.
  @Field(() => ScheduleConstraintEnum)
  constraint: ConstraintKey;

  @Field(() => IssueLevelEnum)
  level: IssueLevel;

  @Field(() => Int, {
    description:
      'Size of the breach in minutes, at least 1; each session too many, or reader in common, counts its own.',
  })
  minutes: number;

  @Field(() => Float, {
    description: 'Its share in the score of its level, a whole number: minutes times weight; 0 while waived.',
  })
  cost: number;

  @Field(() => WaiverType, { nullable: true, description: 'What covers it; null while it is open.' })
  waiver: Waiver | null;
}

@ObjectType('ScheduleScore', {
  description:
    'Lexicographic: any hard minute outweighs every medium one, any medium one every soft one. Lower is better, 0 is free.',
})
export class ScheduleScoreType {
  @Field(() => Float, { description: 'A whole number: minutes times weight of the open issues.' })
  hard: number;

  @Field(() => Float)
  medium: number;

  @Field(() => Float)
  soft: number;
}

@ObjectType({ description: 'What one rule contributes to the score of an agenda.' })
export class ConstraintScore {
  @Field(() => ScheduleConstraintEnum)
  constraint: ConstraintKey;

  @Field(() => Int)
  openIssues: number;

  @Field(() => Int)
  waivedIssues: number;

  @Field(() => Float, { description: 'Of the open issues, a whole number.' })
  minutes: number;

  @Field(() => Float, { description: 'Minutes times weight of the open issues, a whole number.' })
  cost: number;
}
