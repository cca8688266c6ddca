// Writer of the table of availability. docs/interchange/csv.md lists its columns.
import type { InstantInterval, Programme } from '../../programme.js';
import { asUuid } from '../stable-ids.js';
import { personId } from './write-people.js';
import { lineCell, timeCell, type WrittenColumn, writtenInstant, writtenTable, writtenZone } from './write-table.js';

interface Window {
  readonly personId: string;
  readonly person: string;
  readonly roomGuid: string;
  readonly room: string;
  readonly interval: InstantInterval;
}

/**
 * When the people and rooms of a programme can be had, one window a row; who states nothing has none. For organizers.
 * Throws RangeError where a time of the programme is no ISO instant.
 */
export function writeAvailabilityCsv(programme: Programme): string {
  const zone = writtenZone(programme);
  const columns: readonly WrittenColumn<Window>[] = [
    { heading: 'person id', cell: (window) => window.personId },
    { heading: 'person', cell: ({ person }) => person },
    { heading: 'room guid', cell: ({ roomGuid }) => roomGuid },
    { heading: 'room', cell: ({ room }) => room },
    { heading: 'from', cell: ({ interval }) => timeCell(writtenInstant(interval.startsAt), zone) },
    { heading: 'to', cell: ({ interval }) => timeCell(writtenInstant(interval.endsAt), zone) },
    { heading: 'time zone', cell: () => zone ?? '' },
  ];
  return writtenTable(columns, [...peopleWindows(programme), ...roomWindows(programme)]);
}

function peopleWindows({ people }: Programme): readonly Window[] {
  return people.flatMap((person) =>
    (person.available ?? []).map((interval) => ({
      personId: personId(person),
      person: lineCell(person.name) || '?',
      roomGuid: '',
      room: '',
      interval,
    })),
  );
}

function roomWindows({ rooms }: Programme): readonly Window[] {
  return rooms.flatMap((room) =>
    (room.available ?? []).map((interval) => ({
      personId: '',
      person: '',
      roomGuid: asUuid(room.guid) ?? '',
      room: lineCell(room.name) || '?',
      interval,
    })),
  );
}
