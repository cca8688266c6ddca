// A programme from a table of sessions.
import type { Programme, ProgrammeSession } from '../../programme.js';
import { assembleProgramme } from '../assemble/assemble.js';
import { type LooseProgramme, type LooseTrack, PLAIN_ROOM } from '../assemble/loose-programme.js';
import { fieldLine } from '../field-text.js';
import type { FindingLog } from '../findings.js';
import { foldedName } from '../plain-text.js';
import { Refusal } from '../refusal.js';
import { asUuid } from '../stable-ids.js';
import { MAX_PARTS } from './csv-limits.js';
import { type CsvReading, EMPTY_PROGRAMME } from './reading-context.js';
import { withoutMailKeys } from './row-people.js';
import { timeContext } from './row-times.js';
import { knownNames } from './session-people.js';
import { knownRooms, type SessionContext, type SessionRow, sessionRow } from './session-rows.js';
import type { CsvRow } from './table.js';

/** The sessions of a table with everything they name. Throws Refusal TIME_ZONE_NEEDED. */
export function readSessionTable(rows: readonly CsvRow[], { title, zone, log }: CsvReading): Programme {
  const times = timeContext(rows, zone, log);
  const context = { ...times, names: knownNames(rows), rooms: knownRooms(rows) };
  const sessions = boundedSessions(rows, context);
  const loose: LooseProgramme = {
    ...EMPTY_PROGRAMME,
    title,
    timeZone: times.zone,
    rooms: [...new Set(sessions.flatMap(({ roomNames }) => roomNames))].map((name) => ({
      ...PLAIN_ROOM,
      key: name,
      name,
    })),
    tracks: rows.flatMap((row) => trackOf(row, log)),
    events: sessions.map(({ event }) => event),
  };
  return completed(withoutMailKeys(assembleProgramme(loose, log)), sessions, log);
}

function boundedSessions(rows: readonly CsvRow[], context: SessionContext): readonly SessionRow[] {
  let parts = 0;
  return rows.map((row) => {
    const session = sessionRow(row, context);
    const { people, links, tags } = session.event;
    parts += people.length + links.length + tags.length;
    if (parts > MAX_PARTS) throw new Refusal('TOO_MANY_ELEMENTS', { limit: MAX_PARTS });
    return session;
  });
}

/** A track that stands in columns of several languages; others are made of the name that a session has. */
function trackOf(row: CsvRow, log: FindingLog): readonly LooseTrack[] {
  const names = row.localised('track').flatMap(({ language, text }) => {
    const name = fieldLine(text, { field: 'track', where: row.where, log });
    return name === '' ? [] : [{ language, name }];
  });
  const inLanguages = names.flatMap(({ language, name }) => (language === null ? [] : [[language, name] as const]));
  const key = names[0]?.name;
  return key === undefined || inLanguages.length === 0
    ? []
    : [{ key, names: Object.fromEntries(inLanguages), color: null }];
}

/** What concerns several sessions, and what only tables tell of one. */
function completed(programme: Programme, rows: readonly SessionRow[], log: FindingLog): Programme {
  const roomIds = new Map(programme.rooms.map(({ id, name }) => [name, id]));
  const find = sessionFinder(programme.sessions, rows);
  const sessions = programme.sessions.map((session, index): ProgrammeSession => {
    const row = rows[index];
    if (row === undefined) return session;
    const references = (texts: readonly string[]): readonly string[] =>
      texts.flatMap((text) => {
        const id = find(text);
        if (id === null || id === session.id)
          log.add('dropped', 'SESSION_UNKNOWN', row.event.where, { found: text.slice(0, 100) });
        return id === null || id === session.id ? [] : [id];
      });
    return {
      ...session,
      durationMinutes: row.plannedMinutes,
      after: [...new Set(references(row.after))],
      repeatOf: row.repeatOf === '' ? null : (references([row.repeatOf])[0] ?? null),
      ...(row.roomCount === null ? {} : { roomCount: row.roomCount }),
      placement: session.placement && {
        ...session.placement,
        roomIds: row.roomNames.flatMap((name) => roomIds.get(name) ?? []),
      },
    };
  });
  return { ...programme, sessions };
}

/** Sessions by guid, by id in the source, by number, by title, in this order; the first of a title. */
function sessionFinder(
  sessions: readonly ProgrammeSession[],
  rows: readonly SessionRow[],
): (text: string) => string | null {
  const byKey = new Map<string, string>();
  const add = (key: string, id: string): void => {
    if (!byKey.has(key)) byKey.set(key, id);
  };
  sessions.forEach(({ id, guid, number, title }, index) => {
    if (guid !== null) add(`guid:${guid}`, id);
    add(`id:${rows[index]?.sourceId ?? ''}`, id);
    if (number !== null) add(`number:${number}`, id);
    add(`title:${foldedName(title)}`, id);
  });
  return (text) => {
    const keys = [
      `guid:${asUuid(text) ?? ''}`,
      `id:${text}`,
      `number:${text.replace(/^#/, '')}`,
      `title:${foldedName(text)}`,
    ];
    return keys.map((key) => byKey.get(key)).find((id) => id !== undefined) ?? null;
  };
}
