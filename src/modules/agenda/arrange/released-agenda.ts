// What readers know: the agenda of the current release, with what it weighs to move each of its sessions.
import type { EntityManager } from 'typeorm';
import {
  type Agenda,
  type AgendaPlacement,
  type AgendaProblem,
  knownPlacements,
  type KnownPlacement,
} from '../../../scheduling/index.js';
import { toMinute } from '../clash-model/minutes.js';

const MS_PER_DAY = 86_400_000;

export interface ReleasedPlacement {
  readonly sessionId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly roomIds: readonly string[];
  /** Readers who starred it. */
  readonly readers: number;
  readonly isConfirmed: boolean;
}

/** Placements of the current release by start; none where nothing was released. */
export function releasedPlacements(db: EntityManager, conferenceId: string): Promise<ReleasedPlacement[]> {
  return db.query<ReleasedPlacement[]>(CURRENT_AGENDA, [conferenceId]);
}

const CURRENT_AGENDA = `
SELECT r.session_id AS "sessionId", r.starts_at AS "startsAt", r.ends_at AS "endsAt", r.room_ids AS "roomIds",
  s.state = 'confirmed' AS "isConfirmed",
  (SELECT count(*)::int FROM session_star star WHERE star.session_id = r.session_id) AS readers
FROM released_session r JOIN session s ON s.id = r.session_id
WHERE r.release_id = (SELECT id FROM release WHERE conference_id = $1 ORDER BY number DESC LIMIT 1)
ORDER BY r.starts_at, r.session_id`;

/** The part of a release that the problem still has: sessions that are gone, and rooms given up since, are left out. */
export function releasedAgenda(problem: AgendaProblem, released: readonly ReleasedPlacement[]): Agenda {
  const sessions = new Set(problem.sessions.map(({ id }) => id));
  const rooms = new Set(problem.rooms.map(({ id }) => id));
  const placements = released
    .filter(({ sessionId }) => sessions.has(sessionId))
    .map(({ sessionId, startsAt, endsAt, roomIds }): [string, AgendaPlacement] => {
      const start = toMinute(startsAt);
      const placement = { sessionId, start, durationMinutes: toMinute(endsAt) - start };
      return [sessionId, { ...placement, roomIds: roomIds.filter((id) => rooms.has(id)), ...UNPINNED }];
    });
  return new Map(placements);
}

const UNPINNED = { timePinned: false, roomPinned: false, dayPinned: false };

/** The release as what readers know at this time, weighted by notice, readers and the word of its speakers. */
export function knownToReaders(
  agenda: Agenda,
  released: readonly ReleasedPlacement[],
  now: Date,
): readonly KnownPlacement[] {
  const bySession = new Map(released.map((placement) => [placement.sessionId, placement]));
  return knownPlacements(agenda, (sessionId) => {
    const placement = bySession.get(sessionId);
    if (placement === undefined) return undefined;
    const { startsAt, readers, isConfirmed } = placement;
    const daysUntilStart = Math.floor((startsAt.getTime() - now.getTime()) / MS_PER_DAY);
    return { daysUntilStart, readers, isConfirmedBySpeaker: isConfirmed };
  });
}
