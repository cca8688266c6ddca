// Writer of iCalendar (RFC 5545, RFC 7986) for calendars that are read again and again, and for those that a mail brings. docs/interchange/calendar-feeds.md
// says which clients shaped what. Not by ical-generator: it writes DTSTAMP in the zone of the host, escapes addresses as
// if they were text, and lets control characters through.
import { groupBy } from '../../../../platform/graphql/group-by.js';
import { singleLine } from '../plain-text.js';
import { webAddress } from '../web-address.js';
import { colorName } from './color-name.js';
import { contentLines, textValue } from './content-line.js';
import { localTime, timeZoneLines } from './time-zone.js';
import { isTwice, wallClock, zoneClock, type ZoneClock } from './zone-clock.js';
import { offsetAt } from './zone-transitions.js';

export interface WrittenEvent {
  /** Identity over all readings of all calendars. */
  readonly uid: string;
  readonly sequence: number;
  readonly lastModified: Date;
  readonly isCancelled: boolean;
  readonly startsAt: Date;
  /** The instant at which it is over. */
  readonly endsAt: Date;
  /** IANA zone that this runtime knows, in which its times are written. */
  readonly zone: string;
  readonly summary: string;
  /** Plain text; null for none. */
  readonly description: string | null;
  readonly location: string | null;
  readonly url: string | null;
  readonly categories: readonly string[];
}

/** What a calendar with METHOD:PUBLISH must say (RFC 5546, 3.2.1): who publishes it, and when it was made. */
export interface Publication {
  readonly organizer: { readonly name: string; readonly email: string };
  readonly at: Date;
}

export interface WrittenCalendar {
  readonly name: string;
  /** In which clients show what has none of its own; null leaves it to them. */
  readonly zone: string | null;
  /** #rrggbb; null for none. */
  readonly color: string | null;
  /** After how long clients should look again; null for a file that stays as it is. */
  readonly refreshMinutes: number | null;
  readonly productId: string;
  /** Of a calendar that is sent; a feed, which clients fetch, has none. */
  readonly publication?: Publication;
  readonly events: readonly WrittenEvent[];
}

const UTC_ZONES: ReadonlySet<string> = new Set(['UTC', 'Etc/UTC', 'Etc/GMT', 'GMT', 'Zulu', 'Etc/Zulu']);

/** The calendar as text; the same calendar gives the same bytes. O(n) in its events. */
export function writeICalendar(calendar: WrittenCalendar): string {
  const clocks = clocksOf(calendar.events);
  return contentLines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${textValue(singleLine(calendar.productId))}`,
    'CALSCALE:GREGORIAN',
    ...(calendar.publication ? ['METHOD:PUBLISH'] : []),
    ...headerLines(calendar),
    ...[...clocks.values()].flatMap(timeZoneLines),
    ...calendar.events.flatMap((event) => eventLines(event, clocks.get(event.zone), calendar.publication)),
    'END:VCALENDAR',
  ]);
}

/** Names and intervals twice: by RFC 7986, and as clients read them that are older than it. */
function headerLines({ name, zone, color, refreshMinutes }: WrittenCalendar): readonly string[] {
  const named = textValue(singleLine(name));
  const nearest = color === null ? null : colorName(color);
  return [
    `NAME:${named}`,
    `X-WR-CALNAME:${named}`,
    ...(zone === null ? [] : [`X-WR-TIMEZONE:${zone}`]),
    ...(refreshMinutes === null
      ? []
      : [`REFRESH-INTERVAL;VALUE=DURATION:PT${refreshMinutes}M`, `X-PUBLISHED-TTL:PT${refreshMinutes}M`]),
    ...(nearest === null ? [] : [`COLOR:${nearest}`, `X-APPLE-CALENDAR-COLOR:${color?.toUpperCase()}`]),
  ];
}

/** The clocks of the zones in use, by their names, for the years that the events lie in; none for UTC. */
function clocksOf(events: readonly WrittenEvent[]): ReadonlyMap<string, ZoneClock> {
  const byZone = [...groupBy(events, ({ zone }) => zone)].filter(([zone]) => !UTC_ZONES.has(zone));
  return new Map(
    byZone
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([zone, own]) => {
        const yearOf = (instant: number): number => new Date(instant + offsetAt(instant, zone)).getUTCFullYear();
        const first = own.reduce((least, { startsAt }) => Math.min(least, startsAt.getTime()), Infinity);
        const last = own.reduce((most, { endsAt }) => Math.max(most, endsAt.getTime()), -Infinity);
        return [zone, zoneClock(zone, { firstYear: yearOf(first), lastYear: yearOf(last) })];
      }),
  );
}

function eventLines(
  event: WrittenEvent,
  clock: ZoneClock | undefined,
  publication: Publication | undefined,
): readonly string[] {
  const modified = utcTime(event.lastModified.getTime());
  return [
    'BEGIN:VEVENT',
    `UID:${textValue(event.uid)}`,
    // With METHOD the moment of making; without it LAST-MODIFIED: the moment of reading would change every byte.
    `DTSTAMP:${publication ? utcTime(publication.at.getTime()) : modified}`,
    `LAST-MODIFIED:${modified}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTART${timeOn(clock, event.startsAt)}`,
    `DTEND${timeOn(clock, event.endsAt)}`,
    `SUMMARY:${textValue(singleLine(event.summary))}`,
    ...optional('DESCRIPTION', event.description),
    ...optional('LOCATION', event.location && singleLine(event.location)),
    ...addressLine(event.url),
    ...categoryLine(event.categories),
    `STATUS:${event.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    `TRANSP:${event.isCancelled ? 'TRANSPARENT' : 'OPAQUE'}`,
    'CLASS:PUBLIC',
    ...(publication ? [organizerLine(publication)] : []),
    'END:VEVENT',
  ];
}

/** A parameter in quotes may hold anything but quotes and controls. */
function organizerLine({ organizer: { name, email } }: Publication): string {
  return `ORGANIZER;CN="${singleLine(name).replaceAll('"', "'")}":mailto:${singleLine(email)}`;
}

function optional(name: string, text: string | null): readonly string[] {
  const value = textValue(text ?? '');
  return value === '' ? [] : [`${name}:${value}`];
}

/** An address is no TEXT: its commas and semicolons stay as they are. */
function addressLine(url: string | null): readonly string[] {
  const address = webAddress(url ?? '');
  return address === null ? [] : [`URL:${address}`];
}

function categoryLine(categories: readonly string[]): readonly string[] {
  const values = [...new Set(categories.map((category) => textValue(singleLine(category))))].filter(
    (each) => each !== '',
  );
  return values.length === 0 ? [] : [`CATEGORIES:${values.join(',')}`];
}

/**
 * Parameter and value of a time on the clock of its zone; in UTC without one, and at an hour that comes twice: written
 * without an offset it means the first (RFC 5545, 3.3.5), but libraries take the second.
 */
function timeOn(clock: ZoneClock | undefined, instant: Date): string {
  const at = instant.getTime();
  if (clock === undefined || isTwice(clock, at)) return `:${utcTime(at)}`;
  return `;TZID=${clock.zone}:${localTime(wallClock(clock, at))}`;
}

function utcTime(at: number): string {
  return `${localTime(at)}Z`;
}
