// What each rule makes of the places of one session. A rule that only knows the time is asked once for every time, one
// that only knows rooms once for every room, which leaves few to be asked about every pair.
import { elementAt } from '../integers.js';
import type { Agenda } from '../model.js';
import type { ProblemIndex } from '../problem-index.js';
import type { CandidateTime } from './places.js';
import { costsOf, type RuleCosts, ruleCosts } from './rule-costs.js';
import type { RuleChange } from './verdict.js';

export class RuleTable {
  private readonly rules: readonly RuleCosts[];
  private readonly rooms: Int32Array;

  constructor(index: ProblemIndex, agenda: Agenda) {
    this.rules = ruleCosts(index, agenda);
    this.rooms = new Int32Array(index.rooms.length);
  }

  /** The rules that cost something at one place or where the session is now. */
  changesAt(session: number, start: number, minutes: number, rooms: readonly number[]): readonly RuleChange[] {
    return this.rules.flatMap((rule) => {
      const now = costsNow(rule, session);
      return changesOf(rule, this.costsAt(rule, session, { start, minutes }, rooms), now);
    });
  }

  /** The same for every time in every set of rooms: time t in set r at position t x sets + r. */
  changesEverywhere(
    session: number,
    times: readonly CandidateTime[],
    roomSets: readonly (readonly number[])[],
  ): readonly (readonly RuleChange[])[] {
    const cells: RuleChange[][] = Array.from({ length: times.length * roomSets.length }, () => []);
    for (const rule of this.rules) {
      const now = costsNow(rule, session);
      this.changesUnder(rule, session, now, { times, roomSets }).forEach((changes, cell) => {
        elementAt(cells, cell).push(...changes);
      });
    }
    return cells;
  }

  /**
   * What `changesEverywhere` comes to in each cell, without saying which rule: for drawing tens of thousands of cells
   * while a card is in the hand.
   */
  tallyEverywhere(session: number, grid: Grid): CellTally {
    const tally = emptyTally(grid.times.length * grid.roomSets.length);
    for (const rule of this.rules) this.tallyUnder(rule, session, grid, tally);
    return tally;
  }

  private tallyUnder(rule: RuleCosts, session: number, { times, roomSets }: Grid, tally: CellTally): void {
    const now = costsNow(rule, session);
    const ofRooms: (readonly number[])[] = [];
    times.forEach((time, t) => {
      let costs: readonly number[] | undefined;
      roomSets.forEach((rooms, r) => {
        if (rule.dependsOn === 'time') costs ??= this.costsAt(rule, session, time, rooms);
        else if (rule.dependsOn === 'room') costs = ofRooms[r] ??= this.costsAt(rule, session, time, rooms);
        else costs = this.costsAt(rule, session, time, rooms);
        addToTally(tally, t * roomSets.length + r, rule, costs, now);
      });
    });
  }

  /** Asks once for each time or each set of rooms where the rules know no more. */
  private changesUnder(
    rule: RuleCosts,
    session: number,
    now: readonly number[],
    { times, roomSets }: Grid,
  ): readonly (readonly RuleChange[])[] {
    const changes: (readonly RuleChange[])[] = [];
    times.forEach((time, t) => {
      roomSets.forEach((rooms, r) => {
        const same = sameAs(rule, t, r, roomSets.length);
        const known = same === null ? undefined : changes[same];
        changes.push(known ?? changesOf(rule, this.costsAt(rule, session, time, rooms), now));
      });
    });
    return changes;
  }

  private costsAt(
    rule: RuleCosts,
    session: number,
    { start, minutes }: Pick<CandidateTime, 'start' | 'minutes'>,
    rooms: readonly number[],
  ): readonly number[] {
    this.rooms.set(rooms);
    rule.state.measure(session, start, start + minutes, this.rooms, rooms.length);
    return costsOf(rule);
  }
}

/** By cell: time t in set r at position t x sets + r. */
export interface CellTally {
  /** 0 where no rule is broken, 1 where only rules that are not hard, 2 where a hard one is. */
  readonly kinds: Uint8Array;
  /** Changes of the score. */
  readonly hard: Float64Array;
  readonly medium: Float64Array;
  readonly soft: Float64Array;
}

function emptyTally(cells: number): CellTally {
  const column = (): Float64Array => new Float64Array(cells);
  return { kinds: new Uint8Array(cells), hard: column(), medium: column(), soft: column() };
}

function addToTally(
  tally: CellTally,
  cell: number,
  { constraints }: RuleCosts,
  costs: readonly number[],
  now: readonly number[],
): void {
  for (let rule = 0; rule < constraints.length; rule += 1) {
    const cost = elementAt(costs, rule);
    const change = cost - elementAt(now, rule);
    const { level } = elementAt(constraints, rule);
    if (cost > 0) tally.kinds[cell] = level === 'hard' ? 2 : Math.max(1, tally.kinds[cell] ?? 0);
    if (change !== 0) tally[level][cell] = (tally[level][cell] ?? 0) + change;
  }
}

interface Grid {
  readonly times: readonly CandidateTime[];
  readonly roomSets: readonly (readonly number[])[];
}

/** An earlier cell that the rules cannot tell from time t in set r; null where there is none. */
function sameAs({ dependsOn }: RuleCosts, t: number, r: number, sets: number): number | null {
  if (dependsOn === 'time' && r > 0) return t * sets + r - 1;
  if (dependsOn === 'room' && t > 0) return (t - 1) * sets + r;
  return null;
}

function costsNow(rule: RuleCosts, session: number): readonly number[] {
  rule.state.measureCurrent(session);
  return costsOf(rule);
}

/** Only rules that cost something there or now. */
function changesOf(
  { constraints }: RuleCosts,
  costs: readonly number[],
  now: readonly number[],
): readonly RuleChange[] {
  return constraints.flatMap(({ definition, level }, rule): readonly RuleChange[] => {
    const cost = elementAt(costs, rule);
    const before = elementAt(now, rule);
    if (cost === 0 && before === 0) return [];
    return [{ constraint: definition.key, level, cost, change: cost - before }];
  });
}
