// Measures about the blocks and rooms that one track fills. Sessions outside all blocks count for its rooms only.
import { UNPLACED } from '../evaluation/placed-agenda.js';
import { at } from '../integers.js';
import { overlapBreach } from '../shapes.js';
import type { BreachSink } from './breach-sink.js';
import type { GroupScope } from './group-scope.js';
import type { PackedGroup } from './packed-group.js';
import type { Whereabouts } from './whereabouts.js';

/** Distinct first rooms above one. */
export function measureTrackRooms(group: PackedGroup, where: Whereabouts, scope: GroupScope, sink: BreachSink): void {
  const count = gatherKnown(group, where, scope, where.room);
  const rooms = distinct(where.room, scope, count);
  if (rooms > 1) sink.add(rooms - 1, scope.gathered, count, false);
}

/** 1 where the track pauses for a block between its first and its last. */
export function measureTrackGap(group: PackedGroup, where: Whereabouts, scope: GroupScope, sink: BreachSink): void {
  const count = gatherKnown(group, where, scope, where.block);
  if (count === 0) return;
  let first = at(where.block, at(scope.gathered, 0));
  let last = first;
  for (let k = 1; k < count; k++) {
    const block = at(where.block, at(scope.gathered, k));
    if (block < first) first = block;
    if (block > last) last = block;
  }
  if (last - first + 1 > distinct(where.block, scope, count)) sink.add(1, scope.gathered, count, false);
}

/** Members that are not at their position, and shared slots of members with a position that take place together. */
export function measureTrackOrder(group: PackedGroup, where: Whereabouts, scope: GroupScope, sink: BreachSink): void {
  const count = gatherKnown(group, where, scope, where.block);
  sortGathered(where, scope, count);
  for (let k = 0; k < count; k++) {
    const position = at(group.numbers, at(scope.positions, k));
    if (position === 0) continue;
    scope.together[0] = at(scope.gathered, k);
    if (position !== k + 1) sink.add(1, scope.together, 1, false);
    reportParallel(group, where, scope, { count, first: k }, sink);
  }
}

/** Reports whom of the later gathered members with a position the one at `first` shares slots with. */
function reportParallel(
  group: PackedGroup,
  where: Whereabouts,
  { gathered, positions, together }: GroupScope,
  { count, first }: { readonly count: number; readonly first: number },
  sink: BreachSink,
): void {
  const a = at(gathered, first);
  const block = at(where.block, a);
  for (let k = first + 1; k < count; k++) {
    const b = at(gathered, k);
    if (at(where.block, b) !== block) return;
    if (at(group.numbers, at(positions, k)) === 0) continue;
    const minutes = overlapBreach(at(where.start, a), at(where.end, a), at(where.start, b), at(where.end, b));
    if (minutes === 0) continue;
    together[0] = a;
    together[1] = b;
    sink.add(Math.ceil(minutes / at(group.table, block)), together, 2, false);
  }
}

/** Gathers the placed members of which the column knows something. */
function gatherKnown(group: PackedGroup, where: Whereabouts, scope: GroupScope, column: Int32Array): number {
  let count = 0;
  for (let k = 0; k < group.members.length; k++) {
    const session = at(group.members, k);
    if (at(where.start, session) === UNPLACED || at(column, session) < 0) continue;
    scope.gathered[count] = session;
    scope.positions[count++] = k;
  }
  return count;
}

function distinct(column: Int32Array, scope: GroupScope, count: number): number {
  scope.forget();
  let found = 0;
  for (let k = 0; k < count; k++) if (scope.isNew(at(column, at(scope.gathered, k)))) found++;
  return found;
}

/** By block, room, start, then session; by insertion, for a track is short and mostly in order. */
function sortGathered(where: Whereabouts, { gathered, positions }: GroupScope, count: number): void {
  for (let k = 1; k < count; k++) {
    const session = at(gathered, k);
    const position = at(positions, k);
    let place = k;
    while (place > 0 && isAfter(where, at(gathered, place - 1), session)) {
      gathered[place] = at(gathered, place - 1);
      positions[place] = at(positions, --place);
    }
    gathered[place] = session;
    positions[place] = position;
  }
}

function isAfter({ block, room, start }: Whereabouts, a: number, b: number): boolean {
  if (at(block, a) !== at(block, b)) return at(block, a) > at(block, b);
  if (at(room, a) !== at(room, b)) return at(room, a) > at(room, b);
  if (at(start, a) !== at(start, b)) return at(start, a) > at(start, b);
  return a > b;
}
