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
  'stock_exceeded',
  'too_many_in_parallel',
  'parts_not_consecutive',
  'audience_above_capacity',
  'too_little_travel_time',
  'room_changeover_too_short',
  'person_break_missed',
  'person_too_many_sessions',
  'known_session_moved',
  'same_track_in_parallel',
  'same_tag_in_parallel',
  'pause_too_short',
  'shared_interest_in_parallel',
  'audience_overflow_expected',
  'outside_comfortable_hours',
  'prime_time_unfair',
  'session_at_unwanted_time',
  'session_at_odd_hour',
  'session_in_unwanted_room',
  'format_unsuitable',
  'slot_tags_broken',
  'room_tags_broken',
  'exclusive_tags_in_parallel',
  'crowds_together',
  'prerequisite_missed',
  'speaker_without_pause',
  'slot_tags_unloved',
  'room_tags_unloved',
  'themes_in_parallel',
  'theme_changes_room',
  'sectors_in_parallel',
  'audience_types_together',
  'audience_and_theme_in_parallel',
  'difficulties_together',
  'harder_before_easier',
  'contents_in_parallel',
  'languages_together',
  'theme_on_many_days',
  'content_on_many_days',
  'popular_in_small_room',
  'person_on_many_days',
  'outside_blocks',
  'block_mixes_tracks',
  'block_size_not_allowed',
  'track_in_unwanted_block',
  'track_in_unwanted_room',
  'block_in_unwanted_room',
  'similar_tracks_in_parallel',
  'track_in_many_rooms',
  'track_in_parallel_blocks',
  'track_interrupted',
  'track_order_broken',
  'presenters_in_parallel_blocks',
  'attendees_in_parallel_blocks',
  'chairs_in_parallel_blocks',
  'presenters_in_parallel',
  'attendees_in_parallel',
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
