import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { SessionPermissions } from './session-permissions.service.js';
import { SessionStar } from './session-star.entity.js';

@Injectable()
export class StarsLoaders {
  constructor(
    private readonly dataSource: DataSource,
    private readonly permissions: SessionPermissions,
  ) {}

  /** How many readers starred a session; null for a viewer who does not make the programme. */
  counts({ loaders, viewer }: RequestContext) {
    return loaders.byKey<string, number>('starCounts', async (sessionIds) => {
      const actors = await this.permissions.actorsOf(viewer, sessionIds);
      const countable = sessionIds.filter((id) => actors.get(id)?.includes('programme'));
      if (countable.length === 0) return new Map();
      const rows: { readonly id: string; readonly stars: number }[] = await this.dataSource.query(
        'SELECT session_id AS id, count(*)::int AS stars FROM session_star WHERE session_id = ANY($1) GROUP BY session_id',
        [countable],
      );
      const counted = new Map(rows.map((row) => [row.id, row.stars]));
      return new Map(countable.map((id) => [id, counted.get(id) ?? 0]));
    });
  }

  /** Whether the viewer starred a session; null, like a reader without an account, where she did not. */
  viewerStars({ loaders, viewer }: RequestContext) {
    return loaders.byKey<string, true>('viewerStars', async (sessionIds) => {
      if (!viewer.account) return new Map();
      const stars = await this.dataSource
        .getRepository(SessionStar)
        .findBy({ accountId: viewer.account.accountId, sessionId: In([...sessionIds]) });
      return new Map(stars.map((star) => [star.sessionId, true]));
    });
  }
}
