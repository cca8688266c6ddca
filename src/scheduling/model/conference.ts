// When and where a conference takes place, and with whom.
import type { Interval } from '../../intervals/interval.js';

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
