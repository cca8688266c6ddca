import { Injectable } from '@nestjs/common';
import type DataLoader from 'dataloader';
import { DataSource, In } from 'typeorm';
import { groupBy } from '../../platform/graphql/group-by.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { Tag } from '../conferences/tag.entity.js';
import { Track } from '../conferences/track.entity.js';
import { Session } from './session.entity.js';
import { SessionVisibility } from './session-visibility.service.js';

interface Relation {
  /** From what. */
  readonly fromId: string;
  /** To which session. */
  readonly sessionId: string;
}

const RELATIONS = {
  repeats: 'SELECT repeat_of_id AS "fromId", id AS "sessionId" FROM session WHERE repeat_of_id = ANY($1)',
  comesAfter: 'SELECT after_id AS "fromId", before_id AS "sessionId" FROM session_order WHERE after_id = ANY($1)',
  comesBefore: 'SELECT before_id AS "fromId", after_id AS "sessionId" FROM session_order WHERE before_id = ANY($1)',
  ofTrack: 'SELECT track_id AS "fromId", id AS "sessionId" FROM session WHERE track_id = ANY($1)',
} as const;

/** What stands around a session, as far as the viewer may know of it; for all sessions of a request together. */
@Injectable()
export class SessionRelationsLoaders {
  constructor(
    private readonly dataSource: DataSource,
    private readonly visibility: SessionVisibility,
  ) {}

  /** The visible sessions that stand in a relation to another session or a track, in the order of their numbers. */
  sessions(relation: keyof typeof RELATIONS, { loaders, viewer }: RequestContext): DataLoader<string, Session[] | null> {
    return loaders.byKey<string, Session[]>(`sessions:${relation}`, async (fromIds) => {
      const links: Relation[] = await this.dataSource.query(RELATIONS[relation], [fromIds]);
      const sessions = await this.dataSource
        .createQueryBuilder(Session, 'session')
        .where('session.id = ANY(:ids)', { ids: links.map((link) => link.sessionId) })
        .orderBy('session.number')
        .getMany();
      const visible = await this.visibility.visible(viewer, sessions);
      const groups = groupBy(links, (link) => link.fromId);
      return new Map([...groups].map(([fromId, group]) => [fromId, among(visible, group)]));
    });
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

function among(visible: readonly Session[], links: readonly Relation[]): Session[] {
  const ids = new Set(links.map((link) => link.sessionId));
  return visible.filter((session) => ids.has(session.id));
}
