// When an event takes place and how long, of what it says with date, start, duration and end.
import type { LooseDay, LooseEvent, Moment } from '../assemble/loose-programme.js';
import type { DurationStyle } from '../duration.js';
import { startOf, type TimeContext } from '../event-times.js';
import { fieldDuration } from '../field-values.js';
import { asText, type JsonRecord, member } from '../json/read-json.js';
import { MAX_DURATION_MINUTES } from '../limits.js';
import { momentOfText } from '../moments.js';
import { MINUTE } from '../zoned-time.js';

interface TimedRecord {
  readonly record: JsonRecord;
  readonly where: string;
  readonly day: LooseDay | null;
}

/** The start, null (with a finding) where the file does not say, and the duration, from `end` where none is given. */
export function readTimes(
  { record, where, day }: TimedRecord,
  style: DurationStyle,
  context: TimeContext,
): Pick<LooseEvent, 'start' | 'durationMinutes'> {
  const [date, start, duration, end] = ['date', 'start', 'duration', 'end'].map((name) =>
    asText(member(record, name)).trim(),
  );
  // Some relatives of the format have no date, and the whole instant in `start`.
  const written = date ? { date, startText: start ?? '' } : splitStart(start ?? '');
  const moment = startOf({ where, ...written }, day, context);
  const fromEnd = duration === '' ? minutesUntil(end ?? '', moment, { where, context }) : null;
  const durationMinutes = fromEnd ?? fieldDuration(duration ?? '', style, { where, log: context.log });
  return { start: moment, durationMinutes };
}

function splitStart(start: string): { readonly date: string; readonly startText: string } {
  return start.includes('-') ? { date: start, startText: '' } : { date: '', startText: start };
}

/** Minutes until the written end; null where there is none within what a session may take. */
function minutesUntil(
  end: string,
  start: Moment | null,
  { where, context }: { where: string; context: TimeContext },
): number | null {
  if (start === null || end === '') return null;
  const moment = momentOfText(end, where, context);
  if (moment === null) return null;
  const minutes = Math.round((moment.instant - start.instant) / MINUTE);
  return minutes >= 1 && minutes <= MAX_DURATION_MINUTES ? minutes : null;
}
