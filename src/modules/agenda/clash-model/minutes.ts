// The one place where instants become the minutes of the clash model (since 1970-01-01T00:00Z) and back.
import type { Interval } from '../../../intervals/interval.js';

const MILLISECONDS_PER_MINUTE = 60_000;

/** Whether the instant has no seconds. */
export function isWholeMinute(instant: Date): boolean {
  return instant.getTime() % MILLISECONDS_PER_MINUTE === 0;
}

/** The minute that begins at the instant. Throws a RangeError between minutes, which the database refuses too. */
export function toMinute(instant: Date): number {
  if (!isWholeMinute(instant)) throw new RangeError(`${instant.toISOString()} is not a whole minute`);
  return instant.getTime() / MILLISECONDS_PER_MINUTE;
}

/** The instant at which the minute begins. */
export function toInstant(minute: number): Date {
  return new Date(minute * MILLISECONDS_PER_MINUTE);
}

/** The whole minutes inside [startsAt, endsAt): what is offered is never rounded up. None where it holds no minute. */
export function minutesWithin(startsAt: Date, endsAt: Date): readonly Interval[] {
  const start = Math.ceil(startsAt.getTime() / MILLISECONDS_PER_MINUTE);
  const end = Math.floor(endsAt.getTime() / MILLISECONDS_PER_MINUTE);
  return start < end ? [{ start, end }] : [];
}

/** Every minute that [startsAt, endsAt) touches: what is taken is never rounded down. */
export function minutesTouched(startsAt: Date, endsAt: Date): Interval {
  return {
    start: Math.floor(startsAt.getTime() / MILLISECONDS_PER_MINUTE),
    end: Math.ceil(endsAt.getTime() / MILLISECONDS_PER_MINUTE),
  };
}
