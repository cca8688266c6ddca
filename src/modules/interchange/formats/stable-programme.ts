// Ids that say what a thing is, so that two files of one source can be compared.
import { createHash } from 'node:crypto';
import type { Programme } from '../programme.js';
import { foldedName } from './plain-text.js';

/**
 * The programme under ids that come from what identifies each thing in its source (guid, number, address, name), equal
 * from one export to the next. Of several things that nothing tells apart, the second is #2, in the order of the file.
 */
export function withStableIds(programme: Programme): Programme {
  const rooms = idsOf(programme.rooms, ({ guid, name }) => (guid ? `guid:${guid}` : `name:${foldedName(name)}`));
  const tracks = idsOf(programme.tracks, ({ names }) => `name:${foldedName(Object.values(names)[0] ?? '')}`);
  const people = idsOf(programme.people, ({ externalId, email, name }) => {
    if (externalId) return `id:${externalId}`;
    return email ? `email:${email.toLowerCase()}` : `name:${foldedName(name)}`;
  });
  const sessions = idsOf(programme.sessions, ({ guid, number, title }) => {
    if (guid) return `guid:${guid}`;
    return number === null ? `title:${foldedName(title)}` : `number:${number}`;
  });
  return withIds(programme, { rooms, tracks, people, sessions });
}

/** New ids by the old ones, for each sort of thing. */
export interface ProgrammeIds {
  readonly rooms: ReadonlyMap<string, string>;
  readonly tracks: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<string, string>;
  readonly sessions: ReadonlyMap<string, string>;
}

/** The programme under other ids; references to what has no new id are left out. */
export function withIds(programme: Programme, { rooms, tracks, people, sessions }: ProgrammeIds): Programme {
  const all = (ids: readonly string[], names: ReadonlyMap<string, string>) => ids.flatMap((id) => names.get(id) ?? []);
  return {
    ...programme,
    rooms: programme.rooms.map((room) => ({ ...room, id: rooms.get(room.id) ?? room.id })),
    tracks: programme.tracks.map((track) => ({ ...track, id: tracks.get(track.id) ?? track.id })),
    people: programme.people.map((person) => ({ ...person, id: people.get(person.id) ?? person.id })),
    sessions: programme.sessions.map((session) => ({
      ...session,
      id: sessions.get(session.id) ?? session.id,
      trackId: tracks.get(session.trackId ?? '') ?? null,
      people: session.people.flatMap(({ personId, role }) => {
        const id = people.get(personId);
        return id ? [{ personId: id, role }] : [];
      }),
      repeatOf: sessions.get(session.repeatOf ?? '') ?? null,
      after: all(session.after, sessions),
      placement: session.placement && { ...session.placement, roomIds: all(session.placement.roomIds, rooms) },
    })),
  };
}

/** Ids are kept in an index, which takes about 2,700 bytes; a title may be longer. */
const LONGEST = 200;

function shortened(identity: string): string {
  if (identity.length <= LONGEST) return identity;
  return `hash:${createHash('sha256').update(identity).digest('base64url')}`;
}

/** New ids by the old ones. */
function idsOf<T extends { readonly id: string }>(
  things: readonly T[],
  identify: (thing: T) => string,
): ReadonlyMap<string, string> {
  const uses = new Map<string, number>();
  const taken = new Set<string>();
  const idOf = (identity: string): string => {
    let use = (uses.get(identity) ?? 0) + 1;
    const id = (): string => (use === 1 ? identity : `${identity}#${use}`);
    // A name may end in "#2" of its own.
    while (taken.has(id())) use += 1;
    uses.set(identity, use);
    taken.add(id());
    return id();
  };
  return new Map(things.map((thing) => [thing.id, idOf(shortened(identify(thing)))]));
}
