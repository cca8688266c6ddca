// What a calendar says about itself.
import { fieldAddress, fieldLine, fieldText } from '../field-text.js';
import { titleOfFile } from '../file-title.js';
import type { FindingLog } from '../findings.js';
import type { ReadOptions } from '../reading.js';
import { singleLine } from '../plain-text.js';
import { type CalendarProperty, unescaped } from './property.js';
import { firstOf, textOf } from './calendar-source.js';
import { zoneName } from './time-zones.js';

export interface CalendarHead {
  readonly title: string;
  readonly description: string | null;
  readonly url: string | null;
  /** IANA zone of X-WR-TIMEZONE, or null. */
  readonly timeZone: string | null;
  /** METHOD:CANCEL takes every event back. */
  readonly isCancelled: boolean;
}

/** Reads the properties of the calendar; a title that is missing comes from the name of the file. */
export function readHead(head: readonly CalendarProperty[], options: ReadOptions, log: FindingLog): CalendarHead {
  const description = firstOf(head, 'X-WR-CALDESC') ?? firstOf(head, 'DESCRIPTION');
  const url = firstOf(head, 'URL');
  if (firstOf(head, 'PRODID') === null) log.add('missing', 'PRODID_MISSING', 1);
  return {
    title: titleOf(head, options, log),
    description:
      description && fieldText(unescaped(description.value), { field: 'description', where: description.line, log }),
    url: url && fieldAddress(unescaped(url.value), { where: url.line, log }),
    timeZone: timeZoneOf(firstOf(head, 'X-WR-TIMEZONE'), log),
    isCancelled: /^\s*CANCEL\s*$/i.test(textOf(head, 'METHOD')),
  };
}

function titleOf(head: readonly CalendarProperty[], { fileName }: ReadOptions, log: FindingLog): string {
  for (const name of ['X-WR-CALNAME', 'NAME', 'SUMMARY']) {
    const property = firstOf(head, name);
    const place = { field: name.toLowerCase(), where: property?.line ?? 1, log };
    const title = property === null ? '' : fieldLine(unescaped(property.value), place);
    if (title !== '') return title;
  }
  return titleOfFile(fileName, log);
}

function timeZoneOf(property: CalendarProperty | null, log: FindingLog): string | null {
  const text = property === null ? '' : unescaped(property.value).trim();
  if (property === null || text === '') return null;
  const zone = zoneName(text);
  if (zone === null) {
    log.add('dropped', 'TIME_ZONE_UNKNOWN', property.line, { timeZone: singleLine(text).slice(0, 100) });
  }
  return zone;
}
