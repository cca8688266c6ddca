// What ties sessions, tracks and venues together, and what is known or accepted of an agenda.
import type { ConstraintKey } from './rules.js';

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
