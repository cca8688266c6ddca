// What must be settled over the whole programme before its first event is written, as this format wants it.
import { foldedName } from '../plain-text.js';
import type { Programme, ProgrammePerson } from '../../programme.js';
import {
  distinctOrNone,
  indexRooms,
  numberOfSource,
  type WriteIndex,
  type WrittenPerson,
  type WrittenRoom,
} from '../writing/write-index.js';
import { madeRoomGuid } from './made-values.js';
import { textLanguage } from './write-texts.js';

export interface JsonRoom extends WrittenRoom {
  readonly guid: string;
  readonly capacity: number | null;
}

/** What tells people apart: a guid, a code or a number of their own, or their name alone. */
export interface PersonIdentity {
  readonly guid?: string;
  readonly code?: string;
  readonly id?: number;
}

export interface JsonIndex extends WriteIndex {
  readonly rooms: readonly JsonRoom[];
  readonly acronym: string;
  /** Absolute address that event pages stand under, or null. */
  readonly base: string | null;
  /** Language of the plain texts. */
  readonly language: string;
  readonly programme: Programme;
  readonly personIdentities: ReadonlyMap<string, PersonIdentity>;
  readonly personById: ReadonlyMap<string, ProgrammePerson>;
}

/** The index of the programme with rooms of different names, and with what tells its people apart. */
export function jsonIndex(
  programme: Programme,
  index: WriteIndex,
  { acronym, base }: { readonly acronym: string; readonly base: string | null },
): JsonIndex {
  const rooms = namedApart(index.rooms).map((room, position) => ({
    ...room,
    guid: room.guid ?? madeRoomGuid(acronym, room.name),
    capacity: programme.rooms[position]?.capacity ?? null,
  }));
  return {
    ...index,
    ...indexRooms(rooms),
    rooms,
    acronym,
    base,
    language: textLanguage(programme),
    programme,
    personIdentities: identitiesOf(programme, index.people),
    personById: new Map(programme.people.map((person) => [person.id, person])),
  };
}

/** The names are the keys of a day's rooms: the second "Hall" becomes "Hall (2)". */
function namedApart(rooms: readonly WrittenRoom[]): readonly WrittenRoom[] {
  const taken = new Set(rooms.map(({ name }) => name));
  const uses = new Map<string, number>();
  return rooms.map((room) => {
    let use = (uses.get(room.name) ?? 0) + 1;
    if (use > 1) while (taken.has(`${room.name} (${use})`)) use += 1;
    uses.set(room.name, use);
    const name = use === 1 ? room.name : `${room.name} (${use})`;
    taken.add(name);
    return { ...room, name };
  });
}

function identitiesOf(
  { people }: Programme,
  written: ReadonlyMap<string, WrittenPerson>,
): ReadonlyMap<string, PersonIdentity> {
  const names = people.map(({ id }) => foldedName(written.get(id)?.name ?? ''));
  const uses = new Map<string, number>();
  for (const name of names) uses.set(name, (uses.get(name) ?? 0) + 1);
  const codes = distinctOrNone(people.map(({ externalId }) => codeOf(externalId)));
  const identityOf = ({ id, externalId }: ProgrammePerson, index: number): PersonIdentity => {
    const { guid = null, number = 0 } = written.get(id) ?? {};
    if (guid !== null) return { guid };
    const code = codes[index] ?? null;
    if (code !== null) return { code };
    const isKnownByName = externalId === null && uses.get(names[index] ?? '') === 1;
    return isKnownByName ? {} : { id: number };
  };
  return new Map(people.map((person, index) => [person.id, identityOf(person, index)]));
}

/** Ids of the source that the schema takes as they are, such as pretalx's; plain numbers have a place of their own. */
function codeOf(externalId: string | null): string | null {
  if (externalId === null || numberOfSource(externalId) !== null) return null;
  return /^[A-Z0-9]+$/.test(externalId) ? externalId : null;
}
