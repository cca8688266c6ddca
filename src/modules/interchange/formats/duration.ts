import { MAX_DURATION_MINUTES } from './limits.js';

export interface ReadDuration {
  readonly minutes: number;
  /** What had to be decided to understand it, or null for a plain duration. */
  readonly finding: { readonly kind: 'repaired' | 'guessed'; readonly code: string } | null;
}

/** How a file writes durations, which settles what three numbers mean. */
export interface DurationStyle {
  /** Whether other durations of the file have two numbers, H:MM. */
  readonly twoNumbers: boolean;
}

/** The style of a file, from all its durations. */
export function durationStyle(durations: readonly string[]): DurationStyle {
  return { twoNumbers: durations.some((text) => /^\d{1,2}:\d{2}$/.test(text)) };
}

/**
 * A duration in whole minutes, from 1 to 5999 (99:59), or null where the text is none or lies outside.
 *
 * HH:MM, H:MM and HH:MM:SS are plain, as the format defines them. In a file that writes two numbers otherwise, "2:06:00"
 * may have meant two days and six hours (seen in a real file): it is read as the format says, and reported.
 * A number alone is minutes; ISO durations such as PT1H30M are understood.
 */
export function parseDuration(text: string, style: DurationStyle): ReadDuration | null {
  const plain = /^(\d{1,2}):([0-5]\d)$/.exec(text);
  if (plain !== null) return bounded(Number(plain[1]) * 3600 + Number(plain[2]) * 60);
  const three = /^(\d{1,2}):(\d{2}):([0-5]\d)$/.exec(text);
  if (three !== null) return threeNumbers(three.slice(1), style);
  if (/^\d{1,4}$/.test(text)) return bounded(Number(text) * 60, { kind: 'guessed', code: 'DURATION_IN_MINUTES' });
  const iso = /^P(?:(\d{1,2})D)?(?:T(?:(\d{1,3})H)?(?:(\d{1,4})M)?(?:(\d{1,6})S)?)?$/.exec(text);
  if (iso === null) return null;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = iso.slice(1).map((part) => Number(part ?? 0));
  const total = days * 86_400 + hours * 3600 + minutes * 60 + seconds;
  return bounded(total, { kind: 'repaired', code: 'DURATION_REWRITTEN' });
}

function threeNumbers(parts: readonly string[], style: DurationStyle): ReadDuration | null {
  const [first = 0, second = 0, third = 0] = parts.map(Number);
  if (second > 59) return null;
  const mayBeDays = parts[0]?.length === 1 && style.twoNumbers && second < 24;
  const finding = mayBeDays ? ({ kind: 'guessed', code: 'DURATION_MAY_BE_DAYS' } as const) : null;
  return bounded(first * 3600 + second * 60 + third, finding);
}

function bounded(seconds: number, finding: ReadDuration['finding'] = null): ReadDuration | null {
  const minutes = Math.round(seconds / 60);
  if (minutes < 1 || minutes > MAX_DURATION_MINUTES) return null;
  const rounded = seconds % 60 === 0 ? null : ({ kind: 'repaired', code: 'SECONDS_ROUNDED' } as const);
  return { minutes, finding: finding ?? rounded };
}
