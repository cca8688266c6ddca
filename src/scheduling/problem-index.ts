// The problem with ids replaced by positions in its lists, computed once and shared by evaluation, compilation and
// infeasibility checks.
import { clashGroups, isDoubleBooking } from './clash-groups.js';
import type { Interval } from '../intervals/interval.js';
import { at, elementAt, floor } from './integers.js';
import type { AgendaBlock, AgendaPerson, AgendaProblem, AgendaRoom, AgendaSession, ConstraintKey } from './model.js';
import { type WaiverBook, isPairWaived, waiverBook } from './waivers.js';
import { packIntervals } from './windows.js';

const MINUTES_PER_DAY = 1440;

export interface ProblemIndex {
  readonly problem: AgendaProblem;
  readonly sessions: readonly AgendaSession[];
  readonly rooms: readonly AgendaRoom[];
  readonly sessionIndex: ReadonlyMap<string, number>;
  readonly roomIndex: ReadonlyMap<string, number>;
  readonly peopleById: ReadonlyMap<string, AgendaPerson>;
  /** Per session the ids of those who must be present, each once, sorted. A host need not be. */
  readonly presentPeople: readonly (readonly string[])[];
  /** The same people, as far as the problem describes them. */
  readonly describedPeople: readonly (readonly AgendaPerson[])[];
  /** Sessions where the person must be present, by person id. */
  readonly sessionsOfPerson: ReadonlyMap<string, readonly number[]>;
  /** Per session its clash group as a number; equal numbers never double-book each other. */
  readonly clashGroup: Int32Array;
  readonly waivers: WaiverBook;
  /** Minutes from room to room, row by row. */
  readonly travelMinutes: Int32Array;
  /** Tracks that sessions have, by first appearance. */
  readonly trackIndex: ReadonlyMap<string, number>;
  /** Per session, -1 without a track. */
  readonly trackOfSession: Int32Array;
  /** By start; empty where the conference has no blocks. */
  readonly blocks: readonly AgendaBlock[];
  /** Start and end of each block, in that order. */
  readonly blockSpans: Int32Array;
  /** Start, end and number of each day that states a span. */
  readonly daySpans: Int32Array;
}

export function indexProblem(problem: AgendaProblem): ProblemIndex {
  const { sessions, rooms, people } = problem;
  const sessionIndex = new Map(sessions.map((session, index) => [session.id, index]));
  const presentPeople = sessions.map(presentIdsOf);
  const peopleById = new Map(people.map((person) => [person.id, person]));
  const trackIndex = numbered(sessions.flatMap((session) => session.trackId ?? []));
  const blocks = [...(problem.blocks ?? [])].sort((a, b) => a.start - b.start);
  return {
    problem,
    sessions,
    rooms,
    sessionIndex,
    roomIndex: new Map(rooms.map((room, index) => [room.id, index])),
    peopleById,
    presentPeople,
    describedPeople: presentPeople.map((ids) => ids.flatMap((id) => peopleById.get(id) ?? [])),
    sessionsOfPerson: groupByMany(presentPeople),
    clashGroup: numberedClashGroups(problem, sessionIndex),
    waivers: waiverBook(problem.waivers, sessionIndex),
    travelMinutes: travelMatrix(problem),
    trackIndex,
    trackOfSession: Int32Array.from(sessions, ({ trackId }) =>
      trackId === null ? -1 : (trackIndex.get(trackId) ?? -1),
    ),
    blocks,
    blockSpans: packIntervals(blocks),
    daySpans: Int32Array.from(problem.days.flatMap(({ span }) => (span === undefined ? [] : numberedDay(span)))),
  };
}

function numbered(ids: readonly string[]): ReadonlyMap<string, number> {
  return new Map([...new Set(ids)].map((id, position) => [id, position]));
}

/** Those who must be present in a session, as far as the problem describes them. */
export function presentPeopleOf({ describedPeople }: ProblemIndex, session: number): readonly AgendaPerson[] {
  return elementAt(describedPeople, session);
}

