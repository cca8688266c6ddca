import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { SYSTEM, type Viewer } from '../../../platform/auth/viewer.js';
import { newId } from '../../../platform/database/ids.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { DomainError } from '../../../platform/graphql/domain-error.js';
import { AuditLog } from '../../audit/audit-log.js';
import { ArrangeRun } from '../arrange-run.entity.js';
import { ClashModelLoader } from '../clash-model/clash-model-loader.js';
import { isSamePlacement, toPlacementState, type Placements } from '../clash-model/placement-state.js';
import type { PlacementChange } from '../draft-change.entity.js';
import { Draft } from '../draft.entity.js';
import { copyDraftContent } from '../drafts/copy-draft.js';
import { DraftAccess } from '../drafts/draft-access.js';
import { DraftEditor } from '../drafts/draft-editor.js';
import type { AgendaPlacement } from '../../../scheduling/index.js';
import type { ArrangeOutcome } from './arrange-job.js';

/** What a search found: a draft of its own until an organizer accepts it or throws it away. */
@Injectable()
export class ProposalsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly clashModel: ClashModelLoader,
    private readonly editor: DraftEditor,
    private readonly access: DraftAccess,
    private readonly audit: AuditLog,
  ) {}

  /** Keeps the outcome of a run as a proposal and ends the run. */
  async propose(run: ArrangeRun, draft: Draft, outcome: ArrangeOutcome): Promise<void> {
    await this.transactions.run(async (tx) => {
      const { placements } = await this.clashModel.load(tx, draft.conferenceId, draft.id);
      const proposalId = newId();
      await tx.insert(Draft, {
        id: proposalId,
        conferenceId: draft.conferenceId,
        name: `${draft.name} +`,
        state: 'proposal',
        branchedFromId: draft.id,
        branchedFromRevision: draft.revision,
        createdBy: run.startedBy,
      });
      await copyDraftContent(tx, draft.id, proposalId);
      await this.editor.apply(tx, SYSTEM, proposalId, {
        kind: 'arrange',
        expectedRevision: null,
        changes: differences(placements, placementsOf(outcome.placements)),
      });
      const { placements: _placements, ...result } = outcome;
      await tx.query(
        `UPDATE arrange_run SET state = CASE WHEN stop_requested_at IS NULL THEN 'done' ELSE 'stopped' END,
           proposal_id = $2, result = $3, ended_at = now() WHERE id = $1`,
        [run.id, proposalId, JSON.stringify(result)],
      );
    });
  }

  /**
   * Takes a proposal over into the draft it came from, as one change that undo takes back whole.
   * Throws REVISION_CONFLICT where the same sessions changed since the search began.
   */
  async accept(viewer: Viewer, proposalId: string): Promise<Draft> {
    const proposal = await this.proposalFor(viewer, proposalId);
    const targetId = proposal.branchedFromId;
    if (!targetId) throw new DomainError('DRAFT_NOT_OPEN');
    return this.transactions.run(async (tx) => {
      const [current, proposed] = [
        await this.clashModel.load(tx, proposal.conferenceId, targetId),
        await this.clashModel.load(tx, proposal.conferenceId, proposal.id),
      ];
      const changes = differences(current.placements, proposed.placements);
      await this.editor.apply(tx, viewer, targetId, {
        kind: 'arrange',
        expectedRevision: proposal.branchedFromRevision,
        changes,
      });
      await tx.update(Draft, { id: proposal.id }, { state: 'accepted' });
      await this.record(tx, viewer, proposal, 'accept_proposal');
      return tx.findOneByOrFail(Draft, { id: targetId });
    });
  }

  /** Throws a proposal away. */
  async discard(viewer: Viewer, proposalId: string): Promise<Draft> {
    const proposal = await this.proposalFor(viewer, proposalId);
    return this.transactions.run(async (tx) => {
      await tx.update(Draft, { id: proposal.id }, { state: 'discarded', discardedAt: () => 'now()' });
      await this.record(tx, viewer, proposal, 'discard_proposal');
      return tx.findOneByOrFail(Draft, { id: proposal.id });
    });
  }

  private async proposalFor(viewer: Viewer, proposalId: string): Promise<Draft> {
    const proposal = await this.access.require(viewer, proposalId, 'editDrafts');
    if (proposal.state !== 'proposal') throw new DomainError('DRAFT_NOT_OPEN', { path: ['proposalId'] });
    return proposal;
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

function placementsOf(placements: readonly AgendaPlacement[]): Placements {
  return new Map(placements.map((placement) => [placement.sessionId, toPlacementState(placement)]));
}

/** What must change in the one so that it becomes the other. */
function differences(from: Placements, to: Placements): readonly PlacementChange[] {
  return [...new Set([...from.keys(), ...to.keys()])].flatMap((sessionId) => {
    const [before, after] = [from.get(sessionId) ?? null, to.get(sessionId) ?? null];
    return isSamePlacement(before, after) ? [] : [{ sessionId, before, after }];
  });
}
