// Sessions and what each asks for.
import type { Interval } from '../../intervals/interval.js';
import type { TagWishes } from './conference.js';

export type SessionKind = 'keynote' | 'workshop' | 'talk' | 'panel' | 'networking' | 'break' | 'ceremony';

/** A host (of an assembly, a meeting, a workshop table) is named in the programme but need not be present. */
export type PersonRole = 'speaker' | 'moderator' | 'chair' | 'host';

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