/** The block in which a session that starts then is, -1 outside all. */
export function blockAt({ blockSpans }: ProblemIndex, start: number): number {
  for (let k = 0; k < blockSpans.length; k += 2)
    if (at(blockSpans, k) <= start && start < at(blockSpans, k + 1)) return k / 2;
  return -1;
}

/**
 * The number of the day of a minute; days in a row have numbers in a row. Where the conference states the spans of its
 * days, a minute inside one has that day; any other has its day by UTC.
 */
export function dayAt({ daySpans }: ProblemIndex, minute: number): number {
  for (let k = 0; k < daySpans.length; k += 3)
    if (at(daySpans, k) <= minute && minute < at(daySpans, k + 1)) return at(daySpans, k + 2);
  return floor(minute / MINUTES_PER_DAY);
}

/** A day has the number of the UTC day that holds its middle, which no zone and no change of the clock moves off its date. */
function numberedDay({ start, end }: Interval): readonly number[] {
  return [start, end, floor((start + end) / 2 / MINUTES_PER_DAY)];
}

/** Positions in `lists` by the keys that the lists contain; a list that names a key twice must not. */
export function groupByMany(lists: readonly (readonly string[])[]): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  lists.forEach((keys, position) => {
    for (const key of keys) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [position]);
      else group.push(position);
    }
  });
  return groups;
}

/** Whether a waiver covers the breach of this constraint by these two sessions. */
export function isWaivedForPair(index: ProblemIndex, constraint: ConstraintKey, a: number, b: number): boolean {
  if (isDoubleBooking(constraint)) return at(index.clashGroup, a) === at(index.clashGroup, b);
  return isPairWaived(index.waivers, constraint, a, b);
}

/** Minutes a person needs from one room to another, 0 where either is unknown (-1). */
export function travelBetween(index: ProblemIndex, fromRoom: number, toRoom: number): number {
  if (fromRoom < 0 || toRoom < 0) return 0;
  return at(index.travelMinutes, fromRoom * index.rooms.length + toRoom);
}

function presentIdsOf(session: AgendaSession): readonly string[] {
  const present = session.people.filter((person) => person.role !== 'host').map((person) => person.personId);
  return [...new Set(present)].sort();
}

function numberedClashGroups(problem: AgendaProblem, sessionIndex: ReadonlyMap<string, number>): Int32Array {
  const groups = clashGroups(problem.waivers);
  // A group key may name a session that is no longer in the problem: number the groups by their first member here.
  const firstMember = new Map<string, number>();
  return Int32Array.from(problem.sessions, (session) => {
    const group = groups.get(session.id) ?? session.id;
    const own = sessionIndex.get(session.id) ?? 0;
    if (!firstMember.has(group)) firstMember.set(group, own);
    return firstMember.get(group) ?? own;
  });
}

/** A way stated in one direction only is as long in the other. Within a room nobody travels. */
function travelMatrix(problem: AgendaProblem): Int32Array {
  const minutes = new Map<string, number>();
  const way = (from: string, to: string): string => JSON.stringify([from, to]);
  for (const { fromVenueId, toVenueId, minutes: length } of problem.travel)
    minutes.set(way(fromVenueId, toVenueId), length);
  const { rooms } = problem;
  const matrix = new Int32Array(rooms.length * rooms.length);
  if (minutes.size === 0) return matrix;
  for (let from = 0; from < rooms.length; from++) {
    const fromVenue = elementAt(rooms, from).venueId;
    for (let to = 0; to < rooms.length; to++) {
      const toVenue = elementAt(rooms, to).venueId;
      if (from === to || fromVenue === null || toVenue === null) continue;
      matrix[from * rooms.length + to] =
        minutes.get(way(fromVenue, toVenue)) ?? minutes.get(way(toVenue, fromVenue)) ?? 0;
    }
  }
  return matrix;
}
