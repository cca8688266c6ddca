import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../../../platform/auth/viewer.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { DomainError } from '../../../platform/graphql/domain-error.js';
import { IdempotencyKeys } from '../../../platform/idempotency/idempotency-keys.js';
import type { Agenda } from '../../../scheduling/index.js';
import { type ClashModel, ClashModelLoader } from '../clash-model/clash-model-loader.js';
import { DraftAccess } from '../drafts/draft-access.js';
import { changesSince } from '../drafts/draft-conflicts.js';
import { RevisionConflict } from '../drafts/drafts.errors.js';
import { Draft } from '../draft.entity.js';
import { judge } from '../issues/draft-issue.js';
import { Release } from '../release.entity.js';
import { releasablePart } from './frozen-agenda.js';
import { lockReleasesOf, lockRoomsAndPeople } from './release-locks.js';
import { checkedComment, checkedName } from './release-texts.js';
import { ReleaseWriter } from './release-writer.js';
import { HardIssuesOpen } from './releases.errors.js';

export interface ReleaseRequest {
  readonly draftId: string;
  /** Null for programs that mean the draft as it is now. */
  readonly expectedRevision: number | null;
  readonly name: string;
  readonly comment?: string | null;
  readonly idempotencyKey?: string | null;
}

/** Turns a draft into what everybody reads. */
@Injectable()
export class ReleasesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly access: DraftAccess,
    private readonly models: ClashModelLoader,
    private readonly writer: ReleaseWriter,
    private readonly idempotency: IdempotencyKeys,
  ) {}

  /**
   * Releases a draft: all of it or nothing. Throws HardIssuesOpen, DRAFT_EMPTY, DRAFT_NOT_OPEN, RevisionConflict where
   * anything in it changed since the expected revision, and BookingClash.
   */
  async releaseAgenda(viewer: Viewer, request: ReleaseRequest): Promise<Release> {
    const { conferenceId } = await this.access.require(viewer, request.draftId, 'releaseAgenda');
    const checked = { ...request, name: checkedName(request.name), comment: checkedComment(request.comment) };
    return this.transactions.run(async (tx) => {
      const create = (): Promise<string> => this.release(tx, viewer, conferenceId, checked);
      const call = { key: request.idempotencyKey, operation: 'releaseAgenda', request: checked };
      const accountId = viewer.account?.accountId;
      const id = accountId ? await this.idempotency.once(tx, { ...call, accountId }, create) : await create();
      return tx.findOneByOrFail(Release, { id });
    });
  }

  private async release(
    tx: EntityManager,
    viewer: Viewer,
    conferenceId: string,
    request: { draftId: string; expectedRevision: number | null; name: string; comment: string | null },
  ): Promise<string> {
    await lockReleasesOf(tx, conferenceId);
    const draft = await lockedDraft(tx, request.draftId, request.expectedRevision);
    await lockRoomsAndPeople(tx, conferenceId, draft.id);
    // Read only now: what others booked until the locks were ours is in the model.
    const model = await this.models.load(tx, conferenceId, draft.id);
    const agenda = releasablePart(model);
    refuseUnfit(conferenceId, model, agenda);
    return this.writer.write(tx, viewer, { draft, name: request.name, comment: request.comment, model, agenda });
  }
}

/** The draft, which nobody edits until `tx` ends. */
async function lockedDraft(tx: EntityManager, draftId: string, expectedRevision: number | null): Promise<Draft> {
  const draft = await tx.findOneOrFail(Draft, { where: { id: draftId }, lock: { mode: 'pessimistic_write' } });
  if (draft.state !== 'open') throw new DomainError('DRAFT_NOT_OPEN', { path: ['draftId'] });
  const { changes } = await changesSince(tx, draft, { expectedRevision });
  // Unlike an edit, a release is about the whole draft: any change since is one that its maker did not see.
  if (changes.length > 0) throw new RevisionConflict({ draft, changes, issues: [] });
  return draft;
}

function refuseUnfit(conferenceId: string, model: ClashModel, agenda: Agenda): void {
  if (agenda.size === 0) throw new DomainError('DRAFT_EMPTY', { path: ['draftId'] });
  const { issues } = judge(conferenceId, { ...model, agenda });
  const open = issues.filter((issue) => issue.level === 'hard' && !issue.waived);
  if (open.length > 0) throw new HardIssuesOpen(open);
}
