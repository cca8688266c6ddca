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
  tallyEverywhere(session: number, { times, roomSets }: Grid): CellTally {
    const ofTimes = emptyTally(times.length);
    const ofRooms = emptyTally(roomSets.length);
    const tally = emptyTally(times.length * roomSets.length);
    const [anyTime, anyRooms] = [times[0], roomSets[0]];
    if (!anyTime || !anyRooms) return tally;
    for (const rule of this.rules) {
      const now = costsNow(rule, session);
      const add = (to: CellTally, cell: number, time: CandidateTime, rooms: readonly number[]): void => {
        this.measure(rule, session, time, rooms);
        addToTally(to, cell, rule, now);
      };
      if (rule.dependsOn === 'time') times.forEach((time, t) => add(ofTimes, t, time, anyRooms));
      else if (rule.dependsOn === 'room') roomSets.forEach((rooms, r) => add(ofRooms, r, anyTime, rooms));
      else times.forEach((time, t) => roomSets.forEach((rooms, r) => add(tally, t * roomSets.length + r, time, rooms)));
    }
    for (let t = 0; t < times.length; t += 1)
      for (let r = 0; r < roomSets.length; r += 1) {
        mergeTally(tally, t * roomSets.length + r, ofTimes, t);
        mergeTally(tally, t * roomSets.length + r, ofRooms, r);
      }
    return tally;
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
    this.measure(rule, session, { start, minutes }, rooms);
    return costsOf(rule);
  }

  private measure(
    { state }: RuleCosts,
    session: number,
    { start, minutes }: Pick<CandidateTime, 'start' | 'minutes'>,
    rooms: readonly number[],
  ): void {
    for (let place = 0; place < rooms.length; place += 1) this.rooms[place] = rooms[place] ?? 0;
    state.measure(session, start, start + minutes, this.rooms, rooms.length);
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

/** Adds what the rule measured last. Called for every cell: it reads the state itself, without a list of costs. */
function addToTally(tally: CellTally, cell: number, { constraints, state }: RuleCosts, now: readonly number[]): void {
  for (let rule = 0; rule < constraints.length; rule += 1) {
    const cost = rule === 0 ? state.hard : rule === 1 ? state.medium : state.soft;
    const change = cost - (now[rule] ?? 0);
    if (cost === 0 && change === 0) continue;
    const { level } = elementAt(constraints, rule);
    if (cost > 0) worsen(tally, cell, level === 'hard' ? 2 : 1);
    if (change !== 0) tally[level][cell] = (tally[level][cell] ?? 0) + change;
  }
}

function mergeTally(tally: CellTally, cell: number, part: CellTally, of: number): void {
  worsen(tally, cell, part.kinds[of] ?? 0);
  tally.hard[cell] = (tally.hard[cell] ?? 0) + (part.hard[of] ?? 0);
  tally.medium[cell] = (tally.medium[cell] ?? 0) + (part.medium[of] ?? 0);
  tally.soft[cell] = (tally.soft[cell] ?? 0) + (part.soft[of] ?? 0);
}

function worsen({ kinds }: CellTally, cell: number, kind: number): void {
  if (kind > (kinds[cell] ?? 0)) kinds[cell] = kind;
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
