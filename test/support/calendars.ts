// Calendars as their readers see them, by a parser that is not ours.
import ICAL from 'ical.js';
import { toGlobalId, type GlobalIdType } from '../../src/platform/graphql/global-id.js';
import type { TestAccount, TestApp } from './test-app.js';

export interface ReadEvent {
  readonly uid: string;
  readonly sequence: number;
  readonly lastModified: string;
  readonly status: string;
  /** ISO instants. */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly zone: string;
  readonly summary: string;
  readonly description: string | null;
  readonly location: string | null;
  readonly url: string | null;
  readonly categories: readonly string[];
  readonly transparency: string;
}

export interface ReadCalendar {
  readonly name: string;
  readonly events: readonly ReadEvent[];
}

/** Reads a calendar with ical.js; its times by the VTIMEZONE that the calendar itself brings. */
export function readCalendar(text: string): ReadCalendar {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const zones = new Map(
    calendar
      .getAllSubcomponents('vtimezone')
      .map((zone) => [String(zone.getFirstPropertyValue('tzid')), new ICAL.Timezone(zone)] as const),
  );
  return {
    name: String(calendar.getFirstPropertyValue('x-wr-calname')),
    events: calendar.getAllSubcomponents('vevent').map((event) => readEvent(event, zones)),
  };
}

function readEvent(event: ICAL.Component, zones: ReadonlyMap<string, ICAL.Timezone>): ReadEvent {
  const text = (name: string): string | null => {
    const value = event.getFirstPropertyValue(name);
    return value === null ? null : String(value);
  };
  const time = (name: string): { instant: string; zone: string } => {
    const property = event.getFirstProperty(name);
    const value = property?.getFirstValue() as ICAL.Time;
    const zone = property?.getFirstParameter('tzid') ?? 'UTC';
    if (zone !== 'UTC') value.zone = zones.get(zone) ?? ICAL.Timezone.localTimezone;
    return { instant: value.toJSDate().toISOString(), zone };
  };
  const start = time('dtstart');
  return {
    uid: text('uid') ?? '',
    sequence: Number(text('sequence')),
    lastModified: time('last-modified').instant,
    status: text('status') ?? '',
    startsAt: start.instant,
    endsAt: time('dtend').instant,
    zone: start.zone,
    summary: text('summary') ?? '',
    description: text('description'),
    location: text('location'),
    url: text('url'),
    categories: (event.getFirstProperty('categories')?.getValues() ?? []).map(String),
    transparency: text('transp') ?? '',
  };
}

/**
 * A calendar app that keeps what it read: it takes over an event it does not know or that has a higher SEQUENCE, as
 * RFC 5546 has it, and never drops one by itself.
 */
export class KeepingClient {
  private readonly kept = new Map<string, ReadEvent>();

  /** Reads the calendar once more; answers the summaries of what it took over. */
  read(text: string): readonly string[] {
    const news = readCalendar(text).events.filter(
      ({ uid, sequence }) => sequence > (this.kept.get(uid)?.sequence ?? -1),
    );
    for (const event of news) this.kept.set(event.uid, event);
    return news.map(({ summary }) => summary);
  }

  event(guid: string): ReadEvent | undefined {
    return [...this.kept.values()].find(({ uid }) => uid.startsWith(guid));
  }
}

/** GET on the server, signed in or not. */
export function get(
  app: TestApp,
  path: string,
  as: TestAccount | null = null,
  headers: Record<string, string> = {},
): Promise<Response> {
  const signIn: Record<string, string> = as ? { authorization: `Bearer ${as.token}` } : {};
  return fetch(`${app.url}${path}`, { headers: { ...signIn, ...headers } });
}

/** The text of a feed. Fails the test where it is refused. */
export async function feedText(app: TestApp, path: string, as: TestAccount | null = null): Promise<string> {
  const response = await get(app, path, as);
  if (response.status !== 200) throw new Error(`${path}: ${response.status}`);
  return response.text();
}

/** The address of a part of a conference's calendar. */
export function partPath(
  conference: { readonly slug: string },
  kind: 'rooms' | 'tracks' | 'people' | 'sessions',
  type: GlobalIdType,
  row: { readonly id: string },
): string {
  return `/conferences/${conference.slug}/${kind}/${toGlobalId(type, row.id)}.ics`;
}
