// Single moves and swaps that leave less of an issue, and what they cost everywhere.
import { AgendaState } from '../compiled/agenda-state.js';
import { compileProblem } from '../compiled/compile.js';
import { at, elementAt } from '../integers.js';
import type { Agenda, AgendaPlacement, AgendaScore } from '../model.js';
import { dayAt, type ProblemIndex } from '../problem-index.js';
import type { IssueGauge } from './issue-gauge.js';
import type { Move } from './local-issues.js';
import { candidateTimes, roomsWith } from './places.js';
import { stateOf } from './rule-costs.js';
import { compareScores, minus } from './scores.js';

/** room: another room at its time; time: another time in its rooms; place: both; swap: two sessions change places. */
export type FixKind = 'room' | 'time' | 'place' | 'swap';

/** What disturbs least comes first where all else is equal. */
const KINDS: readonly FixKind[] = ['room', 'time', 'place', 'swap'];

export interface FixCandidate {
  readonly kind: FixKind;
  readonly moves: readonly Move[];
  readonly change: AgendaScore;
  /** What is left of the issue, as a cost; 0 where it is gone. */
  readonly left: number;
  /** Minutes by which sessions move, a further day counting as such. */
  readonly distance: number;
}

/** Below 0 where `a` is the better fix: the issue gone, then the cheaper agenda, then the shorter way. */
export function compareFixes(a: FixCandidate, b: FixCandidate): number {
  return (
    Number(a.left > 0) - Number(b.left > 0) ||
    compareScores(a.change, b.change) ||
    a.left - b.left ||
    a.distance - b.distance ||
    KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind)
  );
}

/** The best fix of each kind for each session, tried one session after the other. */
export class FixSearch {
  private readonly state: AgendaState;
  private readonly best = new Map<string, FixCandidate>();
  private readonly rooms: Int32Array;
  /** A fix of a hard issue takes a hard minute away; one of another issue adds none. */
  private readonly mostHard: number;

  constructor(
    private readonly index: ProblemIndex,
    private readonly agenda: Agenda,
    private readonly gauge: IssueGauge,
    private readonly stepMinutes: number | undefined,
  ) {
    this.state = stateOf(new AgendaState(compileProblem(index.problem)), agenda);
    this.rooms = new Int32Array(index.rooms.length);
    this.mostHard = gauge.isHard ? -1 : 0;
  }

  /** What was found, the best first. */
  found(): readonly FixCandidate[] {
    return [...this.best.values()].sort(compareFixes);
  }

  /** Tries every place that the pins of the session leave it. */
  tryMoves(session: number): void {
    const placement = this.placementOf(session);
    if (placement === null) return;
    const roomsNow = [...this.state.occupancy.roomsOf(session)];
    const roomSets = this.roomSets(session, placement, roomsNow);
    this.state.measureCurrent(session);
    const now = { hard: this.state.hard, medium: this.state.medium, soft: this.state.soft };
    for (const { start, minutes, isWithinHours } of candidateTimes(
      this.index,
      this.agenda,
      session,
      this.stepMinutes,
    )) {
      if (!isWithinHours || !this.mayStart(placement, start)) continue;
      for (const rooms of roomSets) {
        if (start === placement.start && rooms === roomsNow) continue;
        this.tryMove({ session, start, end: start + minutes, rooms }, placement, roomsNow, now);
      }
    }
  }

  private tryMove(move: Move, placement: AgendaPlacement, roomsNow: readonly number[], now: AgendaScore): void {
    const { session, start, end, rooms } = move;
    this.rooms.set(rooms);
    if (!this.state.measureWithin(session, start, end, this.rooms, rooms.length, now.hard + this.mostHard)) return;
    const { hard, medium, soft } = this.state;
    const left = this.gauge.leftAt(session, start, end, this.rooms, rooms.length);
    if (left >= this.gauge.now()) return;
    const kind = rooms === roomsNow ? 'time' : start === placement.start ? 'room' : 'place';
    const distance = Math.abs(start - placement.start);
    this.keep(session, { kind, moves: [move], change: minus({ hard, medium, soft }, now), left, distance });
  }

