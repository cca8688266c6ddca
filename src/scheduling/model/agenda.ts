// A problem, an agenda for it, and what is wrong with one.
import type { Interval } from '../../intervals/interval.js';
import type { AgendaBlock, AgendaDay, AgendaPerson, AgendaRoom, AgendaSlot } from './conference.js';
import type { AgendaSession } from './session.js';
import type {
  AgendaStock,
  AgendaWaiver,
  BlockPenalties,
  ConsecutiveParts,
  KnownPlacement,
  SessionConflict,
  SessionOrder,
  SharedInterest,
  VenueTravel,
} from './relations.js';
import type { ConstraintKey, ConstraintLevel, ConstraintSetting } from './rules.js';

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
