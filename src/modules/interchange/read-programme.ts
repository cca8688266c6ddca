import { recogniseFormat, type ProgrammeFormat } from './formats/recognise.js';
import { readScheduleXml } from './formats/schedule-xml/read.js';
import type { ReadResult } from './programme.js';

export interface ReadOptions {
  /** IANA zone of times without an offset. */
  readonly timeZone?: string;
}

type Reader = (content: Buffer, options: ReadOptions) => ReadResult;

const READERS: Readonly<Record<ProgrammeFormat, Reader>> = { 'schedule-xml': readScheduleXml };

export type ReadFile = ReadResult & { readonly format: ProgrammeFormat | null };

/** Reads a programme file of any format that is known; the format is recognised. Never throws for what is in the file. */
export function readProgramme(content: Buffer, options: ReadOptions): ReadFile {
  const format = recogniseFormat(content);
  if (!format) return { ok: false, code: 'FORMAT_UNKNOWN', args: {}, format };
  return { ...READERS[format](content, options), format };
}