  /** Tries to let the two change places, each with its own length; pins of time or room forbid it. */
  trySwap(a: number, b: number): void {
    const first = this.placementOf(a);
    const second = this.placementOf(b);
    if (first === null || second === null || !this.maySwap(first, second)) return;
    const moves = [this.moveTo(a, b), this.moveTo(b, a)];
    if (!moves.every((move) => this.isPlace(move))) return;
    const before = this.state.score();
    const undo = makeMoves(this.state, moves);
    const change = minus(this.state.score(), before);
    undo();
    if (change.hard > this.mostHard) return;
    const left = this.gauge.leftAfter((state, counts) =>
      makeMoves(
        state,
        moves.filter(({ session }) => counts(session)),
      ),
    );
    if (left >= this.gauge.now()) return;
    const distance = 2 * Math.abs(first.start - second.start);
    this.keep(a, { kind: 'swap', moves, change, left, distance });
  }

  private keep(session: number, candidate: FixCandidate): void {
    const key = `${candidate.kind} ${session}`;
    const best = this.best.get(key);
    if (best === undefined || compareFixes(candidate, best) < 0) this.best.set(key, candidate);
  }

  private placementOf(session: number): AgendaPlacement | null {
    return this.agenda.get(elementAt(this.index.sessions, session).id) ?? null;
  }

  /** Its own rooms first, as the very list that was given. */
  private roomSets(
    session: number,
    placement: AgendaPlacement,
    roomsNow: readonly number[],
  ): readonly (readonly number[])[] {
    if (placement.roomPinned || elementAt(this.index.sessions, session).roomCount === 0) return [roomsNow];
    const others = [...this.index.rooms.keys()].filter((room) => !roomsNow.includes(room));
    return [roomsNow, ...others.flatMap((room) => [roomsWith(this.index, session, roomsNow, room) ?? []])].filter(
      (rooms, position) => position === 0 || rooms.length > 0,
    );
  }

  private mayStart({ timePinned, dayPinned, start: now }: AgendaPlacement, start: number): boolean {
    if (start === now) return true;
    return !timePinned && (dayPinned !== true || dayAt(this.index, start) === dayAt(this.index, now));
  }

  private maySwap(first: AgendaPlacement, second: AgendaPlacement): boolean {
    const isFree = ({ timePinned, roomPinned }: AgendaPlacement): boolean => !timePinned && !roomPinned;
    if (!isFree(first) || !isFree(second) || first.roomIds.length !== second.roomIds.length) return false;
    return this.mayStart(first, second.start) && this.mayStart(second, first.start);
  }

  private moveTo(session: number, other: number): Move {
    const minutes = at(this.state.end, session) - at(this.state.start, session);
    const start = at(this.state.start, other);
    return { session, start, end: start + minutes, rooms: [...this.state.occupancy.roomsOf(other)] };
  }

  /** Whether it is a slot or a position in a block that holds the session, where the conference has such. */
  private isPlace({ session, start }: Move): boolean {
    const { blocks, problem } = this.index;
    if (blocks.length === 0 && (problem.slots ?? []).length === 0) return true;
    const times = candidateTimes(this.index, this.agenda, session, this.stepMinutes);
    return times.some((time) => time.start === start && time.isWithinHours);
  }
}

/** Makes the moves; the answer takes them back. */
function makeMoves(state: AgendaState, moves: readonly Move[]): () => void {
  const before = moves.map(({ session }): Move => {
    const rooms = [...state.occupancy.roomsOf(session)];
    return { session, start: at(state.start, session), end: at(state.end, session), rooms };
  });
  placeAll(state, moves);
  return () => {
    placeAll(state, before);
  };
}

function placeAll(state: AgendaState, moves: readonly Move[]): void {
  for (const { session } of moves) state.lift(session);
  for (const { session, start, end, rooms } of moves)
    state.place(session, start, end, Int32Array.from(rooms), rooms.length);
}
