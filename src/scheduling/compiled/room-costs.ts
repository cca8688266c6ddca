// What a session costs by its rooms alone. The usual case, one room and the planned length, is a table; a session that
// fills several rooms or was resized asks the definitions.
import type { ActiveConstraint } from '../constraints/index.js';
import { at, elementAt } from '../integers.js';
import type { AgendaPerson, AgendaRoom, ConstraintKey } from '../model.js';
import { presentPeopleOf, type ProblemIndex } from '../problem-index.js';
import { isSessionWaived } from '../waivers.js';
import { rankOfLevel } from './pair-tables.js';

export interface RoomCosts {
  /** By session and room, three levels each: position (session x rooms + room) x 3 + level. */
  readonly table: Int32Array;
  /** By session: the length for which the table holds, in minutes. */
  readonly tableMinutes: Int32Array;
  /** Any rooms and length; writes hard, medium and soft into `into`. */
  readonly ofRooms: (session: number, rooms: readonly number[], minutes: number, into: Int32Array) => void;
  /** Whether a hard rule keeps the session out of the room whatever other rooms it fills beside it. */
  readonly forbids: (session: number, room: number) => boolean;
  /** The hard rules that a session breaks in the room alone. */
  readonly hardBreaches: (session: number, room: number) => readonly ConstraintKey[];
}

export function roomCosts(index: ProblemIndex, constraints: readonly ActiveConstraint[]): RoomCosts {
  const rules = constraints.filter((constraint) => constraint.definition.roomBreaches !== undefined);
  const ofRooms: RoomCosts['ofRooms'] = (session, rooms, minutes, into) => {
    into.fill(0);
    const used = rooms.map((room) => elementAt(index.rooms, room));
    const people = presentPeopleOf(index, session);
    for (const rule of rules) {
      const level = rankOfLevel(rule);
      into[level] = (into[level] ?? 0) + breachMinutes(index, rule, session, used, minutes, people) * rule.weight;
    }
  };
  const perRoom = rules.filter((rule) => rule.level === 'hard' && rule.definition.judgesRoomsTogether === undefined);
  const forbids: RoomCosts['forbids'] = (session, room) =>
    perRoom.some((rule) => breachMinutes(index, rule, session, [elementAt(index.rooms, room)], 1) > 0);
  const hardBreaches: RoomCosts['hardBreaches'] = (session, room) =>
    rules
      .filter((rule) => rule.level === 'hard')
      .filter((rule) => breachMinutes(index, rule, session, [elementAt(index.rooms, room)], 1) > 0)
      .map((rule) => rule.definition.key);
  const tableMinutes = Int32Array.from(index.sessions, (session) => session.durationMinutes);
  return { ofRooms, forbids, hardBreaches, tableMinutes, table: singleRoomTable(index, ofRooms) };
}

function breachMinutes(
  index: ProblemIndex,
  rule: ActiveConstraint,
  session: number,
  rooms: readonly AgendaRoom[],
  minutes: number,
  people: readonly AgendaPerson[] = presentPeopleOf(index, session),
): number {
  if (isSessionWaived(index.waivers, rule.definition.key, session)) return 0;
  const breaches = rule.definition.roomBreaches?.(elementAt(index.sessions, session), rooms, minutes, people) ?? [];
  return breaches.reduce((sum, breach) => sum + breach.minutes, 0);
}

function singleRoomTable(index: ProblemIndex, ofRooms: RoomCosts['ofRooms']): Int32Array {
  const roomCount = index.rooms.length;
  const table = new Int32Array(index.sessions.length * roomCount * 3);
  const costs = new Int32Array(3);
  const twins = twinsOf(index.rooms);
  index.sessions.forEach((session, s) => {
    const tellsRoomsApart = (session.roomPenalties ?? []).length > 0;
    for (let room = 0; room < roomCount; room++) {
      const twin = tellsRoomsApart ? room : at(twins, room);
      const cell = (s * roomCount + twin) * 3;
      if (twin < room) {
        table.copyWithin((s * roomCount + room) * 3, cell, cell + 3);
        continue;
      }
      ofRooms(s, [room], session.durationMinutes, costs);
      table.set(costs, cell);
    }
  });
  return table;
}

/**
 * For each room the first that has the same seats, features and so on. No rule can tell such rooms apart but by the
 * penalties of a session, which name them.
 */
function twinsOf(rooms: readonly AgendaRoom[]): Int32Array {
  const first = new Map<string, number>();
  return Int32Array.from(rooms, ({ venueId, capacity, features, lanes, formats }, room) => {
    const likeness = JSON.stringify([venueId, capacity, features, lanes, formats ?? null]);
    const twin = first.get(likeness) ?? room;
    first.set(likeness, twin);
    return twin;
  });
}
