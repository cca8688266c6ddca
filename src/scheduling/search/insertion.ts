// Finding a place for one session: the best free one, or else the one whose occupants are easiest to place elsewhere.
import { at, elementAt, IMPOSSIBLE } from '../integers.js';
import { Obstacles } from './obstacles.js';
import type { Random } from './random.js';
import type { SearchAgenda } from './search-agenda.js';

/** Places looked at for one session: all of them up to this number, else this many at random. */
const MOST_PLACES = 3000;

/** One medium minute counts like this many soft ones while places are compared. */
export const MEDIUM_AS_SOFT = 100;

export class Insertion {
  readonly obstacles: Obstacles;
  private bestPlace = 0;

  constructor(
    private readonly agenda: SearchAgenda,
    private readonly random: Random,
    /** Cost of a minute of room time left unused beside the session: high where rooms are nearly full. */
    private readonly tightness: number,
  ) {
    this.obstacles = new Obstacles(agenda, random);
  }

  /** Places the session where nothing is in its way, at the least cost; false where no such place was found. */
  insertFreely(session: number): boolean {
    if (!this.findBest(session, (place) => this.freeCost(session, place))) return false;
    return this.placeAtBest(session);
  }

  /** Places the session and ejects what is in the way, the least troublesome; false where only pins are. */
  insertByForce(session: number): boolean {
    const { obstacles } = this;
    if (!this.findBest(session, (place, limit) => obstacles.cost(session, place, limit))) return false;
    obstacles.cost(session, this.bestPlace, IMPOSSIBLE);
    for (let k = 0; k < obstacles.count; k++) this.agenda.eject(at(obstacles.sessions, k));
    return this.placeAtBest(session);
  }

  private placeAtBest(session: number): boolean {
    const { places } = elementAt(this.agenda.domains, session);
    const start = places.startOf(this.bestPlace);
    const rooms = this.agenda.roomsAt(session, start, places.roomOf(this.bestPlace));
    if (rooms === null || !this.agenda.fits(session, start, rooms)) return false;
    this.agenda.place(session, start, rooms);
    return true;
  }

  /** Looks through the places of a session for the least finite cost. */
  private findBest(session: number, costOf: (place: number, limit: number) => number): boolean {
    const { places } = elementAt(this.agenda.domains, session);
    const looks = places.count < MOST_PLACES ? places.count : MOST_PLACES;
    const offset = this.random.below(places.count);
    let least = IMPOSSIBLE;
    for (let look = 0; look < looks; look++) {
      const place = looks === places.count ? (look + offset) % looks : this.random.below(places.count);
      const cost = costOf(place, least);
      if (cost >= least) continue;
      least = cost;
      this.bestPlace = place;
      if (cost === 0) break;
    }
    return least < IMPOSSIBLE;
  }

  private freeCost(session: number, place: number): number {
    const { state, domains } = this.agenda;
    const { places } = elementAt(domains, session);
    const start = places.startOf(place);
    const room = places.roomOf(place);
    if (room >= 0 && this.hasNoAllowance(session, room, start)) return IMPOSSIBLE;
    const rooms = this.agenda.roomsAt(session, start, room);
    if (rooms === null || !this.agenda.fits(session, start, rooms)) return IMPOSSIBLE;
    const cost = state.medium * MEDIUM_AS_SOFT + state.soft;
    return room < 0 ? cost : cost + this.tightness * this.unusedBeside(session, start, room, places.toEdgeOf(place));
  }

  /** A quick look before the whole measurement: most places of a full conference are taken. */
  private hasNoAllowance(session: number, room: number, start: number): boolean {
    const { state, allowance, domains } = this.agenda;
    const end = start + elementAt(domains, session).minutes;
    return allowance[session] === 0 && state.occupancy.isTaken(room, session, start, end);
  }

  /** Minutes between the session and what is nearest: a neighbour, an end of the room's hours, its first or last start. */
  private unusedBeside(session: number, start: number, room: number, toEdge: number): number {
    const { state } = this.agenda;
    const { starts, minutes } = elementAt(this.agenda.domains, session);
    const end = start + minutes;
    const sinceFirst = start - at(starts, 0);
    const untilLast = at(starts, starts.length - 1) - start;
    let nearest = sinceFirst < untilLast ? sinceFirst : untilLast;
    if (toEdge < nearest) nearest = toEdge;
    for (let k = 0; k < at(state.occupancy.sizes, room); k++) {
      const other = state.occupancy.member(room, k);
      const before = start - at(state.end, other);
      const after = at(state.start, other) - end;
      if (before >= 0 && before < nearest) nearest = before;
      if (after >= 0 && after < nearest) nearest = after;
    }
    return nearest;
  }
}
