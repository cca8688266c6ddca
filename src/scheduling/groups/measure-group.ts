// One function for every measure of a group, called by the explanation and by the incremental score.
import { UNPLACED } from '../evaluation/placed-agenda.js';
import { at } from '../integers.js';
import { knownBreach } from '../shapes.js';
import type { BreachSink } from './breach-sink.js';
import { measureCrowd, measurePerDay, measureTrackParallel } from './by-value.js';
import { measureFreeStretch } from './free-stretch.js';
import type { GroupScope } from './group-scope.js';
import type { PackedGroup } from './packed-group.js';
import { measureRank } from './rank.js';
import { reportShares, tally } from './share.js';
import { measureStock } from './stock.js';
import { measureTrackGap, measureTrackOrder, measureTrackRooms } from './track.js';
import type { Whereabouts } from './whereabouts.js';

/**
 * Reports the breaches of a group to the sink: all of them, or in a narrow scope at least those that the session there
 * can change, and the same others with and without it. A changeover is judged room by room elsewhere.
 */
export function measureGroup(group: PackedGroup, where: Whereabouts, scope: GroupScope, sink: BreachSink): void {
  sink.about(group.subject);
  switch (group.kind) {
    case 'stock':
      return measureStock(group, where, scope, sink);
    case 'crowd':
      return measureCrowd(group, where, scope, sink);
    case 'per_day':
      return measurePerDay(group, where, scope, sink);
    case 'many_days':
      return measureManyDays(group, where, scope, sink);
    case 'free_stretch':
      return measureFreeStretch(group, where, scope, sink);
    case 'share':
      return reportShares(group, tally(group, where), where, scope, sink);
    case 'rank':
      return measureRank(group, where, scope, sink);
    case 'known':
      return measureKnown(group, where, sink);
    case 'track_rooms':
      return measureTrackRooms(group, where, scope, sink);
    case 'track_parallel':
      return measureTrackParallel(group, where, scope, sink);
    case 'track_gap':
      return measureTrackGap(group, where, scope, sink);
    case 'track_order':
      return measureTrackOrder(group, where, scope, sink);
    case 'changeover':
      return;
  }
}

/** Days from the first to the last, both counted, above the limit, times the unit. */
function measureManyDays(group: PackedGroup, where: Whereabouts, scope: GroupScope, sink: BreachSink): void {
  let count = 0;
  let first = 0;
  let last = 0;
  for (let k = 0; k < group.members.length; k++) {
    const session = at(group.members, k);
    if (at(where.start, session) === UNPLACED) continue;
    const day = at(where.day, session);
    if (count === 0 || day < first) first = day;
    if (count === 0 || day > last) last = day;
    scope.gathered[count++] = session;
  }
  const tooMany = last - first + 1 - group.limit;
  if (count > 0 && tooMany > 0) sink.add(tooMany * group.factor, scope.gathered, count, false);
}

/** How far the one member is from where readers know it. */
function measureKnown(group: PackedGroup, where: Whereabouts, sink: BreachSink): void {
  const session = at(group.members, 0);
  const start = at(where.start, session);
  if (start === UNPLACED) return;
  const isOtherRoom = at(where.room, session) !== group.room;
  const grade = knownBreach(isOtherRoom, start !== group.start, at(where.day, session) !== group.day);
  if (grade > 0) sink.add(grade * group.factor, group.members, 1, false);
}
