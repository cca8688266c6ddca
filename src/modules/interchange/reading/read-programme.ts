import { readCsv } from '../formats/csv/read.js';
import { readEmfJson } from '../formats/emf-json/read.js';
import { readICalendar } from '../formats/icalendar/read.js';
import { readPretalxJson } from '../formats/pretalx-json/read.js';
import { type ProgrammeFormat, recogniseFormat } from '../formats/recognise.js';
import type { ReadOptions } from '../formats/reading.js';
import { readScheduleJson } from '../formats/schedule-json/read.js';
import { readScheduleXml } from '../formats/schedule-xml/read.js';
import { readSpeakers } from '../formats/sessionize/read-speakers.js';
import { readGridSmart } from '../formats/sessionize/read.js';
import { withStableIds } from '../formats/stable-programme.js';
import type { ReadResult } from '../programme.js';

type Reader = (content: Buffer, options: ReadOptions) => ReadResult;

const READERS: Readonly<Record<ProgrammeFormat, Reader>> = {
  'schedule-xml': readScheduleXml,
  'schedule-json': readScheduleJson,
  'sessionize-gridsmart': readGridSmart,
  'sessionize-speakers': readSpeakers,
  'pretalx-json': readPretalxJson,
  'emf-json': readEmfJson,
  icalendar: readICalendar,
  csv: readCsv,
};

export type ReadFile = ReadResult & { readonly format: ProgrammeFormat | null };

/**
 * Reads a programme file of any format that is known; the format is recognised. Its ids are equal from one file of a
 * source to the next. Never throws for what is in the file.
 */
export function readProgramme(content: Buffer, options: ReadOptions = {}): ReadFile {
  const format = recogniseFormat(content, options);
  const reader = format && READERS[format];
  if (!reader) return { ok: false, code: 'FORMAT_UNKNOWN', args: {}, format };
  const result = reader(content, options);
  return result.ok ? { ...result, programme: withStableIds(result.programme), format } : { ...result, format };
}
