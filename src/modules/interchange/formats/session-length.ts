import type { Moment } from './assemble/loose-programme.js';
import type { FindingLog, Where } from './findings.js';
import { MAX_DURATION_MINUTES } from './limits.js';
import { MINUTE } from './zoned-time.js';

/** Assumed where a file gives no usable length. */
const USUAL_DURATION_MINUTES = 30;

/**
 * Minutes from start to end, 1 to 5999; where one of them is missing or they are not in that order, `planned`, and
 * without a usable plan 30 with a finding.
 */
export function lengthBetween(
  start: Moment | null,
  end: Moment | null,
  { where, log, planned = null }: { readonly where: Where; readonly log: FindingLog; readonly planned?: number | null },
): number {
  const between = start === null || end === null ? null : Math.round((end.instant - start.instant) / MINUTE);
  const usable = [between, planned].find((minutes) => minutes !== null && isLength(minutes));
  if (usable != null) return usable;
  log.add('guessed', 'DURATION_GUESSED', where, { found: between ?? planned ?? '', minutes: USUAL_DURATION_MINUTES });
  return USUAL_DURATION_MINUTES;
}

function isLength(minutes: number): boolean {
  return Number.isInteger(minutes) && minutes >= 1 && minutes <= MAX_DURATION_MINUTES;
}
