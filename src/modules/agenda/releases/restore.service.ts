import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Viewer } from '../../../platform/auth/viewer.js';
import { newId } from '../../../platform/database/ids.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { notFound } from '../../../platform/graphql/request-errors.js';
import { IdempotencyKeys } from '../../../platform/idempotency/idempotency-keys.js';
import { AuditLog } from '../../audit/audit-log.js';
import { Access } from '../../organisations/access.js';
import { ClashModelLoader } from '../clash-model/clash-model-loader.js';
import { Draft } from '../draft.entity.js';
import { DraftEditor } from '../drafts/draft-editor.js';
import { Release } from '../release.entity.js';
import { ReleasedSession } from '../released-session.entity.js';
import { checkedName } from './release-texts.js';
import { type LeftOutSession, type RestoredPlacements, restoredPlacements } from './restored-placements.js';

export interface RestoreRequest {
  readonly releaseId: string;
  /** Of the new draft. */
  readonly name: string;
  readonly idempotencyKey?: string | null;
}

export interface RestoredRelease {
  readonly draft: Draft;
  /** In the order of start, then id. */
  readonly leftOut: readonly LeftOutSession[];
}

/** Makes a draft of an old release inside a transaction of the caller. */
@Injectable()
export class DraftOfRelease {
  constructor(
    private readonly models: ClashModelLoader,
    private readonly editor: DraftEditor,
    private readonly audit: AuditLog,
  ) {}

  /** What of the release can be placed again by now. */
  async placements(tx: EntityManager, release: Release): Promise<RestoredPlacements> {
    const sessions = await tx.find(ReleasedSession, {
      where: { releaseId: release.id },
      order: { startsAt: 'ASC', sessionId: 'ASC' },
    });
    return restoredPlacements(await this.models.load(tx, release.conferenceId), sessions);
  }

  /** The id of the new draft. */
  async make(
    tx: EntityManager,
    viewer: Viewer,
    release: Release,
    draft: { name: string; restored: RestoredPlacements },
  ): Promise<string> {
    const id = newId();
    const { conferenceId } = release;
    const { changes } = draft.restored;
    await tx.insert(Draft, { id, conferenceId, name: draft.name, createdBy: viewer.account?.accountId ?? null });
    if (changes.length > 0)
      await this.editor.apply(tx, viewer, id, { kind: 'restore', expectedRevision: null, changes });
    const subject = { subjectKind: 'draft', subjectId: id };
    await this.audit.record(tx, {
      viewer,
      conferenceId,
      action: 'restore_release',
      ...subject,
      changes: { releaseId: { old: null, new: release.id } },
    });
    return id;
  }
}

/** Brings an old release back as a draft, which an organizer may correct and release anew. */
@Injectable()
export class RestoreService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly access: Access,
    private readonly drafts: DraftOfRelease,
    private readonly idempotency: IdempotencyKeys,
  ) {}

  /** A new draft with the placements of the release, but for sessions that cannot be placed any more. */
  async restoreRelease(viewer: Viewer, request: RestoreRequest): Promise<RestoredRelease> {
    const release = await this.dataSource.getRepository(Release).findOneBy({ id: request.releaseId });
    if (!release) throw notFound();
    await this.access.requireInConference(viewer, release.conferenceId, 'editDrafts');
    const name = checkedName(request.name);
    return this.transactions.run(async (tx) => {
      const restored = await this.drafts.placements(tx, release);
      const create = (): Promise<string> => this.drafts.make(tx, viewer, release, { name, restored });
      const call = { key: request.idempotencyKey, operation: 'restoreRelease', request };
      const accountId = viewer.account?.accountId;
      const id = accountId ? await this.idempotency.once(tx, { ...call, accountId }, create) : await create();
      return { draft: await tx.findOneByOrFail(Draft, { id }), leftOut: restored.leftOut };
    });
  }
}
