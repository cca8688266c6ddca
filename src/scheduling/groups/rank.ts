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
    const seats = seatsOf(group, where, high);
    if (seats === UNKNOWN_SEATS) continue;
    let minutes = 0;
    for (let low = 0; low < group.members.length; low++) {
      if (at(group.numbers, low) >= at(group.numbers, high)) continue;
      if (seatsOf(group, where, low) > seats) minutes += lengthOf(group, where, high) + lengthOf(group, where, low);
    }
    if (minutes > 0) report(group, high, minutes, scope, sink);
  }
}

/** The pairs of one member: her own breach in one, that of each higher member that she outdoes by herself. */
function measurePairsOf(group: PackedGroup, where: Whereabouts, scope: GroupScope, sink: BreachSink): void {
  const { members, numbers } = group;
  const own = scope.position;
  const rank = at(numbers, own);
  const seats = seatsOf(group, where, own);
  if (seats === UNKNOWN_SEATS) return;
  const length = lengthOf(group, where, own);
  let minutes = 0;
  for (let k = 0; k < members.length; k++) {
    const other = at(numbers, k);
    if (other === rank) continue;
    const otherSeats = seatsOf(group, where, k);
    if (otherSeats === UNKNOWN_SEATS) continue;
    if (other < rank && otherSeats > seats) minutes += length + lengthOf(group, where, k);
    if (other > rank && otherSeats < seats) report(group, k, length + lengthOf(group, where, k), scope, sink);
  }
  if (minutes > 0) report(group, own, minutes, scope, sink);
}

/** UNKNOWN_SEATS too for a member without a place or a room: it breaks nothing. */
function seatsOf({ members, table }: PackedGroup, where: Whereabouts, position: number): number {
  const session = at(members, position);
  const room = at(where.room, session);
  return room < 0 || at(where.start, session) === UNPLACED ? UNKNOWN_SEATS : at(table, room);
}

function lengthOf({ members }: PackedGroup, where: Whereabouts, position: number): number {
  const session = at(members, position);
  return at(where.end, session) - at(where.start, session);
}

function report(group: PackedGroup, position: number, minutes: number, scope: GroupScope, sink: BreachSink): void {
  scope.together[0] = at(group.members, position);
  sink.add(minutes, scope.together, 1, false);
}
