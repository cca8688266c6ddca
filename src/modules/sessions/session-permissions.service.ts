import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import type { Viewer } from '../../platform/auth/viewer.js';
import { forbidden, unauthenticated } from '../../platform/graphql/request-errors.js';
import { Conference } from '../conferences/conference.entity.js';
import { Access } from '../organisations/access.js';
import { Person } from '../people/person.entity.js';
import { Session } from './session.entity.js';
import { PRESENT_ROLES } from './session-kinds.js';
import { SessionPerson } from './session-person.entity.js';
import { SessionVisibility } from './session-visibility.service.js';
import type { StepActor } from './session-states.js';

interface Facts {
  readonly id: string;
  readonly conferenceId: string;
  readonly isSpeaker: boolean;
}

const FACTS = `
  SELECT s.id, s.conference_id AS "conferenceId",
    EXISTS (
      SELECT 1 FROM session_person sp JOIN person p ON p.id = sp.person_id
      WHERE sp.session_id = s.id AND sp.role = 'speaker' AND p.account_id = $2 AND p.merged_into_id IS NULL
    ) AS "isSpeaker"
  FROM session s WHERE s.id = ANY($1)`;

/** Answers and enforces what a viewer may do with a session. Hidden ones are NOT_FOUND before anything else is said. */
@Injectable()
export class SessionPermissions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly access: Access,
    private readonly visibility: SessionVisibility,
  ) {}

  /** The session, or NOT_FOUND where the viewer may not know of it. */
  async requireVisible(viewer: Viewer, sessionId: string): Promise<Session> {
    const session = await this.dataSource.getRepository(Session).findOneBy({ id: sessionId });
    await this.visibility.require(viewer, session);
    return session as Session;
  }

  /** The session, where the viewer makes the programme of its conference. */
  async requireProgramme(viewer: Viewer, sessionId: string): Promise<Session> {
    const session = await this.requireVisible(viewer, sessionId);
    if (!(await this.actorsOf(viewer, [sessionId])).get(sessionId)?.includes('programme')) throw denied(viewer);
    return session;
  }

  /** The session and the parts in which the viewer may act on it; refuses a mere reader. */
  async requireActor(
    viewer: Viewer,
    sessionId: string,
  ): Promise<{ readonly session: Session; readonly actors: readonly StepActor[] }> {
    const session = await this.requireVisible(viewer, sessionId);
    const actors = (await this.actorsOf(viewer, [sessionId])).get(sessionId) ?? [];
    if (actors.length === 0) throw denied(viewer);
    return { session, actors };
  }

  /**
   * In which parts the viewer may act on each session; empty for a mere reader.
   * Two statements for any number of sessions, besides the viewer's roles.
   */
  async actorsOf(viewer: Viewer, sessionIds: readonly string[]): Promise<ReadonlyMap<string, readonly StepActor[]>> {
    const facts: Facts[] = await this.dataSource.query(FACTS, [sessionIds, viewer.account?.accountId ?? null]);
    const made = await this.conferencesMadeBy(viewer, [...new Set(facts.map((each) => each.conferenceId))]);
    return new Map(
      facts.map(({ id, conferenceId, isSpeaker }) => {
        const actors: StepActor[] = made.has(conferenceId) ? ['programme'] : [];
        return [id, isSpeaker ? [...actors, 'speaker'] : actors];
      }),
    );
  }

  /** The person by whom the viewer takes part in a session in one of these roles, or null. */
  async ownPerson(manager: EntityManager, viewer: Viewer, sessionId: string): Promise<Person | null> {
    if (!viewer.account) return null;
    return manager
      .createQueryBuilder(Person, 'person')
      .innerJoin(SessionPerson, 'part', 'part.personId = person.id')
      .where('person.accountId = :accountId AND person.mergedIntoId IS NULL', { accountId: viewer.account.accountId })
      .andWhere('part.sessionId = :sessionId AND part.role IN (:...roles)', { sessionId, roles: PRESENT_ROLES })
      .getOne();
  }

  private async conferencesMadeBy(viewer: Viewer, conferenceIds: readonly string[]): Promise<ReadonlySet<string>> {
    const conferences = await this.dataSource.getRepository(Conference).findBy({ id: In([...conferenceIds]) });
    const made = new Set<string>();
    for (const conference of conferences) {
      if (await this.access.mayInConference(viewer, conference, 'editSessions')) made.add(conference.id);
    }
    return made;
  }
}

function denied(viewer: Viewer): Error {
  return viewer.account ? forbidden() : unauthenticated();
}
