import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { SignedInViewer, Viewer } from '../../platform/auth/viewer.js';
import { unauthenticated } from '../../platform/graphql/request-errors.js';
import { Access } from '../organisations/access.js';
import { Session } from './session.entity.js';
import { SessionPermissions } from './session-permissions.service.js';
import { SessionStar } from './session-star.entity.js';
import { SessionVisibility } from './session-visibility.service.js';
import { SharedInterests, type SharedInterest } from './shared-interests.service.js';

/** What readers want to see. Only counts leave here, never whose star it is. */
@Injectable()
export class StarsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly permissions: SessionPermissions,
    private readonly visibility: SessionVisibility,
    private readonly access: Access,
    private readonly interests: SharedInterests,
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

  /** See SharedInterests. */
  sharedInterests(
    conferenceId: string,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<readonly SharedInterest[]> {
    return this.interests.of(manager, conferenceId);
  }
}

function signedIn(viewer: Viewer): SignedInViewer {
  if (!viewer.account) throw unauthenticated();
  return viewer.account;
}
