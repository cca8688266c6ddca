import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { ConstraintKey, VerdictKind } from '../../../scheduling/index.js';
import { ScheduleConstraintEnum } from '../../conferences/schedule-constraint.type.js';
import { IssueLevelEnum, type IssueLevel } from '../agenda-enums.js';
import type { PlaceOrder } from './explanation-jobs.js';
import { ScheduleScoreType } from '../issues/schedule-issue.type.js';

export const PlaceVerdictEnum = {
  FREE: 'free',
  COSTS: 'costs',
  IMPOSSIBLE: 'impossible',
} as const satisfies Record<string, VerdictKind>;
registerEnumType(PlaceVerdictEnum, {
  name: 'PlaceVerdict',
  description:
    'FREE: the session breaks no rule there. COSTS: it breaks rules, but no hard one. IMPOSSIBLE: a hard rule stands in the way, so that something else has to give way first.',
});

@ObjectType('RuleVerdict', { description: 'What one rule makes of a place for a session.' })
export class RuleVerdictType {
  @Field(() => ScheduleConstraintEnum)
  constraint: ConstraintKey;

  @Field(() => IssueLevelEnum)
  level: IssueLevel;

  @Field(() => Float, { description: 'What the session there adds to the score of this level; below 0 for a gain.' })
  cost: number;

  @Field(() => Float, { description: 'The cost less what the session adds where it is now.' })
  change: number;

  @Field({ description: 'The rule in a few words, in the language of the viewer.' })
  text: string;
}

@ObjectType('SessionPlace', { description: 'A place that a session could take, all others staying where they are.' })
export class SessionPlaceType {
  @Field()
  startsAt: Date;

  @Field(() => Int)
  durationMinutes: number;

  @Field(() => [ID], { description: 'The one of interest first; several for a session that fills several rooms.' })
  roomIds: string[];

  @Field(() => PlaceVerdictEnum)
  verdict: VerdictKind;

  @Field(() => ScheduleScoreType, { description: 'How the score of the draft would change; below 0 is better.' })
  change: ScheduleScoreType;

  @Field(() => [RuleVerdictType], {
    description:
      'Rules that cost something there or stop costing something, the worst first; at most one for each rule.',
  })
  rules: RuleVerdictType[];

  @Field({ description: 'It is there now.' })
  isPresent: boolean;

  @Field({ description: 'False where it would run past the closing time or the last slot of a row.' })
  isWithinHours: boolean;
}

export const PlaceOrderEnum = { TIME: 'time', BEST: 'best' } as const satisfies Record<string, PlaceOrder>;
registerEnumType(PlaceOrderEnum, {
  name: 'SessionPlaceOrder',
  description: 'TIME: by start. BEST: what does the score most good, or least harm, first.',
});

@ObjectType({ description: 'A hard rule that stands in the way of a session.' })
export class BlockingRule {
  @Field(() => ScheduleConstraintEnum)
  constraint: ConstraintKey;

  @Field({ description: 'The rule in a few words, in the language of the viewer.' })
  text: string;

  @Field(() => Int, { description: 'At how many of the places; two rules may stand in the way at one.' })
  places: number;
}

@ObjectType('SessionPlaces', { description: 'Where a session could be: "why not there?" for every time and room.' })
export class SessionPlacesType {
  @Field(() => [SessionPlaceType], { description: 'In the order asked for; at most `first`.' })
  places: SessionPlaceType[];

  @Field(() => Int, { description: 'How many there are, whether they are listed here or not.' })
  totalCount: number;

  @Field(() => [BlockingRule], { description: 'The most frequent first.' })
  blockedBy: BlockingRule[];
}
