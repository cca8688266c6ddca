// Writer of schema.org's Event as JSON-LD, for web pages and search engines. Pure.
import { singleLine } from '../plain-text.js';
import { webAddress } from '../web-address.js';
import { withZoneOffset } from '../zoned-time.js';

export interface LinkedPlace {
  readonly name: string;
  /** The building; null where the place is one itself. */
  readonly venue: string | null;
  readonly address: string | null;
}

export interface LinkedEvent {
  /** Absolute URI that identifies it, such as urn:uuid:… */
  readonly id: string;
  readonly title: string;
  /** Plain text. */
  readonly description: string | null;
  readonly isCancelled: boolean;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** When it started before it moved; null where it never did. */
  readonly previousStart: Date | null;
  /** Empty for a session online. */
  readonly places: readonly LinkedPlace[];
  readonly performers: readonly string[];
  readonly language: string | null;
  readonly url: string | null;
  readonly keywords: readonly string[];
}

export interface LinkedConference {
  readonly id: string;
  readonly title: string;
  readonly description: string | null;
  /** Absolute address of its page; online sessions without an address of their own are there. */
  readonly url: string;
  readonly zone: string;
  readonly languages: readonly string[];
  readonly organizer: string;
  /** In the order of start. */
  readonly events: readonly LinkedEvent[];
}

type Json = string | null | readonly Json[] | JsonNode;
interface JsonNode {
  readonly [key: string]: Json;
}

const SCHEMA = 'https://schema.org/';

/**
 * The conference with its sessions as subEvents, as text that may stand in a script element of a page: it holds no `<`.
 * Says nothing on prices and isAccessibleForFree, which nobody told us.
 */
export function writeJsonLd(conference: LinkedConference): string {
  const text = JSON.stringify({ '@context': 'https://schema.org', ...conferenceNode(conference) });
  return text.replaceAll('<', '\\u003c');
}

function conferenceNode(conference: LinkedConference): JsonNode {
  const takingPlace = conference.events.filter(({ isCancelled }) => !isCancelled);
  const counted = takingPlace.length > 0 ? takingPlace : conference.events;
  return present({
    '@type': 'Event',
    '@id': conference.id,
    name: singleLine(conference.title),
    description: conference.description,
    url: webAddress(conference.url),
    eventStatus: `${SCHEMA}EventScheduled`,
    eventAttendanceMode: attendanceMode(counted.map(({ places }) => places.length > 0)),
    ...spanOf(counted, conference.zone),
    location: locations(
      counted.flatMap(({ places }) => places),
      counted,
      conference,
    ),
    inLanguage: conference.languages,
    organizer: { '@type': 'Organization', name: singleLine(conference.organizer) },
    subEvent: conference.events.map((event) => eventNode(event, conference)),
  });
}

function eventNode(event: LinkedEvent, conference: LinkedConference): JsonNode {
  return present({
    '@type': 'Event',
    '@id': event.id,
    name: singleLine(event.title),
    description: event.description,
    url: webAddress(event.url ?? ''),
    ...statusOf(event, conference.zone),
    eventAttendanceMode: attendanceMode([event.places.length > 0]),
    ...spanOf([event], conference.zone),
    location: locations(event.places, [event], conference),
    performer: event.performers.map((name) => ({ '@type': 'Person', name: singleLine(name) })),
    inLanguage: event.language,
    keywords: event.keywords.map(singleLine),
  });
}

function statusOf({ isCancelled, previousStart }: LinkedEvent, zone: string): JsonNode {
  if (isCancelled) return { eventStatus: `${SCHEMA}EventCancelled` };
  if (previousStart === null) return { eventStatus: `${SCHEMA}EventScheduled` };
  return {
    eventStatus: `${SCHEMA}EventRescheduled`,
    previousStartDate: withZoneOffset(previousStart.getTime(), zone),
  };
}

function attendanceMode(areInRooms: readonly boolean[]): string | null {
  if (areInRooms.length === 0) return null;
  if (areInRooms.every((isInRoom) => isInRoom)) return `${SCHEMA}OfflineEventAttendanceMode`;
  return `${SCHEMA}${areInRooms.includes(true) ? 'Mixed' : 'Online'}EventAttendanceMode`;
}

function spanOf(events: readonly LinkedEvent[], zone: string): JsonNode {
  if (events.length === 0) return {};
  const start = events.reduce((first, { startsAt }) => Math.min(first, startsAt.getTime()), Infinity);
  const end = events.reduce((last, { endsAt }) => Math.max(last, endsAt.getTime()), -Infinity);
  return { startDate: withZoneOffset(start, zone), endDate: withZoneOffset(end, zone) };
}

/** Every place once, and the address where those without a room are held. */
function locations(places: readonly LinkedPlace[], events: readonly LinkedEvent[], conference: LinkedConference): Json {
  const nodes = new Map(places.map((place) => [JSON.stringify(place), placeNode(place)]));
  const online = events.filter((event) => event.places.length === 0);
  const addresses = new Set(online.map(({ url }) => webAddress(url ?? '') ?? webAddress(conference.url)));
  const virtual = [...addresses].map((url) => present({ '@type': 'VirtualLocation', url }));
  return [...nodes.values(), ...virtual];
}

function placeNode({ name, venue, address }: LinkedPlace): Json {
  const building = venue === null ? null : present({ '@type': 'Place', name: singleLine(venue), address });
  return present({
    '@type': 'Place',
    name: singleLine(name),
    containedInPlace: building,
    // Search engines look for the address on the place itself.
    address: address ?? venue,
  });
}

/** Without what is not known: nulls, empty texts and empty lists. */
function present(node: JsonNode): JsonNode {
  return Object.fromEntries(
    Object.entries(node).filter(
      ([, value]) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
