// Costs that depend on the minute at which a session starts, and so on what stands before it in its cell.
import type { PairShape, Relation } from '../constraints/definition.js';
import { elementAt } from '../integers.js';
import type { Interval } from '../../intervals/interval.js';
import { isWaivedForPair, type ProblemIndex } from '../problem-index.js';
import { isSessionWaived } from '../waivers.js';
import { type PackedWindows, packWindows } from '../windows.js';
import type { BlockConstraint, BlockGrid } from './block-problem.js';
import { type CostRow, overlapRows, pairsOf } from './conflict-rows.js';

/** A relation of two sessions that is neither an overlap nor about blocks, as the row of one of the two lists it. */
export interface TimedPair {
  readonly other: number;
  readonly shape: 'gap' | 'order' | Exclude<PairShape, 'parallel_blocks'>;
  /** Whether the session of the row is the first of the pair; the shapes with a direction need it. */
  readonly isFirst: boolean;
  readonly required: number | 'travel';
  readonly cost: number;
}

/** When each room can be used (null: always), or when it cannot where `avoid` is set. */
export interface TimedRoomRule {
  readonly windows: readonly (PackedWindows | null)[];
  readonly avoid: boolean;
  readonly cost: number;
  /** By session: 1 where a waiver covers it. */
  readonly waived: Int32Array;
}

export interface TimedTables {
  /** By session and position; empty where no rule of the level needs it. */
  readonly byPosition: Float64Array;
  readonly overlaps: CostRow;
  /** By session; an empty list where no rule of the level needs it. */
  readonly pairs: readonly (readonly TimedPair[])[];
  readonly rooms: readonly TimedRoomRule[];
}

export function timedTables(
  grid: BlockGrid,
  constraints: readonly BlockConstraint[],
  byPosition: Float64Array,
): TimedTables | null {
  const overlaps = overlapRows(grid, constraints);
  const pairs = timedPairs(grid, constraints);
  const rooms = roomRules(grid, constraints);
  const isEmpty = byPosition.length + overlaps.other.length + pairs.length + rooms.length === 0;
  return isEmpty ? null : { byPosition, overlaps, pairs, rooms };
}

function timedPairs({ index }: BlockGrid, constraints: readonly BlockConstraint[]): readonly (readonly TimedPair[])[] {
  const rows: TimedPair[][] = index.sessions.map(() => []);
  for (const { definition, weight, relations } of constraints) {
    for (const relation of relations) {
      const { shape } = relation;
      if (shape === 'overlap' || shape === 'parallel_blocks') continue;
      const required = requiredOf(relation);
      const cost = weight * ('factor' in relation ? relation.factor : 1);
      for (const [a, b] of pairsOf(relation)) {
        if (isWaivedForPair(index, definition.key, a, b)) continue;
        elementAt(rows, a).push({ other: b, shape, isFirst: true, required, cost });
        elementAt(rows, b).push({ other: a, shape, isFirst: false, required, cost });
      }
    }
  }
  return rows.some((row) => row.length > 0) ? rows : [];
}

function requiredOf(relation: Relation): number | 'travel' {
  return 'required' in relation ? (relation.required ?? 0) : 0;
}

function roomRules({ index }: BlockGrid, constraints: readonly BlockConstraint[]): readonly TimedRoomRule[] {
  return constraints.flatMap(({ definition, weight }): readonly TimedRoomRule[] => {
    const { roomWindows, key } = definition;
    if (definition.countsLanes === true) return lanesTaken(index, weight);
    if (roomWindows === undefined) return [];
    const windows = index.rooms.map((room) => roomWindows(room));
    if (windows.every((window) => window === null)) return [];
    const waived = Int32Array.from(index.sessions, (_, session) =>
      Number(isSessionWaived(index.waivers, key, session)),
    );
    return [{ windows, avoid: false, cost: weight, waived }];
  });
}

/** When other bookings take all lanes of a room. */
function lanesTaken({ rooms, sessions }: ProblemIndex, cost: number): readonly TimedRoomRule[] {
  const windows = rooms.map(({ busy, lanes }) => (busy.length < lanes ? null : packWindows(fullTimes(busy, lanes))));
  if (windows.every((window) => window === null)) return [];
  return [{ windows, avoid: true, cost, waived: new Int32Array(sessions.length) }];
}

/** The times covered by at least `lanes` of the intervals. */
function fullTimes(busy: readonly Interval[], lanes: number): readonly Interval[] {
  const times = [...new Set(busy.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  return times.slice(1).flatMap((end, k) => {
    const start = elementAt(times, k);
    const taken = busy.filter((booking) => booking.start <= start && end <= booking.end).length;
    return taken >= lanes ? [{ start, end }] : [];
  });
}
