// Rules about several sessions that no table of the blocks search holds (people's days, stocks, fair shares): measured
// before and after, by the same functions that explain them. Slower than tables, and only met where such data is given.
import { UNPLACED } from '../evaluation/placed-agenda.js';
import { BreachSum } from '../groups/breach-sink.js';
import { GroupScope } from '../groups/group-scope.js';
import { measureGroup } from '../groups/measure-group.js';
import { packGroup, type PackedGroup } from '../groups/packed-group.js';
import {
  emptyStand,
  emptyWhereabouts,
  readStand,
  type Stand,
  type Whereabouts,
  writeStand,
} from '../groups/whereabouts.js';
import { at, elementAt } from '../integers.js';
import { dayAt } from '../problem-index.js';
import type { WaiverPage } from '../waivers.js';
import type { BlockGrid } from './block-problem.js';
import { type BlockState, NONE } from './block-state.js';
import { costAt } from './costs.js';
import { type Rank, rankOf } from './level-tables.js';
import type { MovedSessions } from './moved-sessions.js';
import { isTrackMeasure } from './track-rules.js';

interface MeasuredGroup {
  readonly packed: PackedGroup;
  readonly rank: Rank;
  readonly weight: number;
  readonly page: WaiverPage | undefined;
}

export class GroupDeltas {
  private readonly groups: readonly MeasuredGroup[];
  /** By session, the numbers of its groups. */
  private readonly ofSession: readonly (readonly number[])[];
  private readonly breaches: Float64Array;
  private readonly where: Whereabouts;
  private readonly scope: GroupScope;
  private readonly sum = new BreachSum();
  private readonly before: Stand[] = [];
  private readonly stand = emptyStand();
  private readonly touched: Int32Array;
  private touchedCount = 0;
  private readonly touchedIn: Int32Array;
  private round = 0;

  constructor(private readonly state: BlockState) {
    const { grid } = state;
    this.groups = groupsOf(grid);
    this.ofSession = groupsBySession(grid.sessionCount, this.groups);
    this.breaches = new Float64Array(this.groups.length);
    this.where = emptyWhereabouts(grid.sessionCount);
    this.scope = new GroupScope(grid.index);
    this.touched = new Int32Array(this.groups.length);
    this.touchedIn = new Int32Array(this.groups.length);
  }

  get isEmpty(): boolean {
    return this.groups.length === 0;
  }

  /** Adds what the groups of the moved sessions would cost more, by rank. */
  addTo(delta: Float64Array, moved: MovedSessions): void {
    this.forget();
    for (let k = 0; k < moved.count; k++) {
      const session = at(moved.sessions, k);
      const stand = (this.before[k] ??= emptyStand());
      readStand(this.where, session, stand);
      this.write(session, at(moved.newStart, session), at(moved.newCell, session));
      this.touch(session);
    }
    for (let k = 0; k < this.touchedCount; k++) {
      const group = at(this.touched, k);
      const { rank, weight } = elementAt(this.groups, group);
      delta[rank] = costAt(delta, rank) + (this.measure(group) - costAt(this.breaches, group)) * weight;
    }
    for (let k = 0; k < moved.count; k++) writeStand(this.where, at(moved.sessions, k), elementAt(this.before, k));
  }

  /** Takes over where the sessions of up to two cells and one more session are now. */
  sync(cellA: number, cellB: number, session: number): void {
    this.forget();
    this.syncCell(cellA);
    if (cellB !== cellA) this.syncCell(cellB);
    if (session !== NONE) this.syncSession(session);
    for (let k = 0; k < this.touchedCount; k++) {
      const group = at(this.touched, k);
      this.breaches[group] = this.measure(group);
    }
  }

  private syncCell(cell: number): void {
    if (cell === NONE) return;
    const { list, size, grid } = this.state;
    for (let k = 0; k < at(size, cell); k++) this.syncSession(at(list, cell * grid.width + k));
  }

  private syncSession(session: number): void {
    const { start, cellOf } = this.state;
    this.write(session, at(start, session), at(cellOf, session));
    this.touch(session);
  }

  private write(session: number, start: number, cell: number): void {
    const { grid } = this.state;
    const { stand } = this;
    const isPlaced = start !== UNPLACED && cell !== NONE;
    stand.start = isPlaced ? start : UNPLACED;
    stand.end = isPlaced ? start + at(grid.minutes, session) : UNPLACED;
    stand.room = isPlaced ? at(grid.roomOfCell, cell) : NONE;
    stand.block = isPlaced ? at(grid.blockOfCell, cell) : NONE;
    stand.day = isPlaced ? dayAt(grid.index, start) : 0;
    writeStand(this.where, session, stand);
  }

  private forget(): void {
    this.round++;
    this.touchedCount = 0;
  }

  private touch(session: number): void {
    for (const group of elementAt(this.ofSession, session)) {
      if (at(this.touchedIn, group) === this.round) continue;
      this.touchedIn[group] = this.round;
      this.touched[this.touchedCount++] = group;
    }
  }

  private measure(group: number): number {
    const { packed, page } = elementAt(this.groups, group);
    this.sum.begin(page);
    measureGroup(packed, this.where, this.scope, this.sum);
    return this.sum.total;
  }
}

function groupsOf({ constraints, index }: BlockGrid): readonly MeasuredGroup[] {
  return constraints.flatMap((constraint) => {
    const { definition, weight } = constraint;
    const rules = constraint.groups.filter(({ measure }) => !isTrackMeasure(measure));
    const page = index.waivers.get(definition.key);
    return rules.map((rule) => ({ packed: packGroup(index, rule), rank: rankOf(constraint), weight, page }));
  });
}

function groupsBySession(sessionCount: number, groups: readonly MeasuredGroup[]): readonly (readonly number[])[] {
  const rows: number[][] = Array.from({ length: sessionCount }, () => []);
  groups.forEach(({ packed }, group) => packed.members.forEach((member) => rows[member]?.push(group)));
  return rows;
}

/** Whether any rule needs more than tables. */
export function hasMeasuredGroups({ constraints }: BlockGrid): boolean {
  return constraints.some(({ groups }) => groups.some(({ measure }) => !isTrackMeasure(measure)));
}
