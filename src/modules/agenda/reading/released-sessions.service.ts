import { Injectable } from '@nestjs/common';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import { validate as isUuid } from 'uuid';
import { decodeCursor, toPage, type Page, type PageArgs } from '../../../platform/graphql/connection.js';
import { badUserInput } from '../../../platform/graphql/request-errors.js';
import { searchPatterns } from '../../../platform/search/search-patterns.js';
import type { SessionKind } from '../../sessions/session-kinds.js';
import { ReleasedSession } from '../released-session.entity.js';
import { conferenceDaySpan, type ConferenceDays } from './conference-day.js';
import { PUBLIC_SEARCH_TEXT } from './public-search-text.js';

/** Which sessions of a release are asked for; ids are decoded. */
export interface ReleasedSelection {
  /** ISO date, as the conference counts its days. */
  readonly day?: string | null;
  readonly roomId?: string | null;
  readonly trackId?: string | null;
  readonly personId?: string | null;
  readonly kind?: SessionKind | null;
  readonly search?: string | null;
}

type Query = SelectQueryBuilder<ReleasedSession>;

/** Finds sessions of a release for everybody who may see its conference. */
@Injectable()
export class ReleasedSessionsService {
  constructor(private readonly dataSource: DataSource) {}

  /** One page in the order of start, then id. */
  async sessionsOf(
    releaseId: string,
    conference: ConferenceDays,
    selection: ReleasedSelection,
    page: PageArgs,
  ): Promise<Page<ReleasedSession>> {
    const selected = this.select(releaseId, conference, selection);
    const rows = await afterCursor(selected.clone(), page.after)
      .orderBy('released.startsAt')
      .addOrderBy('released.sessionId')
      .limit(page.first + 1)
      .getMany();
    return toPage(
      rows,
      page.first,
      (row) => [row.startsAt.getTime(), row.sessionId],
      () => selected.getCount(),
    );
  }

  private select(releaseId: string, conference: ConferenceDays, selection: ReleasedSelection): Query {
    const query = this.dataSource
      .createQueryBuilder(ReleasedSession, 'released')
      .where('released.releaseId = :releaseId', { releaseId });
    const { day, roomId, personId } = selection;
    if (day)
      query.andWhere(
        'released.startsAt >= :startsAt AND released.startsAt < :endsAt',
        conferenceDaySpan(conference, day),
      );
    if (roomId) query.andWhere('released.roomIds @> ARRAY[:roomId]::uuid[]', { roomId });
    if (personId) query.andWhere('released.people @> :part', { part: JSON.stringify([{ personId }]) });
    return ofSession(query, selection);
  }
}

/** What is a matter of the session itself, as it is now. */
function ofSession(query: Query, { trackId, kind, search }: ReleasedSelection): Query {
  const patterns = searchPatterns(search ?? '');
  if (!trackId && !kind && patterns.length === 0) return query;
  query.innerJoin('session', 'session', 'session.id = released.sessionId');
  if (trackId) query.andWhere('session.track_id = :trackId', { trackId });
  if (kind) query.andWhere('session.kind = :kind', { kind });
  if (patterns.length > 0) query.andWhere(`${PUBLIC_SEARCH_TEXT} LIKE ALL (:patterns)`, { patterns });
  return query;
}

function afterCursor(query: Query, cursor: string | null | undefined): Query {
  if (!cursor) return query;
  const [startsAt, sessionId] = decodeCursor(cursor, 2);
  const isOurs =
    typeof startsAt === 'number' &&
    Number.isSafeInteger(startsAt) &&
    Math.abs(startsAt) <= MAX_INSTANT &&
    isUuid(sessionId);
  if (!isOurs) throw badUserInput('The cursor `after` is not one that this list gave.');
  return query.andWhere('(released.startsAt, released.sessionId) > (:after::timestamptz, :afterId::uuid)', {
    after: new Date(startsAt),
    afterId: sessionId,
  });
}

/** Year 9999: the latest instant that both sides write with four digits. */
const MAX_INSTANT = Date.UTC(9999, 11, 31);
