// Annealing within a number of moved sessions: what growing plans from trouble to trouble did not think of. Only sessions
// that cost something, have moved, or stand beside these are tried, now and then any other.
import { at, elementAt, exp } from '../integers.js';
import { compareStandings, type Rank } from './rank.js';
import type { Candidate } from './shortlist.js';
import type { ReplanTools } from './tools.js';
import { troubledSessions } from './troubled.js';

/** Sessions in trouble that are tried again and again. */
const MOST_TROUBLED = 24;
/** One session in so many is drawn from all that may move. */
const ANY_SESSION_EVERY = 8;
/** One try in so many of a moved session takes it back home. */
const HOME_EVERY = 4;
/** One try in so many is any place at all instead of one of the short list. */
const ANY_PLACE_EVERY = 3;
/** One medium minute counts like this many soft ones while plans are compared. */
const MEDIUM_AS_SOFT = 100;
/** Of the first and the last temperature, in soft minutes. */
const HOTTEST = 200;
const COLDEST = 0.5;
/** A try puts up to three sessions somewhere and back; in places looked at it counts as so many. */
const PLACES_PER_TRY = 4;
/** Tries between two looks for sessions in trouble. */
const TRIES_BETWEEN_LOOKS = 200;

export class Polish {
  private hot: readonly number[] = [];
  private readonly movable: Int32Array;

  constructor(private readonly tools: ReplanTools) {
    const { reach } = tools.board;
    this.movable = Int32Array.from(reach.isMovable.keys()).filter((session) => at(reach.isMovable, session) === 1);
  }

  /** Improves the best plan with at most so many moves by so many tries. */
  run(mostMoves: number, tries: number): void {
    const { board, best, work } = this.tools;
    if (this.movable.length === 0) return;
    board.load(best.upTo(mostMoves));
    for (let attempt = 0; attempt < tries && work.mayGoOn(PLACES_PER_TRY); attempt++) {
      if (attempt % TRIES_BETWEEN_LOOKS === 0) this.lookForTrouble();
      this.try(mostMoves, HOTTEST * (COLDEST / HOTTEST) ** (attempt / tries));
    }
  }

  private lookForTrouble(): void {
    const { board, work } = this.tools;
    const moved = [...this.movable].filter((session) => board.isMoved(session));
    this.hot = [...new Set([...moved, ...troubledSessions(board, work, MOST_TROUBLED)])];
  }

  private try(mostMoves: number, temperature: number): void {
    const { board, best } = this.tools;
    const before = board.rank();
    const undo = this.change(mostMoves);
    if (undo === null) return;
    const after = board.rank();
    if (after.moved > mostMoves || !this.accepts(before, after, temperature)) {
      undo();
      return;
    }
    if (best.isWanted(after)) best.offer(board.save());
  }

  /** Moves, swaps or takes home; answers how to take it back, null where nothing was done. */
  private change(mostMoves: number): (() => void) | null {
    const { board, random } = this.tools;
    const session = this.draw();
    if (board.isMoved(session) && random.below(HOME_EVERY) === 0) return this.moveTo(session, this.home(session));
    const place = this.drawPlace(session);
    if (place === null) return null;
    const isOneMore = board.moved >= mostMoves && !board.isMoved(session);
    const goesHome = isOneMore && board.disturbanceAt(session, place.start, place.rooms) > 0 ? this.drawMoved() : -1;
    const undoHome = goesHome < 0 || goesHome === session ? null : this.moveTo(goesHome, this.home(goesHome));
    const undoMove = this.swapOrMove(session, place);
    return () => {
      undoMove();
      undoHome?.();
    };
  }

  /** Where exactly one other movable session is in the way in the room, the two change places. */
  private swapOrMove(session: number, place: Spot): () => void {
    const { board } = this.tools;
    const other = this.onlyOccupant(session, place);
    if (other < 0 || !board.isPlaced(session)) return this.moveTo(session, place);
    const vacated = { start: at(board.state.start, session), rooms: elementAt(board.rooms, session) };
    const undoFirst = this.moveTo(session, place);
    if (!board.reach.includes(other, vacated.start, vacated.rooms)) return undoFirst;
    const undoSecond = this.moveTo(other, vacated);
    return () => {
      undoSecond();
      undoFirst();
    };
  }

  private onlyOccupant(session: number, { start, rooms }: Spot): number {
    const { board } = this.tools;
    if (rooms.length !== 1) return -1;
    const { state } = board;
    const room = at(rooms, 0);
    const end = start + at(board.reach.minutes, session);
    let found = -1;
    for (let k = 0; k < at(state.occupancy.sizes, room); k++) {
      const other = state.occupancy.member(room, k);
      if (other === session || at(state.start, other) >= end || at(state.end, other) <= start) continue;
      if (found >= 0 || !board.isMovable(other)) return -1;
      found = other;
    }
    return found;
  }

  private moveTo(session: number, { start, rooms }: Spot): () => void {
    const { board } = this.tools;
    const wasPlaced = board.isPlaced(session);
    const oldStart = at(board.state.start, session);
    const oldRooms = elementAt(board.rooms, session);
    board.put(session, start, rooms);
    return () => (wasPlaced ? board.put(session, oldStart, oldRooms) : board.lift(session));
  }

  private home(session: number): Spot {
    const { known } = this.tools.board;
    return { start: at(known.start, session), rooms: elementAt(known.rooms, session) };
  }

  private draw(): number {
    const { random } = this.tools;
    if (this.hot.length === 0 || random.below(ANY_SESSION_EVERY) === 0)
      return at(this.movable, random.below(this.movable.length));
    return elementAt(this.hot, random.below(this.hot.length));
  }

  private drawMoved(): number {
    const moved = this.hot.filter((session) => this.tools.board.isMoved(session));
    return moved.length === 0 ? -1 : elementAt(moved, this.tools.random.below(moved.length));
  }

  private drawPlace(session: number): Spot | null {
    const { board, random, shortlists, work } = this.tools;
    work.mayGoOn(1);
    const list: readonly Candidate[] = random.below(ANY_PLACE_EVERY) === 0 ? [] : shortlists.cheapestOf(session);
    if (list.length > 0) return elementAt(list, random.below(list.length));
    const places = board.reach.placesOf(session);
    if (places.length === 0) return null;
    const k = random.below(places.length / 2) * 2;
    const start = at(places, k);
    const rooms = board.roomsAt(session, start, at(places, k + 1));
    return rooms === null ? null : { start, rooms };
  }

  private accepts(before: Rank, after: Rank, temperature: number): boolean {
    if (after.hard !== before.hard) return after.hard < before.hard;
    if (after.waiting !== before.waiting) return after.waiting < before.waiting;
    const worse = (after.medium - before.medium) * MEDIUM_AS_SOFT + after.soft - before.soft;
    const tie = compareStandings(before, after) === 0 ? after.disturbance - before.disturbance : 0;
    const delta = worse + tie;
    return delta <= 0 || this.tools.random.fraction() < exp(-delta / temperature);
  }
}

interface Spot {
  readonly start: number;
  readonly rooms: Int32Array;
}
