// Formats that a whole programme is written in. Calendars, change feeds and JSON-LD need more than a programme: see
// modules/interchange/calendar.
import { registerEnumType } from '@nestjs/graphql';
import { writeAvailabilityCsv } from '../formats/csv/write-availability.js';
import { writePeopleCsv } from '../formats/csv/write-people.js';
import { writeRoomsCsv } from '../formats/csv/write-rooms.js';
import { writeSessionsCsv } from '../formats/csv/write-sessions.js';
import { writeScheduleJson } from '../formats/schedule-json/write.js';
import { writeScheduleXml } from '../formats/schedule-xml/write.js';
import { writeGridSmart } from '../formats/sessionize/write.js';
import type { FileMeta } from '../formats/writing/file-meta.js';
import type { Programme } from '../programme.js';

export interface ExportFormat {
  /** Name of the file at the address of a release; ASCII. */
  readonly fileName: string;
  readonly contentType: string;
  readonly write: (programme: Programme, meta: FileMeta) => string;
}

const XML = 'application/xml; charset=utf-8';
const JSON_TYPE = 'application/json; charset=utf-8';
const CSV = 'text/csv; charset=utf-8; header=present';

export const EXPORT_FORMATS = {
  'schedule-xml': { fileName: 'schedule.xml', contentType: XML, write: writeScheduleXml },
  'schedule-json': { fileName: 'schedule.json', contentType: JSON_TYPE, write: writeScheduleJson },
  'sessionize-gridsmart': { fileName: 'gridsmart.json', contentType: JSON_TYPE, write: writeGridSmart },
  'csv-sessions': { fileName: 'sessions.csv', contentType: CSV, write: (programme) => writeSessionsCsv(programme) },
  'csv-people': { fileName: 'people.csv', contentType: CSV, write: (programme) => writePeopleCsv(programme) },
  'csv-rooms': { fileName: 'rooms.csv', contentType: CSV, write: (programme) => writeRoomsCsv(programme) },
} as const satisfies Readonly<Record<string, ExportFormat>>;

/** For organizers only: when people and rooms are free, and addresses of people. */
export const ORGANIZER_FORMATS = {
  'csv-people': {
    fileName: 'people.csv',
    contentType: CSV,
    write: (programme) => writePeopleCsv(programme, { withContacts: true }),
  },
  'csv-availability': {
    fileName: 'availability.csv',
    contentType: CSV,
    write: (programme) => writeAvailabilityCsv(programme),
  },
} as const satisfies Readonly<Record<string, ExportFormat>>;

export type ExportFormatName = keyof typeof EXPORT_FORMATS;

export const ExportFormatEnum = {
  SCHEDULE_XML: 'schedule-xml',
  SCHEDULE_JSON: 'schedule-json',
  SESSIONIZE_GRIDSMART: 'sessionize-gridsmart',
  CSV_SESSIONS: 'csv-sessions',
  CSV_PEOPLE: 'csv-people',
  CSV_ROOMS: 'csv-rooms',
  ICALENDAR: 'icalendar',
  JSON_LD: 'json-ld',
  ATOM: 'atom',
} as const;
registerEnumType(ExportFormatEnum, { name: 'ExportFormat', description: 'A format in which an agenda can be had.' });
