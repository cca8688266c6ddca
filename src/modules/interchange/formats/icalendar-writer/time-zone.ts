// VTIMEZONE of a zone, for the years in which a calendar has times.
import { groupBy } from '../../../../platform/graphql/group-by.js';
import { yearlyRule } from './yearly-rule.js';
import { LONGEST_SUMMER, wallClock, type ZoneClock } from './zone-clock.js';
import type { Transition } from './zone-transitions.js';

type Observance = 'STANDARD' | 'DAYLIGHT';
type Labelled = Transition & { readonly observance: Observance };

/**
 * The lines of a VTIMEZONE that says what clocks show in every instant of the years of the clock. Where one rule a year gives all
 * changes, there is one STANDARD and one DAYLIGHT with an RRULE: Outlook takes the first of each and reads no RDATE.
 * Elsewhere, as where summer time pauses for Ramadan, each change is an observance of its own.
 */
export function timeZoneLines(clock: ZoneClock): readonly string[] {
  return ['BEGIN:VTIMEZONE', `TZID:${clock.zone}`, ...observanceLines(clock), 'END:VTIMEZONE'];
}

function observanceLines(clock: ZoneClock): readonly string[] {
  const { firstYear, lastYear } = clock.years;
  // A year before, for what is in force when the first one begins.
  const start = Date.UTC(firstYear - 1, 0, 1);
  const end = Date.UTC(lastYear + 1, 0, 2);
  const around = labelled(clock.transitions);
  const changes = around.filter(({ at }) => at >= start && at < end);
  const rules = ruled(changes, lastYear - firstYear + 2);
  if (rules !== null) return rules;
  const inForce = around.findLast(({ at }) => at < start)?.observance ?? 'STANDARD';
  return [...initial(clock, start, inForce), ...changes.flatMap((change) => observance(change, null))];
}

function labelled(transitions: readonly Transition[]): readonly Labelled[] {
  return transitions.map((transition, index) => {
    const next = transitions[index + 1];
    const isSummer =
      transition.to > transition.from &&
      next !== undefined &&
      next.to < next.from &&
      next.at - transition.at <= LONGEST_SUMMER;
    return { ...transition, observance: isSummer ? 'DAYLIGHT' : 'STANDARD' };
  });
}

/** What is in force when the years begin. */
function initial(clock: ZoneClock, start: number, name: Observance): readonly string[] {
  const offset = wallClock(clock, start) - start;
  return observance({ observance: name, at: start - offset, from: offset, to: offset }, null);
}

/** One observance of each sort, where a rule gives every change of all these years; else null. */
function ruled(changes: readonly Labelled[], years: number): readonly string[] | null {
  const sorts = [...groupBy(changes, (change) => `${change.observance} ${change.from} ${change.to}`).values()];
  if (sorts.length !== 2 || sorts[0]?.[0]?.observance === sorts[1]?.[0]?.observance) return null;
  const lines = sorts.map((sort) => {
    const [first] = sort;
    const rule = sort.length === years ? yearlyRule(sort) : null;
    return first && rule ? observance(first, rule) : null;
  });
  return lines.every((each) => each !== null) ? lines.flat() : null;
}

function observance({ observance: name, at, from, to }: Labelled, rule: string | null): readonly string[] {
  return [
    `BEGIN:${name}`,
    `DTSTART:${localTime(at + from)}`,
    `TZOFFSETFROM:${offsetText(from)}`,
    `TZOFFSETTO:${offsetText(to)}`,
    `TZNAME:${offsetText(to)}`,
    ...(rule === null ? [] : [`RRULE:${rule}`]),
    `END:${name}`,
  ];
}

/** Milliseconds of a wall clock, counted as if it stood in UTC, as 20270328T020000. */
export function localTime(wall: number): string {
  return new Date(wall).toISOString().slice(0, 19).replace(/[-:]/g, '');
}

/** +0100; with seconds only where a zone of old has them. */
function offsetText(offset: number): string {
  const seconds = Math.abs(Math.round(offset / 1000));
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const digits = parts.map((part) => String(part).padStart(2, '0'));
  return `${offset < 0 ? '-' : '+'}${digits.slice(0, seconds % 60 === 0 ? 2 : 3).join('')}`;
}
