import type { EntityManager } from 'typeorm';
import { newId } from '../../../platform/database/ids.js';
import { activeWaivers, placementsOfDrafts } from '../clash-model/draft-rows.js';
import { DraftChange } from '../draft-change.entity.js';
import { Draft } from '../draft.entity.js';
import { Waiver } from '../waiver.entity.js';
import { writePlacements } from './placement-writer.js';

/**
 * Copies placements and waivers in force into a draft that was just made, as the first step of its history. Waivers keep
 * author, reason and time. Undo does not go behind the copy.
 */
export async function copyDraftContent(tx: EntityManager, fromId: string, toId: string): Promise<void> {
  const placements = (await placementsOfDrafts(tx, [fromId])).get(fromId) ?? new Map();
  const waivers = await activeWaivers(tx, [fromId]);
  if (waivers.length > 0)
    await tx.insert(
      Waiver,
      waivers.map((waiver) => ({ ...waiver, id: newId(), draftId: toId })),
    );
  if (placements.size === 0) return;
  const changes = [...placements].map(([sessionId, after]) => ({ sessionId, before: null, after }));
  await writePlacements(tx, toId, changes);
  const { createdBy } = await tx.findOneByOrFail(Draft, { id: toId });
  await tx.insert(DraftChange, {
    id: newId(),
    draftId: toId,
    revision: 1,
    kind: 'branch',
    placements: changes,
    ofRevision: null,
    authorId: createdBy,
  });
  await tx.update(Draft, { id: toId }, { revision: 1 });
}
