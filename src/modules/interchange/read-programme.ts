import { type ProgrammeFormat, recogniseFormat } from './formats/recognise.js';
import type { ReadOptions } from './formats/reading.js';
import { readScheduleXml } from './formats/schedule-xml/read.js';
import { withStableIds } from './formats/stable-programme.js';
import type { ReadResult } from './programme.js';

type Reader = (content: Buffer, options: ReadOptions) => ReadResult;

const READERS: Partial<Readonly<Record<ProgrammeFormat, Reader>>> = { 'schedule-xml': readScheduleXml };

export type ReadFile = ReadResult & { readonly format: ProgrammeFormat | null };

/**
 * Reads a programme file of any format that is known; the format is recognised. Its ids are equal from one file of a
 * source to the next. Never throws for what is in the file.
 */
export function readProgramme(content: Buffer, options: ReadOptions = {}): ReadFile {
  const format = recogniseFormat(content);
  const reader = format && READERS[format];
  if (!reader) return { ok: false, code: 'FORMAT_UNKNOWN', args: {}, format };
  const result = reader(content, options);
  return result.ok ? { ...result, programme: withStableIds(result.programme), format } : { ...result, format };
}
