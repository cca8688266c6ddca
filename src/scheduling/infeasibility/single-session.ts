// Sessions that have no place even in an empty agenda.
import { intersectIntervals } from '../../intervals/index.js';
import { elementAt } from '../integers.js';
import type { AgendaRoom, AgendaSession } from '../model.js';
import type { ProblemIndex } from '../problem-index.js';
import { isSessionWaived } from '../waivers.js';
import type { Reason } from './reason.js';
import { isHard, longestMinutes, openingHours, timeOfPerson, timeOfRoom, type Windows, withinDays } from './supply.js';

/** The first reason that rules the session out by itself, or null. */
export function impossibleAlone(index: ProblemIndex, session: number): Reason | null {
  const own = elementAt(index.sessions, session);
  const days = isSessionWaived(index.waivers, 'outside_opening_hours', session) ? null : openingHours(index.problem);
  if (longestMinutes(days) < own.durationMinutes) return tooLong(own, longestMinutes(days));
  const time = timeOfPeople(index, session, days);
  if (longestMinutes(time) < own.durationMinutes) return peopleNeverThere(index, session, longestMinutes(time));
  const rooms = roomsWithFeatures(index, session);
  if (rooms.length < own.roomCount) return tooFewRooms(own, rooms);
  const usable = rooms.filter((room) => isOpenLongEnough(index, session, room, time));
  return usable.length < own.roomCount ? roomsNeverOpen(own, rooms) : null;
}

/** Rooms that have what the session needs, as far as that is hard and not waived. */
export function roomsWithFeatures(index: ProblemIndex, session: number): readonly AgendaRoom[] {
  const binds = isHard(index.problem, 'room_lacks_feature');
  if (!binds || isSessionWaived(index.waivers, 'room_lacks_feature', session)) return index.rooms;
  const { requiredFeatures } = elementAt(index.sessions, session);
  return index.rooms.filter((room) => requiredFeatures.every((feature) => room.features.includes(feature)));
}

function timeOfPeople(index: ProblemIndex, session: number, days: Windows): Windows {
  const isWaived = isSessionWaived(index.waivers, 'person_unavailable', session);
  if (isWaived) return days;
  return elementAt(index.presentPeople, session).reduce<Windows>((time, personId) => {
    const hers = timeOfPerson(index, personId);
    if (hers === null) return time;
    return time === null ? hers : time.flatMap((window) => intersectIntervals([window], hers));
  }, days);
}

function isOpenLongEnough(index: ProblemIndex, session: number, room: AgendaRoom, time: Windows): boolean {
  const open = isSessionWaived(index.waivers, 'room_unavailable', session) ? null : timeOfRoom(index.problem, room);
  return longestMinutes(withinDays(time, open)) >= elementAt(index.sessions, session).durationMinutes;
}

function tooLong(session: AgendaSession, longest: number): Reason {
  return {
    kind: 'longer_than_any_day',
    constraint: 'outside_opening_hours',
    sessionId: session.id,
    durationMinutes: session.durationMinutes,
    longestMinutes: longest,
  };
}

function peopleNeverThere(index: ProblemIndex, session: number, longest: number): Reason {
  const { id, durationMinutes } = elementAt(index.sessions, session);
  return {
    kind: 'people_never_available',
    constraint: 'person_unavailable',
    sessionId: id,
    personIds: elementAt(index.presentPeople, session),
    durationMinutes,
    longestMinutes: longest,
  };
}

function tooFewRooms(session: AgendaSession, rooms: readonly AgendaRoom[]): Reason {
  return {
    kind: 'too_few_rooms_with_features',
    constraint: 'room_lacks_feature',
    sessionId: session.id,
    features: session.requiredFeatures,
    roomsNeeded: session.roomCount,
    roomIds: rooms.map((room) => room.id),
  };
}

function roomsNeverOpen(session: AgendaSession, rooms: readonly AgendaRoom[]): Reason {
  return {
    kind: 'rooms_never_available',
    constraint: 'room_unavailable',
    sessionId: session.id,
    durationMinutes: session.durationMinutes,
    roomsNeeded: session.roomCount,
    roomIds: rooms.map((room) => room.id),
  };
}
