// Ids that say what a thing is, so that two files of one source can be compared.
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

/** New ids by the old ones. */
function idsOf<T extends { readonly id: string }>(
  things: readonly T[],
  identify: (thing: T) => string,
): ReadonlyMap<string, string> {
  const uses = new Map<string, number>();
  return new Map(
    things.map((thing) => {
      const identity = identify(thing);
      const use = (uses.get(identity) ?? 0) + 1;
      uses.set(identity, use);
      return [thing.id, use === 1 ? identity : `${identity}#${use}`];
    }),
  );
}
