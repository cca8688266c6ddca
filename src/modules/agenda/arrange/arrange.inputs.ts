import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsInt, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { LocalDate } from '../../../platform/graphql/scalars.js';
import type { ConstraintKey, ConstraintLevel, Keep } from '../../../scheduling/index.js';
import { ConstraintLevelEnum, ScheduleConstraintEnum } from '../../conferences/schedule-constraint.type.js';
import { ArrangeKeepEnum, ArrangeScopeEnum } from './arrange.type.js';
import type { ArrangeScope } from './arrange-settings.js';

const MAX_SECONDS = 300;
const MAX_SELECTION = 5_000;
const MAX_SLOTS = 500;
const MAX_DAYS = 366;
const MAX_WEIGHTS = 100;

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

@InputType({ description: 'What must stay of a placed session in this run only; pins of the draft count beside it.' })
export class ArrangePinInput {
  @Field(() => ID)
  sessionId: string;

  @Field({ defaultValue: false, description: 'It stays at its time.' })
  time: boolean;

  @Field({ defaultValue: false, description: 'It stays in its rooms.' })
  rooms: boolean;

  @Field({ defaultValue: false, description: 'It stays on its day.' })
  day: boolean;
}

@InputType({ description: 'A fixed slot, from a whole minute to a later one.' })
export class ArrangeSlotInput {
  @Field()
  startsAt: Date;

  @Field()
  endsAt: Date;
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

  @Field(() => [ArrangePinInput], { defaultValue: [], description: 'At most 5,000.' })
  @ArrayMaxSize(MAX_SELECTION)
  @ValidateNested({ each: true })
  @Type(() => ArrangePinInput)
  pins: ArrangePinInput[];

  @Field(() => [ArrangeSlotInput], {
    defaultValue: [],
    description:
      'Where given, sessions start with one of these slots and fill it, or several in a row; at most 500. Otherwise they start every five minutes.',
  })
  @ArrayMaxSize(MAX_SLOTS)
  @ValidateNested({ each: true })
  @Type(() => ArrangeSlotInput)
  slots: ArrangeSlotInput[];

  @Field(() => Int, {
    nullable: true,
    description:
      'Most sessions of the current release that may be elsewhere than readers know them, 0 to 5,000; any number where it is absent. The rule KNOWN_SESSION_MOVED counts in such a run.',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MAX_SELECTION)
  mostMoved?: number | null;

  @Field(() => [ArrangeWeightInput], { defaultValue: [], description: 'At most 100.' })
  @ArrayMaxSize(MAX_WEIGHTS)
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

@InputType({ description: 'The whole proposal, or what belongs to the days and sessions that are named.' })
export class AcceptProposalInput {
  @Field(() => ID, { description: 'The draft that a run proposed.' })
  proposalId: string;

  @Field(() => [LocalDate], {
    defaultValue: [],
    description: 'Days of the conference: moves to them, within them and away from them. At most 366.',
  })
  @ArrayMaxSize(MAX_DAYS)
  days: string[];

  @Field(() => [ID], { defaultValue: [], description: 'At most 5,000.' })
  @ArrayMaxSize(MAX_SELECTION)
  sessionIds: string[];
}

@InputType()
export class DiscardProposalInput {
  @Field(() => ID, { description: 'The draft that a run proposed.' })
  proposalId: string;
}
