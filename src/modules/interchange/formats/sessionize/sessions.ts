import { type LooseEvent, NONE, PLAIN_EVENT } from '../assemble/loose-programme.js';
import type { ProgrammeLink, ProgrammeSession } from '../../programme.js';
import { fieldTitle } from '../field-values.js';
import { asFlag, asList, asRecords, asText, type JsonRecord, member } from '../json/read-json.js';
import { recordAddress, recordLine, type RecordPlace, recordText } from '../json/record-fields.js';
import { momentOfText } from '../moments.js';
import type { ReadingContext } from '../reading.js';
import { lengthBetween } from '../session-length.js';
import { asPositiveNumber, asUuid, uuidOfName } from '../stable-ids.js';
import { parseTimestamp } from '../timestamp.js';
import { type CategoryItem, readCategories } from './categories.js';
import { speakerMention } from './people.js';
import { kindOfService } from './service-sessions.js';
import type { SourceSession } from './views.js';

/** Labels of the two links that a session can have. */
export const LINK_LABELS = { liveUrl: 'Live', recordingUrl: 'Recording' } as const;

export interface SessionContext extends ReadingContext {
  /** Category items by their id, for views whose sessions name only that. */
  readonly items: ReadonlyMap<string, CategoryItem>;
}

/** The uuid of a session with this id in Sessionize, where ids are unique across all conferences. */
export function guidOfSession(id: string): string | null {
  return id === '' ? null : (asUuid(id) ?? uuidOfName(`sessionize::${id}`));
}

/** What a room is named by: its id, else its name; null for none. */
export function roomKey(id: string, name: string): string | null {
  if (name === NONE) return null;
  if (id !== '') return `id:${id}`;
  return name === '' ? null : `name:${name}`;
}

/** One session as an event; `position` tells sessions without id apart. */
export function readSession(source: SourceSession, position: number, context: SessionContext): LooseEvent {
  const { record } = source;
  const id = recordLine(record, 'id', { where: `#${position}`, log: context.log });
  const place: RecordPlace = { where: id || `#${position}`, log: context.log };
  const { type, ...words } = readCategories(categoryItems(record, place, context), place);
  const title = fieldTitle(recordLine(record, 'title', place), [type ?? ''], place);
  const isPlenum = asFlag(member(record, 'isPlenumSession'));
  return {
    ...PLAIN_EVENT,
    ...words,
    ...timesOf(record, place, context),
    where: place.where,
    listedOn: parseTimestamp(source.date)?.date ?? null,
    roomKey: roomKeyOf(source, place),
    guid: guidOfSession(id),
    number: asPositiveNumber(id),
    type,
    kind: type === null && asFlag(member(record, 'isServiceSession')) ? kindOfService(title, isPlenum) : null,
    title,
    description: recordText(record, 'description', place),
    // Plenum means that everybody is there, wherever it is: the file names one room, so it fills one.
    exclusive: isPlenum,
    people: asList(member(record, 'speakers')).map((speaker) => speakerMention(speaker, place)),
    state: stateOf(record),
    links: linksOf(record, place),
  };
}

function categoryItems(record: JsonRecord, place: RecordPlace, { items }: SessionContext): readonly CategoryItem[] {
  const named = asList(member(record, 'categoryItems')).flatMap((id) => items.get(asText(id)) ?? []);
  const listed = asRecords(member(record, 'categories')).flatMap((category) =>
    asRecords(member(category, 'categoryItems')).map((item) => ({
      category: recordLine(category, 'name', place) || recordLine(category, 'title', place),
      name: recordLine(item, 'name', place),
    })),
  );
  return [...named, ...listed].filter(({ name }) => name !== '');
}

function timesOf(
  record: JsonRecord,
  { where, log }: RecordPlace,
  { zone }: SessionContext,
): Pick<LooseEvent, 'start' | 'durationMinutes'> {
  const start = momentOfText(asText(member(record, 'startsAt')), where, { zone, log });
  const end = momentOfText(asText(member(record, 'endsAt')), where, { zone, log });
  return { start, durationMinutes: lengthBetween(start, end, { where, log }) };
}

function roomKeyOf({ record, room }: SourceSession, place: RecordPlace): string | null {
  const id = recordLine(record, 'roomId', place) || recordLine(room ?? {}, 'id', place);
  const name = recordLine(record, 'room', place) || recordLine(room ?? {}, 'name', place);
  return roomKey(id, name);
}

/** Service sessions have no status. Views made before confirmations existed do not say whether one was given. */
function stateOf(record: JsonRecord): ProgrammeSession['state'] {
  const status = asText(member(record, 'status')).trim().toLowerCase();
  const isConfirmed = member(record, 'isConfirmed');
  if (/^declined|cancel|withdrawn|rejected/.test(status)) return 'cancelled';
  if (/nominated|queue|waitlist|submitted|evaluat/.test(status)) return 'submitted';
  return status !== '' && isConfirmed === false ? 'accepted' : 'confirmed';
}

function linksOf(record: JsonRecord, place: RecordPlace): readonly ProgrammeLink[] {
  return Object.entries(LINK_LABELS).flatMap(([field, label]) => {
    const url = recordAddress(record, field, place);
    return url === null ? [] : [{ label, url }];
  });
}
