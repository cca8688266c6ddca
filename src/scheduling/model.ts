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
  /** From day boundary to day boundary; where left out, days are told apart at midnight UTC. */
  readonly span?: Interval;
}

/**
 * A time slot of a conference with fixed slots: sessions start at the start of a slot and fill it, or as many slots
 * in a row as they need.
 */
export interface AgendaSlot {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly tags: readonly string[];
  /** The formats that may take place then; null for all. */
  readonly formats: readonly string[] | null;
}

/**
 * A block of time between two breaks. In each room it holds sessions of one track only, one after another, each
 * starting at a multiple of `slotMinutes` from the start of the block.
 */
export interface AgendaBlock {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly slotMinutes: number;
}

/** What tags of a slot, or features of a room, a session or one of its people asks for. */
export interface TagWishes {
  readonly required: readonly string[];
  readonly preferred: readonly string[];
  readonly prohibited: readonly string[];
  readonly undesired: readonly string[];
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
  /** The formats that may take place here; null or left out for all. */
  readonly formats?: readonly string[] | null;
  /** Minutes to clear and set up between two sessions, 0 where left out. */
  readonly changeoverMinutes?: number;
}

export interface AgendaPerson {
  readonly id: string;
  /** When she can be on site; null means she stated nothing, which breaks no rule. Sorted and disjoint. */
  readonly available: readonly Interval[] | null;
  /** Engagements in other conferences and programmes. */
  readonly busy: readonly Interval[];
  /** Times in which she keeps a stretch of `minutes` free: lunch, prayer, childcare. */
  readonly breaks?: readonly PersonBreak[];
  /** Most sessions a day in which she must be present; null or left out for any number. */
  readonly mostSessionsPerDay?: number | null;
  /** For who takes part from afar: when her own clock allows it well, and when it allows it at all. */
  readonly comfort?: { readonly suitable: readonly Interval[]; readonly tolerable: readonly Interval[] } | null;
  readonly slotWishes?: TagWishes;
  readonly roomWishes?: TagWishes;
}

export interface PersonBreak {
  readonly id: string;
  readonly window: Interval;
  /** Length of the free stretch, at most that of the window. */
  readonly minutes: number;
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
  /** Such as lab or lecture: decides which slots and rooms suit; null or left out suits all. */
  readonly format?: string | null;
  readonly slotWishes?: TagWishes;
  readonly roomWishes?: TagWishes;
  /** Times that cost `penalty` for each minute inside. */
  readonly timePenalties?: readonly TimePenalty[];
  /** Rooms that cost `penalty` for each minute inside. */
  readonly roomPenalties?: readonly { readonly roomId: string; readonly penalty: number }[];
  /** Units of limited stock that it takes while it runs. */
  readonly needs?: readonly { readonly stockId: string; readonly amount: number }[];
  /** Expected audience as equally likely numbers; tells more than `expectedAudience` alone. */
  readonly audienceForecast?: readonly number[];
  /** How many readers want to see it (stars, bookings); null or left out when unknown. */
  readonly interest?: number | null;
  readonly themes?: readonly string[];
  readonly sectors?: readonly string[];
  readonly audienceTypes?: readonly string[];
  readonly contents?: readonly string[];
  /** Sessions that share one of these must not run in parallel. */
  readonly exclusiveTags?: readonly string[];
  /** 1 for beginners, rising; null or left out when unknown. */
  readonly difficulty?: number | null;
  readonly language?: string | null;
  /** True where it draws a crowd that should meet at most one other such crowd at a time. */
  readonly drawsCrowd?: boolean;
  /** Its wanted place among the sessions of its track, from 1; null or left out for any. */
  readonly position?: number | null;
}

