// Where each session may go at all: starts and rooms that break no hard rule by themselves. What is filtered here the
// search never has to look at again.
import type { Interval } from '../../intervals/index.js';
import type { CompiledProblem } from '../compiled/compile.js';
import { roomIndexes } from '../evaluation/placed-agenda.js';
import { at, elementAt } from '../integers.js';
import type { Agenda, AgendaPlacement } from '../model.js';
import { dayAt } from '../problem-index.js';
import { dayOfMinute, searchHorizon } from './horizon.js';
import { LegalStarts } from './legal-starts.js';
import type { Keep } from './options.js';
import { OpenPlaces } from './open-places.js';
import { Places } from './places.js';
import { StartSet } from './start-set.js';

export interface Domain {
  readonly isMovable: boolean;
  /** Length in minutes. */
  readonly minutes: number;
  readonly startSet: StartSet;
  /** Ascending; those of `startSet`. */
  readonly starts: Int32Array;
  /** Rooms it may use; exactly its rooms where they are fixed. */
  readonly rooms: Int32Array;
  /** How many of them it fills. */
  readonly roomCount: number;
  /** Where it may go as far as its starts and rooms alone can tell. */
  readonly places: Places;
  /** True where the placement is half pinned: rather a hard issue than no placement. */
  readonly isHalfPinned: boolean;
}

export interface DomainOptions {
  readonly scope: readonly string[];
  readonly keep: Keep;
  readonly stepMinutes: number;
}

const NOWHERE = new StartSet(new Int32Array(0));
const NO_ROOM = new Int32Array(0);

interface Tools {
  readonly compiled: CompiledProblem;
  readonly agenda: Agenda;
  readonly keep: Keep;
  readonly legalStarts: LegalStarts;
  readonly openPlaces: OpenPlaces;
  readonly dayOf: (minute: number) => number;
}

/** The domain of every session, by its position. O(sessions x rooms), and for each length of session the grid. */
export function domainsOf(compiled: CompiledProblem, agenda: Agenda, options: DomainOptions): readonly Domain[] {
  const scope = new Set(options.scope);
  const horizon = searchHorizon(compiled.index.problem, agenda);
  const tools: Tools = {
    compiled,
    agenda,
    keep: options.keep,
    legalStarts: new LegalStarts(compiled, horizon, options.stepMinutes),
    openPlaces: new OpenPlaces(compiled),
    dayOf: dayCounter(compiled, horizon),
  };
  return compiled.index.sessions.map(({ id }, session) => domainOf(tools, session, scope.has(id)));
}

/** Days as the problem states them; where it does not say where they end, by opening hours. */
function dayCounter({ index }: CompiledProblem, horizon: readonly Interval[]): (minute: number) => number {
  const hasSpans = index.problem.days.some(({ span }) => span !== undefined);
  return hasSpans ? (minute) => dayAt(index, minute) : (minute) => dayOfMinute(horizon, minute);
}

function domainOf(tools: Tools, s: number, isInScope: boolean): Domain {
  const { compiled } = tools;
  const session = elementAt(compiled.index.sessions, s);
  const placement = tools.agenda.get(session.id);
  const minutes = placement?.durationMinutes ?? session.durationMinutes;
  const fixes = fixedParts(placement, tools.keep);
  const isMovable = isInScope && !(fixes.time && fixes.rooms);
  const isHalfPinned = placement !== undefined && (placement.timePinned || placement.roomPinned);
  const roomsNow = Int32Array.from(roomIndexes(compiled.index, placement?.roomIds ?? []));
  const startSet = isMovable ? startsOf(tools, s, minutes, placement) : NOWHERE;
  const roomCount = fixes.rooms ? roomsNow.length : session.roomCount;
  const rooms = fixes.rooms ? roomsNow : isMovable ? legalRooms(compiled, s, roomCount) : NO_ROOM;
  const choice = { minutes, starts: startSet.starts, rooms };
  return {
    isMovable,
    minutes,
    startSet,
    starts: startSet.starts,
    rooms,
    roomCount,
    places: isMovable ? placesOf(tools, s, { ...choice, roomCount, isHalfPinned }) : Places.all(choice),
    isHalfPinned,
  };
}

/** A half-pinned session may have to go where its room is closed. */
function placesOf(
  { openPlaces }: Tools,
  session: number,
  domain: Pick<Domain, 'minutes' | 'starts' | 'rooms' | 'roomCount' | 'isHalfPinned'>,
): Places {
  if (domain.roomCount !== 1) return Places.ofStarts(domain.starts);
  return domain.isHalfPinned ? Places.all(domain) : openPlaces.of(session, domain);
}

function fixedParts(placement: AgendaPlacement | undefined, keep: Keep): { time: boolean; rooms: boolean } {
  if (placement === undefined) return { time: false, rooms: false };
  return {
    time: placement.timePinned || keep === 'times' || keep === 'placements',
    rooms: placement.roomPinned || keep === 'rooms' || keep === 'placements',
  };
}

function startsOf(tools: Tools, session: number, minutes: number, placement: AgendaPlacement | undefined): StartSet {
  if (placement !== undefined && fixedParts(placement, tools.keep).time)
    return new StartSet(Int32Array.of(placement.start));
  const legal = tools.legalStarts.of(session, minutes, placement?.start ?? null);
  const staysOnDay = placement !== undefined && (placement.dayPinned === true || tools.keep === 'days');
  if (!staysOnDay) return legal;
  const day = tools.dayOf(placement.start);
  return new StartSet(legal.starts.filter((start) => tools.dayOf(start) === day));
}

/** Rooms that have what the session needs, as far as that is hard for a single room. */
function legalRooms(compiled: CompiledProblem, session: number, roomCount: number): Int32Array {
  if (roomCount === 0) return NO_ROOM;
  const { table, forbids } = compiled.roomCosts;
  const rooms: number[] = [];
  for (let room = 0; room < compiled.roomCount; room++) {
    const isLegal =
      roomCount === 1 ? at(table, (session * compiled.roomCount + room) * 3) === 0 : !forbids(session, room);
    if (isLegal) rooms.push(room);
  }
  return Int32Array.from(rooms);
}
