import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Viewer } from '../../../platform/auth/viewer.js';
import { newId } from '../../../platform/database/ids.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { notFound } from '../../../platform/graphql/request-errors.js';
import { AuditLog } from '../../audit/audit-log.js';
import { Access } from '../../organisations/access.js';
import { ClashModelLoader } from '../clash-model/clash-model-loader.js';
import { Draft } from '../draft.entity.js';
import { DraftEditor } from '../drafts/draft-editor.js';
import { Release } from '../release.entity.js';
import { ReleasedSession } from '../released-session.entity.js';
import { checkedName } from './release-texts.js';
import { type LeftOutSession, restoredPlacements } from './restored-placements.js';

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

  async make(tx: EntityManager, viewer: Viewer, release: Release, name: string): Promise<RestoredRelease> {
    const { conferenceId } = release;
    const id = newId();
    await tx.insert(Draft, { id, conferenceId, name, createdBy: viewer.account?.accountId ?? null });
    const sessions = await tx.find(ReleasedSession, { where: { releaseId: release.id }, order: { startsAt: 'ASC', sessionId: 'ASC' } });
    const { changes, leftOut } = restoredPlacements(await this.models.load(tx, conferenceId), sessions);
    if (changes.length > 0) await this.editor.apply(tx, viewer, id, { kind: 'restore', expectedRevision: null, changes });
    const subject = { subjectKind: 'draft', subjectId: id };
    await this.audit.record(tx, { viewer, conferenceId, action: 'restore_release', ...subject, changes: { releaseId: { old: null, new: release.id } } });
    return { draft: await tx.findOneByOrFail(Draft, { id }), leftOut };
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
  ) {}

  /** A new draft with the placements of the release, but for sessions that cannot be placed any more. */
  async restoreRelease(viewer: Viewer, releaseId: string, name: string): Promise<RestoredRelease> {
    const release = await this.dataSource.getRepository(Release).findOneBy({ id: releaseId });
    if (!release) throw notFound();
    await this.access.requireInConference(viewer, release.conferenceId, 'editDrafts');
    const draftName = checkedName(name);
    return this.transactions.run((tx) => this.drafts.make(tx, viewer, release, draftName));
  }
}