export interface TimePenalty {
  readonly interval: Interval;
  /** Whole number from 1. */
  readonly penalty: number;
  readonly reason: 'unwanted' | 'time_zone';
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

/** Two sessions that share presenters (or a chair of one's track presents the other), or attendees. */
export interface SessionConflict {
  readonly firstId: string;
  readonly secondId: string;
  readonly between: 'presenters' | 'attendees';
}

/** The second session starts when the first has ended, at most so many minutes later. */
export interface ConsecutiveParts {
  readonly firstId: string;
  readonly secondId: string;
  readonly withinMinutes: number;
}

/** Equipment or a crew of which only so many units can be had at a time. */
export interface AgendaStock {
  readonly id: string;
  readonly units: number;
}

/** What blocks of tracks cost. A penalty counts once for each room and block that holds the track. Whole numbers from 1. */
export interface BlockPenalties {
  readonly trackBlock: readonly { readonly trackId: string; readonly blockId: string; readonly penalty: number }[];
  readonly trackRoom: readonly { readonly trackId: string; readonly roomId: string; readonly penalty: number }[];
  readonly blockRoom: readonly { readonly blockId: string; readonly roomId: string; readonly penalty: number }[];
  /** Tracks that should not share a block; both orders of a pair mean the same, each pair is listed once. */
  readonly similarTracks: readonly { readonly firstId: string; readonly secondId: string; readonly penalty: number }[];
  /** Pairs of tracks with a chair in common, each listed once. */
  readonly sharedChairs: readonly { readonly firstId: string; readonly secondId: string }[];
  /** Numbers of sessions of one track that a block may hold in a room; null for any. */
  readonly allowedSizes: readonly number[] | null;
}

/** Where readers know a session to be, and how much it disturbs to move it. */
export interface KnownPlacement {
  readonly sessionId: string;
  readonly start: number;
  readonly roomIds: readonly string[];
  /** Whole number from 1: what moving it weighs (notice, bookings, stars, a speaker's word). */
  readonly weight: number;
}

/** A double booking accepted by an organizer for exactly these sessions; every other rule is waived by its constraint. */
export interface AgendaWaiver {
  readonly constraint: ConstraintKey;
  readonly sessionIds: readonly string[];
}

export type ConstraintKey = AgendaConstraintKey | SlotConstraintKey | BlockConstraintKey;

/** Rules for every conference. */
export type AgendaConstraintKey =
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
  | 'shared_interest_in_parallel'
  | 'stock_exceeded'
  | 'too_many_in_parallel'
  | 'parts_not_consecutive'
  | 'room_changeover_too_short'
  | 'person_break_missed'
  | 'person_too_many_sessions'
  | 'outside_comfortable_hours'
  | 'audience_overflow_expected'
  | 'prime_time_unfair'
  | 'known_session_moved'
  | 'session_at_unwanted_time'
  | 'session_at_odd_hour'
  | 'session_in_unwanted_room';

/** Rules that fixed slots, formats and described contents make possible. */
export type SlotConstraintKey =
  | 'format_unsuitable'
  | 'slot_tags_broken'
  | 'room_tags_broken'
  | 'exclusive_tags_in_parallel'
  | 'crowds_together'
  | 'prerequisite_missed'
  | 'speaker_without_pause'
  | 'slot_tags_unloved'
  | 'room_tags_unloved'
  | 'themes_in_parallel'
  | 'theme_changes_room'
  | 'sectors_in_parallel'
  | 'audience_types_together'
  | 'audience_and_theme_in_parallel'
  | 'difficulties_together'
  | 'harder_before_easier'
  | 'contents_in_parallel'
  | 'languages_together'
  | 'theme_on_many_days'
  | 'content_on_many_days'
  | 'popular_in_small_room'
  | 'person_on_many_days';

/** Rules about blocks of tracks. */
export type BlockConstraintKey =
  | 'outside_blocks'
  | 'block_mixes_tracks'
  | 'block_size_not_allowed'
  | 'track_in_unwanted_block'
  | 'track_in_unwanted_room'
  | 'block_in_unwanted_room'
  | 'similar_tracks_in_parallel'
  | 'track_in_many_rooms'
  | 'track_in_parallel_blocks'
  | 'track_interrupted'
  | 'track_order_broken'
  | 'presenters_in_parallel_blocks'
  | 'attendees_in_parallel_blocks'
  | 'chairs_in_parallel_blocks'
  | 'presenters_in_parallel'
  | 'attendees_in_parallel';

export interface ConstraintSetting {
  readonly level: ConstraintLevel;
  /** Whole number from 1; multiplies the minutes of a breach. */
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
  /** Fixed slots; null or left out lets sessions start at any time of the grid. */
  readonly slots?: readonly AgendaSlot[] | null;
  /** Blocks of tracks, instead of slots. */
  readonly blocks?: readonly AgendaBlock[] | null;
  readonly blockPenalties?: BlockPenalties;
  readonly conflicts?: readonly SessionConflict[];
  readonly prerequisites?: readonly SessionOrder[];
  readonly consecutiveParts?: readonly ConsecutiveParts[];
  readonly stocks?: readonly AgendaStock[];
  /** Most sessions that may run at once; null or left out for any number. */
  readonly mostInParallel?: number | null;
  /** The hours that every track wants; each should get its share. */
  readonly primeTimes?: readonly Interval[];
  /** Minutes between two sessions of a speaker that `speaker_without_pause` asks for; 30 where left out. */
  readonly shortestPauseMinutes?: number;
  /** The agenda that readers know, to be disturbed as little as possible. */
  readonly known?: readonly KnownPlacement[];
}

/** Where and when a session is in an agenda. A session without a placement is unplaced. */
export interface AgendaPlacement {
  readonly sessionId: string;
  readonly start: number;
  readonly durationMinutes: number;
  readonly roomIds: readonly string[];
  readonly timePinned: boolean;
  readonly roomPinned: boolean;
  /** The session must stay on its day; a pinned time says more. */
  readonly dayPinned?: boolean;
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
  /**
   * Size of the breach in the unit of its constraint, which is minutes for nearly all: at least 1. Of a gain, which
   * only `Evaluation.gains` contains, at most -1.
   */
  readonly minutes: number;
  /** minutes x weight, the share of this issue in the score of its level. */
  readonly cost: number;
  readonly message: { readonly key: string; readonly args: Readonly<Record<string, string | number>> };
  /** True where a waiver covers it: listed still, but it neither costs nor blocks a release. */
  readonly waived: boolean;
}

/** Lexicographic: any hard minute outweighs every medium one, any medium every soft one. Lower is better; 0 is free, and gains may lead below. */
export interface AgendaScore {
  readonly hard: number;
  readonly medium: number;
  readonly soft: number;
}
