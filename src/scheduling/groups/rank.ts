// Members in order of rank should be in order of seats: for each two of different ranks, the lower in a first room of
// more seats, the minutes of both. The higher one is who suffers, so the breach is hers.
import { UNPLACED } from '../evaluation/placed-agenda.js';
import { at } from '../integers.js';
import type { BreachSink } from './breach-sink.js';
import type { GroupScope } from './group-scope.js';
import { type PackedGroup, UNKNOWN_SEATS } from './packed-group.js';
import type { Whereabouts } from './whereabouts.js';

/** Reports each higher member with the minutes of all lower ones in bigger rooms; in a narrow scope pair by pair. */
export function measureRank(group: PackedGroup, where: Whereabouts, scope: GroupScope, sink: BreachSink): void {
  if (!scope.isWhole) {
    measurePairsOf(group, where, scope, sink);
    return;
  }
  for (let high = 0; high < group.members.length; high++) {
    let minutes = 0;
    for (let low = 0; low < group.members.length; low++) minutes += rankBreach(group, where, high, low);
    if (minutes > 0) report(group, high, minutes, scope, sink);
  }
}

function measurePairsOf(group: PackedGroup, where: Whereabouts, scope: GroupScope, sink: BreachSink): void {
  const own = scope.position;
  if (at(where.start, scope.session) === UNPLACED) return;
  for (let k = 0; k < group.members.length; k++) {
    const asHigher = rankBreach(group, where, own, k);
    if (asHigher > 0) report(group, own, asHigher, scope, sink);
    const asLower = rankBreach(group, where, k, own);
    if (asLower > 0) report(group, k, asLower, scope, sink);
  }
}

/** Minutes of both where the member at `high` has the higher rank and the fewer seats; rooms of unknown seats break nothing. */
function rankBreach({ members, numbers, table }: PackedGroup, where: Whereabouts, high: number, low: number): number {
  if (at(numbers, high) <= at(numbers, low)) return 0;
  const a = at(members, high);
  const b = at(members, low);
  if (at(where.start, a) === UNPLACED || at(where.start, b) === UNPLACED) return 0;
  const seatsOfHigh = seatsIn(table, at(where.room, a));
  if (seatsOfHigh === UNKNOWN_SEATS || seatsIn(table, at(where.room, b)) <= seatsOfHigh) return 0;
  return at(where.end, a) - at(where.start, a) + at(where.end, b) - at(where.start, b);
}

function seatsIn(seats: Int32Array, room: number): number {
  return room < 0 ? UNKNOWN_SEATS : at(seats, room);
}

function report(group: PackedGroup, member: number, minutes: number, scope: GroupScope, sink: BreachSink): void {
  scope.together[0] = at(group.members, member);
  sink.add(minutes, scope.together, 1, false);
}
