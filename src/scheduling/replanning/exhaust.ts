// Looking at every agenda with no session moved, or with one: what makes a small answer certain. What cannot be better
// than the best plan is left out, as far as no rule rewards a session for being there.
import { UNPLACED } from '../evaluation/placed-agenda.js';
import { at, elementAt } from '../integers.js';
import { compareRanks, type Rank } from './rank.js';
import type { RewardFreeLevels } from './reward-free.js';
import type { ReplanTools } from './tools.js';

export class Exhaustion {
  private isComplete = true;
  /** Sessions that readers do not know: they go anywhere without counting as moved. */
  private readonly unknown: readonly number[];

  /** Looks at agendas with exactly `moves` sessions moved, up to `lastShare` of the whole work. */
  constructor(
    private readonly tools: ReplanTools,
    private readonly rewardFree: RewardFreeLevels,
    private readonly moves: 0 | 1,
    private readonly lastShare: number,
  ) {
    const { board } = tools;
    const sessions = Array.from({ length: board.sessionCount }, (_, session) => session);
    this.unknown = sessions.filter((session) => board.isMovable(session) && !board.known.isKnown(session));
  }

  /** True where every agenda was looked at or shown to be no better than the best plan, which may be a new one. */
  run(): boolean {
    const { board, best } = this.tools;
    board.load(best.root);
    if (this.hasHomeless()) return false;
    if (this.moves === 0) this.placeAll(this.unknown);
    else for (let session = 0; session < board.sessionCount && this.isComplete; session++) this.moveOne(session);
    board.load(best.root);
    return this.isComplete;
  }

  /** Known sessions that are not at home although they may move: they have choices that are not looked at here. */
  private hasHomeless(): boolean {
    const { board } = this.tools;
    return board.reach.isMovable.some(
      (isMovable, session) => isMovable === 1 && board.known.isKnown(session) && !board.isAtHome(session),
    );
  }

  private moveOne(session: number): void {
    const { board } = this.tools;
    if (board.isMovable(session) && board.known.isKnown(session)) this.placeAll([...this.unknown, session]);
  }

  /** Tries all places of all these sessions; the board ends as it began. */
  private placeAll(sessions: readonly number[]): void {
    const { board, best } = this.tools;
    for (const session of sessions) board.lift(session);
    this.visit(sessions, 0);
    board.load(best.root);
  }

  /** Tries every place of the sessions from `position` on; those are without a place, before and after. */
  private visit(sessions: readonly number[], position: number): void {
    const { board, best } = this.tools;
    if (!this.isComplete || this.cannotBeBetter(sessions.length - position)) return;
    if (position === sessions.length) {
      if (best.isWanted(board.rank())) best.offer(board.save());
      return;
    }
    const session = elementAt(sessions, position);
    if (at(board.reach.roomCount, session) > 1) this.isComplete = false;
    if (at(best.root.start, session) === UNPLACED) this.visit(sessions, position + 1);
    this.tryPlaces(sessions, position);
    board.lift(session);
  }

  private tryPlaces(sessions: readonly number[], position: number): void {
    const { board, work } = this.tools;
    const session = elementAt(sessions, position);
    const places = board.reach.placesOf(session);
    const isLast = position === sessions.length - 1;
    for (let k = 0; k < places.length && this.isComplete; k += 2) {
      if (!work.mayGoOn(1) || work.spentShare() > this.lastShare) this.isComplete = false;
      const start = at(places, k);
      const rooms = board.roomsAt(session, start, at(places, k + 1));
      if (rooms === null || !this.isWorthPutting(session, start, rooms, isLast)) continue;
      board.put(session, start, rooms);
      this.visit(sessions, position + 1);
      board.lift(session);
    }
  }

  /** The session has no place now. Of the last one it is known what the whole plan would be. */
  private isWorthPutting(session: number, start: number, rooms: Int32Array, isLast: boolean): boolean {
    const { board, best } = this.tools;
    const { state } = board;
    const mayCostMore = this.rewardFree.hard || isLast;
    const limit = mayCostMore ? best.upTo(this.moves).rank.hard - state.totalHard : Infinity;
    if (!board.measureWithin(session, start, rooms, limit)) return false;
    if (!isLast) return true;
    const disturbance = board.disturbanceAt(session, start, rooms);
    return best.isWanted({
      hard: state.totalHard + state.hard,
      waiting: board.waiting - 1,
      medium: state.totalMedium + state.medium,
      soft: state.totalSoft + state.soft,
      moved: board.moved + Number(disturbance > 0),
      disturbance: board.disturbance + disturbance,
    });
  }

  /** Whether nothing that the sessions still to be placed may do makes the plan better than the best. */
  private cannotBeBetter(undecided: number): boolean {
    const { board, best } = this.tools;
    const goal = best.upTo(this.moves).rank;
    const now: Rank = { ...board.rank(), waiting: board.waiting - undecided };
    // A level on which a session more may be a gain ends what can be said: below it nothing is known.
    if (!this.rewardFree.hard || now.hard !== goal.hard) return this.rewardFree.hard && now.hard > goal.hard;
    if (now.waiting !== goal.waiting) return now.waiting > goal.waiting;
    if (!this.rewardFree.medium || now.medium !== goal.medium)
      return this.rewardFree.medium && now.medium > goal.medium;
    if (!this.rewardFree.soft || now.soft !== goal.soft) return this.rewardFree.soft && now.soft > goal.soft;
    return compareRanks({ ...now, moved: this.moves }, goal) >= 0;
  }
}
