// Where each session may go: every start and room that its pins and scope allow and that break no hard rule by
// themselves. Worked out for a session when it is first asked for: most sessions never move.
import type { CompiledProblem } from '../compiled/compile.js';
import { roomIndexes } from '../evaluation/placed-agenda.js';
import { at, elementAt } from '../integers.js';
import type { Agenda, AgendaPlacement } from '../model.js';
import { dayAt } from '../problem-index.js';
import { closingRule } from '../search/places.js';
import { timeBreach } from '../shapes.js';
import { minutesInside } from '../windows.js';
import { worldStarts } from './world-starts.js';

/** In place of a room: none, or as many as the session fills, chosen when it is placed. */
export const ROOMS_CHOSEN_LATER = -1;

export interface ReachOptions {
  readonly scope: readonly string[];
  readonly stepMinutes: number;
}

export class Reach {
  /** By session: 1 where it may move or be placed. */
  readonly isMovable: Int32Array;
  /** By session: length in minutes. */
  readonly minutes: Int32Array;
  /** By session: how many rooms it fills. */
  readonly roomCount: Int32Array;
  private readonly known = new Map<number, Int32Array>();
  private readonly rooms = new Map<number, Int32Array>();

  constructor(
    private readonly compiled: CompiledProblem,
    private readonly agenda: Agenda,
    private readonly options: ReachOptions,
  ) {
    const { sessions } = compiled.index;
    const scope = new Set(options.scope);
    const placements = sessions.map(({ id }) => agenda.get(id));
    const isPinned = (placement: AgendaPlacement | undefined): boolean =>
      placement !== undefined && placement.timePinned && placement.roomPinned;
    this.isMovable = Int32Array.from(sessions, ({ id }, s) => Number(scope.has(id) && !isPinned(placements[s])));
    this.minutes = Int32Array.from(
      sessions,
      ({ durationMinutes }, s) => placements[s]?.durationMinutes ?? durationMinutes,
    );
    this.roomCount = Int32Array.from(sessions, ({ roomCount }, s) => {
      const placement = placements[s];
      return placement?.roomPinned === true ? roomIndexes(compiled.index, placement.roomIds).length : roomCount;
    });
  }

  /** Places as pairs of numbers: start, then room, starts ascending; ROOMS_CHOSEN_LATER where it does not fill exactly one. */
  placesOf(session: number): Int32Array {
    const known = this.known.get(session);
    if (known !== undefined) return known;
    const rooms = at(this.roomCount, session) === 1 ? this.roomsOf(session) : Int32Array.of(ROOMS_CHOSEN_LATER);
    const places: number[] = [];
    for (const start of this.startsOf(session))
      for (const room of rooms) if (this.isOpen(session, start, room)) places.push(start, room);
    const packed = Int32Array.from(places);
    this.known.set(session, packed);
    return packed;
  }

  /** Whether it is one of the places of a session of one room. */
  includes(session: number, start: number, rooms: Int32Array): boolean {
    if (rooms.length !== 1 || at(this.roomCount, session) !== 1) return false;
    const places = this.placesOf(session);
    for (let k = 0; k < places.length; k += 2)
      if (at(places, k) === start && at(places, k + 1) === at(rooms, 0)) return true;
    return false;
  }

  /** Rooms that have what the session needs, as far as that is hard; exactly its rooms where they are pinned. */
  roomsOf(session: number): Int32Array {
    const known = this.rooms.get(session) ?? this.findRooms(session);
    this.rooms.set(session, known);
    return known;
  }

  /** Whether the room, where it is one, is open and not booked by others for the whole session. */
  isOpen(session: number, start: number, room: number): boolean {
    if (room === ROOMS_CHOSEN_LATER) return true;
    const end = start + at(this.minutes, session);
    if (closingRule(this.compiled, room, session, start, end) !== null) return false;
    return at(this.compiled.lanes, room) > 1 || minutesInside(elementAt(this.compiled.busy, room), start, end) === 0;
  }

  private findRooms(session: number): Int32Array {
    const placement = this.placementOf(session);
    if (placement?.roomPinned === true) return Int32Array.from(roomIndexes(this.compiled.index, placement.roomIds));
    const { roomCosts, roomCount } = this.compiled;
    const isJudgedAlone =
      at(this.roomCount, session) === 1 && at(roomCosts.tableMinutes, session) === at(this.minutes, session);
    const isLegal = (room: number): boolean =>
      isJudgedAlone ? at(roomCosts.table, (session * roomCount + room) * 3) <= 0 : !roomCosts.forbids(session, room);
    return Int32Array.from({ length: roomCount }, (_, room) => room).filter(isLegal);
  }

  private startsOf(session: number): Int32Array {
    const { index, timeRules } = this.compiled;
    const placement = this.placementOf(session);
    if (placement?.timePinned === true) return Int32Array.of(placement.start);
    const minutes = at(this.minutes, session);
    const hardRules = elementAt(timeRules, session).filter((rule) => rule.level === 0);
    const isLegal = (start: number): boolean =>
      hardRules.every((rule) => timeBreach(rule.shape, rule.windows, start, start + minutes) === 0);
    const isOnDay = (start: number): boolean =>
      placement?.dayPinned !== true || dayAt(index, start) === dayAt(index, placement.start);
    const { stepMinutes } = this.options;
    const starts = worldStarts(index, this.agenda, {
      session: elementAt(index.sessions, session),
      minutes,
      stepMinutes,
    });
    return starts.filter((start) => isOnDay(start) && isLegal(start));
  }

  private placementOf(session: number): AgendaPlacement | undefined {
    return this.agenda.get(elementAt(this.compiled.index.sessions, session).id);
  }
}
