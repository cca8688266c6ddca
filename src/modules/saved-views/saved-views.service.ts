import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Transactions } from '../../platform/database/transactions.js';
import { newId } from '../../platform/database/ids.js';
import type { SignedInViewer, Viewer } from '../../platform/auth/viewer.js';
import { forbidden, notFound, unauthenticated } from '../../platform/graphql/request-errors.js';
import { Account } from '../accounts/account.entity.js';
import type { Conference } from '../conferences/conference.entity.js';
import { LimitReached } from '../conferences/conferences.errors.js';
import { Access } from '../organisations/access.js';
import { SavedView, type ViewedTable } from './saved-view.entity.js';

/** A view as its viewer finds it. */
export interface ShownView extends SavedView {
  readonly ownerName: string;
  readonly isOwn: boolean;
  readonly viewerCanDelete: boolean;
}

export type ViewToSave = Pick<SavedView, 'conferenceId' | 'table' | 'name' | 'query' | 'isShared'>;

/** More than anybody names for one table; it bounds the list. */
export const MAX_OWN_VIEWS = 100;
/** More than a menu can show; own ones are never left out. */
export const MAX_SHOWN_VIEWS = 500;

/** Views of the tables of organizers: one's own, and those that others of the team share. */
@Injectable()
export class SavedViewsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly access: Access,
  ) {}

  /** The viewer's own views and the shared ones: her own first, each by name. NOT_FOUND outside the team. */
  async viewsOf(viewer: Viewer, conference: Conference, table: ViewedTable | null = null): Promise<ShownView[]> {
    if (!(await this.access.mayInConference(viewer, conference, 'seeUnreleased'))) throw notFound();
    return this.shown(viewer, conference, { table });
  }

  /** Saves a view; one of the viewer's own of that name is replaced. Throws LIMIT_REACHED. */
  async saveView(viewer: Viewer, view: ViewToSave): Promise<ShownView> {
    const { accountId } = signedIn(viewer);
    const conference = await this.access.requireInConference(viewer, view.conferenceId, 'seeUnreleased');
    const id = await this.transactions.run((tx) => writeView(tx, accountId, view));
    const [shown] = await this.shown(viewer, conference, { id });
    return shown ?? Promise.reject(notFound());
  }

  /** Deletes an own view, or as an organizer a shared one. NOT_FOUND where the viewer may not know of it. */
  async deleteView(viewer: Viewer, id: string): Promise<void> {
    const { accountId } = signedIn(viewer);
    const view = await this.dataSource.getRepository(SavedView).findOneBy({ id });
    if (!view) throw notFound();
    const conference = await this.access.requireInConference(viewer, view.conferenceId, 'seeUnreleased');
    const isOwn = view.accountId === accountId;
    if (!isOwn && !view.isShared) throw notFound();
    if (!isOwn && !(await this.access.mayInConference(viewer, conference, 'editConference'))) throw forbidden();
    await this.dataSource.getRepository(SavedView).delete({ id });
  }

  private async shown(
    viewer: Viewer,
    conference: Conference,
    { table = null, id = null }: { readonly table?: ViewedTable | null; readonly id?: string | null },
  ): Promise<ShownView[]> {
    const mayDeleteShared = await this.access.mayInConference(viewer, conference, 'editConference');
    const accountId = viewer.account?.accountId ?? null;
    const views = await this.dataSource.query<Omit<ShownView, 'viewerCanDelete'>[]>(VIEWS, [
      conference.id,
      accountId,
      table,
      id,
      MAX_SHOWN_VIEWS,
    ]);
    return views.map((view) => ({ ...view, viewerCanDelete: view.isOwn || mayDeleteShared }));
  }
}

const VIEWS = `
SELECT v.id, v.conference_id AS "conferenceId", v.account_id AS "accountId", v."table", v.name, v.query,
  v.is_shared AS "isShared", v.updated_at AS "updatedAt", a.display_name AS "ownerName",
  coalesce(v.account_id = $2::uuid, false) AS "isOwn"
FROM saved_view v JOIN account a ON a.id = v.account_id
WHERE v.conference_id = $1 AND (v.account_id = $2::uuid OR v.is_shared)
  AND ($3::text IS NULL OR v."table" = $3) AND ($4::uuid IS NULL OR v.id = $4)
ORDER BY "isOwn" DESC, lower(v.name), v.id LIMIT $5`;

async function writeView(tx: EntityManager, accountId: string, view: ViewToSave): Promise<string> {
  const { conferenceId, table, name, query, isShared } = view;
  // The account's row: two new views of one owner must not both find the last place free.
  await tx.findOneOrFail(Account, { where: { id: accountId }, lock: { mode: 'pessimistic_write' } });
  const same = await tx.findOneBy(SavedView, { accountId, conferenceId, table, name });
  if (!same && (await tx.countBy(SavedView, { accountId, conferenceId, table })) >= MAX_OWN_VIEWS)
    throw new LimitReached(MAX_OWN_VIEWS);
  const row = { conferenceId, accountId, table, name, query, isShared, id: same?.id ?? newId(), updatedAt: new Date() };
  await tx.upsert(SavedView, row, ['id']);
  return row.id;
}

function signedIn(viewer: Viewer): SignedInViewer {
  if (!viewer.account) throw unauthenticated();
  return viewer.account;
}
