import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsInt, Max, Min, ValidateNested } from 'class-validator';
import { LocalDate } from '../../../platform/graphql/scalars.js';
import type { ConstraintKey, ConstraintLevel, Keep } from '../../../scheduling/index.js';
import { ConstraintLevelEnum, ScheduleConstraintEnum } from '../../conferences/schedule-constraint.type.js';
import { ArrangeKeepEnum, ArrangeScopeEnum } from './arrange.type.js';
import type { ArrangeScope } from './arrange-settings.js';

const MAX_SECONDS = 300;
const MAX_SELECTION = 5_000;

@InputType({ description: 'How one rule counts in this run only.' })
export class ArrangeWeightInput {
  @Field(() => ScheduleConstraintEnum)
  constraint: ConstraintKey;

  @Field(() => ConstraintLevelEnum, { description: 'Double bookings stay HARD whatever is said here.' })
  level: ConstraintLevel;

  @Field(() => Int, { description: '1 to 1000.' })
  @IsInt()
  @Min(1)
  @Max(1_000)
  weight: number;
}

@InputType()
export class ArrangeAgendaInput {
  @Field(() => ID)
  draftId: string;

  @Field(() => ArrangeScopeEnum, { defaultValue: 'all' })
  scope: ArrangeScope;

  @Field(() => LocalDate, { nullable: true, description: 'For scope DAY: the sessions placed on this day.' })
  day?: string | null;

  @Field(() => [ID], { defaultValue: [], description: 'For scope SELECTION.' })
  @ArrayMaxSize(MAX_SELECTION)
  sessionIds: string[];

  @Field(() => ArrangeKeepEnum, { defaultValue: 'nothing' })
  keep: Keep;

  @Field(() => [ArrangeWeightInput], { defaultValue: [] })
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => ArrangeWeightInput)
  weights: ArrangeWeightInput[];

  @Field(() => Int, { defaultValue: 30, description: 'How long to search, 1 to 300 seconds.' })
  @IsInt()
  @Min(1)
  @Max(MAX_SECONDS)
  seconds: number;

  @Field(() => Int, { defaultValue: 1, description: 'The same seed searches along the same paths.' })
  @IsInt()
  @Min(0)
  @Max(2_147_483_647)
  seed: number;
}

@InputType()
export class StopArrangeRunInput {
  @Field(() => ID)
  runId: string;
}

@InputType()
export class AcceptProposalInput {
  @Field(() => ID, { description: 'The draft that a run proposed.' })
  proposalId: string;
}

@InputType()
export class DiscardProposalInput {
  @Field(() => ID, { description: 'The draft that a run proposed.' })
  proposalId: string;
}
