// What readers of all formats have in common.
import type { CarriedFields, Programme, ReadResult } from '../programme.js';
import { assembleProgramme } from './assemble/assemble.js';
import type { LooseProgramme } from './assemble/loose-programme.js';
import { FindingLog } from './findings.js';
import { Refusal } from './refusal.js';
import { isTimeZone } from './zoned-time.js';

export interface ReadOptions {
  /** IANA zone of times without an offset, where the file names none. */
  readonly timeZone?: string;
  /** What the columns of a table mean, by their headings; only for CSV. */
  readonly columns?: Readonly<Record<string, string>>;
  /** Name of the file, for a title where the file holds none. */
  readonly fileName?: string;
}

export interface ReadingContext {
  readonly log: FindingLog;
  /** The zone that the caller named, known to exist; or null. */
  readonly zone: string | null;
}

/** Runs a reader and turns what it throws as Refusal into a refusal. `fields` is what the format can carry. */
export function readLeniently(
  fields: CarriedFields,
  options: ReadOptions,
  understand: (context: ReadingContext) => LooseProgramme,
): ReadResult {
  return readProgrammeWith(options, (context) => ({
    fields,
    programme: assembleProgramme(understand(context), context.log),
  }));
}

/** The same for a reader that makes the programme itself, or finds out on the way what the file carries. */
export function readProgrammeWith(
  options: ReadOptions,
  read: (context: ReadingContext) => { readonly programme: Programme; readonly fields: CarriedFields },
): ReadResult {
  const zone = options.timeZone ?? null;
  if (zone !== null && !isTimeZone(zone)) {
    return { ok: false, code: 'TIME_ZONE_UNKNOWN', args: { timeZone: zone.slice(0, 100) } };
  }
  const log = new FindingLog();
  try {
    return { ok: true, ...read({ log, zone }), findings: log.list() };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, code: error.code, args: error.args };
    throw error;
  }
}
