// Where each session may go at all: starts and rooms that break no hard rule by themselves. What is filtered here the
// search never has to look at again.
import { type Interval, lengthMinutes } from '../../intervals/index.js';
import type { CompiledProblem } from '../compiled/compile.js';
import { roomIndexes } from '../evaluation/placed-agenda.js';
import { at, elementAt } from '../integers.js';
import type { Agenda, AgendaPlacement } from '../model.js';
import { timeBreach } from '../shapes.js';
import { dayOfMinute, searchHorizon } from './horizon.js';
import type { Keep } from './options.js';
import { Places } from './places.js';

export interface Domain {
  readonly isMovable: boolean;
  /** Length in minutes. */
  readonly minutes: number;
  /** Ascending. */
  readonly starts: Int32Array;
  /** Rooms it may use; exactly its rooms where they are fixed. */
  readonly rooms: Int32Array;
  /** How many of them it fills. */
  readonly roomCount: number;
  /** Where it may go as far as its starts and rooms alone can tell. */
  readonly places: Places;
  /** True where a pin or `keep` fixes the start, the rooms, or the day: a swap must then look the placement up. */
  readonly isRestricted: boolean;
  /** True where the placement is half pinned: rather a hard issue than no placement. */
  readonly isHalfPinned: boolean;
}

export interface DomainOptions {
  readonly scope: readonly string[];
  readonly keep: Keep;
  readonly stepMinutes: number;
}

export function domainsOf(compiled: CompiledProblem, agenda: Agenda, options: DomainOptions): readonly Domain[] {
  const scope = new Set(options.scope);
  const horizon = searchHorizon(compiled.index.problem, agenda);
  return compiled.index.sessions.map((session, s): Domain => {
    const placement = agenda.get(session.id);
    const minutes = placement?.durationMinutes ?? session.durationMinutes;
    const fixes = fixedParts(placement, options.keep);
    const isMovable = scope.has(session.id) && !(fixes.time && fixes.rooms);
    const roomsNow = Int32Array.from(roomIndexes(compiled.index, placement?.roomIds ?? []));
    const isHalfPinned = placement !== undefined && (placement.timePinned || placement.roomPinned);
    const startsNow = (): Int32Array =>
      fixes.time ? fixedStart(placement) : freeStarts(compiled, s, { minutes, horizon, placement, options });
    const starts = isMovable ? startsNow() : new Int32Array(0);
    const roomsFree = isMovable ? legalRooms(compiled, s, session.roomCount) : new Int32Array(0);
    const rooms = fixes.rooms ? roomsNow : roomsFree;
    const roomCount = fixes.rooms ? roomsNow.length : session.roomCount;
    return {
      isMovable,
      minutes,
      starts,
      rooms,
      roomCount,
      places: placesOf(compiled, s, { minutes, starts, rooms, roomCount, isHalfPinned }),
      isRestricted: fixes.time || fixes.rooms || (placement !== undefined && options.keep === 'days'),
      isHalfPinned,
    };
  });
}

/** A half-pinned session may have to go where its room is closed. */
function placesOf(
  compiled: CompiledProblem,
  session: number,
  domain: Pick<Domain, 'minutes' | 'starts' | 'rooms' | 'roomCount' | 'isHalfPinned'>,
): Places {
  if (domain.roomCount !== 1) return Places.ofStarts(domain.starts);
  return domain.isHalfPinned ? Places.all(domain) : Places.whereOpen(compiled, session, domain);
}

interface StartQuestion {
  readonly minutes: number;
  readonly horizon: readonly Interval[];
  readonly placement: AgendaPlacement | undefined;
  readonly options: DomainOptions;
}

function freeStarts(compiled: CompiledProblem, session: number, question: StartQuestion): Int32Array {
  const { minutes, horizon, placement, options } = question;
  const grid = gridStarts(horizon, minutes, options.stepMinutes, placement);
  return keptDay(legalStarts(compiled, session, minutes, grid), placement, horizon, options.keep);
}

function fixedParts(placement: AgendaPlacement | undefined, keep: Keep): { time: boolean; rooms: boolean } {
  if (placement === undefined) return { time: false, rooms: false };
  return {
    time: placement.timePinned || keep === 'times' || keep === 'placements',
    rooms: placement.roomPinned || keep === 'rooms' || keep === 'placements',
  };
}

function fixedStart(placement: AgendaPlacement | undefined): Int32Array {
  return Int32Array.from(placement === undefined ? [] : [placement.start]);
}

/** The grid within the horizon, each opening, and the start the session has now. */
function gridStarts(
  horizon: readonly Interval[],
  minutes: number,
  stepMinutes: number,
  placement: AgendaPlacement | undefined,
): readonly number[] {
  const starts = new Set<number>(placement === undefined ? [] : [placement.start]);
  for (const open of horizon) {
    if (lengthMinutes(open) < minutes) continue;
    starts.add(open.start);
    const first = Math.ceil(open.start / stepMinutes) * stepMinutes;
    for (let start = first; start + minutes <= open.end; start += stepMinutes) starts.add(start);
  }
  return [...starts].sort((a, b) => a - b);
}

function legalStarts(
  compiled: CompiledProblem,
  session: number,
  minutes: number,
  starts: readonly number[],
): Int32Array {
  const hardRules = elementAt(compiled.timeRules, session).filter((rule) => rule.level === 0);
  const isLegal = (start: number): boolean =>
    hardRules.every((rule) => timeBreach(rule.shape, rule.windows, start, start + minutes) === 0);
  return Int32Array.from(starts.filter(isLegal));
}

function keptDay(
  starts: Int32Array,
  placement: AgendaPlacement | undefined,
  horizon: readonly Interval[],
  keep: Keep,
): Int32Array {
  if (keep !== 'days' || placement === undefined) return starts;
  const day = dayOfMinute(horizon, placement.start);
  return starts.filter((start) => dayOfMinute(horizon, start) === day);
}

/** Rooms that have what the session needs, as far as that is hard for a single room. */
function legalRooms(compiled: CompiledProblem, session: number, roomCount: number): Int32Array {
  if (roomCount === 0) return new Int32Array(0);
  const { table, forbids } = compiled.roomCosts;
  const isLegal = (room: number): boolean =>
    roomCount === 1 ? at(table, (session * compiled.roomCount + room) * 3) === 0 : !forbids(session, room);
  return Int32Array.from(compiled.index.rooms.keys()).filter(isLegal);
}
