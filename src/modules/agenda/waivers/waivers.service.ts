import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../../../platform/auth/viewer.js';
import { Clock } from '../../../platform/clock/clock.js';
import { newId } from '../../../platform/database/ids.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { DomainError } from '../../../platform/graphql/domain-error.js';
import { AuditLog } from '../../audit/audit-log.js';
import { type ClashModel, ClashModelLoader, withWaivers } from '../clash-model/clash-model-loader.js';
import { DraftAccess } from '../drafts/draft-access.js';
import { changesSince, refuseUnforeseenIssues } from '../drafts/draft-conflicts.js';
import { Draft } from '../draft.entity.js';
import { type DraftIssue, judge } from '../issues/draft-issue.js';
import { Waiver } from '../waiver.entity.js';
import { issuesByKeys, newWaivers, refuseUncovered, refuseWiderCover } from './waiver-cover.js';

const MAX_REASON = 2000;

export interface WaiveRequest {
  readonly draftId: string;
  readonly expectedRevision: number;
  readonly issueKeys: readonly string[];
  readonly reason: string;
}

export interface WaivedDraft {
  readonly draft: Draft;
  readonly waivers: readonly Waiver[];
}

/** An organizer accepts broken rules with a reason, and takes that back. */
@Injectable()
export class WaiversService {
  constructor(
    private readonly transactions: Transactions,
    private readonly access: DraftAccess,
    private readonly models: ClashModelLoader,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * Waives issues, one waiver for each rule and set of sessions. Throws ISSUE_NOT_OPEN, ISSUE_NOT_WAIVABLE,
   * WAIVER_WOULD_COVER_MORE, RevisionConflict where sessions of the issues changed since, DRAFT_NOT_OPEN.
   */
  async waive(viewer: Viewer, request: WaiveRequest): Promise<WaivedDraft> {
    await this.access.require(viewer, request.draftId, 'waiveIssues');
    const reason = checkedReason(request.reason);
    return this.transactions.run(async (tx) => {
      const draft = await lockOpenDraft(tx, request.draftId);
      const model = await this.models.load(tx, draft.conferenceId, draft.id);
      const before = judge(draft.conferenceId, model);
      const asked = issuesByKeys(before.issues, request.issueKeys);
      refuseUnforeseenIssues(await changesSince(tx, draft, { expectedRevision: request.expectedRevision }), asked);
      const waivers = newWaivers(asked).map((named) => ({ ...named, ...this.authored(viewer, draft, reason) }));
      this.refuseOtherCover(draft, model, { before: before.issues, asked, waivers });
      await tx.insert(Waiver, waivers);
      await this.record(tx, viewer, draft, 'waive_issues', waivers);
      return { draft, waivers };
    });
  }

  /** Ends a waiver: its issues are open again. Throws WAIVER_ENDED. */
  async lift(viewer: Viewer, waiverId: string): Promise<{ draft: Draft; waiver: Waiver }> {
    const { draftId } = await this.access.requireWaiver(viewer, waiverId);
    return this.transactions.run(async (tx) => {
      const draft = await lockOpenDraft(tx, draftId);
      const waiver = await tx.findOneByOrFail(Waiver, { id: waiverId });
      if (waiver.endedAt !== null) throw new DomainError('WAIVER_ENDED', { path: ['waiverId'] });
      const ended = { endedAt: this.clock.now(), endedBy: 'lifted' as const };
      await tx.update(Waiver, { id: waiverId }, ended);
      await this.record(tx, viewer, draft, 'lift_waiver', [waiver]);
      return { draft, waiver: { ...waiver, ...ended } };
    });
  }

  private authored(viewer: Viewer, draft: Draft, reason: string): Omit<Waiver, 'constraint' | 'sessionIds'> {
    const authorId = viewer.account?.accountId ?? null;
    return {
      id: newId(),
      draftId: draft.id,
      reason,
      authorId,
      createdAt: this.clock.now(),
      endedAt: null,
      endedBy: null,
    };
  }

  /** The clash model itself says what the waivers cover, so that what is asked for and what is waived cannot differ. */
  private refuseOtherCover(
    draft: Draft,
    model: ClashModel,
    {
      before,
      asked,
      waivers,
    }: { before: readonly DraftIssue[]; asked: readonly DraftIssue[]; waivers: readonly Waiver[] },
  ): void {
    const after = judge(draft.conferenceId, withWaivers(model, [...model.waivers, ...waivers])).issues;
    refuseUncovered(asked, after);
    refuseWiderCover(asked, before, after);
  }

  private async record(
    tx: EntityManager,
    viewer: Viewer,
    draft: Draft,
    action: string,
    waivers: readonly Waiver[],
  ): Promise<void> {
    for (const { id, constraint, sessionIds, reason } of waivers) {
      const changes = {
        constraint: change(action, constraint),
        sessionIds: change(action, sessionIds),
        reason: change(action, reason),
      };
      await this.audit.record(tx, {
        viewer,
        conferenceId: draft.conferenceId,
        action,
        subjectKind: 'waiver',
        subjectId: id,
        changes,
      });
    }
  }
}

function change(action: string, value: unknown): { old: unknown; new: unknown } {
  return action === 'lift_waiver' ? { old: value, new: null } : { old: null, new: value };
}

/** Nobody moves a session while its issues are judged: edits lock the same row. */
async function lockOpenDraft(tx: EntityManager, draftId: string): Promise<Draft> {
  const draft = await tx.findOneOrFail(Draft, { where: { id: draftId }, lock: { mode: 'pessimistic_write' } });
  if (draft.state !== 'open') throw new DomainError('DRAFT_NOT_OPEN', { path: ['draftId'] });
  return draft;
}

function checkedReason(reason: string): string {
  const trimmed = reason.trim();
  if (trimmed === '') throw new DomainError('REQUIRED', { path: ['reason'] });
  if (trimmed.length > MAX_REASON) throw new DomainError('TOO_LONG', { path: ['reason'] });
  return trimmed;
}
