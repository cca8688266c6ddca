// Limited stock over time: minutes times the units that are too many, slice by slice between two changes.
import { at } from '../integers.js';
import type { BreachSink } from './breach-sink.js';
import { gatherWithin, type GroupScope } from './group-scope.js';
import type { PackedGroup } from './packed-group.js';
import type { Whereabouts } from './whereabouts.js';

/** Reports every slice of time in which the members take more units than there are. */
export function measureStock(group: PackedGroup, where: Whereabouts, scope: GroupScope, sink: BreachSink): void {
  const count = gatherWithin(group, where, scope, scope.start, scope.end);
  if (totalUnits(group, scope, count) <= group.limit) return;
  const changes = sortedChanges(group, where, scope, count);
  let units = 0;
  let isGoingOn = false;
  for (let k = 0; k < changes; k++) {
    units += at(scope.changeUnits, k);
    const time = at(scope.changeTimes, k);
    const next = k + 1 < changes ? at(scope.changeTimes, k + 1) : scope.end;
    if (next === time) continue;
    const excess = units - group.limit;
    if (excess > 0) {
      const present = sink.wantsSessions ? presentAt(where, scope, count, time) : 0;
      sink.add(excess * (next - time), scope.together, present, isGoingOn);
    }
    isGoingOn = excess > 0;
  }
}

function totalUnits({ numbers }: PackedGroup, { positions }: GroupScope, count: number): number {
  let units = 0;
  for (let k = 0; k < count; k++) units += at(numbers, at(positions, k));
  return units;
}

/** Writes when the gathered sessions come and go within the scope, in order of time; answers how many changes. */
function sortedChanges({ numbers }: PackedGroup, where: Whereabouts, scope: GroupScope, count: number): number {
  let changes = 0;
  for (let k = 0; k < count; k++) {
    const session = at(scope.gathered, k);
    const units = at(numbers, at(scope.positions, k));
    const from = at(where.start, session);
    const to = at(where.end, session);
    insertChange(scope, changes++, from > scope.start ? from : scope.start, units);
    if (to < scope.end) insertChange(scope, changes++, to, -units);
  }
  return changes;
}

function insertChange({ changeTimes, changeUnits }: GroupScope, count: number, time: number, units: number): void {
  let place = count;
  while (place > 0 && at(changeTimes, place - 1) > time) {
    changeTimes[place] = at(changeTimes, place - 1);
    changeUnits[place] = at(changeUnits, --place);
  }
  changeTimes[place] = time;
  changeUnits[place] = units;
}

/** Gathers who is there at a minute; answers how many. */
function presentAt(where: Whereabouts, { gathered, together }: GroupScope, count: number, time: number): number {
  let present = 0;
  for (let k = 0; k < count; k++) {
    const session = at(gathered, k);
    if (at(where.start, session) <= time && time < at(where.end, session)) together[present++] = session;
  }
  return present;
}
