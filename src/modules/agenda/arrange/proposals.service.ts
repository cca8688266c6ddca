import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { SYSTEM, type Viewer } from '../../../platform/auth/viewer.js';
import { newId } from '../../../platform/database/ids.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { DomainError } from '../../../platform/graphql/domain-error.js';
import { AuditLog } from '../../audit/audit-log.js';
import { ArrangeProposal } from '../arrange-proposal.entity.js';
import type { ArrangeRun } from '../arrange-run.entity.js';
import { ClashModelLoader } from '../clash-model/clash-model-loader.js';
import type { Placements } from '../clash-model/placement-state.js';
import { DraftChange, type PlacementChange } from '../draft-change.entity.js';
import { Draft } from '../draft.entity.js';
import { copyDraftContent } from '../drafts/copy-draft.js';
import { DraftAccess } from '../drafts/draft-access.js';
import { DraftEditor } from '../drafts/draft-editor.js';
import { differences, isInPart, isStillPossible, type ProposalPart } from './proposal-changes.js';

/** What a search found, as the draft that it proposes. */
export interface NewProposal {
  readonly name: string;
  /** What the search was given and what it made of it: only the difference is proposed. */
  readonly before: Placements;
  readonly after: Placements;
}

/** What searches found: drafts of their own until an organizer accepts them, whole or in part, or throws them away. */
@Injectable()
export class ProposalsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly clashModel: ClashModelLoader,
    private readonly editor: DraftEditor,
    private readonly access: DraftAccess,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Makes a proposal of a run for the draft that the run began with. Answers its id. Sessions and rooms that went while
   * it searched are left out: nobody loses minutes of search for one of them.
   */
  async propose(tx: EntityManager, run: ArrangeRun, draft: Draft, proposal: NewProposal): Promise<string> {
    const id = newId();
    await tx.insert(Draft, {
      id,
      conferenceId: draft.conferenceId,
      name: proposal.name,
      state: 'proposal',
      branchedFromId: draft.id,
      branchedFromRevision: draft.revision,
      createdBy: run.startedBy,
    });
    await tx.insert(ArrangeProposal, { draftId: id, runId: run.id });
    await copyDraftContent(tx, draft.id, id);
    const present = await this.clashModel.load(tx, draft.conferenceId, id);
    await this.editor.apply(tx, SYSTEM, id, {
      kind: 'arrange',
      expectedRevision: null,
      changes: differences(proposal.before, proposal.after).filter((change) => isStillPossible(present, change)),
      // Pins that somebody set while it searched are asked for when the proposal is accepted.
      evenIfPinned: true,
    });
    return id;
  }

  /**
   * Takes a proposal, or a part of it, over into the draft it came from, as one change that undo takes back whole. What
   * is left of it can be accepted later; proposals of the same run end with one that is accepted whole. Sessions that were
   * cancelled since, and moves into rooms given up since, are no part of it any more.
   * Throws REVISION_CONFLICT where the same sessions changed since the search began, INVALID_VALUE for a day that is
   * none of the conference, DRAFT_NOT_OPEN, PINNED.
   */
  async accept(viewer: Viewer, proposalId: string, part: ProposalPart | null = null): Promise<Draft> {
    await this.access.require(viewer, proposalId, 'editDrafts');
    return this.transactions.run(async (tx) => {
      const proposal = await lockedProposal(tx, proposalId);
      const targetId = proposal.branchedFromId;
      if (!targetId) throw new DomainError('DRAFT_NOT_OPEN', { path: ['proposalId'] });
      const { all, chosen } = await this.changesOf(tx, proposal, targetId, part);
      const { change } = await this.editor.apply(tx, viewer, targetId, {
        kind: 'arrange',
        expectedRevision: proposal.branchedFromRevision,
        ownRevisions: await ownRevisions(tx, proposalId, targetId),
        changes: chosen,
      });
      if (chosen.length === all.length) await close(tx, proposal);
      else if (change) await remember(tx, proposalId, change.revision);
      await this.record(tx, viewer, proposal, 'accept_proposal');
      return tx.findOneByOrFail(Draft, { id: targetId });
    });
  }

  /** Throws a proposal away. Throws DRAFT_NOT_OPEN where it is none any more. */
  async discard(viewer: Viewer, proposalId: string): Promise<Draft> {
    await this.access.require(viewer, proposalId, 'editDrafts');
    return this.transactions.run(async (tx) => {
      const proposal = await lockedProposal(tx, proposalId);
      await tx.update(Draft, { id: proposal.id }, { state: 'discarded', discardedAt: () => 'now()' });
      await this.record(tx, viewer, proposal, 'discard_proposal');
      return tx.findOneByOrFail(Draft, { id: proposal.id });
    });
  }

  /** What the search moved and the draft does not have yet; what others moved meanwhile is no part of the proposal. */
  private async changesOf(
    tx: EntityManager,
    proposal: Draft,
    targetId: string,
    part: ProposalPart | null,
  ): Promise<{ readonly all: readonly PlacementChange[]; readonly chosen: readonly PlacementChange[] }> {
    const modelOf = await this.clashModel.loadDrafts(tx, proposal.conferenceId, [targetId, proposal.id]);
    const moved = await sessionsMovedBy(tx, proposal.id);
    const target = modelOf(targetId);
    const all = differences(target.placements, modelOf(proposal.id).placements).filter(
      (change) => moved.has(change.sessionId) && isStillPossible(target, change),
    );
    if (part === null) return { all, chosen: all };
    const { days } = target.problem;
    if (!part.days.every((day) => days.some(({ id }) => id === day)))
      throw new DomainError('INVALID_VALUE', { path: ['days'] });
    return { all, chosen: all.filter((change) => isInPart(part, days, change)) };
  }

  private record(tx: EntityManager, viewer: Viewer, proposal: Draft, action: string): Promise<void> {
    return this.audit.record(tx, {
      viewer,
      conferenceId: proposal.conferenceId,
      action,
      subjectKind: 'draft',
      subjectId: proposal.id,
    });
  }
}

