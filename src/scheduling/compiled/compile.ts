// The problem as typed arrays: what the incremental score reads in its hot loop.
import { activeConstraints, type ActiveConstraint } from '../constraints/index.js';
import type { TimeShape } from '../constraints/definition.js';
import { elementAt } from '../integers.js';
import type { AgendaProblem, ConstraintKey } from '../model.js';
import { indexProblem, type ProblemIndex } from '../problem-index.js';
import { isSessionWaived } from '../waivers.js';
import { packIntervals, type PackedWindows } from '../windows.js';
import { type DenseOverlaps, denseOverlaps } from './dense-overlaps.js';
import { type CompiledGroups, compileGroups } from './group-tables.js';
import {
  type OverlapTable,
  overlapTable,
  rankOfLevel,
  type TimedTable,
  timedTable,
  weightedRelations,
} from './pair-tables.js';
import { roomCosts, type RoomCosts } from './room-costs.js';

export interface CompiledTimeRule {
  readonly key: ConstraintKey;
  readonly shape: TimeShape;
  readonly windows: PackedWindows;
  readonly level: 0 | 1 | 2;
  readonly weight: number;
}

/** One constraint about when rooms can be used. */
export interface CompiledRoomWindows {
  readonly key: ConstraintKey;
  /** By room; null means always. */
  readonly windows: readonly (PackedWindows | null)[];
  readonly level: 0 | 1 | 2;
  readonly weight: number;
  /** By session: 1 where a waiver covers it. */
  readonly waived: Int32Array;
}

export interface CompiledProblem {
  readonly index: ProblemIndex;
  readonly sessionCount: number;
  readonly roomCount: number;
  readonly overlaps: OverlapTable;
  /** Overlaps of large groups, which are not in `overlaps`. */
  readonly dense: DenseOverlaps;
  readonly timed: TimedTable;
  /** By session, without what is waived. */
  readonly timeRules: readonly (readonly CompiledTimeRule[])[];
  readonly roomWindows: readonly CompiledRoomWindows[];
  readonly roomCosts: RoomCosts;
  /** By room. */
  readonly lanes: Int32Array;
  readonly busy: readonly PackedWindows[];
  /** Cost of a double-booked room minute. */
  readonly laneWeight: number;
  readonly clashGroup: Int32Array;
  /** Rules beyond pairs; null where there are none. */
  readonly groups: CompiledGroups | null;
}

/** Every constraint that is not off, or only those given. */
export function compileProblem(
  problem: AgendaProblem,
  constraints: readonly ActiveConstraint[] = activeConstraints(problem),
): CompiledProblem {
  const index = indexProblem(problem);
  const relations = weightedRelations(index, constraints);
  const dense = denseOverlaps(index, relations);
  const paired = relations.filter(({ relation }) => !dense.relations.has(relation));
  return {
    index,
    sessionCount: index.sessions.length,
    roomCount: index.rooms.length,
    overlaps: overlapTable(index, paired),
    dense,
    timed: timedTable(index, paired),
    timeRules: timeRulesBySession(index, constraints),
    roomWindows: constraints.flatMap((constraint) => compileRoomWindows(index, constraint)),
    roomCosts: roomCosts(index, constraints),
    lanes: Int32Array.from(index.rooms, (room) => room.lanes),
    busy: index.rooms.map((room) => packIntervals(room.busy)),
    laneWeight: constraints.find((constraint) => constraint.definition.countsLanes)?.weight ?? 0,
    clashGroup: index.clashGroup,
    groups: compileGroups(index, constraints),
  };
}

function timeRulesBySession(
  index: ProblemIndex,
  constraints: readonly ActiveConstraint[],
): readonly (readonly CompiledTimeRule[])[] {
  const bySession: CompiledTimeRule[][] = index.sessions.map(() => []);
  for (const constraint of constraints) {
    const { key } = constraint.definition;
    for (const { session, shape, windows, waivable, factor = 1 } of constraint.definition.timeRules?.(index) ?? []) {
      if (waivable && isSessionWaived(index.waivers, key, session)) continue;
      const weight = constraint.weight * factor;
      bySession[session]?.push({ key, shape, windows, level: rankOfLevel(constraint), weight });
    }
  }
  return bySession;
}

function compileRoomWindows(index: ProblemIndex, constraint: ActiveConstraint): readonly CompiledRoomWindows[] {
  const { roomWindows, key } = constraint.definition;
  if (roomWindows === undefined) return [];
  const windows = index.rooms.map((room) => roomWindows(room));
  if (windows.every((window) => window === null)) return [];
  const waived = Int32Array.from(index.sessions, (_, session) => Number(isSessionWaived(index.waivers, key, session)));
  return [{ key, windows, level: rankOfLevel(constraint), weight: constraint.weight, waived }];
}

/** Ids of rooms by index, for turning a state back into an agenda. */
export function roomIdOf(compiled: CompiledProblem, room: number): string {
  return elementAt(compiled.index.rooms, room).id;
}
