// What each session costs by itself: by the time at which it starts, and by its room.
import { at } from '../integers.js';
import type { TimeRule } from '../constraints/definition.js';
import { timeBreach } from '../shapes.js';
import { isSessionWaived } from '../waivers.js';
import type { PackedWindows } from '../windows.js';
import type { BlockConstraint, BlockGrid } from './block-problem.js';

const NO_COSTS = new Float64Array(0);

export interface TimeCosts {
  /** By session and block; 0 in blocks where the minute matters. */
  readonly byBlock: Float64Array;
  /** By session and position (see `positionBases`), where the minute matters; empty where it never does. */
  readonly byPosition: Float64Array;
}

/** Positions number the slots of all blocks in a row: slot k of block b is position bases[b] + k. */
export function positionBases({ blockCount, capacity, slotMinutes }: BlockGrid): Int32Array {
  const bases = new Int32Array(blockCount + 1);
  for (let block = 0; block < blockCount; block++)
    bases[block + 1] = at(bases, block) + Math.ceil(at(capacity, block) / at(slotMinutes, block));
  return bases;
}

/** Costs of every session at every start that a block allows. */
export function timeCosts(grid: BlockGrid, constraints: readonly BlockConstraint[]): TimeCosts {
  const bases = positionBases(grid);
  const byPosition = allPositions(grid, bases, constraints);
  if (byPosition === null) return { byBlock: NO_COSTS, byPosition: NO_COSTS };
  const { sessionCount, blockCount } = grid;
  const byBlock = new Float64Array(sessionCount * blockCount);
  let dependsOnMinute = false;
  for (let session = 0; session < sessionCount; session++) {
    for (let block = 0; block < blockCount; block++) {
      const costs = startsOf(grid, bases, byPosition, session, block);
      // Where it does not fit it never is.
      if (costs.length === 0) continue;
      if (!costs.every((cost) => cost === costs[0])) dependsOnMinute = true;
      else {
        byBlock[session * blockCount + block] = costs[0] ?? 0;
        costs.fill(0);
      }
    }
  }
  return { byBlock, byPosition: dependsOnMinute ? byPosition : NO_COSTS };
}

/** The costs at the starts that leave the session inside the block, as a view; the others become 0. */
function startsOf(
  grid: BlockGrid,
  bases: Int32Array,
  byPosition: Float64Array,
  session: number,
  block: number,
): Float64Array {
  const row = session * at(bases, grid.blockCount);
  const spare = at(grid.capacity, block) - at(grid.span, session * grid.blockCount + block);
  const starts = Math.max(0, Math.floor(spare / at(grid.slotMinutes, block)) + 1);
  byPosition.fill(0, row + at(bases, block) + starts, row + at(bases, block + 1));
  return byPosition.subarray(row + at(bases, block), row + at(bases, block) + starts);
}

/** Null where no time costs anything. */
function allPositions(
  grid: BlockGrid,
  bases: Int32Array,
  constraints: readonly BlockConstraint[],
): Float64Array | null {
  const { index, blockCount, sessionCount } = grid;
  const positionCount = at(bases, blockCount);
  let costs: Float64Array | null = null;
  const breaches = new BreachRows(grid, bases);
  for (const { definition, weight } of constraints) {
    for (const rule of definition.timeRules?.(index) ?? []) {
      if (rule.waivable && isSessionWaived(index.waivers, definition.key, rule.session)) continue;
      const row = breaches.of(rule);
      if (row === null) continue;
      costs ??= new Float64Array(sessionCount * positionCount);
      const first = rule.session * positionCount;
      const factor = (rule.factor ?? 1) * weight;
      for (let k = 0; k < positionCount; k++) {
        const breach = row[k] ?? 0;
        if (breach !== 0) costs[first + k] = (costs[first + k] ?? 0) + breach * factor;
      }
    }
  }
  return costs;
}

const SHAPES: readonly TimeRule['shape'][] = ['within', 'avoid', 'within_one', 'within_one_if_touched'];

/** Breaches of a rule where the session fits; many sessions share one list of windows, such as that of all blocks. */
class BreachRows {
  private readonly known = new Map<PackedWindows, Map<number, Float64Array | null>>();

  constructor(
    private readonly grid: BlockGrid,
    private readonly bases: Int32Array,
  ) {}

  /** By position; null where the rule is broken nowhere. */
  of({ session, shape, windows }: TimeRule): Float64Array | null {
    const minutes = at(this.grid.minutes, session);
    const rows = this.known.get(windows) ?? new Map<number, Float64Array | null>();
    this.known.set(windows, rows);
    const key = minutes * SHAPES.length + SHAPES.indexOf(shape);
    const known = rows.get(key);
    if (known !== undefined) return known;
    const row = this.rowOf(shape, windows, minutes);
    rows.set(key, row);
    return row;
  }

  private rowOf(shape: TimeRule['shape'], windows: PackedWindows, minutes: number): Float64Array | null {
    const { blockCount, blockStart, slotMinutes, capacity } = this.grid;
    let row: Float64Array | null = null;
    for (let block = 0; block < blockCount; block++) {
      const first = at(blockStart, block);
      const last = first + at(capacity, block) - minutes;
      for (let start = first, position = at(this.bases, block); start <= last; start += at(slotMinutes, block)) {
        const breach = timeBreach(shape, windows, start, start + minutes);
        if (breach !== 0) {
          row ??= new Float64Array(at(this.bases, blockCount));
          row[position] = breach;
        }
        position++;
      }
    }
    return row;
  }
}

/** Costs of every session in every room, by session and room. */
export function roomCosts(grid: BlockGrid, constraints: readonly BlockConstraint[]): Float64Array {
  const { index, roomCount } = grid;
  const costs = new Float64Array(grid.sessionCount * roomCount);
  const single = index.rooms.map((room) => [room]);
  const people = index.presentPeople.map((ids) => ids.flatMap((id) => index.peopleById.get(id) ?? []));
  for (const { definition, weight } of constraints) {
    const { roomBreaches, key } = definition;
    if (roomBreaches === undefined) continue;
    index.sessions.forEach((session, number) => {
      if (session.roomCount !== 1 || isSessionWaived(index.waivers, key, number)) return;
      single.forEach((rooms, position) => {
        for (const { minutes } of roomBreaches(session, rooms, session.durationMinutes, people[number] ?? [])) {
          const k = number * roomCount + position;
          costs[k] = (costs[k] ?? 0) + minutes * weight;
        }
      });
    });
  }
  return costs;
}
