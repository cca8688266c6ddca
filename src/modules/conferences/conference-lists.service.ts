import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { Viewer } from '../../platform/auth/viewer.js';
import { decodeCursor, toPage, type Page, type PageArgs } from '../../platform/graphql/connection.js';
import { unauthenticated } from '../../platform/graphql/request-errors.js';
import { Conference } from './conference.entity.js';

interface ListedConference {
  readonly id: string;
  readonly firstDay: string;
}

const IS_PUBLIC = 'c.is_public AND $1::uuid IS NULL';

/** By a role in the conference or in its organisation, or as a person with a profile at it. */
const IS_OF_ACCOUNT = `(
  EXISTS (SELECT 1 FROM role_grant held WHERE held.account_id = $1 AND held.scope_id IN (c.id, c.organisation_id) AND held.role <> 'conference_creator')
  OR EXISTS (
    SELECT 1 FROM person p JOIN person_profile profile ON profile.person_id = p.id
    WHERE p.account_id = $1 AND p.merged_into_id IS NULL AND profile.conference_id = c.id
  ))`;

/** Conferences, the one that starts last first. */
const LISTED = (condition: string): string =>
  `SELECT c.id, coalesce((SELECT min(date) FROM conference_day d WHERE d.conference_id = c.id), '0001-01-01')::text AS "firstDay"
   FROM conference c WHERE ${condition}`;

@Injectable()
export class ConferenceListsService {
  constructor(private readonly dataSource: DataSource) {}

  /** Public conferences, the one that starts last first. */
  publicConferences(page: PageArgs): Promise<Page<Conference>> {
    return this.list(IS_PUBLIC, null, page);
  }

  /** Conferences in which the viewer has a role or a profile that she claimed, the one that starts last first. */
  viewerConferences(viewer: Viewer, page: PageArgs): Promise<Page<Conference>> {
    if (!viewer.account) throw unauthenticated();
    return this.list(IS_OF_ACCOUNT, viewer.account.accountId, page);
  }

  private async list(
    condition: string,
    accountId: string | null,
    { first, after }: PageArgs,
  ): Promise<Page<Conference>> {
    const [day, id] = after ? decodeCursor(after, 2) : [null, null];
    const rows = await this.dataSource.query<ListedConference[]>(
      `SELECT * FROM (${LISTED(condition)}) listed
       WHERE $2::text IS NULL OR ("firstDay", id::text) < ($2::text, $3::text)
       ORDER BY "firstDay" DESC, id::text DESC LIMIT $4`,
      [accountId, day, id, first + 1],
    );
    const page = toPage(
      rows,
      first,
      (row) => [row.firstDay, row.id],
      () => this.count(condition, accountId),
    );
    return { ...page, nodes: await this.inOrder(page.nodes) };
  }

  private async inOrder(rows: readonly ListedConference[]): Promise<Conference[]> {
    const conferences = await this.dataSource.getRepository(Conference).findBy({ id: In(rows.map((row) => row.id)) });
    const byId = new Map(conferences.map((conference) => [conference.id, conference]));
    return rows.flatMap((row) => byId.get(row.id) ?? []);
  }

  private async count(condition: string, accountId: string | null): Promise<number> {
    const [row] = await this.dataSource.query<{ total: number }[]>(
      `SELECT count(*)::int AS total FROM (${LISTED(condition)}) listed`,
      [accountId],
    );
    return row?.total ?? 0;
  }
}
