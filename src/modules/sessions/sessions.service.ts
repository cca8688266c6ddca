import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Viewer } from '../../platform/auth/viewer.js';
import { toPage, type Page, type PageArgs } from '../../platform/graphql/connection.js';
import { notFound, unauthenticated } from '../../platform/graphql/request-errors.js';
import { Conference } from '../conferences/conference.entity.js';
import { Access } from '../organisations/access.js';
import { Session } from './session.entity.js';
import { sortedSessions, sortKeyOf, type SessionListOrder } from './session-list-order.js';
import { SessionPermissions } from './session-permissions.service.js';
import { selectSessions, type SessionSelection } from './session-selection.js';
import { SessionVisibility } from './session-visibility.service.js';

/** Finds sessions, as far as the viewer may know of them. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly access: Access,
    private readonly visibility: SessionVisibility,
    private readonly permissions: SessionPermissions,
  ) {}

  sessionById(viewer: Viewer, sessionId: string): Promise<Session> {
    return this.permissions.requireVisible(viewer, sessionId);
  }

  async sessionByNumber(viewer: Viewer, conferenceSlug: string, number: number): Promise<Session> {
    const session = await this.dataSource
      .createQueryBuilder(Session, 'session')
      .innerJoin(Conference, 'conference', 'conference.id = session.conferenceId')
      .where('conference.slug = :conferenceSlug AND session.number = :number', { conferenceSlug, number })
      .getOne();
    await this.visibility.require(viewer, session);
    return session ?? Promise.reject(notFound());
  }

  /** One page of all sessions of a conference, for those with a role in it; sorted by stars for those who see them. */
  async sessionsOf(
    viewer: Viewer,
    conferenceId: string,
    selection: SessionSelection & { readonly order: SessionListOrder },
    { first, after }: PageArgs,
  ): Promise<Page<Session>> {
    const { order } = selection;
    await this.access.requireInConference(
      viewer,
      conferenceId,
      order.by === 'stars' ? 'editSessions' : 'seeUnreleased',
    );
    const selected = await selectSessions(this.dataSource.manager, conferenceId, selection);
    const rows = await sortedSessions(selected.clone(), order, { after, limit: first + 1 });
    return toPage(rows, first, sortKeyOf, () => selected.getCount());
  }

  /** The viewer's own sessions at a conference, whatever their state, in the order of their numbers. */
  async ownSessions(viewer: Viewer, conferenceId: string): Promise<Session[]> {
    if (!viewer.account) throw unauthenticated();
    const sessions = await this.dataSource
      .createQueryBuilder(Session, 'session')
      .where('session.conferenceId = :conferenceId', { conferenceId })
      .andWhere(
        `EXISTS (SELECT 1 FROM session_person part JOIN person ON person.id = part.person_id
           WHERE part.session_id = session.id AND person.account_id = :accountId AND person.merged_into_id IS NULL)`,
        { accountId: viewer.account.accountId },
      )
      .orderBy('session.number')
      .getMany();
    return this.visibility.visible(viewer, sessions);
  }
}
