// A programme from a table that says when people and rooms can be had: one window a row.
import type { InstantInterval, Programme } from '../../programme.js';
import { assembleProgramme } from '../assemble/assemble.js';
import { type LooseRoom, type PersonReference, PLAIN_ROOM } from '../assemble/loose-programme.js';
import { fieldLine } from '../field-text.js';
import type { FindingLog } from '../findings.js';
import { foldedName } from '../plain-text.js';
import { asUuid } from '../stable-ids.js';
import { type CsvReading, EMPTY_PROGRAMME } from './reading-context.js';
import { type PersonCells, personReference, withoutMailKeys } from './row-people.js';
import { rowTimes, type TimeContext, timeContext } from './row-times.js';
import type { CsvRow } from './table.js';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** People and rooms with their windows; those of one person or room are joined. Throws Refusal TIME_ZONE_NEEDED. */
export function readAvailabilityTable(rows: readonly CsvRow[], { title, zone, log }: CsvReading): Programme {
  const context = timeContext(rows, zone, log);
  const people = new Map<string, { readonly reference: PersonReference; readonly spans: Span[] }>();
  const rooms = new Map<string, { readonly room: LooseRoom; readonly spans: Span[] }>();
  const keyOf = personKeys(rows);
  for (const row of rows) {
    const reference = personReference(personCells(row), row.where, log);
    const room = roomOf(row, log);
    const span = spanOf(row, context);
    if (span === null) continue;
    if (reference !== null) groupOf(people, keyOf(row), { reference, spans: [] }).spans.push(span);
    if (room !== null) groupOf(rooms, room.key, { room, spans: [] }).spans.push(span);
    if (reference === null && room === null) log.add('dropped', 'SUBJECT_MISSING', row.where);
  }
  const loose = {
    ...EMPTY_PROGRAMME,
    title,
    timeZone: context.zone,
    people: [...people.values()].map(({ reference, spans }) => ({ ...reference, available: windows(spans) })),
    rooms: [...rooms.values()].map(({ room, spans }) => ({ ...room, available: windows(spans) })),
  };
  return withoutMailKeys(assembleProgramme(loose, log));
}

function personCells(row: CsvRow): PersonCells {
  return { name: row.text('person'), id: row.text('personId'), email: row.text('email') };
}

/** A row may name a person by id, another by name: one person, where a third row has both. */
function personKeys(rows: readonly CsvRow[]): (row: CsvRow) => string {
  const aliases = new Map<string, string>();
  const keysOf = (row: CsvRow): readonly string[] => {
    const { id, email, name } = personCells(row);
    const keys = [
      ['id', id.trim()],
      ['email', email.trim().toLowerCase()],
      ['name', foldedName(name)],
    ] as const;
    return keys.filter(([, text]) => text !== '').map(([sort, text]) => `${sort}:${text}`);
  };
  for (const row of rows) {
    const [strongest, ...weaker] = keysOf(row);
    for (const key of weaker) if (strongest !== undefined && !aliases.has(key)) aliases.set(key, strongest);
  }
  return (row) => {
    const [strongest = ''] = keysOf(row);
    const known = aliases.get(strongest) ?? strongest;
    return aliases.get(known) ?? known;
  };
}

function roomOf(row: CsvRow, log: FindingLog): LooseRoom | null {
  const name = fieldLine(row.text('room'), { field: 'room', where: row.where, log });
  const guid = asUuid(row.text('roomGuid'));
  if (name === '' && guid === null) return null;
  return { ...PLAIN_ROOM, key: guid ?? `name:${name}`, guid, name: name || (guid ?? '') };
}

function spanOf(row: CsvRow, context: TimeContext): Span | null {
  const { start, end } = rowTimes(row, { ...context, wholeDays: true });
  if (start !== null && end !== null && start.instant < end.instant) return { start: start.instant, end: end.instant };
  context.log.add('dropped', 'WINDOW_INVALID', row.where);
  return null;
}

function groupOf<Group>(groups: Map<string, Group>, key: string, first: Group): Group {
  const known = groups.get(key) ?? first;
  groups.set(key, known);
  return known;
}

/** Sorted; what overlaps or touches is one window. */
function windows(spans: readonly Span[]): readonly InstantInterval[] {
  const joined: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last === undefined || span.start > last.end) joined.push(span);
    else joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
  }
  return joined.map(({ start, end }) => ({ startsAt: iso(start), endsAt: iso(end) }));
}

function iso(instant: number): string {
  return new Date(instant).toISOString();
}
