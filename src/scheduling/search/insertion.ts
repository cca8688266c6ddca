// Finding a place for one session: the best free one, or else the one whose occupants are easiest to place elsewhere.
import { abs, at, elementAt, IMPOSSIBLE } from '../integers.js';
import { Candidates } from './candidates.js';
import { partnersInGroups } from './joint-rules.js';
import type { Judge } from './judge.js';
import { Obstacles } from './obstacles.js';
import type { Random } from './random.js';
import type { SearchAgenda } from './search-agenda.js';
import type { Tightness } from './tightness.js';

/** Places looked at where a session is placed by force. */
const LOOKS_BY_FORCE = 3000;
/** How often, of ten times, a session placed by force goes beside others. */
const ALIGNED_OF_TEN = 8;
/** Sessions ejected at most for one that fits nobody else's way but a rule about many sessions. */
const MOST_EJECTED_FROM_GROUPS = 4;

export class Insertion {
  readonly obstacles: Obstacles;
  private readonly candidates: Candidates;
  private readonly room = new Int32Array(1);
  private bestStart = 0;
  private bestRoom = 0;
  private least = IMPOSSIBLE;
  private second = IMPOSSIBLE;

  constructor(
    private readonly agenda: SearchAgenda,
    private readonly random: Random,
    private readonly judge: Judge,
    private readonly tightness: Tightness,
  ) {
    this.obstacles = new Obstacles(agenda, random, tightness);
    this.candidates = new Candidates(agenda, random);
  }

  /** Places the session where nothing is in its way, at the least cost of so many places; false where none was found. */
  insertFreely(session: number, looks: number): boolean {
    this.candidates.any(session, looks);
    this.lookAtFree(session);
    return this.least < IMPOSSIBLE && this.placeAtBest(session);
  }

  /** The same among the places that leave no useless minutes. */
  insertAligned(session: number, looks: number): boolean {
    if (elementAt(this.agenda.domains, session).roomCount !== 1) return false;
    this.candidates.aligned(session, looks);
    this.lookAtFree(session);
    return this.least < IMPOSSIBLE && this.placeAtBest(session);
  }

  /** What the second best of so many free places costs more than the best; IMPOSSIBLE where there is none. */
  regret(session: number, looks: number): number {
    this.candidates.any(session, looks);
    this.lookAtFree(session);
    return this.least === IMPOSSIBLE ? IMPOSSIBLE : this.second - this.least;
  }

  /** Places the session and ejects what is in the way, the least troublesome; false where only pins are. */
  insertByForce(session: number): boolean {
    const isAligned = elementAt(this.agenda.domains, session).roomCount === 1 && this.random.below(10) < ALIGNED_OF_TEN;
    if (isAligned) this.candidates.aligned(session, LOOKS_BY_FORCE);
    else this.candidates.any(session, LOOKS_BY_FORCE);
    this.lookAtObstacles(session);
    if (this.least === IMPOSSIBLE) return false;
    const { obstacles } = this;
    obstacles.costAt(session, this.bestStart, this.bestRoom, IMPOSSIBLE);
    for (let k = 0; k < obstacles.count; k++) this.agenda.eject(at(obstacles.sessions, k));
    return this.placeAtBest(session) || (this.ejectFromGroups(session) && this.placeAtBest(session));
  }

  /** Where a rule beyond pairs stands in the way: ejects some of those who count with the session, until it fits. */
  private ejectFromGroups(session: number): boolean {
    const rooms = this.roomsAt(session, this.bestStart, this.bestRoom);
    if (rooms === null) return false;
    const partners = this.nearestPartners(session);
    for (let k = 0; k < partners.length && k < MOST_EJECTED_FROM_GROUPS; k++) {
      this.agenda.eject(elementAt(partners, k));
      if (this.agenda.fits(session, this.bestStart, rooms)) return true;
    }
    return false;
  }

  /** Those who share a hard rule beyond pairs and may move, the nearest in time first, equals by chance. */
  private nearestPartners(session: number): readonly number[] {
    const { state } = this.agenda;
    const middle = this.bestStart + this.agenda.minutesOf(session) / 2;
    const distance = (other: number): number => abs((at(state.start, other) + at(state.end, other)) / 2 - middle);
    return partnersInGroups(this.agenda, session)
      .filter((other) => this.obstacles.mayMove(other) && state.isPlaced(other))
      .map((other) => ({ other, rank: distance(other) + this.random.fraction() }))
      .sort((a, b) => a.rank - b.rank)
      .map(({ other }) => other);
  }

