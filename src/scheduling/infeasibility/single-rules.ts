// The hard rules about single sessions, gathered once for a whole conference, and what they allow.
import { type Interval, intersectIntervals } from '../../intervals/index.js';
import type { ConstraintDefinition, TimeRule } from '../constraints/definition.js';
import { type ActiveConstraint, activeConstraints } from '../constraints/index.js';
import { roomIndexes } from '../evaluation/placed-agenda.js';
import { elementAt } from '../integers.js';
import type { Agenda, AgendaPlacement, AgendaRoom, ConstraintKey } from '../model.js';
import { presentPeopleOf, type ProblemIndex } from '../problem-index.js';
import { isSessionWaived } from '../waivers.js';
import { unpackWindows } from '../windows.js';
import type { Possibility } from './possibility.js';
import { EVER, inAtLeast, startsAt, startsBeside, startsInside, startsUnder } from './start-times.js';
import { dayStarts, worldStarts } from './world-starts.js';

type KeyedTimeRule = TimeRule & { readonly key: ConstraintKey };
type Keys = ReadonlySet<ConstraintKey>;

const NO_KEYS: Keys = new Set();

export class SingleRules {
  private readonly hard: readonly ActiveConstraint[];
  private readonly aboutRooms: readonly ActiveConstraint[];
  private readonly aboutRoomTimes: readonly ActiveConstraint[];
  private readonly timeRules: ReadonlyMap<number, readonly KeyedTimeRule[]>;
  private readonly worldStarts: (minutes: number) => readonly Interval[];
  /** By room and length, for sessions without waivers; null for any time. */
  private readonly roomTimes = new Map<string, readonly Interval[] | null>();

  constructor(
    private readonly index: ProblemIndex,
    private readonly agenda: Agenda,
  ) {
    this.hard = activeConstraints(index.problem).filter(({ level }) => level === 'hard');
    this.aboutRooms = this.hard.filter(({ definition }) => definition.roomBreaches !== undefined);
    this.aboutRoomTimes = this.hard.filter(({ definition }) => definition.roomWindows !== undefined);
    this.timeRules = hardTimeRules(index, this.hard);
    this.worldStarts = worldStarts(index);
  }

  /** When and where the session could be in an otherwise empty agenda, the constraints of `without` left out. */
  possibility(session: number, without: Keys = NO_KEYS): Possibility {
    const { id, durationMinutes, roomCount } = elementAt(this.index.sessions, session);
    const placement = this.agenda.get(id);
    const minutes = placement?.durationMinutes ?? durationMinutes;
    const times = this.timesOf(session, minutes, placement, without);
    const allowed = this.roomsOf(session, minutes, placement, without);
    const startsInRoom = new Map<number, readonly Interval[]>();
    for (const room of allowed) {
      const open = this.timesInRoom(session, room, minutes, without);
      startsInRoom.set(room, open === null ? times : intersectIntervals(times, open));
    }
    const rooms = allowed.filter((room) => startsInRoom.get(room)?.length !== 0);
    const needed = placement?.roomPinned === true ? allowed.length : roomCount;
    const always = rooms.filter((room) => startsInRoom.get(room) === times).length;
    const starts = always >= needed ? times : inAtLeast([...startsInRoom.values()], needed);
    return { session, minutes, starts, rooms, startsInRoom };
  }

  /** Hard constraints that judge the session by its own time or rooms. */
  keysOf(session: number): readonly ConstraintKey[] {
    const ofTime = (this.timeRules.get(session) ?? []).map(({ key }) => key);
    const ofRooms = [...this.aboutRooms, ...this.aboutRoomTimes].map(({ definition }) => definition.key);
    return [...new Set([...ofTime, ...ofRooms, 'room_double_booked' as const])];
  }

  private timesOf(
    session: number,
    minutes: number,
    placement: AgendaPlacement | undefined,
    without: Keys,
  ): readonly Interval[] {
    if (placement?.timePinned === true) return startsAt([placement.start]);
    const all = this.worldStarts(minutes);
    const begin =
      placement?.dayPinned === true ? intersectIntervals(all, [dayStarts(this.index, placement.start)]) : all;
    return (this.timeRules.get(session) ?? [])
      .filter(({ key }) => !without.has(key))
      .reduce((starts, { shape, windows }) => intersectIntervals(starts, startsUnder(shape, windows, minutes)), begin);
  }

  private roomsOf(
    session: number,
    minutes: number,
    placement: AgendaPlacement | undefined,
    without: Keys,
  ): readonly number[] {
    if (placement?.roomPinned === true) return roomIndexes(this.index, placement.roomIds);
    const { roomCount } = elementAt(this.index.sessions, session);
    if (roomCount === 0) return [];
    const people = presentPeopleOf(this.index, session);
    const isBroken = ({ roomBreaches }: ConstraintDefinition, rooms: readonly AgendaRoom[]): boolean =>
      (roomBreaches?.(elementAt(this.index.sessions, session), rooms, minutes, people).length ?? 0) > 0;
    const biting = this.aboutRooms.filter(({ definition }) => {
      if (without.has(definition.key) || (definition.judgesRoomsTogether === true && roomCount !== 1)) return false;
      if (isSessionWaived(this.index.waivers, definition.key, session)) return false;
      // A rule that judges room by room and finds nothing in all rooms at once need not be asked about each.
      return definition.judgesRoomsTogether === true || isBroken(definition, this.index.rooms);
    });
    return [...this.index.rooms.keys()].filter((room) => {
      const alone = [elementAt(this.index.rooms, room)];
      return !biting.some(({ definition }) => isBroken(definition, alone));
    });
  }

  /** When the session may start in the room as far as the room says; null for any time. */
  private timesInRoom(session: number, room: number, minutes: number, without: Keys): readonly Interval[] | null {
    const own = elementAt(this.index.rooms, room);
    const waived = this.aboutRoomTimes.filter(({ definition: { key } }) =>
      isSessionWaived(this.index.waivers, key, session),
    );
    if (waived.length > 0 || without.size > 0)
      return this.openStarts(own, minutes, new Set([...without, ...waived.map(({ definition }) => definition.key)]));
    const key = `${room} ${minutes}`;
    const known = this.roomTimes.get(key);
    if (known !== undefined) return known;
    const starts = this.openStarts(own, minutes, NO_KEYS);
    this.roomTimes.set(key, starts);
    return starts;
  }

  private openStarts(room: AgendaRoom, minutes: number, without: Keys): readonly Interval[] | null {
    const isBooked = room.lanes === 1 && room.busy.length > 0 && !without.has('room_double_booked');
    return this.aboutRoomTimes.reduce(
      (starts: readonly Interval[] | null, { definition: { key, roomWindows } }) => {
        const windows = roomWindows?.(room) ?? null;
        if (windows === null || without.has(key)) return starts;
        return intersectIntervals(starts ?? [EVER], startsInside(unpackWindows(windows), minutes));
      },
      isBooked ? startsBeside(room.busy, minutes) : null,
    );
  }
}

function hardTimeRules(
  index: ProblemIndex,
  hard: readonly ActiveConstraint[],
): ReadonlyMap<number, readonly KeyedTimeRule[]> {
  const bySession = new Map<number, KeyedTimeRule[]>();
  for (const { definition } of hard) {
    for (const rule of definition.timeRules?.(index) ?? []) {
      if (rule.waivable && isSessionWaived(index.waivers, definition.key, rule.session)) continue;
      const rules = bySession.get(rule.session);
      const keyed = { ...rule, key: definition.key };
      if (rules === undefined) bySession.set(rule.session, [keyed]);
      else rules.push(keyed);
    }
  }
  return bySession;
}
