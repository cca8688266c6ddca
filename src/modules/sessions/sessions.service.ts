import { Injectable } from '@nestjs/common';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import type { Viewer } from '../../platform/auth/viewer.js';
import { decodeCursor, toPage, type Page, type PageArgs } from '../../platform/graphql/connection.js';
import { badUserInput, notFound, unauthenticated } from '../../platform/graphql/request-errors.js';
import { searchPatterns } from '../../platform/search/search-patterns.js';
import { Conference } from '../conferences/conference.entity.js';
import { Access } from '../organisations/access.js';
import { Session } from './session.entity.js';
import type { SessionKind, SessionState } from './session-kinds.js';
import { SessionPermissions } from './session-permissions.service.js';
import { SessionVisibility } from './session-visibility.service.js';

/** Which sessions of a conference are asked for; ids are decoded. */
export interface SessionSelection {
  readonly kinds?: readonly SessionKind[] | null;
  readonly states?: readonly SessionState[] | null;
  readonly trackId?: string | null;
  readonly tagId?: string | null;
  readonly personId?: string | null;
  readonly text?: string | null;
}

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

  /** One page of all sessions of a conference, in the order of their numbers; for those with a role in it. */
  async sessionsOf(
    viewer: Viewer,
    conferenceId: string,
    selection: SessionSelection,
    page: PageArgs,
  ): Promise<Page<Session>> {
    await this.access.requireInConference(viewer, conferenceId, 'seeUnreleased');
    const selected = this.select(conferenceId, selection);
    const rows = await selected
      .clone()
      .andWhere('session.number > :after', { after: numberAfter(page.after) })
      .orderBy('session.number')
      .take(page.first + 1)
      .getMany();
    return toPage(
      rows,
      page.first,
      (session) => [session.number],
      () => selected.getCount(),
    );
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

  private select(conferenceId: string, selection: SessionSelection): SelectQueryBuilder<Session> {
    const query = this.dataSource
      .createQueryBuilder(Session, 'session')
      .where('session.conferenceId = :conferenceId', { conferenceId });
    const { kinds, states, trackId, tagId, personId, text } = selection;
    if (kinds) query.andWhere('session.kind = ANY(:kinds)', { kinds });
    if (states) query.andWhere('session.state = ANY(:states)', { states });
    if (trackId) query.andWhere('session.trackId = :trackId', { trackId });
    if (tagId)
      query.andWhere('EXISTS (SELECT 1 FROM session_tag t WHERE t.session_id = session.id AND t.tag_id = :tagId)', {
        tagId,
      });
    if (personId) {
      query.andWhere(
        'EXISTS (SELECT 1 FROM session_person p WHERE p.session_id = session.id AND p.person_id = :personId)',
        { personId },
      );
    }
    if (text) query.andWhere('session.searchText LIKE ALL(:patterns)', { patterns: searchPatterns(text) });
    return query;
  }
}

function numberAfter(cursor: string | null | undefined): number {
  if (!cursor) return 0;
  const [number] = decodeCursor(cursor, 1);
  if (typeof number !== 'number' || !Number.isInteger(number))
    throw badUserInput('The cursor `after` is not one that this list gave.');
  return number;
}
