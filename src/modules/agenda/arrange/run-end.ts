// How a run ends: with its proposals, what it found and how far it came, all in one transaction.
import type { EntityManager } from 'typeorm';
import type { AgendaPlacement } from '../../../scheduling/index.js';
import { type Placements, toPlacementState } from '../clash-model/placement-state.js';
import type { RunProgress } from './portfolio-job.js';

export interface RunEnd {
  /** The proposal that is shown first; null where the run proposes nothing. */
  readonly proposalId: string | null;
  readonly result: object;
  readonly progress: RunProgress;
}

/** Whether somebody stopped the run is known to its row alone. */
export async function endRun(
  tx: EntityManager,
  runId: string,
  { proposalId, result, progress }: RunEnd,
): Promise<void> {
  await tx.query(
    `UPDATE arrange_run SET state = CASE WHEN stop_requested_at IS NULL THEN 'done' ELSE 'stopped' END,
       proposal_id = $2, result = $3, progress = $4, ended_at = now() WHERE id = $1`,
    [runId, proposalId, JSON.stringify(result), JSON.stringify(progress)],
  );
}

export function placementsOf(placements: Iterable<AgendaPlacement>): Placements {
  return new Map(Array.from(placements, (placement) => [placement.sessionId, toPlacementState(placement)]));
}
