// Sessions name people, rooms, tracks and each other: here those ids of a source become row ids.
import type { ProgrammeSession } from '../programme.js';
import type { LinkedSubject } from './merge-plan.js';

/** Row ids by the source's ids; undefined for what has no row. */
export type RowLookup = Readonly<Record<LinkedSubject, (sourceId: string) => string | undefined>>;

/** The session with everything that it names under row ids, its own id included; what has no row is left out. */
export function withRowIds(session: ProgrammeSession, rowId: string, rows: RowLookup): ProgrammeSession {
  return {
    ...session,
    id: rowId,
    trackId: session.trackId === null ? null : (rows.track(session.trackId) ?? null),
    people: peopleOf(session, rows),
    repeatOf: otherSessions(session.repeatOf === null ? [] : [session.repeatOf], rowId, rows)[0] ?? null,
    after: otherSessions(session.after, rowId, rows),
    placement: session.placement && {
      ...session.placement,
      roomIds: distinct(session.placement.roomIds.flatMap((id) => rows.room(id) ?? [])),
    },
  };
}

/** Two people of the source may be one here; she has each role once. */
function peopleOf({ people }: ProgrammeSession, rows: RowLookup): ProgrammeSession['people'] {
  const parts = people.flatMap(({ personId, role }) => {
    const id = rows.person(personId);
    return id === undefined ? [] : [[`${role} ${id}`, { personId: id, role }] as const];
  });
  // The first mention keeps its place.
  return [...new Map(parts).values()];
}

/** A session neither repeats itself nor comes after itself. */
function otherSessions(ids: readonly string[], own: string, rows: RowLookup): readonly string[] {
  return distinct(ids.flatMap((id) => rows.session(id) ?? [])).filter((id) => id !== own);
}

function distinct(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}
