import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsInt, Max, Min } from 'class-validator';
import type { ConstraintKey, ConstraintLevel } from '../../scheduling/model.js';
import { ConstraintLevelEnum, ScheduleConstraintEnum } from './schedule-constraint.type.js';

@InputType()
export class SetConstraintInput {
  @Field(() => ID)
  conferenceId: string;

  @Field(() => ScheduleConstraintEnum)
  constraint: ConstraintKey;

  @Field(() => ConstraintLevelEnum, { description: 'HARD is the only one for a double booking.' })
  level: ConstraintLevel;

  @Field(() => Int, { description: '1 to 1000; multiplies the minutes of a breach.' })
  @IsInt()
  @Min(1)
  @Max(1000)
  weight: number;
}

@InputType()
export class ResetConstraintInput {
  @Field(() => ID)
  conferenceId: string;

  @Field(() => ScheduleConstraintEnum)
  constraint: ConstraintKey;
}
