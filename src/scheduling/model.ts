// The agenda as the clash model sees it: plain data, no names of people or titles, no clock.
// Times are whole minutes since 1970-01-01T00:00Z; intervals are half-open [start, end).
import type { Interval } from '../intervals/interval.js';

export type SessionKind = 'keynote' | 'workshop' | 'talk' | 'panel' | 'networking' | 'break' | 'ceremony';

/** A host (of an assembly, a meeting, a workshop table) is named in the programme but need not be present. */
export type PersonRole = 'speaker' | 'moderator' | 'chair' | 'host';

export type ConstraintLevel = 'hard' | 'medium' | 'soft' | 'off';

export interface AgendaDay {
  /** The conference day as an ISO date; a day may run past midnight. */
  readonly id: string;
  /** Opening hours, or null where the conference states none for this day. */
  readonly open: Interval | null;
}

export interface AgendaRoom {
  readonly id: string;
  /** Null where the room belongs to no venue; then no travel time applies. */
  readonly venueId: string | null;
  /** Seats; null when unknown, which breaks no rule. */
  readonly capacity: number | null;
  readonly features: readonly string[];
  /** How many sessions may share the room at once, 1 or more. */
  readonly lanes: number;
  /** When the room can be used; null means always. Sorted and disjoint. */
  readonly available: readonly Interval[] | null;
  /** Bookings by other conferences or programmes; each takes one lane. */
  readonly busy: readonly Interval[];
}

export interface AgendaPerson {
  readonly id: string;
  /** When she can be on site; null means she stated nothing, which breaks no rule. Sorted and disjoint. */
  readonly available: readonly Interval[] | null;
  /** Engagements in other conferences and programmes. */
  readonly busy: readonly Interval[];
}

export interface SessionPerson {
  readonly personId: string;
  readonly role: PersonRole;
}

export interface AgendaSession {
  readonly id: string;
  readonly kind: SessionKind;
  /** Planned length in minutes, at least 1. */
  readonly durationMinutes: number;
  readonly people: readonly SessionPerson[];
  readonly trackId: string | null;
  readonly tagIds: readonly string[];
  readonly requiredFeatures: readonly string[];
  /** Null when unknown. */
  readonly expectedAudience: number | null;
  /** True for a plenary: nothing else may run in parallel. */
  readonly exclusive: boolean;
  /** How many rooms it fills at once; 0 for a session without a room (online). */
  readonly roomCount: number;
}

/** The earlier session must end before the later one starts. */
export interface SessionOrder {
  readonly beforeId: string;
  readonly afterId: string;
}

/** How many readers starred both sessions. */
export interface SharedInterest {
  readonly firstId: string;
  readonly secondId: string;
  readonly readers: number;
}

export interface VenueTravel {
  readonly fromVenueId: string;
  readonly toVenueId: string;
  readonly minutes: number;
}

/** A double booking accepted by an organizer for exactly these sessions; every other rule is waived by its constraint. */
export interface AgendaWaiver {
  readonly constraint: ConstraintKey;
  readonly sessionIds: readonly string[];
}

export type ConstraintKey =
  | 'room_double_booked'
  | 'person_double_booked'
  | 'room_unavailable'
  | 'person_unavailable'
  | 'outside_opening_hours'
  | 'room_lacks_feature'
  | 'plenary_not_alone'
  | 'order_broken'
  | 'audience_above_capacity'
  | 'too_little_travel_time'
  | 'same_track_in_parallel'
  | 'same_tag_in_parallel'
  | 'pause_too_short'
  | 'shared_interest_in_parallel';

export interface ConstraintSetting {
  readonly level: ConstraintLevel;
  /** Whole number, 1 to 1000; multiplies the minutes of a breach. */
  readonly weight: number;
}

export interface AgendaProblem {
  readonly days: readonly AgendaDay[];
  readonly rooms: readonly AgendaRoom[];
  readonly people: readonly AgendaPerson[];
  readonly sessions: readonly AgendaSession[];
  readonly orders: readonly SessionOrder[];
  readonly sharedInterests: readonly SharedInterest[];
  readonly travel: readonly VenueTravel[];
  /** Only what differs from the defaults; double bookings stay hard whatever is set here. */
  readonly settings: Partial<Record<ConstraintKey, ConstraintSetting>>;
  readonly waivers: readonly AgendaWaiver[];
}

/** Where and when a session is in an agenda. A session without a placement is unplaced. */
export interface AgendaPlacement {
  readonly sessionId: string;
  readonly start: number;
  readonly durationMinutes: number;
  readonly roomIds: readonly string[];
  readonly timePinned: boolean;
  readonly roomPinned: boolean;
}

/** Sessions that are placed, by session id. */
export type Agenda = ReadonlyMap<string, AgendaPlacement>;

/** One broken rule, without prose: every language says it from `message`. */
export interface ScheduleIssue {
  /** Stable for the same breach: constraint, sessions, room and person, not times. */
  readonly key: string;
  readonly constraint: ConstraintKey;
  readonly level: Exclude<ConstraintLevel, 'off'>;
  /** The sessions that break the rule together, sorted by start, then id. */
  readonly sessionIds: readonly string[];
  readonly roomId: string | null;
  readonly personId: string | null;
  /** Size of the breach in minutes, at least 1. */
  readonly minutes: number;
  /** minutes x weight, the share of this issue in the score of its level. */
  readonly cost: number;
  readonly message: { readonly key: string; readonly args: Readonly<Record<string, string | number>> };
  /** True where a waiver covers it: listed still, but it neither costs nor blocks a release. */
  readonly waived: boolean;
}

/** Lexicographic: any hard minute outweighs every medium one, any medium every soft one. Lower is better, 0 is free. */
export interface AgendaScore {
  readonly hard: number;
  readonly medium: number;
  readonly soft: number;
}