  private placeAtBest(session: number): boolean {
    const rooms = this.agenda.roomsAt(session, this.bestStart, this.bestRoom);
    if (rooms === null || !this.agenda.fits(session, this.bestStart, rooms)) return false;
    this.agenda.place(session, this.bestStart, rooms);
    return true;
  }

  private lookAtFree(session: number): void {
    this.least = this.second = IMPOSSIBLE;
    for (let k = 0; k < this.candidates.count; k++) {
      const start = at(this.candidates.starts, k);
      const room = at(this.candidates.rooms, k);
      this.keep(start, room, this.freeCost(session, start, room));
    }
  }

  private lookAtObstacles(session: number): void {
    this.least = this.second = IMPOSSIBLE;
    for (let k = 0; k < this.candidates.count; k++) {
      const start = at(this.candidates.starts, k);
      const room = at(this.candidates.rooms, k);
      this.keep(start, room, this.obstacles.cost(session, start, room, this.least));
    }
  }

  private keep(start: number, room: number, cost: number): void {
    if (cost >= this.least) {
      if (cost < this.second) this.second = cost;
      return;
    }
    this.second = this.least;
    this.least = cost;
    this.bestStart = start;
    this.bestRoom = room;
  }

  private freeCost(session: number, start: number, room: number): number {
    const { state } = this.agenda;
    if (room >= 0 && this.isHopeless(session, room, start)) return IMPOSSIBLE;
    const rooms = this.roomsAt(session, start, room);
    if (rooms === null || !this.agenda.fits(session, start, rooms)) return IMPOSSIBLE;
    const cost = this.judge.energy(state.medium, state.soft);
    const { ofRooms, ofPeople } = this.tightness;
    const ofHers = ofPeople[session] ?? 0;
    return (
      cost +
      (ofRooms === 0 || room < 0 ? 0 : ofRooms * this.unusedInRoom(session, start, room)) +
      (ofHers === 0 ? 0 : ofHers * this.unusedByPeople(session, start))
    );
  }

  private roomsAt(session: number, start: number, room: number): Int32Array | null {
    if (room < 0) return this.agenda.roomsAt(session, start, room);
    this.room[0] = room;
    return this.room;
  }

  /** A quick look before the whole measurement: most places of a full conference are taken. */
  private isHopeless(session: number, room: number, start: number): boolean {
    const { state, allowance, domains } = this.agenda;
    const end = start + elementAt(domains, session).minutes;
    return allowance[session] === 0 && state.occupancy.isTaken(room, session, start, end);
  }

  /** Minutes between the session and what is nearest in the room, or the nearest end of its possible starts. */
  private unusedInRoom(session: number, start: number, room: number): number {
    const { state } = this.agenda;
    const end = start + this.agenda.minutesOf(session);
    let nearest = this.toEdge(session, start);
    for (let k = 0; k < at(state.occupancy.sizes, room); k++) {
      const other = state.occupancy.member(room, k);
      nearest = nearer(nearest, start - at(state.end, other), at(state.start, other) - end);
    }
    return nearest;
  }

  /** The same for the sessions that its people must be in. */
  private unusedByPeople(session: number, start: number): number {
    const { state, compiled } = this.agenda;
    const { row, other, hard } = compiled.overlaps;
    const end = start + this.agenda.minutesOf(session);
    let nearest = this.toEdge(session, start);
    for (let k = at(row, session); k < at(row, session + 1); k++) {
      const partner = at(other, k);
      if (at(hard, k) > 0 && state.isPlaced(partner))
        nearest = nearer(nearest, start - at(state.end, partner), at(state.start, partner) - end);
    }
    return nearest;
  }

  private toEdge(session: number, start: number): number {
    const { edges } = elementAt(this.agenda.domains, session).startSet;
    let nearest = IMPOSSIBLE;
    for (let k = 0; k < edges.length; k++) {
      const distance = abs(start - at(edges, k));
      if (distance < nearest) nearest = distance;
    }
    return nearest;
  }
}

/** The least of a distance and of two others that count where they are not below 0. */
function nearer(nearest: number, before: number, after: number): number {
  const least = before >= 0 && before < nearest ? before : nearest;
  return after >= 0 && after < least ? after : least;
}
