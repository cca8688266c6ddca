import type { Programme } from '../programme.js';
import { PERSON_RULES, ROOM_RULES, SESSION_RULES, TRACK_RULES } from './adoption-rules.js';
import { asStored } from './here-form.js';
import type { MergeInput, MergePlan } from './merge-plan.js';
import { mergeConference, mergeDays } from './merge-conference.js';
import { MergeLog } from './merge-log.js';
import { mergeSessions } from './merge-sessions.js';
import { mergeThings, PEOPLE, ROOMS, TRACKS } from './merge-things.js';
import { type Resolved, resolveThings } from './resolve-things.js';
import type { RowLookup } from './row-references.js';

/**
 * What importing a file again would do: what changed in the file only is taken, what changed here only stays, what
 * changed on both sides stays and is told. Pure; ids of file and last import are the source's (see withStableIds) and
 * unique among things of one sort. O(n log n).
 */
export function planMerge(given: MergeInput): MergePlan {
  const input = { ...given, last: given.last && asStored(given.last), file: asStored(given.file) };
  const things = resolveAll(input);
  const log = new MergeLog(input.takeFromFile);
  const { fields, here, goneSessionIds } = input;
  mergeConference(log, input);
  const days = mergeDays(log, input);
  const rooms = mergeThings(log, ROOMS, things.room, { fields: fields.rooms ?? [], here });
  const tracks = mergeThings(log, TRACKS, things.track, { fields: fields.tracks ?? [], here });
  const people = mergeThings(log, PEOPLE, things.person, { fields: fields.people ?? [], here });
  const sessions = mergeSessions(log, things.session, {
    fields: fields.sessions ?? [],
    here,
    goneSessionIds,
    rows: { file: rowsOfFile(things), last: rowsOfLast(input, things) },
  });
  return {
    links: {
      room: things.room.rowIds,
      track: things.track.rowIds,
      person: things.person.rowIds,
      session: things.session.rowIds,
    },
    created: { days, rooms, tracks, people, sessions: sessions.created },
    writes: log.writes,
    cancelledSessionIds: sessions.cancelledIds,
    returnedSessionIds: sessions.returnedIds,
    differences: log.differences,
  };
}

type ResolvedThings = ReturnType<typeof resolveAll>;

function resolveAll({ last, file, here, fields, links, takeFromFile, newId }: MergeInput) {
  const versions = <K extends 'rooms' | 'tracks' | 'people' | 'sessions'>(sort: K) => ({
    file: (sort === 'sessions' && fields.sessions === null ? [] : file[sort]) as Programme[K],
    last: (last?.[sort] ?? []) as Programme[K],
    here: here[sort] as Programme[K],
    isListed: fields[sort] !== null,
    mayShareRows: sort === 'people',
    takeFromFile,
    newId,
  });
  return {
    room: resolveThings({ ...versions('rooms'), subject: 'room', links: links.room, rules: ROOM_RULES }),
    track: resolveThings({ ...versions('tracks'), subject: 'track', links: links.track, rules: TRACK_RULES }),
    person: resolveThings({ ...versions('people'), subject: 'person', links: links.person, rules: PERSON_RULES }),
    session: resolveThings({ ...versions('sessions'), subject: 'session', links: links.session, rules: SESSION_RULES }),
  };
}

function rowsOfFile(things: ResolvedThings): RowLookup {
  return {
    room: (id) => things.room.rowIds.get(id),
    track: (id) => things.track.rowIds.get(id),
    person: (id) => things.person.rowIds.get(id),
    session: (id) => things.session.rowIds.get(id),
  };
}

/** What the file has no more is found by its old link, where its row is still there. */
function rowsOfLast({ here, links }: MergeInput, things: ResolvedThings): RowLookup {
  const lookup = (
    { rowIds }: Resolved<unknown>,
    old: ReadonlyMap<string, string>,
    rows: readonly { readonly id: string }[],
  ): ((id: string) => string | undefined) => {
    const known = new Set(rows.map(({ id }) => id));
    const oldRow = (id: string): string | undefined => {
      const rowId = old.get(id);
      return rowId !== undefined && known.has(rowId) ? rowId : undefined;
    };
    return (id) => rowIds.get(id) ?? oldRow(id);
  };
  return {
    room: lookup(things.room, links.room, here.rooms),
    track: lookup(things.track, links.track, here.tracks),
    person: lookup(things.person, links.person, here.people),
    session: lookup(things.session, links.session, here.sessions),
  };
}
