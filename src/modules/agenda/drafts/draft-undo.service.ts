import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../../../platform/auth/viewer.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { DomainError } from '../../../platform/graphql/domain-error.js';
import { DraftChange, type PlacementChange } from '../draft-change.entity.js';
import { Draft } from '../draft.entity.js';
import { DraftAccess } from './draft-access.js';
import { inverseOf } from './draft-edit.js';
import { DraftEditor, type EditedDraft } from './draft-editor.js';
import { type Step, undoState, undoStateAt } from './draft-history.js';

/** Which draft, and as of which revision the editor saw it. */
export interface SeenDraft {
  readonly draftId: string;
  readonly expectedRevision: number;
}

/**
 * Undo and redo walk the history of the whole draft, whoever made a change. An editor takes back the last change that
 * she saw: if others changed other sessions since, their changes stay; if they changed the same ones, it is a conflict.
 */
@Injectable()
export class DraftUndo {
  constructor(
    private readonly transactions: Transactions,
    private readonly access: DraftAccess,
    private readonly editor: DraftEditor,
  ) {}

  /** Takes back the last change in force. Throws NOTHING_TO_UNDO. */
  async undo(viewer: Viewer, seen: SeenDraft): Promise<EditedDraft> {
    await this.access.require(viewer, seen.draftId, 'editDrafts');
    return this.transactions.run(async (tx) => {
      const steps = await lockedSteps(tx, seen.draftId);
      const target = undoStateAt(steps, seen.expectedRevision).undoable.at(-1);
      if (target === undefined) throw new DomainError('NOTHING_TO_UNDO');
      const changes = inverseOf(await placementsOf(tx, seen.draftId, target));
      return this.editor.apply(tx, viewer, seen.draftId, { ...seen, kind: 'undo', changes, ofRevision: target });
    });
  }

  /** Brings back the change taken back last. Throws NOTHING_TO_REDO, also where somebody changed the draft since. */
  async redo(viewer: Viewer, seen: SeenDraft): Promise<EditedDraft> {
    await this.access.require(viewer, seen.draftId, 'editDrafts');
    return this.transactions.run(async (tx) => {
      const steps = await lockedSteps(tx, seen.draftId);
      const target = undoStateAt(steps, seen.expectedRevision).redoable.at(-1);
      if (target === undefined || !undoState(steps).redoable.includes(target)) throw new DomainError('NOTHING_TO_REDO');
      const changes = await placementsOf(tx, seen.draftId, target);
      return this.editor.apply(tx, viewer, seen.draftId, { ...seen, kind: 'redo', changes, ofRevision: target });
    });
  }
}

/** The history, read under the draft's lock: no step can be added until the editor is done. */
async function lockedSteps(tx: EntityManager, draftId: string): Promise<readonly Step[]> {
  await tx.findOneOrFail(Draft, { where: { id: draftId }, lock: { mode: 'pessimistic_write' } });
  return tx.find(DraftChange, {
    select: { revision: true, kind: true, ofRevision: true },
    where: { draftId },
    order: { revision: 'ASC' },
  });
}

async function placementsOf(tx: EntityManager, draftId: string, revision: number): Promise<readonly PlacementChange[]> {
  return (await tx.findOneByOrFail(DraftChange, { draftId, revision })).placements;
}
