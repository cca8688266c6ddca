// Limited stock over time: minutes times the units that are too many, slice by slice between two changes.
import { at } from '../integers.js';
import type { BreachSink } from './breach-sink.js';
import { gatherWithin, type GroupScope } from './group-scope.js';
import type { PackedGroup } from './packed-group.js';
import type { Whereabouts } from './whereabouts.js';

/** Reports every slice of time in which the members take more units than there are. */
export function measureStock(group: PackedGroup, where: Whereabouts, scope: GroupScope, sink: BreachSink): void {
  const count = gatherWithin(group, where, scope, scope.start, scope.end);
  let time = scope.start;
  let isGoingOn = false;
  while (time < scope.end) {
    const next = nextChange(where, scope, count, time);
    const present = presentAt(where, scope, count, time);
    const excess = unitsInUse(group, where, scope, count, time) - group.limit;
    if (excess > 0 && present > 0) sink.add(excess * (next - time), scope.together, present, isGoingOn);
    isGoingOn = excess > 0;
    time = next;
  }
}

/** The first minute after `time` at which a gathered session comes or goes, or the end of the scope. */
function nextChange(where: Whereabouts, { gathered, end }: GroupScope, count: number, time: number): number {
  let next = end;
  for (let k = 0; k < count; k++) {
    const from = at(where.start, at(gathered, k));
    const to = at(where.end, at(gathered, k));
    if (from > time && from < next) next = from;
    if (to > time && to < next) next = to;
  }
  return next;
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

function unitsInUse(
  group: PackedGroup,
  where: Whereabouts,
  { gathered, positions }: GroupScope,
  count: number,
  time: number,
): number {
  let units = 0;
  for (let k = 0; k < count; k++) {
    const session = at(gathered, k);
    if (at(where.start, session) <= time && time < at(where.end, session)) units += at(group.numbers, at(positions, k));
  }
  return units;
}
