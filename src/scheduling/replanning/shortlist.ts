// The few places of a session that are worth trying, of each grade: other rooms, another time of the day, another day.
import { UNPLACED } from '../evaluation/placed-agenda.js';
import { at, elementAt } from '../integers.js';
import { dayAt } from '../problem-index.js';
import type { Board } from './board.js';
import type { Work } from './work.js';

/** Places kept of each grade, and of a session of which readers know nothing. */
const KEPT = 12;
const KEPT_OF_UNKNOWN = 36;
/** On a fine grid only starts that touch what is placed are worth a look: others only leave gaps. */
const MOST_STARTS_ALL_LOOKED_AT = 40;

export interface Candidate {
  readonly start: number;
  readonly rooms: Int32Array;
  readonly hard: number;
  readonly medium: number;
  readonly soft: number;
  readonly disturbance: number;
}

/** Below 0 where `a` costs less. */
export function compareCandidates(a: Candidate, b: Candidate): number {
  return a.hard - b.hard || a.medium - b.medium || a.soft - b.soft || a.disturbance - b.disturbance;
}

export class Shortlists {
  private readonly free = new Map<number, readonly Candidate[]>();
  private readonly contested = new Map<number, readonly Candidate[]>();

  constructor(
    private readonly board: Board,
    private readonly work: Work,
  ) {}

  /** The cheapest places of the session as the agenda was when it was first asked for. */
  cheapestOf(session: number): readonly Candidate[] {
    const known = this.free.get(session) ?? this.cheapestNow(session);
    this.free.set(session, known);
    return known;
  }

  /** The cheapest places as the agenda is now. */
  cheapestNow(session: number): readonly Candidate[] {
    return this.look(session, 'cheapest');
  }

  /** The cheapest of the places that something else takes: where room could be made. */
  contestedOf(session: number): readonly Candidate[] {
    const known = this.contested.get(session) ?? this.look(session, 'contested');
    this.contested.set(session, known);
    return known;
  }

  private look(session: number, which: 'cheapest' | 'contested'): readonly Candidate[] {
    const places = this.board.reach.placesOf(session);
    const isWorthALook = this.startFilter(session, places);
    const byGrade: Candidate[][] = [[], [], []];
    for (let k = 0; k < places.length; k += 2) {
      const start = at(places, k);
      if (!isWorthALook(start)) continue;
      const kept = elementAt(byGrade, this.gradeOf(session, start));
      const candidate = this.candidateAt(session, start, at(places, k + 1), which, kept);
      if (candidate !== null) insert(kept, candidate, this.mostKept(session));
      if (!this.work.mayGoOn(1)) break;
    }
    return byGrade.flat().sort(compareCandidates);
  }

  /** The place with its costs where it belongs in the list, else null. */
  private candidateAt(
    session: number,
    start: number,
    room: number,
    which: 'cheapest' | 'contested',
    kept: readonly Candidate[],
  ): Candidate | null {
    const { board } = this;
    const rooms = board.roomsAt(session, start, room);
    if (rooms === null) return null;
    const worst = kept.length < this.mostKept(session) ? Infinity : (kept.at(-1)?.hard ?? Infinity);
    if (!board.measureWithin(session, start, rooms, worst)) return null;
    const { hard, medium, soft } = board.state;
    if (which === 'contested' && hard <= 0) return null;
    return { start, rooms, hard, medium, soft, disturbance: board.disturbanceAt(session, start, rooms) };
  }

  private mostKept(session: number): number {
    return this.board.known.isKnown(session) ? KEPT : KEPT_OF_UNKNOWN;
  }

  private gradeOf(session: number, start: number): 0 | 1 | 2 {
    const { known, compiled } = this.board;
    const home = at(known.start, session);
    if (home === UNPLACED || start === home) return 0;
    return dayAt(compiled.index, start) === dayAt(compiled.index, home) ? 1 : 2;
  }

  private startFilter(session: number, places: Int32Array): (start: number) => boolean {
    const starts = new Set(places.filter((_, k) => k % 2 === 0));
    if (starts.size <= MOST_STARTS_ALL_LOOKED_AT) return () => true;
    const { state, sessionCount, reach } = this.board;
    const touching = new Set<number>([at(this.board.known.start, session)]);
    const minutes = at(reach.minutes, session);
    for (let other = 0; other < sessionCount; other++) {
      if (!state.isPlaced(other)) continue;
      for (const edge of [at(state.start, other), at(state.end, other)]) touching.add(edge).add(edge - minutes);
    }
    const first = Math.min(...starts);
    return (start) => start === first || touching.has(start);
  }
}

function insert(kept: Candidate[], candidate: Candidate, most: number): void {
  let position = kept.length;
  while (position > 0 && compareCandidates(candidate, elementAt(kept, position - 1)) < 0) position--;
  if (position >= most) return;
  kept.splice(position, 0, candidate);
  if (kept.length > most) kept.pop();
}
