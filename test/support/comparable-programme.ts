import { withStableIds } from '../../src/modules/interchange/formats/stable-programme.js';
import type { CarriedFields, Programme } from '../../src/modules/interchange/programme.js';

/** The part of a programme that a format carries, under ids that come from it alone: equal when nothing was lost. */
export function comparable(programme: Programme, fields: CarriedFields): unknown {
  const carried = withStableIds(onlyCarried(programme, fields));
  return {
    conference: picked(carried, fields.conference),
    days: fields.days ? carried.days : null,
    rooms: fields.rooms && sorted(carried.rooms, fields.rooms),
    tracks: fields.tracks && sorted(carried.tracks, fields.tracks),
    people: fields.people && sorted(carried.people, fields.people),
    sessions: fields.sessions && sorted(carried.sessions, fields.sessions),
  };
}

/** What identifies things must not come from fields that are lost on the way. */
function onlyCarried(programme: Programme, { rooms, people, sessions }: CarriedFields): Programme {
  const has = (fields: readonly string[] | null, name: string): boolean => fields?.includes(name) ?? false;
  return {
    ...programme,
    rooms: programme.rooms.map((room) => (has(rooms, 'guid') ? room : { ...room, guid: null })),
    people: programme.people.map((person) => ({
      ...person,
      externalId: has(people, 'externalId') ? person.externalId : null,
      email: has(people, 'email') ? person.email : null,
    })),
    sessions: programme.sessions.map((session) => ({
      ...session,
      guid: has(sessions, 'guid') ? session.guid : null,
      number: has(sessions, 'number') ? session.number : null,
    })),
  };
}

function sorted<T extends { readonly id: string }>(things: readonly T[], fields: readonly (keyof T)[]): unknown[] {
  return things
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((thing) => ({ id: thing.id, ...(picked(thing, fields) as object) }));
}

function picked<T extends object>(thing: T, fields: readonly (keyof T)[]): unknown {
  return Object.fromEntries(fields.map((field) => [field, thing[field]]));
}
