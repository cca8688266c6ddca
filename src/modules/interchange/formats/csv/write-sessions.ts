// Writer of the table of sessions. docs/interchange/csv.md lists its columns.
import type { Programme, ProgrammePerson, ProgrammeSession } from '../../programme.js';
import { asUuid } from '../stable-ids.js';
import { webAddress } from '../web-address.js';
import { MINUTE } from '../zoned-time.js';
import { joinedList } from './cell-lists.js';
import { joinedNames } from './name-lists.js';
import { linksCell } from './write-links.js';
import { personId } from './write-people.js';
import {
  flagCell,
  languagesOf,
  lineCell,
  numberCell,
  textCell,
  timeCell,
  type WrittenColumn,
  writtenInstant,
  writtenTable,
  writtenZone,
} from './write-table.js';

type Column = WrittenColumn<ProgrammeSession>;
type TextField = 'title' | 'subtitle' | 'abstract' | 'description';

/**
 * All sessions of a programme, those without a placement and cancelled ones too; one row each. Times are on the clock of
 * the conference with their offset. Throws RangeError where a time of the programme is no ISO instant.
 */
export function writeSessionsCsv(programme: Programme): string {
  const columns = [
    ...identityColumns(),
    ...textColumns(programme.sessions),
    { heading: 'kind', cell: ({ kind }) => kind },
    { heading: 'type', cell: ({ typeLabel }) => lineCell(typeLabel) },
    ...trackColumns(programme),
    { heading: 'tags', cell: ({ tags }) => joinedList(tags) },
    { heading: 'language', cell: ({ language }) => lineCell(language) },
    { heading: 'level', cell: ({ level }) => level ?? '' },
    ...timeColumns(programme),
    ...roomColumns(programme),
    ...peopleColumns(programme.people),
    ...detailColumns(),
    ...referenceColumns(programme.sessions),
  ] satisfies readonly Column[];
  return writtenTable(columns, programme.sessions);
}

function identityColumns(): readonly Column[] {
  return [
    { heading: 'guid', cell: ({ guid }) => asUuid(guid) ?? '' },
    { heading: 'number', cell: ({ number }) => numberCell(number) },
  ];
}

/** One column in the session's own language, one for each language that it is translated to. */
function textColumns(sessions: readonly ProgrammeSession[]): readonly Column[] {
  const languages = languagesOf(sessions.map(({ translations }) => translationNames(translations)));
  const columnsOf = (field: TextField, cell: (text: string | null) => string): readonly Column[] => [
    { heading: field, cell: (session) => cell(session[field]) },
    ...languages.map((language) => ({
      heading: `${field} (${language})`,
      cell: ({ translations }: ProgrammeSession) => cell(translations[language]?.[field] ?? null),
    })),
  ];
  return [
    ...columnsOf('title', lineCell),
    ...columnsOf('subtitle', lineCell),
    ...columnsOf('abstract', textCell),
    ...columnsOf('description', textCell),
  ];
}

function translationNames(translations: ProgrammeSession['translations']): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.keys(translations).map((language) => [language, language]));
}

/** A track's name in every language that tracks have. */
function trackColumns({ tracks }: Programme): readonly Column[] {
  const names = new Map(tracks.map(({ id, names }) => [id, names]));
  return languagesOf(tracks.map(({ names }) => names)).map((language) => ({
    heading: `track (${language})`,
    cell: ({ trackId }) => lineCell(names.get(trackId ?? '')?.[language] ?? null),
  }));
}

function timeColumns(programme: Programme): readonly Column[] {
  const zone = writtenZone(programme);
  return [
    { heading: 'duration', cell: ({ durationMinutes }) => numberCell(durationMinutes) },
    {
      heading: 'start',
      cell: ({ placement }) => (placement === null ? '' : timeCell(writtenInstant(placement.startsAt), zone)),
    },
    {
      heading: 'end',
      cell: ({ placement }) => {
        if (placement === null) return '';
        return timeCell(writtenInstant(placement.startsAt) + Math.round(placement.durationMinutes) * MINUTE, zone);
      },
    },
    { heading: 'time zone', cell: () => zone ?? '' },
  ];
}

function roomColumns({ rooms, sessions }: Programme): readonly Column[] {
  const names = new Map(rooms.map(({ id, name }) => [id, name]));
  const inRooms: Column = {
    heading: 'rooms',
    cell: ({ placement }) => joinedList((placement?.roomIds ?? []).flatMap((id) => names.get(id) ?? [])),
  };
  const isCounted = sessions.some(({ roomCount }) => roomCount !== undefined);
  return isCounted ? [inRooms, { heading: 'room count', cell: ({ roomCount }) => numberCell(roomCount) }] : [inRooms];
}

/** Names, ids and parts stand in the same order; a session without moderators and the like needs no parts. */
function peopleColumns(people: readonly ProgrammePerson[]): readonly Column[] {
  const known = new Map(people.map((person) => [person.id, person]));
  const peopleOf = (session: ProgrammeSession): readonly ProgrammePerson[] =>
    session.people.flatMap(({ personId }) => known.get(personId) ?? []);
  const list = (texts: readonly string[]): string => (texts.every((text) => text === '') ? '' : joinedList(texts));
  return [
    { heading: 'speakers', cell: (session) => joinedNames(peopleOf(session).map(({ name }) => lineCell(name) || '?')) },
    { heading: 'speaker ids', cell: (session) => list(peopleOf(session).map(personId)) },
    {
      heading: 'speaker roles',
      cell: ({ people: parts }) => {
        const roles = parts.flatMap(({ personId, role }) => (known.has(personId) ? [role] : []));
        return roles.every((role) => role === 'speaker') ? '' : joinedList(roles);
      },
    },
  ];
}

function detailColumns(): readonly Column[] {
  return [
    { heading: 'state', cell: ({ state }) => state },
    { heading: 'seat limit', cell: ({ seatLimit }) => numberCell(seatLimit) },
    { heading: 'prerequisites', cell: ({ prerequisites }) => textCell(prerequisites) },
    { heading: 'expected audience', cell: ({ expectedAudience }) => numberCell(expectedAudience) },
    { heading: 'required features', cell: ({ requiredFeatures }) => joinedList(requiredFeatures) },
    { heading: 'exclusive', cell: ({ exclusive }) => flagCell(exclusive) },
    { heading: 'do not record', cell: ({ doNotRecord }) => flagCell(doNotRecord) },
    { heading: 'licence', cell: ({ recordingLicense }) => lineCell(recordingLicense) },
    { heading: 'url', cell: ({ url }) => webAddress(url ?? '') ?? '' },
    { heading: 'links', cell: ({ links }) => linksCell(links) },
  ];
}

/** Other sessions by what identifies them in this file. */
function referenceColumns(sessions: readonly ProgrammeSession[]): readonly Column[] {
  const names = new Map(
    sessions.map(({ id, guid, number, title }) => [id, asUuid(guid) ?? (numberCell(number) || lineCell(title))]),
  );
  return [
    { heading: 'after', cell: ({ after }) => joinedList(after.flatMap((id) => names.get(id) ?? [])) },
    { heading: 'repeat of', cell: ({ repeatOf }) => joinedList([names.get(repeatOf ?? '') ?? '']) },
  ];
}
