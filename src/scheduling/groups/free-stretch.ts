// A stretch of a window without a member, as long as asked for: lunch, prayer, childcare.
import { at } from '../integers.js';
import type { BreachSink } from './breach-sink.js';
import { gatherWithin, type GroupScope } from './group-scope.js';
import type { PackedGroup } from './packed-group.js';
import type { Whereabouts } from './whereabouts.js';

/** Minutes that the longest free stretch of the window is too short. */
export function measureFreeStretch(group: PackedGroup, where: Whereabouts, scope: GroupScope, sink: BreachSink): void {
  if (!scope.isWhole && (scope.end <= group.start || group.end <= scope.start)) return;
  const count = gatherWithin(group, where, scope, group.start, group.end);
  const missing = group.limit - longestFree(group, where, scope, count);
  if (missing > 0 && count > 0) sink.add(missing, scope.gathered, count, false);
}

function longestFree(group: PackedGroup, where: Whereabouts, scope: GroupScope, count: number): number {
  let longest = 0;
  let time = group.start;
  while (time < group.end) {
    const free = freeUntil(group, where, scope, count, time);
    if (free - time > longest) longest = free - time;
    time = free > time ? free : busyUntil(where, scope, count, time);
  }
  return longest;
}

/** When the next gathered session starts, `time` itself where one takes place then, or the end of the window. */
function freeUntil(
  group: PackedGroup,
  where: Whereabouts,
  { gathered }: GroupScope,
  count: number,
  time: number,
): number {
  let next = group.end;
  for (let k = 0; k < count; k++) {
    const from = at(where.start, at(gathered, k));
    if (at(where.end, at(gathered, k)) > time && from < next) next = from > time ? from : time;
  }
  return next;
}

/** When the last of the gathered sessions that take place at `time` ends; later than `time`. */
function busyUntil(where: Whereabouts, { gathered }: GroupScope, count: number, time: number): number {
  let last = time + 1;
  for (let k = 0; k < count; k++) {
    const to = at(where.end, at(gathered, k));
    if (at(where.start, at(gathered, k)) <= time && to > last) last = to;
  }
  return last;
}
