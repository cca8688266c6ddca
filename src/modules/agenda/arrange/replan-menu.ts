// The menu of a re-plan as kept with its run: ids and minutes, which any language can say.
import type { ReplanMenu } from '../../../scheduling/index.js';
import type { ArrangeRun } from '../arrange-run.entity.js';
import type { FoundEntry } from './replan-job.js';

export interface KeptEntry extends Omit<FoundEntry, 'placements' | 'broken'> {
  /** Hard rules still broken. */
  readonly hardIssues: number;
  /** The draft that it proposes; null where it changes nothing, or nothing more than the entry before. */
  readonly proposalId: string | null;
}

export interface KeptMenu extends Pick<ReplanMenu, 'before' | 'heldElsewhere'> {
  readonly entries: readonly KeptEntry[];
}

/** The menu of a run; null for a run of another kind, and before it has ended. */
export function menuOf(run: Pick<ArrangeRun, 'result'>): KeptMenu | null {
  return (run.result?.['menu'] as KeptMenu | undefined) ?? null;
}
