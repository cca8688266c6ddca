// All starts of an event that repeats: by its rule and its further dates, without those it excludes.
import type { Moment } from '../assemble/loose-programme.js';
import type { CalendarProperty } from './property.js';
import { firstOf } from './calendar-source.js';
import { momentOfTime, type TimeContext, type WrittenTime, writtenTimes } from './event-times.js';
import { MAX_OCCURRENCES } from './limits.js';

/** The written start, and what it means. */
export interface StartTime extends WrittenTime {
  readonly moment: Moment;
}

/**
 * Starts in order of time. A series that has no near end, or that is not understood, gives its first start alone, with a
 * finding. Empty where every start is excluded.
 */
export function startsOf(
  properties: readonly CalendarProperty[],
  first: StartTime,
  context: TimeContext,
): readonly Moment[] {
  const start = first.moment;
  const further = [...byRule(properties, first, context), ...byDate(properties, context)];
  const all = new Map([start, ...further].map((moment) => [moment.instant, moment]));
  for (const excluded of timesOf(properties, 'EXDATE', context)) {
    for (const [instant, moment] of all) if (isExcluded(moment, excluded, context)) all.delete(instant);
  }
  return [...all.values()].toSorted((a, b) => a.instant - b.instant);
}

function byRule(properties: readonly CalendarProperty[], first: WrittenTime, context: TimeContext): readonly Moment[] {
  const rules = properties.filter(({ name }) => name === 'RRULE');
  const [rule] = rules;
  if (rule === undefined) return [];
  const isPlain = rules.length === 1 && firstOf(properties, 'EXRULE') === null;
  const dates = isPlain ? context.rules.datesOf(rule.value.trim(), first.written) : null;
  if (dates === null) {
    context.log.add('dropped', 'REPEATS_DROPPED', rule.line, { rule: rule.value.slice(0, 200) });
    return [];
  }
  const isBeforeEnd = untilInstant(rule, first, context);
  const further = dates.filter((date) => date !== first.written.date);
  return further
    .map((date) => momentOfTime({ ...first, written: { ...first.written, date } }, context))
    .filter(({ instant }) => instant <= isBeforeEnd);
}

/** UNTIL with a time of day ends the series within a date. */
function untilInstant(rule: CalendarProperty, first: WrittenTime, context: TimeContext): number {
  const value = /UNTIL=(\d{8}T\d{6}Z?)/i.exec(rule.value)?.[1];
  const [until] = value === undefined ? [] : writtenTimes({ ...rule, value }, context.log);
  return until === undefined ? Infinity : momentOfTime({ ...until, zoneId: first.zoneId }, context).instant;
}

function byDate(properties: readonly CalendarProperty[], context: TimeContext): readonly Moment[] {
  const times = timesOf(properties, 'RDATE', context).filter(({ written }) => written.seconds !== null);
  if (times.length <= MAX_OCCURRENCES) return times.map((time) => momentOfTime(time, context));
  context.log.add('dropped', 'REPEATS_DROPPED', times[0]?.line ?? 1, { count: times.length });
  return [];
}

function timesOf(properties: readonly CalendarProperty[], name: string, context: TimeContext): readonly WrittenTime[] {
  return properties
    .filter((property) => property.name === name)
    .flatMap((property) => writtenTimes(property, context.log))
    .slice(0, MAX_OCCURRENCES * 2);
}

/** A date alone excludes the whole day. */
function isExcluded(moment: Moment, excluded: WrittenTime, context: TimeContext): boolean {
  if (excluded.written.seconds === null) return moment.wall.date === excluded.written.date;
  return moment.instant === momentOfTime(excluded, context).instant;
}
