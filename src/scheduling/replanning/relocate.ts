// Finding a session another place in a plan: a free one, or one where others make room, each of whom finds a free one or
// makes others make room in turn.
import { at, elementAt } from '../integers.js';
import type { Plan } from './board.js';
import { type Candidate, compareCandidates } from './shortlist.js';
import type { ReplanTools } from './tools.js';

/** Free places tried of each session. */
const FREE_TRIED = 3;
/** Contested places tried of the session itself, and of one that has to make room. */
const CONTESTED_TRIED = 10;
const CONTESTED_TRIED_DEEPER = 3;
/** More sessions than this are not asked to make room for one. */
const MOST_IN_THE_WAY = 3;
/** How long a chain of sessions that make room for each other may be. */
const DEEPEST = 3;
/** Times a whole new look for a free place of one session may be in vain. */
const MOST_VAIN_LOOKS = 3;

export class Relocation {
  private readonly vainLooks = new Map<number, number>();

  constructor(private readonly tools: ReplanTools) {}

  /** Plans in which the session is elsewhere than in `plan`. The board ends where `plan` has it. */
  childrenOf(plan: Plan, session: number): readonly Plan[] {
    const { board } = this.tools;
    const free = this.freePlaces(session);
    const children = free.slice(0, FREE_TRIED).map(({ start, rooms }) => {
      board.put(session, start, rooms);
      const child = board.save();
      board.load(plan);
      return child;
    });
    const isSettled = (free[0]?.hard ?? Infinity) <= 0;
    return isSettled ? children : [...children, ...this.childrenByForce(plan, session)];
  }

  /** Places that cost the least now, the session's present one left out. */
  private freePlaces(session: number): readonly Candidate[] {
    const { shortlists } = this.tools;
    const listed = this.measuredNow(session, shortlists.cheapestOf(session));
    if ((listed[0]?.hard ?? Infinity) <= 0) return listed;
    const vain = this.vainLooks.get(session) ?? 0;
    if (vain >= MOST_VAIN_LOOKS) return listed;
    const found = this.measuredNow(session, shortlists.cheapestNow(session));
    if ((found[0]?.hard ?? Infinity) > 0) this.vainLooks.set(session, vain + 1);
    return found;
  }

  private measuredNow(session: number, candidates: readonly Candidate[]): readonly Candidate[] {
    const { board, work } = this.tools;
    work.mayGoOn(candidates.length);
    const startNow = board.isPlaced(session) ? at(board.state.start, session) : null;
    const roomsNow = elementAt(board.rooms, session);
    const isElsewhere = ({ start, rooms }: Candidate): boolean =>
      start !== startNow || rooms.length !== roomsNow.length || rooms.some((room) => !roomsNow.includes(room));
    return candidates
      .filter(isElsewhere)
      .map((candidate) => this.measured(session, candidate))
      .sort(compareCandidates);
  }

  private measured(session: number, candidate: Pick<Candidate, 'start' | 'rooms'>): Candidate {
    const { board } = this.tools;
    const { start, rooms } = candidate;
    board.measure(session, start, rooms);
    const { hard, medium, soft } = board.state;
    return { start, rooms, hard, medium, soft, disturbance: board.disturbanceAt(session, start, rooms) };
  }

  private childrenByForce(plan: Plan, session: number): readonly Plan[] {
    const { board, shortlists, work } = this.tools;
    const children: Plan[] = [];
    for (const candidate of shortlists.contestedOf(session).slice(0, CONTESTED_TRIED)) {
      if (!work.mayGoOn(1)) break;
      if (this.makeRoom(session, candidate, 1)) children.push(board.save());
      board.load(plan);
    }
    return children;
  }

  /** Puts the session there and those in the way elsewhere; false where one of them finds no place, which leaves them where they are. */
  private makeRoom(session: number, { start, rooms }: Candidate, depth: number): boolean {
    const { board } = this.tools;
    const vacated = board.isPlaced(session)
      ? { start: at(board.state.start, session), rooms: elementAt(board.rooms, session) }
      : null;
    board.put(session, start, rooms);
    const inTheWay = this.inTheWayOf(session);
    if (inTheWay === null) return false;
    return inTheWay.every((other) => this.settle(other, vacated, depth));
  }

  /** Movable sessions in a hard issue that overlap the session; null where one of them may not move or they are too many. */
  private inTheWayOf(session: number): readonly number[] | null {
    const { board, work } = this.tools;
    const { state } = board;
    const found: number[] = [];
    for (let other = 0; other < board.sessionCount; other++) {
      const isParallel =
        at(state.start, other) < at(state.end, session) && at(state.start, session) < at(state.end, other);
      if (other === session || !isParallel) continue;
      state.measureCurrent(other);
      work.mayGoOn(1);
      if (state.hard <= 0) continue;
      if (!board.isMovable(other) || found.length === MOST_IN_THE_WAY) return null;
      found.push(other);
    }
    return found.length === 0 ? null : found;
  }

  /** Puts the session where it breaks no hard rule, in the place that was left or in one of its own; false where there is none. */
  private settle(session: number, vacated: Pick<Candidate, 'start' | 'rooms'> | null, depth: number): boolean {
    const { board, shortlists } = this.tools;
    const places = [...this.measuredNow(session, shortlists.cheapestOf(session))];
    if (vacated !== null && board.reach.includes(session, vacated.start, vacated.rooms))
      places.push(this.measured(session, vacated));
    const best = places.reduce<Candidate | null>(
      (least, place) => (least === null || compareCandidates(place, least) < 0 ? place : least),
      null,
    );
    if (best !== null && best.hard <= 0) {
      board.put(session, best.start, best.rooms);
      return true;
    }
    return depth < DEEPEST && this.settleByForce(session, depth);
  }

  private settleByForce(session: number, depth: number): boolean {
    const { board, shortlists, work } = this.tools;
    const before = board.save();
    for (const candidate of shortlists.contestedOf(session).slice(0, CONTESTED_TRIED_DEEPER)) {
      if (!work.mayGoOn(1)) return false;
      if (this.makeRoom(session, candidate, depth + 1)) return true;
      board.load(before);
    }
    return false;
  }
}
