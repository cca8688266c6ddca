import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { SignedInViewer, Viewer } from '../../platform/auth/viewer.js';
import { unauthenticated } from '../../platform/graphql/request-errors.js';
import { Access } from '../organisations/access.js';
import { Session } from './session.entity.js';
import { SCHEDULABLE_STATES } from './session-kinds.js';
import { SessionPermissions } from './session-permissions.service.js';
import { SessionStar } from './session-star.entity.js';
import { SessionVisibility } from './session-visibility.service.js';

/** How many readers starred both sessions; firstId is the smaller id. */
export interface SharedInterest {
  readonly firstId: string;
  readonly secondId: string;
  readonly readers: number;
}

/**
 * Who stars more than this says nothing about pairs, and would alone make n x n / 2 of them: with the bound a
 * reader gives 4,950 pairs at most.
 */
const MAX_STARS_THAT_TELL = 100;
/** The strongest pairs; a conference of 300 sessions cannot have more. */
const MAX_PAIRS = 50_000;

const SHARED_INTERESTS = `
  WITH telling AS (
    SELECT star.account_id FROM session_star star WHERE star.conference_id = $1
    GROUP BY star.account_id HAVING count(*) BETWEEN 2 AND ${MAX_STARS_THAT_TELL}
  ), star AS (
    SELECT star.account_id, star.session_id FROM session_star star
    JOIN telling USING (account_id)
    JOIN session ON session.id = star.session_id AND session.state = ANY($2)
    WHERE star.conference_id = $1
  )
  SELECT a.session_id AS "firstId", b.session_id AS "secondId", count(*)::int AS readers
  FROM star a JOIN star b ON b.account_id = a.account_id AND a.session_id < b.session_id
  GROUP BY a.session_id, b.session_id
  ORDER BY readers DESC, a.session_id, b.session_id
  LIMIT ${MAX_PAIRS}`;

/** What readers want to see. Only counts leave here, never whose star it is. */
@Injectable()
export class StarsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly permissions: SessionPermissions,
    private readonly visibility: SessionVisibility,
    private readonly access: Access,
  ) {}

  /** Stars a session that the viewer can see; a second time changes nothing. */
  async star(viewer: Viewer, sessionId: string): Promise<Session> {
    const { accountId } = signedIn(viewer);
    const session = await this.permissions.requireVisible(viewer, sessionId);
    const row = { accountId, sessionId, conferenceId: session.conferenceId };
    await this.dataSource.createQueryBuilder().insert().into(SessionStar).values(row).orIgnore().execute();
    return session;
  }

  /** Takes the star back; where there is none nothing changes. */
  async unstar(viewer: Viewer, sessionId: string): Promise<Session> {
    const { accountId } = signedIn(viewer);
    const session = await this.permissions.requireVisible(viewer, sessionId);
    await this.dataSource.getRepository(SessionStar).delete({ accountId, sessionId });
    return session;
  }

  /** The sessions of a conference that the viewer starred and may still see, in the order of their numbers. */
  async starredBy(viewer: Viewer, conferenceId: string): Promise<Session[]> {
    const { accountId } = signedIn(viewer);
    await this.access.requireInConference(viewer, conferenceId, 'seeConference');
    const sessions = await this.dataSource
      .createQueryBuilder(Session, 'session')
      .innerJoin(SessionStar, 'star', 'star.sessionId = session.id')
      .where('star.accountId = :accountId AND star.conferenceId = :conferenceId', { accountId, conferenceId })
      .orderBy('session.number')
      .getMany();
    return this.visibility.visible(viewer, sessions);
  }

  /**
   * Pairs of schedulable sessions that at least one reader starred both, the strongest first, at most 50,000;
   * for the clash model. One statement, counted in the database: r readers with s stars each join to r x s x s / 2 rows
   * (5,000 readers with 30 stars: 2.2 million), which a hash join over one conference's stars and one aggregate take.
   * Readers with more than 100 stars do not count, so that the join cannot grow without bound. Asks for no permission.
   */
  sharedInterests(conferenceId: string, manager: EntityManager = this.dataSource.manager): Promise<SharedInterest[]> {
    return manager.query(SHARED_INTERESTS, [conferenceId, [...SCHEDULABLE_STATES]]);
  }
}

function signedIn(viewer: Viewer): SignedInViewer {
  if (!viewer.account) throw unauthenticated();
  return viewer.account;
}
