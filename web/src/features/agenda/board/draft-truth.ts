// What is known of a draft on the server, and what is shown of it while edits are on their way. Pure.
import type { Placement } from './board-types.ts';
import { type Change, withChanges } from './placement-changes.ts';

/** The placements as the server told them. */
export interface DraftTruth {
  /** The newest revision known. */
  readonly revision: number;
  /** The revision of the whole that was loaded: no older change is news. */
  readonly loadedRevision: number;
  readonly placements: ReadonlyMap<string, Placement>;
  /** At which revision a session was told last, where that is after the whole was loaded. */
  readonly toldAt: ReadonlyMap<string, number>;
}

export function truthAt(revision: number, placements: ReadonlyMap<string, Placement>): DraftTruth {
  return { revision, loadedRevision: revision, placements, toldAt: new Map() };
}

/**
 * Takes a change that made `revision`. An answer to an own edit may overtake the event of an older edit by somebody else,
 * so each session keeps what was told of it at the highest revision, whatever the order.
 */
export function withTold(truth: DraftTruth, revision: number, changes: readonly Change[]): DraftTruth {
  if (revision <= truth.loadedRevision) return truth;
  const news = changes.filter(({ sessionId }) => revision > (truth.toldAt.get(sessionId) ?? truth.loadedRevision));
  return {
    ...truth,
    revision: Math.max(truth.revision, revision),
    placements: news.length === 0 ? truth.placements : withChanges(truth.placements, news),
    toldAt: new Map([...truth.toldAt, ...news.map(({ sessionId }) => [sessionId, revision] as const)]),
  };
}

/** An edit that the server has not answered. */
export interface Pending {
  readonly id: number;
  readonly changes: readonly Change[];
}

/** What is shown: what is known, with the edits on their way upon it, in their order. */
export function shown(
  truth: DraftTruth,
  pending: readonly Pending[],
): { readonly placements: ReadonlyMap<string, Placement>; readonly pendingIds: ReadonlySet<string> } {
  const changes = pending.flatMap((edit) => edit.changes);
  return {
    placements: changes.length === 0 ? truth.placements : withChanges(truth.placements, changes),
    pendingIds: new Set(changes.map(({ sessionId }) => sessionId)),
  };
}
