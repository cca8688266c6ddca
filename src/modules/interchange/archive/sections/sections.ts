// Everything of a conference, in the order of the file: a row names only rows above it or beside it.
import type { RowOf } from '../format/field.js';
import type { Section } from '../format/section.js';
import { DRAFT_CHANGES, DRAFTS, PLACEMENT_ROOMS, PLACEMENTS, RELEASED_SESSIONS, RELEASES, WAIVERS } from './agenda.js';
import { CALENDAR_EVENTS } from './calendar.js';
import { CONFERENCE, CONSTRAINT_SETTINGS, DAYS, TAGS, TEAM_ROLES, TRACKS } from './conference.js';
import { IMPORT_LINKS, IMPORT_RUNS, IMPORT_SOURCES } from './imports.js';
import { PEOPLE, PERSON_AVAILABILITY, PROFILES } from './people.js';
import { CONFERENCE_ROOMS, ROOM_AVAILABILITY, ROOMS, TRAVEL, VENUES } from './rooms.js';
import { SESSION_ORDERS, SESSION_PEOPLE, SESSION_TAGS, SESSIONS, STARS, TIME_REQUESTS } from './sessions.js';

export const SECTIONS = {
  conference: CONFERENCE,
  days: DAYS,
  constraintSettings: CONSTRAINT_SETTINGS,
  tracks: TRACKS,
  tags: TAGS,
  teamRoles: TEAM_ROLES,
  venues: VENUES,
  travel: TRAVEL,
  rooms: ROOMS,
  roomAvailability: ROOM_AVAILABILITY,
  conferenceRooms: CONFERENCE_ROOMS,
  people: PEOPLE,
  profiles: PROFILES,
  personAvailability: PERSON_AVAILABILITY,
  sessions: SESSIONS,
  sessionPeople: SESSION_PEOPLE,
  sessionTags: SESSION_TAGS,
  sessionOrders: SESSION_ORDERS,
  timeRequests: TIME_REQUESTS,
  stars: STARS,
  drafts: DRAFTS,
  placements: PLACEMENTS,
  placementRooms: PLACEMENT_ROOMS,
  draftChanges: DRAFT_CHANGES,
  waivers: WAIVERS,
  releases: RELEASES,
  releasedSessions: RELEASED_SESSIONS,
  calendarEvents: CALENDAR_EVENTS,
  importSources: IMPORT_SOURCES,
  importLinks: IMPORT_LINKS,
  importRuns: IMPORT_RUNS,
} as const;

export type SectionName = keyof typeof SECTIONS;
export const SECTION_NAMES = Object.keys(SECTIONS) as SectionName[];

/** A row of a section. */
export type Row<N extends SectionName> = RowOf<(typeof SECTIONS)[N]['fields']>;
export type Rows = { readonly [N in SectionName]: readonly Row<N>[] };

/** The section without the types of its fields, for what treats all alike. */
export function sectionOf(name: SectionName): Section {
  return SECTIONS[name] as unknown as Section;
}

/** Tables that belong to a conference and stay behind, each with the reason. */
export const TABLES_NOT_CARRIED: Readonly<Record<string, string>> = {
  ArrangeProposal: 'belongs to its run, as ArrangeRun',
  ArrangeRun: 'the run of a search on the machines of its installation; an accepted result is a change of its draft',
  AuditEntry: 'who did what in its installation; the copy begins a log of its own',
  CalendarFeed: "a reader's secret address, made with the key of its installation",
  Invitation: 'made with the key of its installation: invite anew',
  PersonBooking: 'written anew for the current release, so that it holds against what else is there',
  RoomBooking: 'as PersonBooking',
  SavedView: 'how an account of its installation likes to see a table',
  SessionHold: 'who has a session in hand at this second',
};
