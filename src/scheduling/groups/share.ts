// Minutes that everybody wants, shared between groups by the length of what each of them shows.
import { UNPLACED } from '../evaluation/placed-agenda.js';
import { at, elementAt } from '../integers.js';
import { minutesInside } from '../windows.js';
import type { BreachSink } from './breach-sink.js';
import type { GroupScope } from './group-scope.js';
import type { PackedGroup } from './packed-group.js';
import type { Whereabouts } from './whereabouts.js';

/** Minutes inside the windows that each group has above its share of all that are in use, rounded up. */
export function measureShare(group: PackedGroup, where: Whereabouts, scope: GroupScope, sink: BreachSink): void {
  const { tallies } = group;
  tally(group, where);
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
    sink.add(excess, scope.gathered, gatherInside(group, where, scope, k / 2), false);
  }
}

/** Sums up for each group its minutes inside the windows and its whole length. */
function tally({ members, numbers, windows, tallies }: PackedGroup, where: Whereabouts): void {
  tallies.fill(0);
  for (let k = 0; k < members.length; k++) {
    const start = at(where.start, at(members, k));
    if (start === UNPLACED) continue;
    const end = at(where.end, at(members, k));
    const own = 2 * at(numbers, k);
    tallies[own] = (tallies[own] ?? 0) + minutesInside(windows, start, end);
    tallies[own + 1] = (tallies[own + 1] ?? 0) + end - start;
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
