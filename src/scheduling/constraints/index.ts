// The rules of an agenda: what each says is the first line of its file. An organizer may set level and weight of every
// rule except the two double bookings, which stay hard.
import type { AgendaProblem, ConstraintKey, ConstraintLevel, ConstraintSetting } from '../model.js';
import { audienceAboveCapacity } from './audience-above-capacity.js';
import type { ConstraintDefinition } from './definition.js';
import { orderBroken } from './order-broken.js';
import { outsideOpeningHours } from './outside-opening-hours.js';
import { pauseTooShort } from './pause-too-short.js';
import { personDoubleBooked } from './person-double-booked.js';
import { personUnavailable } from './person-unavailable.js';
import { plenaryNotAlone } from './plenary-not-alone.js';
import { roomDoubleBooked } from './room-double-booked.js';
import { roomLacksFeature } from './room-lacks-feature.js';
import { roomUnavailable } from './room-unavailable.js';
import { sameTagInParallel } from './same-tag-in-parallel.js';
import { sameTrackInParallel } from './same-track-in-parallel.js';
import { sharedInterestInParallel } from './shared-interest-in-parallel.js';
import { tooLittleTravelTime } from './too-little-travel-time.js';

export interface ConstraintEntry extends ConstraintSetting {
  readonly definition: ConstraintDefinition;
}

/** Every constraint with its default level and weight, in the order in which issues are listed. */
export const CONSTRAINTS: Readonly<Record<ConstraintKey, ConstraintEntry>> = {
  room_double_booked: { level: 'hard', weight: 1, definition: roomDoubleBooked },
  person_double_booked: { level: 'hard', weight: 1, definition: personDoubleBooked },
  room_unavailable: { level: 'hard', weight: 1, definition: roomUnavailable },
  person_unavailable: { level: 'hard', weight: 1, definition: personUnavailable },
  outside_opening_hours: { level: 'hard', weight: 1, definition: outsideOpeningHours },
  room_lacks_feature: { level: 'hard', weight: 1, definition: roomLacksFeature },
  plenary_not_alone: { level: 'hard', weight: 1, definition: plenaryNotAlone },
  order_broken: { level: 'hard', weight: 1, definition: orderBroken },
  audience_above_capacity: { level: 'medium', weight: 1, definition: audienceAboveCapacity },
  too_little_travel_time: { level: 'medium', weight: 1, definition: tooLittleTravelTime },
  same_track_in_parallel: { level: 'soft', weight: 2, definition: sameTrackInParallel },
  same_tag_in_parallel: { level: 'soft', weight: 1, definition: sameTagInParallel },
  pause_too_short: { level: 'soft', weight: 1, definition: pauseTooShort },
  shared_interest_in_parallel: { level: 'soft', weight: 1, definition: sharedInterestInParallel },
};

export const CONSTRAINT_KEYS: readonly ConstraintKey[] = Object.values(CONSTRAINTS).map(
  (entry) => entry.definition.key,
);

/** A constraint as it counts in one problem. */
export interface ActiveConstraint {
  readonly definition: ConstraintDefinition;
  readonly level: Exclude<ConstraintLevel, 'off'>;
  readonly weight: number;
}

/** Level and weight in force: the conference's setting, else the default. A double booking is hard whatever is set. */
export function settingOf(problem: AgendaProblem, key: ConstraintKey): ConstraintSetting {
  const entry = CONSTRAINTS[key];
  const setting = problem.settings[key] ?? entry;
  return { level: entry.definition.alwaysHard ? 'hard' : setting.level, weight: setting.weight };
}

/** All constraints of the problem that are not off, in listing order. */
export function activeConstraints(problem: AgendaProblem): readonly ActiveConstraint[] {
  return CONSTRAINT_KEYS.flatMap((key) => {
    const { level, weight } = settingOf(problem, key);
    return level === 'off' ? [] : [{ definition: CONSTRAINTS[key].definition, level, weight }];
  });
}
