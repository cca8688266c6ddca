import { Injectable } from '@nestjs/common';
import { ArrayOverlap, IsNull, type EntityManager } from 'typeorm';
import type { Viewer } from '../../../platform/auth/viewer.js';
import { Clock } from '../../../platform/clock/clock.js';
import { newId } from '../../../platform/database/ids.js';
import { DomainError } from '../../../platform/graphql/domain-error.js';
import { notFound } from '../../../platform/graphql/request-errors.js';
import {
  type ClashModel,
  ClashModelLoader,
  withInterestsOf,
  withPlacements,
} from '../clash-model/clash-model-loader.js';
import { isMoved } from '../clash-model/placement-state.js';
import { DraftChange, type PlacementChange } from '../draft-change.entity.js';
import { Draft } from '../draft.entity.js';
import { type DraftIssueChange, issueChange, judge } from '../issues/draft-issue.js';
import { Waiver } from '../waiver.entity.js';
import { type ChangesSince, changesSince, refuseChangedSessions, refuseUnforeseenIssues } from './draft-conflicts.js';
import { applyChanges, type DraftEdit, type PlannedChanges, planChanges } from './draft-edit.js';
import { checkPins, checkPlacements } from './placement-rules.js';
import { writePlacements } from './placement-writer.js';

export interface EditedDraft extends DraftIssueChange {
  /** As it is after the edit. */
  readonly draft: Draft;
  /** Null where everything was as asked already: then the draft keeps its revision. */
  readonly change: DraftChange | null;
}

/** The only way in which placements change: by hand, by undo, by import, by the scheduler, from a release. */
@Injectable()
export class DraftEditor {
  constructor(
    private readonly models: ClashModelLoader,
    private readonly clock: Clock,
  ) {}

  /**
   * Carries out an edit and appends it to the history, under the draft's row lock, which `tx` holds until it ends.
   * The caller has asked whether the viewer may edit the draft. Throws RevisionConflict where the edit was made
   * against an older revision and its sessions, or those of issues it creates, changed since; PINNED; NOT_PLACED;
   * NOT_OF_CONFERENCE; INVALID_VALUE; DRAFT_NOT_OPEN. An edit that changes nothing succeeds, so a repeated request does no harm.
   * An import answers no issues, nor does what the scheduler arranged.
   */
  async apply(tx: EntityManager, viewer: Viewer, draftId: string, edit: DraftEdit): Promise<EditedDraft> {
    const draft = await this.lock(tx, draftId);
    refuseClosed(draft, edit);
    const since = await changesSince(tx, draft, edit);
    const before = await this.models.load(tx, draft.conferenceId, draftId);
    const plan = planChanges(edit, before.placements);
    if (isNothing(plan)) return { draft, change: null, appeared: [], vanished: [] };
    refuseChangedSessions(
      since,
      edit.changes.map(({ sessionId }) => sessionId),
    );
    refuseBroken(before, plan, edit);
    const movedIds = new Set(
      plan.changes.filter(({ before: from, after }) => isMoved(from, after)).map(({ sessionId }) => sessionId),
    );
    const issues = isJudged(edit, since) ? issuesOfChange(draft, before, plan.changes, movedIds) : UNJUDGED;
    refuseUnforeseenIssues(since, issues.appeared);
    const change = await this.write(tx, viewer, draft, { edit, changes: plan.changes, movedIds });
    return { draft: { ...draft, revision: change.revision }, change, ...issues };
  }

  /**
   * Reads the draft and keeps everybody else from editing it until `tx` ends. Closes the race of two edits that both
   * read revision n: each would judge and overwrite placements that the other is changing.
   */
  protected async lock(tx: EntityManager, draftId: string): Promise<Draft> {
    const draft = await tx.findOne(Draft, { where: { id: draftId }, lock: { mode: 'pessimistic_write' } });
    if (!draft) throw notFound();
    return draft;
  }

  private async write(
    tx: EntityManager,
    viewer: Viewer,
    draft: Draft,
    {
      edit,
      changes,
      movedIds,
    }: { edit: DraftEdit; changes: readonly PlacementChange[]; movedIds: ReadonlySet<string> },
  ): Promise<DraftChange> {
    const change: DraftChange = {
      id: newId(),
      draftId: draft.id,
      revision: draft.revision + 1,
      kind: edit.kind,
      placements: changes,
      ofRevision: edit.ofRevision ?? null,
      authorId: viewer.account?.accountId ?? null,
      createdAt: this.clock.now(),
    };
    await writePlacements(tx, draft.id, changes);
    await endWaivers(tx, draft.id, movedIds);
    await tx.update(Draft, { id: draft.id }, { revision: change.revision });
    await tx.insert(DraftChange, change);
    return change;
  }
}

const UNJUDGED: DraftIssueChange = { appeared: [], vanished: [] };

/**
 * Nobody looks at the issues of an import or a proposal one by one, and judging a thousand new placements twice takes
 * seconds. A proposal needs them only where others edited the draft since.
 */
function isJudged({ kind }: DraftEdit, since: ChangesSince): boolean {
  return kind === 'arrange' ? since.changes.length > 0 : kind !== 'import';
}

/** A waiver was given for sessions as they stood; it does not come back when the move is undone: the organizer decides anew. */
async function endWaivers(tx: EntityManager, draftId: string, movedIds: ReadonlySet<string>): Promise<void> {
  const where = { draftId, endedAt: IsNull(), sessionIds: ArrayOverlap([...movedIds]) };
  if (movedIds.size > 0) await tx.update(Waiver, where, { endedAt: () => 'now()', endedBy: 'moved' });
}

/** A proposal is the scheduler's own; people accept it into their draft or throw it away. */
function refuseClosed(draft: Draft, edit: DraftEdit): void {
  const isOpen = draft.state === 'open' || (draft.state === 'proposal' && edit.kind === 'arrange');
  if (!isOpen) throw new DomainError('DRAFT_NOT_OPEN', { path: ['draftId'] });
}

function isNothing({ changes, unplacedIds }: PlannedChanges): boolean {
  return changes.length === 0 && unplacedIds.length === 0;
}

/** What comes and goes with the changes; sessions of waivers that end with them are judged anew too. */
function issuesOfChange(
  draft: Draft,
  model: ClashModel,
  changes: readonly PlacementChange[],
  movedIds: ReadonlySet<string>,
): DraftIssueChange {
  const ended = model.waivers.filter((waiver) => waiver.sessionIds.some((sessionId) => movedIds.has(sessionId)));
  const concerned = new Set([
    ...changes.map(({ sessionId }) => sessionId),
    ...ended.flatMap((waiver) => waiver.sessionIds),
  ]);
  const before = withInterestsOf(model, concerned);
  const after = withPlacements(before, applyChanges(model.placements, changes), movedIds);
  return issueChange(judge(draft.conferenceId, before), judge(draft.conferenceId, after));
}

function refuseBroken(model: ClashModel, { changes, unplacedIds }: PlannedChanges, edit: DraftEdit): void {
  if (unplacedIds.length > 0) throw new DomainError('NOT_PLACED', { path: ['sessionId'] });
  const isHistory = edit.kind === 'undo' || edit.kind === 'redo';
  // What this draft held before it may hold again, whatever became of its rooms and sessions since.
  if (!isHistory) checkPlacements(model, changes);
  if (!isHistory && !edit.evenIfPinned) checkPins(model.problem.days, changes);
}