/** Two organizers may accept the same proposal at once: the second waits here, and finds what is left of it. */
async function lockedProposal(tx: EntityManager, id: string): Promise<Draft> {
  const proposal = await tx.findOneOrFail(Draft, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (proposal.state !== 'proposal') throw new DomainError('DRAFT_NOT_OPEN', { path: ['proposalId'] });
  return proposal;
}

async function sessionsMovedBy(tx: EntityManager, proposalId: string): Promise<ReadonlySet<string>> {
  const changes = await tx.findBy(DraftChange, { draftId: proposalId, kind: 'arrange' });
  return new Set(changes.flatMap(({ placements }) => placements.map(({ sessionId }) => sessionId)));
}

/** Parts that were taken over, and what took them back or brought them again: all of it as the search knew the draft. */
async function ownRevisions(tx: EntityManager, proposalId: string, targetId: string): Promise<readonly number[]> {
  const record = await tx.findOneBy(ArrangeProposal, { draftId: proposalId });
  const accepted = record?.acceptedRevisions ?? [];
  if (accepted.length === 0) return [];
  const steps = await tx.findBy(DraftChange, { draftId: targetId, ofRevision: In(accepted) });
  return [...accepted, ...steps.map(({ revision }) => revision)];
}

/** The proposal is accepted whole; the others of its run were choices beside it. */
async function close(tx: EntityManager, proposal: Draft): Promise<void> {
  await tx.update(Draft, { id: proposal.id }, { state: 'accepted' });
  await tx.query(
    `UPDATE draft SET state = 'discarded', discarded_at = now()
     WHERE state = 'proposal' AND id IN (
       SELECT other.draft_id FROM arrange_proposal own JOIN arrange_proposal other ON other.run_id = own.run_id
       WHERE own.draft_id = $1)`,
    [proposal.id],
  );
}

async function remember(tx: EntityManager, draftId: string, revision: number): Promise<void> {
  await tx.query(
    `UPDATE arrange_proposal SET accepted_revisions = array_append(accepted_revisions, $2) WHERE draft_id = $1`,
    [draftId, revision],
  );
}
