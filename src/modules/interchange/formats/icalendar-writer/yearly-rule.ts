// Changes of clocks that follow one rule a year, such as "the last Sunday of March". Pure.
import type { Transition } from './zone-transitions.js';

const DAY_MS = 86_400_000;
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;

/** The rule of RFC 5545 that gives exactly these changes, one in each year, or null where there is none. */
export function yearlyRule(transitions: readonly Transition[]): string | null {
  const onsets = transitions.map(({ at, from }) => new Date(at + from));
  const [first] = onsets;
  if (first === undefined || !isOneAYear(onsets) || !onsets.every((onset) => isAlike(onset, first))) return null;
  const place = samePlace(onsets.map(nthOfMonth)) ?? samePlace(onsets.map(nthFromEnd));
  if (place === null) return null;
  return `FREQ=YEARLY;BYMONTH=${first.getUTCMonth() + 1};BYDAY=${place}${WEEKDAYS[first.getUTCDay()]}`;
}

function isOneAYear(onsets: readonly Date[]): boolean {
  return onsets.every((onset, index) => onset.getUTCFullYear() === (onsets[0]?.getUTCFullYear() ?? 0) + index);
}

/** Same month, weekday and time of day. */
function isAlike(one: Date, other: Date): boolean {
  return (
    one.getUTCMonth() === other.getUTCMonth() &&
    one.getUTCDay() === other.getUTCDay() &&
    one.getTime() % DAY_MS === other.getTime() % DAY_MS
  );
}

function samePlace(places: readonly number[]): number | null {
  const [first] = places;
  return first !== undefined && places.every((place) => place === first) ? first : null;
}

function nthOfMonth(onset: Date): number {
  return Math.ceil(onset.getUTCDate() / 7);
}

function nthFromEnd(onset: Date): number {
  const days = new Date(Date.UTC(onset.getUTCFullYear(), onset.getUTCMonth() + 1, 0)).getUTCDate();
  return -Math.ceil((days - onset.getUTCDate() + 1) / 7);
}
