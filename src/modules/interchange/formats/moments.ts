// Instants from what a file writes: with its offset, else in the conference's zone.
import type { Moment } from './assemble/loose-programme.js';
import type { FindingLog, Where } from './findings.js';
import { Refusal } from './refusal.js';
import { instantWithOffset, parseTimestamp, type Timestamp } from './timestamp.js';
import { instantAt, MINUTE, roundToMinute, wallClockAt, wallClockWithOffset } from './zoned-time.js';

export interface MomentContext {
  /** The conference's IANA zone, or null where neither file nor caller names one. */
  readonly zone: string | null;
  readonly log: FindingLog;
}

/** A written time with date on the line. Throws Refusal TIME_ZONE_NEEDED for one without offset where no zone is known. */
export function momentOf(written: Timestamp, where: Where, { zone, log }: MomentContext): Moment {
  const seconds = written.seconds ?? 0;
  if (seconds % 60 !== 0) log.add('repaired', 'SECONDS_ROUNDED', where);
  const instant = roundToMinute(instantOf(written, seconds, where, zone));
  return {
    instant,
    wall: zone === null ? wallClockWithOffset(instant, written.offset ?? 0) : wallClockAt(instant, zone),
  };
}

/** The same for a text such as 2027-03-28T09:00:00+02:00; null, with a finding, where it is no date with a time. */
export function momentOfText(text: string, where: Where, context: MomentContext): Moment | null {
  if (text === '') return null;
  const written = parseTimestamp(text);
  if (written?.seconds != null) return momentOf(written, where, context);
  context.log.add('dropped', 'EVENT_DATE_INVALID', where, { date: text.slice(0, 100) });
  return null;
}

function instantOf({ date, offset }: Timestamp, seconds: number, where: Where, zone: string | null): number {
  if (offset !== null) return instantWithOffset(date, seconds, offset);
  // A wrong guess would move the whole programme: the caller must say.
  if (zone === null) throw new Refusal('TIME_ZONE_NEEDED', { where });
  return instantAt({ date, minutes: Math.round((seconds * 1000) / MINUTE) }, zone);
}
