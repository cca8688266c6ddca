// A session of a released agenda as calendars, feed readers and search engines are told of it.
import { createHash } from 'node:crypto';
import type { PersonRole, SessionKind } from '../../sessions/session-kinds.js';

export interface EventPerson {
  readonly id: string;
  readonly name: string;
  readonly role: PersonRole;
}

export interface EventRoom {
  readonly id: string;
  readonly name: string;
  readonly venue: string | null;
  readonly address: string | null;
}

/** What an event says. Whatever changes any of it, by a release or not, makes the event a newer one. */
export interface EventContent {
  readonly guid: string;
  /** Dropped by a later release, or the session was cancelled, withdrawn or declined since. */
  readonly isCancelled: boolean;
  /** ISO instants; of a cancelled one those that were last known. */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly title: string;
  /** Plain text; null where there is none or where it is no more for readers. */
  readonly text: string | null;
  readonly people: readonly EventPerson[];
  /** Empty for a session without a room. */
  readonly rooms: readonly EventRoom[];
  readonly url: string | null;
  readonly kind: SessionKind | null;
  /** In the main language of the conference. */
  readonly track: string | null;
  /** Names, sorted. */
  readonly tags: readonly string[];
  readonly language: string | null;
}

export interface AgendaEvent {
  readonly conferenceId: string;
  readonly sessionId: string;
  readonly trackId: string | null;
  readonly content: EventContent;
  /** How often the content changed since it was first read. */
  readonly sequence: number;
  readonly lastModified: Date;
}

/**
 * Identity of what an event says. Without the ids in it, which nobody sees: two people who are merged under one name
 * change nothing.
 */
export function contentDigest(content: EventContent): Buffer {
  const seen = JSON.stringify(content, (key, value: unknown) => (key === 'id' ? undefined : value));
  return createHash('sha256').update(seen).digest();
}
