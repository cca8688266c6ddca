// Lengths of sessions as people write them in cells.
import { type DurationStyle, parseDuration } from '../duration.js';
import type { FieldPlace } from '../field-text.js';
import { MAX_DURATION_MINUTES } from '../limits.js';
import { withAsciiDigits } from './cell-values.js';

/** In a table, three numbers are hours, minutes and seconds: that is how spreadsheets write a duration. */
const STYLE: DurationStyle = { twoNumbers: false };
const HOURS = '(?:h|hr|hrs|hours?|std|stunden?|saat|sa|heures?|ساعة|ساعات|س)';
const MINUTES = "(?:m|min|mins|minutes?|minuten?|dk|dakika|mn|دقيقة|دقائق|د|')";
const WORDS = new RegExp(`^(?:(\\d{1,2}(?:[.,]\\d{1,2})?) ?${HOURS}\\.?)? ?(?:(\\d{1,4}) ?${MINUTES}?\\.?)?$`, 'iu');

/** Minutes from 1 to 5999; null where there are none, with a finding for another text. */
export function durationOf(cell: string, { field, where, log }: FieldPlace): number | null {
  const text = withAsciiDigits(cell).trim().slice(0, 60);
  if (text === '') return null;
  const minutes = inWords(text) ?? parseDuration(text, STYLE)?.minutes ?? null;
  if (minutes !== null && minutes >= 1 && minutes <= MAX_DURATION_MINUTES) return minutes;
  log.add('dropped', 'DURATION_INVALID', where, { field, found: cell.slice(0, 100) });
  return null;
}

/** "45", "45 min", "1 h 30", "1.5 hours", "45.0". */
function inWords(text: string): number | null {
  const match = WORDS.exec(text.replace(/^(\d+)[.,]0+$/, '$1'));
  if (match === null || (match[1] === undefined && match[2] === undefined)) return null;
  return Math.round(Number((match[1] ?? '0').replace(',', '.')) * 60) + Number(match[2] ?? 0);
}
