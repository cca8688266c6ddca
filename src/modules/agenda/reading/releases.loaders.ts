import { Injectable } from '@nestjs/common';
import type DataLoader from 'dataloader';
import { DataSource, In } from 'typeorm';
import { groupBy } from '../../../platform/graphql/group-by.js';
import type { LoaderCache } from '../../../platform/graphql/request-context.js';
import { Release } from '../release.entity.js';
import { ReleasedSession } from '../released-session.entity.js';

/** Batch loaders behind releases. They say nothing about who may know of a conference: whoever has one passed its door. */
@Injectable()
export class ReleasesLoaders {
  constructor(private readonly dataSource: DataSource) {}

  releaseById(loaders: LoaderCache): DataLoader<string, Release | null> {
    return loaders.byKey<string, Release>('releases', async (ids) => {
      const releases = await this.dataSource.getRepository(Release).findBy({ id: In([...ids]) });
      return new Map(releases.map((release) => [release.id, release]));
    });
  }

  /** The current releases of conferences; null for a conference that has released nothing. */
  currentReleaseOf(loaders: LoaderCache): DataLoader<string, Release | null> {
    return loaders.byKey<string, Release>('currentReleases', async (conferenceIds) => {
      const releases = await this.dataSource
        .createQueryBuilder(Release, 'release')
        .where('release.conferenceId = ANY(:conferenceIds)', { conferenceIds })
        .distinctOn(['release.conferenceId'])
        .orderBy('release.conferenceId')
        .addOrderBy('release.number', 'DESC')
        .getMany();
      return new Map(releases.map((release) => [release.conferenceId, release]));
    });
  }

  /** Sessions as the current release of their conference holds them; null for those that it does not hold. */
  placementOf(loaders: LoaderCache): DataLoader<string, ReleasedSession | null> {
    return loaders.byKey<string, ReleasedSession>('currentPlacements', async (sessionIds) => {
      const rows = await this.dataSource.query<ReleasedSession[]>(CURRENT_PLACEMENTS, [sessionIds]);
      return new Map(rows.map((row) => [row.sessionId, row]));
    });
  }

  /** What each person has a part in by the current release of a conference, in the order of start. */
  sessionsOfPeople(loaders: LoaderCache, conferenceId: string): DataLoader<string, ReleasedSession[] | null> {
    return loaders.byKey<string, ReleasedSession[]>(`releasedSessionsOfPeople:${conferenceId}`, async (personIds) => {
      const rows = await this.dataSource.query<(ReleasedSession & { readonly personId: string })[]>(
        SESSIONS_OF_PEOPLE,
        [conferenceId, personIds],
      );
      return groupBy(rows, (row) => row.personId);
    });
  }
}

const COLUMNS = `
s.release_id AS "releaseId", s.session_id AS "sessionId", s.title, s.starts_at AS "startsAt", s.ends_at AS "endsAt",
s.room_ids AS "roomIds", s.people, s.sequence`;

const CURRENT_PLACEMENTS = `
SELECT ${COLUMNS} FROM released_session s JOIN release r ON r.id = s.release_id
WHERE s.session_id = ANY($1::uuid[])
  AND r.number = (SELECT max(newest.number) FROM release newest WHERE newest.conference_id = r.conference_id)`;

const SESSIONS_OF_PEOPLE = `
SELECT DISTINCT part->>'personId' AS "personId", ${COLUMNS}
FROM released_session s CROSS JOIN jsonb_array_elements(s.people) part
WHERE s.release_id = (SELECT id FROM release WHERE conference_id = $1 ORDER BY number DESC LIMIT 1)
  AND part->>'personId' = ANY($2::text[])
ORDER BY "startsAt", "sessionId"`;
