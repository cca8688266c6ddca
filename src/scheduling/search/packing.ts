// The day of somebody who is nearly always busy: all her sessions are taken out and placed again one after another,
// each as soon as the last is over, until none of those that wait is left or her time is used up.
import { type Interval, mergeIntervals } from '../../intervals/index.js';
import { at, elementAt } from '../integers.js';
import { searchHorizon } from './horizon.js';
import type { Random } from './random.js';
import type { SearchAgenda } from './search-agenda.js';
import { isInOneRoom } from './search-agenda.js';
import type { Tightness } from './tightness.js';
import type { Trial } from './moves/trial.js';

/** Rooms tried for one session at one time. */
const ROOMS_TRIED = 10;
/** Of the longest sessions, one or more of so many come last, for what does not fit should be long. */
const LONGEST_TO_CHOOSE_FROM = 3;
/** Minutes the search goes on where no session can start. */
const STEP_MINUTES = 5;

export class Packing {
  private readonly horizon: readonly Interval[];

  constructor(
    private readonly agenda: SearchAgenda,
    private readonly random: Random,
    private readonly trial: Trial,
    private readonly tightness: Tightness,
  ) {
    this.horizon = mergeIntervals(searchHorizon(agenda.compiled.index.problem, new Map()));
  }

  /**
   * Packs anew the time of the busiest person of a session; true where as many of her sessions as before, or more, have
   * a place now. Sessions without a place are in the agenda's list of those that wait, `session` among them.
   */
  around(session: number): boolean {
    const sessions = this.tightness.sessionsOfBusiest(session);
    const { agenda, trial } = this;
    const waited = sessions.filter((one) => !agenda.state.isPlaced(one) && this.mayBePacked(one));
    if (waited.length === 0) return false;
    trial.begin();
    for (const one of sessions) if (isInOneRoom(agenda, one)) trial.lift(one);
    const order = this.shuffled([...trial.sessions.subarray(0, trial.count), ...waited]);
    const left = this.pack(order);
    if (left.length > waited.length) {
      for (const one of waited) agenda.lift(one);
      trial.takeBack();
      return false;
    }
    this.renewWaiting(waited, left);
    return true;
  }

  private mayBePacked(session: number): boolean {
    const { isMovable, roomCount, places } = elementAt(this.agenda.domains, session);
    return isMovable && roomCount === 1 && places.count > 0;
  }

  private renewWaiting(waited: readonly number[], left: readonly number[]): void {
    const others = this.agenda.waiting.filter((one) => !waited.includes(one));
    this.agenda.waiting.length = 0;
    this.agenda.waiting.push(...others, ...left);
  }

  /** In random order, but that some of the longest come last. */
  private shuffled(sessions: readonly number[]): number[] {
    const order = [...sessions];
    for (let k = order.length - 1; k > 0; k--) {
      const other = this.random.below(k + 1);
      [order[k], order[other]] = [elementAt(order, other), elementAt(order, k)];
    }
    const longest = order
      .toSorted((a, b) => this.agenda.minutesOf(b) - this.agenda.minutesOf(a))
      .slice(0, LONGEST_TO_CHOOSE_FROM);
    const last = elementAt(longest, this.random.below(longest.length));
    return [...order.filter((one) => one !== last), last];
  }

  /** Places one after another; returns those for which there was no time. */
  private pack(order: readonly number[]): readonly number[] {
    let left = order;
    for (const { start, end } of this.horizon) {
      let time = start;
      while (time < end && left.length > 0) {
        const placed = this.placeOneAt(left, time, end);
        if (placed < 0) time += STEP_MINUTES;
        else {
          time += this.agenda.minutesOf(placed);
          left = left.filter((one) => one !== placed);
        }
      }
    }
    return left;
  }

  /** First a session that ends exactly with the window, else the next one that can start; -1 where none can. */
  private placeOneAt(order: readonly number[], time: number, end: number): number {
    const { agenda } = this;
    for (const session of order)
      if (time + agenda.minutesOf(session) === end && this.placeAt(session, time)) return session;
    for (const session of order)
      if (time + agenda.minutesOf(session) <= end && this.placeAt(session, time)) return session;
    return -1;
  }

  private placeAt(session: number, time: number): boolean {
    const { startSet, rooms } = elementAt(this.agenda.domains, session);
    if (!startSet.has(time)) return false;
    const first = this.random.below(rooms.length);
    for (let k = 0; k < rooms.length && k < ROOMS_TRIED; k++)
      if (this.trial.put(session, time, at(rooms, (first + k) % rooms.length))) return true;
    return false;
  }
}
