// Minutes that everybody wants, shared between groups by the length of what each of them shows.
import { UNPLACED } from '../evaluation/placed-agenda.js';
import { at, elementAt } from '../integers.js';
import { minutesInside } from '../windows.js';
import type { BreachSink } from './breach-sink.js';
import type { GroupScope } from './group-scope.js';
import type { PackedGroup } from './packed-group.js';
import type { Whereabouts } from './whereabouts.js';

/** By group of a share: minutes inside the windows, then the length of all that it has in the agenda. */
export type ShareTallies = Float64Array;

export function emptyTallies({ subjects }: PackedGroup): ShareTallies {
  return new Float64Array(2 * subjects.length);
}

/** Counts a member at [start, end) in, with sign 1, or out, with sign -1. Nothing where it has no placement. */
export function shiftTallies(
  group: PackedGroup,
  tallies: ShareTallies,
  position: number,
  start: number,
  end: number,
  sign: 1 | -1,
): void {
  if (start === UNPLACED) return;
  const own = 2 * at(group.numbers, position);
  tallies[own] = (tallies[own] ?? 0) + sign * minutesInside(group.windows, start, end);
  tallies[own + 1] = (tallies[own + 1] ?? 0) + sign * (end - start);
}

/** The tallies of a whole agenda. */
export function tally(group: PackedGroup, where: Whereabouts): ShareTallies {
  const tallies = emptyTallies(group);
  for (let k = 0; k < group.members.length; k++) {
    const session = at(group.members, k);
    shiftTallies(group, tallies, k, at(where.start, session), at(where.end, session), 1);
  }
  return tallies;
}

/** Reports minutes inside the windows that a group has above its share of all that are in use, rounded up. */
export function reportShares(
  group: PackedGroup,
  tallies: ShareTallies,
  where: Whereabouts,
  scope: GroupScope,
  sink: BreachSink,
): void {
  let inside = 0;
  let length = 0;
  for (let k = 0; k < tallies.length; k += 2) {
    inside += tallies[k] ?? 0;
    length += tallies[k + 1] ?? 0;
  }
  if (inside === 0) return;
  for (let k = 0; k < tallies.length; k += 2) {
    const fair = Math.ceil((inside * (tallies[k + 1] ?? 0)) / length);
    const excess = (tallies[k] ?? 0) - fair;
    if (excess <= 0) continue;
    sink.about(elementAt(group.subjects, k / 2));
    const count = sink.wantsSessions ? gatherInside(group, where, scope, k / 2) : 0;
    sink.add(excess, scope.gathered, count, false);
  }
}

function gatherInside(group: PackedGroup, where: Whereabouts, { gathered }: GroupScope, wanted: number): number {
  let count = 0;
  for (let k = 0; k < group.members.length; k++) {
    const session = at(group.members, k);
    if (at(group.numbers, k) !== wanted || at(where.start, session) === UNPLACED) continue;
    if (minutesInside(group.windows, at(where.start, session), at(where.end, session)) > 0) gathered[count++] = session;
  }
  return count;
}
