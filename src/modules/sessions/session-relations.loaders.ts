import { Injectable } from '@nestjs/common';
import type DataLoader from 'dataloader';
import { DataSource, In } from 'typeorm';
import { groupBy } from '../../platform/graphql/group-by.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { Tag } from '../conferences/tag.entity.js';
import { Track } from '../conferences/track.entity.js';
import type { Session } from './session.entity.js';
import { loaded, SessionsLoaders } from './sessions.loaders.js';

export const SESSION_RELATIONS = ['repeats', 'comesAfter', 'comesBefore'] as const;
export type SessionRelation = (typeof SESSION_RELATIONS)[number];

interface Link {
  readonly fromId: string;
  readonly relation: SessionRelation;
  readonly sessionId: string;
}

const LINKS = `
  SELECT repeat_of_id AS "fromId", 'repeats' AS relation, id AS "sessionId" FROM session WHERE repeat_of_id = ANY($1)
  UNION ALL SELECT after_id, 'comesAfter', before_id FROM session_order WHERE after_id = ANY($1)
  UNION ALL SELECT before_id, 'comesBefore', after_id FROM session_order WHERE before_id = ANY($1)`;

/** What stands around a session, as far as the viewer may know of it; for all sessions of a request together. */
@Injectable()
export class SessionRelationsLoaders {
  constructor(
    private readonly dataSource: DataSource,
    private readonly sessions: SessionsLoaders,
  ) {}

  /** The visible sessions in a relation to this one, in the order of their numbers. All relations together are four statements. */
  async related(relation: SessionRelation, sessionId: string, context: RequestContext): Promise<Session[]> {
    const links = (await this.links(context).load(sessionId)) ?? [];
    const wanted = new Set(links.filter((link) => link.relation === relation).map((link) => link.sessionId));
    // All are loaded whichever is asked for, so that the relations of one request share a batch.
    const sessions = await this.visible(
      links.map((link) => link.sessionId),
      context,
    );
    return sessions.filter((session) => wanted.has(session.id));
  }

  /** The visible sessions of a track, in the order of their numbers. */
  async ofTrack(trackId: string, context: RequestContext): Promise<Session[]> {
    const loader = context.loaders.byKey<string, { readonly id: string; readonly trackId: string }[]>(
      'trackSessions',
      async (trackIds) => {
        const sql = 'SELECT id, track_id AS "trackId" FROM session WHERE track_id = ANY($1)';
        const rows: { readonly id: string; readonly trackId: string }[] = await this.dataSource.query(sql, [trackIds]);
        return groupBy(rows, (row) => row.trackId);
      },
    );
    return this.visible(
      ((await loader.load(trackId)) ?? []).map((row) => row.id),
      context,
    );
  }

  private links({ loaders }: RequestContext): DataLoader<string, Link[] | null> {
    return loaders.byKey<string, Link[]>('sessionLinks', async (fromIds) => {
      const links: Link[] = await this.dataSource.query(LINKS, [fromIds]);
      return groupBy(links, (link) => link.fromId);
    });
  }

  private async visible(ids: readonly string[], context: RequestContext): Promise<Session[]> {
    const sessions = loaded(await this.sessions.visibleSessions(context).loadMany([...new Set(ids)]));
    return sessions.filter((session) => session !== null).sort((a, b) => a.number - b.number);
  }

  tracks({ loaders }: RequestContext): DataLoader<string, Track | null> {
    return loaders.byKey<string, Track>('sessionTracks', async (ids) => {
      const tracks = await this.dataSource.getRepository(Track).findBy({ id: In([...ids]) });
      return new Map(tracks.map((track) => [track.id, track]));
    });
  }

  /** Tags of sessions in the order of their names. */
  tags({ loaders }: RequestContext): DataLoader<string, Tag[] | null> {
    return loaders.byKey<string, Tag[]>('sessionTags', async (sessionIds) => {
      const rows: (Tag & { readonly sessionId: string })[] = await this.dataSource.query(
        `SELECT t.id, t.conference_id AS "conferenceId", t.name, st.session_id AS "sessionId"
         FROM session_tag st JOIN tag t ON t.id = st.tag_id WHERE st.session_id = ANY($1) ORDER BY t.name, t.id`,
        [sessionIds],
      );
      return groupBy(rows, (row) => row.sessionId);
    });
  }
}
