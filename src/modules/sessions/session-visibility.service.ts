import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { Viewer } from '../../platform/auth/viewer.js';
import { notFound } from '../../platform/graphql/request-errors.js';
import { Conference } from '../conferences/conference.entity.js';
import { Access } from '../organisations/access.js';
import type { Session } from './session.entity.js';

/**
 * As whom a viewer sees a session:
 * - `programme`: by a role in the conference; she sees the session as it is being worked on;
 * - `person`: it is her own; the same;
 * - `reader`: it is released; she sees duration and people of the release, not of the work since.
 */
export type Standing = 'programme' | 'person' | 'reader';

interface Facts {
  readonly id: string;
  readonly conferenceId: string;
  readonly isOwn: boolean;
  readonly isReleased: boolean;
}

/**
 * A session is released where the current release (the one with the highest number) holds it, or where any
 * release held it and it is cancelled now: who planned to attend must find out.
 */
const FACTS = `
  SELECT s.id, s.conference_id AS "conferenceId",
    EXISTS (
      SELECT 1 FROM session_person sp JOIN person p ON p.id = sp.person_id
      WHERE sp.session_id = s.id AND p.account_id = $2 AND p.merged_into_id IS NULL
    ) AS "isOwn",
    EXISTS (
      SELECT 1 FROM released_session rs JOIN release r ON r.id = rs.release_id
      WHERE rs.session_id = s.id AND (
        s.state = 'cancelled' OR r.number = (SELECT max(number) FROM release WHERE conference_id = s.conference_id)
      )
    ) AS "isReleased"
  FROM session s WHERE s.id = ANY($1)`;

/** The one place that decides which sessions a viewer may know of. Every path to a session asks here. */
@Injectable()
export class SessionVisibility {
  constructor(
    private readonly dataSource: DataSource,
    private readonly access: Access,
  ) {}

  /**
   * The standing of a viewer towards each session that she may know of; the others are missing in the map.
   * Two statements for any number of sessions, besides the viewer's roles.
   */
  async standings(viewer: Viewer, sessionIds: readonly string[]): Promise<ReadonlyMap<string, Standing>> {
    if (sessionIds.length === 0) return new Map();
    const facts: Facts[] = await this.dataSource.query(FACTS, [sessionIds, viewer.account?.accountId ?? null]);
    const conferences = await this.conferencesOf(facts);
    const standings = new Map<string, Standing>();
    for (const each of facts) {
      const conference = conferences.get(each.conferenceId);
      const standing = conference && (await this.standing(viewer, conference, each));
      if (standing) standings.set(each.id, standing);
    }
    return standings;
  }

  /** Those of the sessions that the viewer may know of, in their order. */
  async visible(viewer: Viewer, sessions: readonly Session[]): Promise<Session[]> {
    const standings = await this.standings(
      viewer,
      sessions.map((session) => session.id),
    );
    return sessions.filter((session) => standings.has(session.id));
  }

  /** The standing towards one session; NOT_FOUND where the viewer may not know of it. */
  async require(viewer: Viewer, session: Session | null): Promise<Standing> {
    const standing = session && (await this.standings(viewer, [session.id])).get(session.id);
    if (!standing) throw notFound();
    return standing;
  }

  private async standing(viewer: Viewer, conference: Conference, facts: Facts): Promise<Standing | null> {
    if (await this.access.mayInConference(viewer, conference, 'seeUnreleased')) return 'programme';
    if (facts.isOwn) return 'person';
    if (!facts.isReleased) return null;
    return (await this.access.mayInConference(viewer, conference, 'seeConference')) ? 'reader' : null;
  }

  private async conferencesOf(facts: readonly Facts[]): Promise<ReadonlyMap<string, Conference>> {
    const ids = [...new Set(facts.map((each) => each.conferenceId))];
    const conferences = await this.dataSource.getRepository(Conference).findBy({ id: In(ids) });
    return new Map(conferences.map((conference) => [conference.id, conference]));
  }
}
