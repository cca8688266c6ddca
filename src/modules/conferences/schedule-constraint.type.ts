import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { ConstraintKey, ConstraintLevel } from '../../scheduling/model.js';

/** Every rule of the clash model, in the order in which it lists them. The model itself is imported by the agenda only. */
export const SCHEDULE_CONSTRAINTS = [
  'room_double_booked',
  'person_double_booked',
  'room_unavailable',
  'person_unavailable',
  'outside_opening_hours',
  'room_lacks_feature',
  'plenary_not_alone',
  'order_broken',
  'audience_above_capacity',
  'too_little_travel_time',
  'same_track_in_parallel',
  'same_tag_in_parallel',
  'pause_too_short',
  'shared_interest_in_parallel',
] as const satisfies readonly ConstraintKey[];

type Listed = (typeof SCHEDULE_CONSTRAINTS)[number];
/** Does not compile while a rule of the clash model is missing above. */
const EVERY_RULE_IS_LISTED: [Exclude<ConstraintKey, Listed>] extends [never] ? true : never = true;

/** Rules that the database enforces for what is released: no conference can lower them. */
export const ALWAYS_HARD: ReadonlySet<ConstraintKey> = new Set(['room_double_booked', 'person_double_booked']);

export const CONSTRAINT_LEVELS = ['hard', 'medium', 'soft', 'off'] as const satisfies readonly ConstraintLevel[];

const enumOf = <T extends string>(values: readonly T[]): Readonly<Record<string, T>> =>
  Object.fromEntries(values.map((value) => [value.toUpperCase(), value]));

export const ScheduleConstraintEnum = enumOf(EVERY_RULE_IS_LISTED ? SCHEDULE_CONSTRAINTS : []);
registerEnumType(ScheduleConstraintEnum, {
  name: 'ScheduleConstraint',
  description: 'A rule that an agenda can break.',
});

export const ConstraintLevelEnum = enumOf(CONSTRAINT_LEVELS);
registerEnumType(ConstraintLevelEnum, {
  name: 'ConstraintLevel',
  description:
    'How much a broken rule counts: a hard one blocks a release, any medium one outweighs every soft one, off means that nobody looks.',
});

/** A rule with the level and weight in force; made by the agenda, which knows the defaults. */
@ObjectType('ConstraintSetting', { description: 'How a conference takes one rule of the agenda.' })
export class ConstraintSettingType {
  @Field(() => ScheduleConstraintEnum)
  constraint: ConstraintKey;

  @Field(() => ConstraintLevelEnum, { description: 'In force: what the conference set, else the default.' })
  level: ConstraintLevel;

  @Field(() => Int, { description: 'In force, 1 to 1000; multiplies the minutes of a breach.' })
  weight: number;

  @Field(() => ConstraintLevelEnum)
  defaultLevel: ConstraintLevel;

  @Field(() => Int)
  defaultWeight: number;

  @Field({ description: 'The conference set a level and weight of its own.' })
  isCustom: boolean;

  @Field({ description: 'The level can be changed; a double booking is always hard.' })
  canChangeLevel: boolean;
}
