// Which reader a file is for. A new format adds its name here, its test below, and its own folder beside this file.
import { csvOpening } from './csv/csv-text.js';
import { looksLikeCsv } from './csv/recognise.js';
import { decodeXml } from './decode.js';
import { looksLikeEmfJson } from './emf-json/looks-like.js';
import { looksLikeICalendar } from './icalendar/looks-like.js';
import { looksLikePretalxJson } from './pretalx-json/looks-like.js';
import type { ReadOptions } from './reading.js';
import { looksLikeScheduleJson } from './schedule-json/read.js';
import { looksLikeGridSmart, looksLikeSessionizeSpeakers } from './sessionize/looks-like.js';

export const PROGRAMME_FORMATS = [
  'schedule-xml',
  'schedule-json',
  'sessionize-gridsmart',
  'sessionize-speakers',
  'pretalx-json',
  'emf-json',
  'icalendar',
  'csv',
] as const;
export type ProgrammeFormat = (typeof PROGRAMME_FORMATS)[number];

/** Characters looked at; what tells the formats apart stands at the start of every real file. */
const OPENING_LENGTH = 65_536;

/** In the order of how sure a match is: nearly any text with separators may be a table. */
const OPENINGS: readonly { readonly format: ProgrammeFormat; readonly matches: (opening: string) => boolean }[] = [
  { format: 'schedule-xml', matches: isScheduleXml },
  { format: 'icalendar', matches: looksLikeICalendar },
  { format: 'schedule-json', matches: looksLikeScheduleJson },
  { format: 'sessionize-gridsmart', matches: looksLikeGridSmart },
  { format: 'sessionize-speakers', matches: looksLikeSessionizeSpeakers },
  { format: 'pretalx-json', matches: looksLikePretalxJson },
  { format: 'emf-json', matches: looksLikeEmfJson },
  { format: 'csv', matches: looksLikeCsv },
];

/**
 * The format of a file by its content, or null where none of the known ones fits. A table whose headings are in no list
 * is known by its name, or by the caller who says what they mean. Never throws.
 */
export function recogniseFormat(
  file: Buffer | string,
  { fileName = '', columns }: Pick<ReadOptions, 'fileName' | 'columns'> = {},
): ProgrammeFormat | null {
  const opening = openingOf(file);
  const known = OPENINGS.find(({ matches }) => matches(opening))?.format ?? null;
  const isTable = columns !== undefined || /\.(csv|tsv)$/i.test(fileName);
  return known ?? (isTable ? 'csv' : null);
}

function openingOf(file: Buffer | string): string {
  if (typeof file === 'string') return file.slice(0, OPENING_LENGTH);
  const decoded = decodeXml(file.subarray(0, OPENING_LENGTH), { partial: true });
  // An older encoding: what tells the formats apart is ASCII but for the headings of a table.
  return decoded.ok ? decoded.text : csvOpening(file);
}

/** frab and Pentabarf share the root with unrelated formats; only they have a conference or events in it. */
function isScheduleXml(opening: string): boolean {
  // A comment without an end reaches to the end: to search for it from each start would take quadratic time.
  const markup = opening.replace(/<!--[\s\S]*?(?:-->|$)/g, '');
  const root = /<([A-Za-z_][\w.:-]*)/.exec(markup)?.[1];
  return root === 'schedule' && /<(conference|event)[\s/>]/.test(markup);
}
