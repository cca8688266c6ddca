// Sessions of a table, before it is known who is who.
import { type LooseEvent, NONE, PLAIN_EVENT } from '../assemble/loose-programme.js';
import { listedRooms } from '../assemble/rooms.js';
import { fieldAddress, fieldLine, fieldText, type FieldPlace } from '../field-text.js';
import { MAX_DURATION_MINUTES } from '../limits.js';
import { kindOfType } from '../session-kinds.js';
import { asPositiveNumber, asUuid, uuidOfName } from '../stable-ids.js';
import { MINUTE } from '../zoned-time.js';
import { durationOf } from './cell-durations.js';
import { cellList, listItems } from './cell-lists.js';
import { levelOf, stateOf, wholeNumber, withAsciiDigits, yesOrNo } from './cell-values.js';
import type { BaseField } from './csv-fields.js';
import { linksOfRow } from './row-links.js';
import { type RowTimes, rowTimes, type TimeContext } from './row-times.js';
import { peopleOfRow } from './session-people.js';
import { sessionWords } from './session-words.js';
import type { CsvRow } from './table.js';

/** Assumed where a row says neither how long the session is nor when it ends. */
const USUAL_DURATION_MINUTES = 30;

export interface SessionContext extends TimeContext {
  /** Folded names of people that can be told for sure. */
  readonly names: ReadonlySet<string>;
  /** Names of rooms that can be told for sure. */
  readonly rooms: ReadonlySet<string>;
}

export interface SessionRow {
  readonly event: LooseEvent;
  /** Planned length in minutes; the placed one may differ. */
  readonly plannedMinutes: number;
  readonly roomNames: readonly string[];
  readonly roomCount: number | null;
  readonly sourceId: string;
  /** Ids, numbers or titles of sessions. */
  readonly after: readonly string[];
  readonly repeatOf: string;
}

/** Understands one row. Throws Refusal TIME_ZONE_NEEDED. */
export function sessionRow(row: CsvRow, context: SessionContext): SessionRow {
  const { log } = context;
  const place = (field: BaseField): FieldPlace => ({ field, where: row.where, log });
  const times = rowTimes(row, { ...context, wholeDays: false });
  const lengths = lengthsOf(row, times, place);
  return {
    event: {
      ...PLAIN_EVENT,
      where: row.where,
      ...identityOf(row, place),
      ...sessionWords(row, log),
      ...detailsOf(row, place),
      people: peopleOfRow(row, context.names, log),
      links: linksOfRow(row, log),
      start: times.start,
      durationMinutes: lengths.placed,
    },
    plannedMinutes: lengths.planned,
    roomNames: roomNames(row.text('rooms'), context.rooms).map((name) => fieldLine(name, place('rooms'))),
    roomCount: wholeNumber(row.text('roomCount'), { min: 0, max: 100 }, place('roomCount')),
    sourceId: row.text('id').trim(),
    after: listItems(row.text('after')),
    repeatOf: listItems(row.text('repeatOf'))[0] ?? '',
  };
}

/** Names of rooms that stand alone or between semicolons in some row. */
export function knownRooms(rows: readonly CsvRow[]): ReadonlySet<string> {
  const lists = rows.map((row) => cellList(row.text('rooms')));
  const sure = lists.flatMap(({ items }) => items.filter(({ text, isQuoted }) => isQuoted || !text.includes(',')));
  return new Set(sure.map(({ text }) => text).filter((text) => text !== ''));
}

/** Semicolons part rooms; commas only where every part is a room that stands elsewhere on its own. */
function roomNames(cell: string, known: ReadonlySet<string>): readonly string[] {
  const names = cellList(cell).items.flatMap(({ text, isQuoted }) =>
    isQuoted ? [text] : (listedRooms(text, known) ?? [text]),
  );
  return [...new Set(names.filter((name) => name !== '' && name !== NONE))];
}

type Place = (field: BaseField) => FieldPlace;

function identityOf(row: CsvRow, place: Place): Pick<LooseEvent, 'guid' | 'number' | 'type' | 'kind' | 'track'> {
  const id = fieldLine(row.text('id'), place('id'));
  const type = fieldLine(row.text('type'), place('type')) || null;
  const kind = row.text('kind').trim();
  const track = row.localised('track').find(({ text }) => text.trim() !== '');
  return {
    guid: guidOf(row, place) ?? asUuid(id) ?? (id === '' ? null : uuidOfName(`csv::${id}`)),
    number: sourceNumber(row.text('number')) ?? sourceNumber(id),
    type,
    kind: kind === '' ? null : kindOfType(kind),
    track: track === undefined ? null : fieldLine(track.text, place('track')),
  };
}

function guidOf(row: CsvRow, place: Place): string | null {
  const text = row.text('guid').trim();
  const guid = asUuid(text);
  const { where, log } = place('guid');
  if (text !== '' && guid === null) log.add('dropped', 'GUID_INVALID', where, { guid: text.slice(0, 100) });
  return guid;
}

/** Spreadsheets make "7.0" of a 7. */
function sourceNumber(text: string): number | null {
  return asPositiveNumber(withAsciiDigits(text).replace(/[.,]0+$/, ''));
}

function detailsOf(row: CsvRow, place: Place) {
  const flag = (field: BaseField): boolean => yesOrNo(row.text(field), place(field)) ?? false;
  const list = (field: BaseField): readonly string[] =>
    listItems(row.text(field)).map((item) => fieldLine(item, place(field)));
  return {
    tags: list('tags'),
    level: levelOf(row.text('level'), place('level')),
    requiredFeatures: list('requiredFeatures'),
    expectedAudience: wholeNumber(row.text('expectedAudience'), { min: 0, max: 1_000_000 }, place('expectedAudience')),
    seatLimit: wholeNumber(row.text('seatLimit'), { min: 1, max: 1_000_000 }, place('seatLimit')),
    prerequisites: fieldText(row.text('prerequisites'), place('prerequisites')),
    exclusive: flag('exclusive'),
    state: stateOf(row.text('state'), place('state')),
    doNotRecord: flag('doNotRecord'),
    recordingLicense: fieldLine(row.text('license'), place('license')) || null,
    url: fieldAddress(row.text('url'), place('url')),
  };
}

interface Lengths {
  readonly planned: number;
  readonly placed: number;
}

function lengthsOf(row: CsvRow, { start, end }: RowTimes, place: Place): Lengths {
  const { where, log } = place('duration');
  const stated = durationOf(row.text('duration'), place('duration'));
  const between = start === null || end === null ? null : (end.instant - start.instant) / MINUTE;
  const isLength = between !== null && between >= 1 && between <= MAX_DURATION_MINUTES;
  if (between !== null && !isLength) log.add('dropped', 'END_INVALID', where, { minutes: between });
  const placed = isLength ? between : null;
  if (stated === null && placed === null) {
    log.add('guessed', 'DURATION_GUESSED', where, { found: '', minutes: USUAL_DURATION_MINUTES });
  }
  return {
    planned: stated ?? placed ?? USUAL_DURATION_MINUTES,
    placed: placed ?? stated ?? USUAL_DURATION_MINUTES,
  };
}
