// The rules of an agenda: what each says is the first line of its file. An organizer may set level and weight of every
// rule except the two double bookings, which stay hard.
import type { AgendaProblem, ConstraintKey, ConstraintLevel, ConstraintSetting } from '../model.js';
import { audienceAboveCapacity } from './audience-above-capacity.js';
import { audienceOverflowExpected } from './audience-overflow-expected.js';
import { BLOCK_CONSTRAINTS } from './blocks/index.js';
import type { ConstraintDefinition, ConstraintEntry } from './definition.js';
import { knownSessionMoved } from './known-session-moved.js';
import { orderBroken } from './order-broken.js';
import { outsideComfortableHours } from './outside-comfortable-hours.js';
import { outsideOpeningHours } from './outside-opening-hours.js';
import { partsNotConsecutive } from './parts-not-consecutive.js';
import { pauseTooShort } from './pause-too-short.js';
import { personBreakMissed } from './person-break-missed.js';
import { personDoubleBooked } from './person-double-booked.js';
import { personTooManySessions } from './person-too-many-sessions.js';
import { personUnavailable } from './person-unavailable.js';
import { plenaryNotAlone } from './plenary-not-alone.js';
import { primeTimeUnfair } from './prime-time-unfair.js';
import { roomChangeoverTooShort } from './room-changeover-too-short.js';
import { roomDoubleBooked } from './room-double-booked.js';
import { roomLacksFeature } from './room-lacks-feature.js';
import { roomUnavailable } from './room-unavailable.js';
import { sameTagInParallel } from './same-tag-in-parallel.js';
import { sameTrackInParallel } from './same-track-in-parallel.js';
import { sessionAtOddHour } from './session-at-odd-hour.js';
import { sessionAtUnwantedTime } from './session-at-unwanted-time.js';
import { sessionInUnwantedRoom } from './session-in-unwanted-room.js';
import { sharedInterestInParallel } from './shared-interest-in-parallel.js';
import { SLOT_CONSTRAINTS } from './slots/index.js';
import { stockExceeded } from './stock-exceeded.js';
import { tooLittleTravelTime } from './too-little-travel-time.js';
import { tooManyInParallel } from './too-many-in-parallel.js';

export type { ConstraintEntry } from './definition.js';

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
  stock_exceeded: { level: 'hard', weight: 1, definition: stockExceeded },
  too_many_in_parallel: { level: 'hard', weight: 1, definition: tooManyInParallel },
  parts_not_consecutive: { level: 'hard', weight: 1, definition: partsNotConsecutive },
  audience_above_capacity: { level: 'medium', weight: 1, definition: audienceAboveCapacity },
  too_little_travel_time: { level: 'medium', weight: 1, definition: tooLittleTravelTime },
  room_changeover_too_short: { level: 'medium', weight: 1, definition: roomChangeoverTooShort },
  person_break_missed: { level: 'medium', weight: 1, definition: personBreakMissed },
  person_too_many_sessions: { level: 'medium', weight: 1, definition: personTooManySessions },
  known_session_moved: { level: 'medium', weight: 1, definition: knownSessionMoved },
  same_track_in_parallel: { level: 'soft', weight: 2, definition: sameTrackInParallel },
  same_tag_in_parallel: { level: 'soft', weight: 1, definition: sameTagInParallel },
  pause_too_short: { level: 'soft', weight: 1, definition: pauseTooShort },
  shared_interest_in_parallel: { level: 'soft', weight: 1, definition: sharedInterestInParallel },
  audience_overflow_expected: { level: 'soft', weight: 1, definition: audienceOverflowExpected },
  outside_comfortable_hours: { level: 'soft', weight: 1, definition: outsideComfortableHours },
  prime_time_unfair: { level: 'soft', weight: 1, definition: primeTimeUnfair },
  session_at_unwanted_time: { level: 'soft', weight: 1, definition: sessionAtUnwantedTime },
  session_at_odd_hour: { level: 'soft', weight: 1, definition: sessionAtOddHour },
  session_in_unwanted_room: { level: 'soft', weight: 1, definition: sessionInUnwantedRoom },
  ...SLOT_CONSTRAINTS,
  ...BLOCK_CONSTRAINTS,
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

/**
 * Level and weight in force: the conference's setting, else the default. A double booking is hard whatever is set, a
 * reward at most medium.
 */
export function settingOf(problem: Pick<AgendaProblem, 'settings'>, key: ConstraintKey): ConstraintSetting {
  const entry = CONSTRAINTS[key];
  const setting = problem.settings[key] ?? entry;
  return { level: levelOf(entry.definition, setting.level), weight: setting.weight };
}

function levelOf(definition: ConstraintDefinition, wanted: ConstraintLevel): ConstraintLevel {
  if (definition.alwaysHard) return 'hard';
  return definition.neverHard && wanted === 'hard' ? 'medium' : wanted;
}

/** All constraints of the problem that are not off, in listing order. */
export function activeConstraints(problem: AgendaProblem): readonly ActiveConstraint[] {
  return CONSTRAINT_KEYS.flatMap((key) => {
    const { level, weight } = settingOf(problem, key);
    return level === 'off' ? [] : [{ definition: CONSTRAINTS[key].definition, level, weight }];
  });
}
