// Events in the words and forms of calendars, in the main language of their conference.
import { textIn } from '../../../platform/graphql/localized-text.type.js';
import { DEFAULT_LOCALE, isLocale, translate, type Locale } from '../../../platform/i18n/catalogue.js';
import type { Conference } from '../../conferences/conference.entity.js';
import { webAddress } from '../formats/web-address.js';
import type { WrittenEvent } from '../formats/icalendar-writer/write.js';
import type { AgendaEvent, EventContent, EventPerson, EventRoom } from './agenda-event.js';

/** The language that the product speaks to readers of a conference: the first of the conference's that it knows. */
export function localeOf(conference: Pick<Conference, 'languages'>): Locale {
  const primary = conference.languages.map((tag) => tag.split('-')[0] ?? '');
  return primary.find(isLocale) ?? DEFAULT_LOCALE;
}

/** The name of a conference in its main language. */
export function nameOf(conference: Pick<Conference, 'names' | 'languages'>): string {
  const [main = '', ...others] = conference.languages;
  return textIn(conference.names, main, ...others);
}

/** Where readers find the conference: on its own page, else on this server. */
export function pageUrlOf({ url, slug }: Pick<Conference, 'url' | 'slug'>, appUrl: string): string {
  return webAddress(url ?? '') ?? `${appUrl}/${slug}`;
}

export interface EventForm {
  readonly locale: Locale;
  readonly zone: string;
  /** That of the server's own address: with it a guid is unique in the world. */
  readonly host: string;
}

/** How the events of a conference are written on the server of this address. */
export function formOf(conference: Conference, appUrl: string): EventForm {
  return { locale: localeOf(conference), zone: conference.timeZone, host: new URL(appUrl).hostname };
}

/** The event as a calendar writes it. */
export function writtenEvent(event: AgendaEvent, { locale, zone, host }: EventForm): WrittenEvent {
  const { content } = event;
  return {
    uid: `${content.guid}@${host}`,
    zone,
    sequence: event.sequence,
    lastModified: event.lastModified,
    isCancelled: content.isCancelled,
    startsAt: new Date(content.startsAt),
    endsAt: new Date(content.endsAt),
    // Not every client shows the status of an event.
    summary: content.isCancelled ? translate(locale, 'calendar.cancelled', { title: content.title }) : content.title,
    description: description(content, locale),
    location: content.rooms.length === 0 ? null : placeText(content.rooms),
    url: content.url,
    categories: categories(content, locale),
  };
}

/** Rooms with their venue, which is said once where it is the same for all. */
export function placeText(rooms: readonly EventRoom[]): string {
  const venues = new Set(rooms.map(({ venue }) => venue));
  const names = rooms.map(({ name }) => name).join(', ');
  const [only] = venues;
  if (venues.size === 1) return only ? `${names}, ${only}` : names;
  return rooms.map(({ name, venue }) => (venue ? `${name} (${venue})` : name)).join(', ');
}

/** A name, with the part in the session where it is another than speaking. */
export function personText({ name, role }: Pick<EventPerson, 'name' | 'role'>, locale: Locale): string {
  return role === 'speaker' ? name : translate(locale, 'calendar.personWithRole', { name, role });
}

function description({ text, people }: EventContent, locale: Locale): string | null {
  const names = people.map((person) => personText(person, locale)).join('\n');
  return [text ?? '', names].filter((part) => part !== '').join('\n\n') || null;
}

function categories({ track, kind, tags }: EventContent, locale: Locale): readonly string[] {
  return [...(track ? [track] : []), ...(kind ? [translate(locale, 'calendar.kind', { kind })] : []), ...tags];
}
