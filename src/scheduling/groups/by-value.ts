// Measures that look at the members of one start, one day or one block at a time.
import { UNPLACED } from '../evaluation/placed-agenda.js';
import { at } from '../integers.js';
import type { BreachSink } from './breach-sink.js';
import { gatherBy, type GroupScope, isFirstWith } from './group-scope.js';
import type { PackedGroup } from './packed-group.js';
import type { Whereabouts } from './whereabouts.js';

/** Judges the first `count` gathered sessions, which have a start, a day or a block in common. */
type Judge = (group: PackedGroup, where: Whereabouts, scope: GroupScope, count: number, sink: BreachSink) => void;

/** Members whose slot holds more others than it should: the length of each. */
export function measureCrowd(group: PackedGroup, where: Whereabouts, scope: GroupScope, sink: BreachSink): void {
  measureBy(group, where, scope, sink, where.start, scope.start, judgeCrowd);
}

/** Days with more members than there should be: the length of those beyond, the latest to start. */
export function measurePerDay(group: PackedGroup, where: Whereabouts, scope: GroupScope, sink: BreachSink): void {
  measureBy(group, where, scope, sink, where.day, scope.day, judgeDay);
}

/** Rooms of one block beyond the first: a count. */
export function measureTrackParallel(
  group: PackedGroup,
  where: Whereabouts,
  scope: GroupScope,
  sink: BreachSink,
): void {
  measureBy(group, where, scope, sink, where.block, scope.block, judgeBlock);
}

function measureBy(
  group: PackedGroup,
  where: Whereabouts,
  scope: GroupScope,
  sink: BreachSink,
  column: Int32Array,
  only: number,
  judge: Judge,
): void {
  if (!scope.isWhole) {
    judge(group, where, scope, gatherBy(group, where, scope, column, only), sink);
    return;
  }
  for (let k = 0; k < group.members.length; k++) {
    const session = at(group.members, k);
    if (at(where.start, session) === UNPLACED || !isFirstWith(group, where, column, k)) continue;
    judge(group, where, scope, gatherBy(group, where, scope, column, at(column, session)), sink);
  }
}

function judgeCrowd(group: PackedGroup, where: Whereabouts, scope: GroupScope, count: number, sink: BreachSink): void {
  if (count - 1 <= group.limit) return;
  let minutes = 0;
  for (let k = 0; k < count; k++) minutes += lengthOf(where, at(scope.gathered, k));
  sink.add(minutes, scope.gathered, count, false);
}

function judgeDay(group: PackedGroup, where: Whereabouts, scope: GroupScope, count: number, sink: BreachSink): void {
  if (count <= group.limit) return;
  let minutes = 0;
  for (let k = 0; k < count; k++)
    if (earlierOnes(where, scope, count, k) >= group.limit) minutes += lengthOf(where, at(scope.gathered, k));
  sink.add(minutes, scope.gathered, count, false);
}

/** How many of the gathered sessions come before the k-th; of those that start together the first gathered. */
function earlierOnes(where: Whereabouts, { gathered }: GroupScope, count: number, k: number): number {
  const start = at(where.start, at(gathered, k));
  let earlier = 0;
  for (let other = 0; other < count; other++) {
    const from = at(where.start, at(gathered, other));
    if (from < start || (from === start && other < k)) earlier++;
  }
  return earlier;
}

function judgeBlock(_group: PackedGroup, where: Whereabouts, scope: GroupScope, count: number, sink: BreachSink): void {
  if (count === 0 || at(where.block, at(scope.gathered, 0)) < 0) return;
  scope.forget();
  let rooms = 0;
  for (let k = 0; k < count; k++) {
    const room = at(where.room, at(scope.gathered, k));
    if (room >= 0 && scope.isNew(room)) rooms++;
  }
  if (rooms > 1) sink.add(rooms - 1, scope.gathered, count, false);
}

function lengthOf(where: Whereabouts, session: number): number {
  return at(where.end, session) - at(where.start, session);
}
