// The issues that come and go when a few sessions move, found by evaluating only the rules that concern these sessions.
import { evaluateChange, type IssueChange } from '../evaluation/change.js';
import { reportBreaches } from '../evaluation/evaluate.js';
import { issueOf, mergeIssues, sortIssues } from '../evaluation/issues.js';
import type { Breach } from '../evaluation/breach.js';
import { compareSessions, type PlacedAgenda, placedAgenda, UNPLACED } from '../evaluation/placed-agenda.js';
import { elementAt } from '../integers.js';
import type { Agenda, ScheduleIssue } from '../model.js';
import type { ProblemIndex } from '../problem-index.js';
import { NarrowedRules } from './narrowed-rules.js';

/** Where a session goes; rooms by index. */
export interface Move {
  readonly session: number;
  readonly start: number;
  readonly end: number;
  readonly rooms: readonly number[];
}

export class LocalIssues {
  private readonly rules: NarrowedRules;
  private readonly placed: PlacedAgenda;

  constructor(
    private readonly index: ProblemIndex,
    agenda: Agenda,
  ) {
    this.rules = new NarrowedRules(index);
    this.placed = placedAgenda(index, agenda);
  }

  /**
   * Issues and gains that appear and vanish if all the moves are made, each of another session. Their costs add up to
   * the change of the score.
   */
  changeBy(moves: readonly Move[]): IssueChange {
    const after = movedAgenda(this.index, this.placed, moves);
    const sessions = moves.map(({ session }) => session);
    const rooms = new Set([this.placed, after].flatMap((placed) => roomsOf(placed, sessions)));
    return evaluateChange(this.matches(this.placed, sessions, rooms), this.matches(after, sessions, rooms));
  }

  /** What the rules about the sessions say; `rooms` are those whose sharing is looked at. */
  private matches(
    placed: PlacedAgenda,
    sessions: readonly number[],
    rooms: ReadonlySet<number>,
  ): readonly ScheduleIssue[] {
    const found: ScheduleIssue[] = [];
    const report = (breach: Breach): void => {
      found.push(issueOf(this.index, placed, breach));
    };
    const own = only(placed, (session) => sessions.includes(session));
    const roommates = only(placed, (session) => elementAt(placed.rooms, session).some((room) => rooms.has(room)));
    for (const constraint of this.rules.of(sessions)) {
      if (constraint.related !== null) reportBreaches(this.index, placed, constraint.related, report);
      if (constraint.own !== null) reportBreaches(this.index, own, constraint.own, report);
      if (constraint.lanes !== null) reportBreaches(this.index, roommates, constraint.lanes, report);
    }
    return sortIssues(this.index, placed, mergeIssues(found));
  }
}

function only(placed: PlacedAgenda, counts: (session: number) => boolean): PlacedAgenda {
  return { ...placed, byStart: placed.byStart.filter(counts) };
}

function roomsOf(placed: PlacedAgenda, sessions: readonly number[]): readonly number[] {
  return sessions.flatMap((session) => elementAt(placed.rooms, session));
}

function movedAgenda(index: ProblemIndex, placed: PlacedAgenda, moves: readonly Move[]): PlacedAgenda {
  const start = placed.start.slice();
  const end = placed.end.slice();
  const rooms = [...placed.rooms];
  for (const move of moves) {
    start[move.session] = move.start;
    end[move.session] = move.end;
    rooms[move.session] = move.rooms;
  }
  const moved = moves.map(({ session }) => session).filter((session) => start[session] !== UNPLACED);
  const others = placed.byStart.filter((session) => !moves.some((move) => move.session === session));
  return { start, end, rooms, byStart: merged(others, moved, compareSessions(index, start)) };
}

/** Both in order; `others` is sorted already. */
function merged(
  others: readonly number[],
  few: readonly number[],
  compare: (a: number, b: number) => number,
): readonly number[] {
  const rest = [...few].sort(compare);
  const all: number[] = [];
  for (const session of others) {
    for (let next = rest[0]; next !== undefined && compare(next, session) < 0; next = rest[0]) {
      all.push(next);
      rest.shift();
    }
    all.push(session);
  }
  return [...all, ...rest];
}
