import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../../../platform/auth/viewer.js';
import { newId } from '../../../platform/database/ids.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { DomainError } from '../../../platform/graphql/domain-error.js';
import { IdempotencyKeys } from '../../../platform/idempotency/idempotency-keys.js';
import { AuditLog, changedFields } from '../../audit/audit-log.js';
import { Access } from '../../organisations/access.js';
import { Draft } from '../draft.entity.js';
import { copyDraftContent } from './copy-draft.js';
import { DraftAccess } from './draft-access.js';

const MAX_NAME = 200;

export interface NewDraft {
  readonly conferenceId: string;
  readonly name: string;
  readonly idempotencyKey?: string | null;
}

export interface NewBranch {
  readonly draftId: string;
  readonly name: string;
  readonly idempotencyKey?: string | null;
}

/** The present is the database's: it orders what several servers do. */
type DraftFields = Partial<Pick<Draft, 'name' | 'state'>> & { readonly discardedAt?: () => string };

/** The life of drafts as wholes; what is inside them changes by DraftEditor only. */
@Injectable()
export class DraftsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly conferenceAccess: Access,
    private readonly access: DraftAccess,
    private readonly audit: AuditLog,
    private readonly idempotency: IdempotencyKeys,
  ) {}

  /** An empty draft. */
  async createDraft(viewer: Viewer, input: NewDraft): Promise<Draft> {
    const conference = await this.conferenceAccess.requireInConference(viewer, input.conferenceId, 'editDrafts');
    const fields = { conferenceId: conference.id, name: draftName(input.name) };
    return this.once(viewer, 'createDraft', input, (tx) => this.insert(tx, viewer, fields));
  }

  /** A copy of a draft as it is now, with its waivers, that goes its own way. Any draft may be branched, a discarded one too. */
  async branchDraft(viewer: Viewer, input: NewBranch): Promise<Draft> {
    const { conferenceId } = await this.access.require(viewer, input.draftId, 'editDrafts');
    const name = draftName(input.name);
    return this.once(viewer, 'branchDraft', input, async (tx) => {
      // Shared: others may branch it too, but nobody edits it between its placements and its waivers.
      const source = await tx.findOneOrFail(Draft, {
        where: { id: input.draftId },
        lock: { mode: 'pessimistic_read' },
      });
      const origin = { branchedFromId: source.id, branchedFromRevision: source.revision };
      const id = await this.insert(tx, viewer, { conferenceId, name, ...origin });
      await copyDraftContent(tx, source.id, id);
      return id;
    });
  }

  async renameDraft(viewer: Viewer, draftId: string, newName: string): Promise<Draft> {
    await this.access.require(viewer, draftId, 'editDrafts');
    const name = draftName(newName);
    return this.change(viewer, draftId, 'rename_draft', { name });
  }

  /** Takes a draft out of sight. Its history stays: releases made from it point at it. Throws DRAFT_NOT_OPEN. */
  async deleteDraft(viewer: Viewer, draftId: string): Promise<Draft> {
    await this.access.require(viewer, draftId, 'editDrafts');
    return this.change(viewer, draftId, 'delete_draft', { state: 'discarded', discardedAt: () => 'now()' });
  }

  private once(
    viewer: Viewer,
    operation: string,
    request: NewDraft | NewBranch,
    create: (tx: EntityManager) => Promise<string>,
  ): Promise<Draft> {
    return this.transactions.run(async (tx) => {
      const accountId = viewer.account?.accountId;
      const key = request.idempotencyKey;
      const id = accountId
        ? await this.idempotency.once(tx, { accountId, key, operation, request }, () => create(tx))
        : await create(tx);
      return tx.findOneByOrFail(Draft, { id });
    });
  }

  private async insert(
    tx: EntityManager,
    viewer: Viewer,
    fields: Partial<Draft> & Pick<Draft, 'conferenceId'>,
  ): Promise<string> {
    const id = newId();
    await tx.insert(Draft, { ...fields, id, createdBy: viewer.account?.accountId ?? null });
    const action = fields.branchedFromId ? 'branch_draft' : 'create_draft';
    await this.audit.record(tx, {
      viewer,
      conferenceId: fields.conferenceId,
      action,
      subjectKind: 'draft',
      subjectId: id,
    });
    return id;
  }

  private change(viewer: Viewer, draftId: string, action: string, fields: DraftFields): Promise<Draft> {
    return this.transactions.run(async (tx) => {
      const before = await tx.findOneOrFail(Draft, { where: { id: draftId }, lock: { mode: 'pessimistic_write' } });
      if (before.state !== 'open') throw new DomainError('DRAFT_NOT_OPEN', { path: ['draftId'] });
      await tx.update(Draft, { id: draftId }, fields);
      const after = await tx.findOneByOrFail(Draft, { id: draftId });
      const changes = changedFields(before, after);
      await this.audit.record(tx, {
        viewer,
        conferenceId: before.conferenceId,
        action,
        subjectKind: 'draft',
        subjectId: draftId,
        changes,
      });
      return after;
    });
  }
}

/** Throws REQUIRED or TOO_LONG. */
function draftName(name: string): string {
  const trimmed = name.trim();
  if (trimmed === '') throw new DomainError('REQUIRED', { path: ['name'] });
  if (trimmed.length > MAX_NAME) throw new DomainError('TOO_LONG', { path: ['name'] });
  return trimmed;
}
