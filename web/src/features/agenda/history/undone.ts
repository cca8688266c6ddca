import type { HistoryEntry } from './history-data.ts';

/** Revisions that stand taken back, by entries with the latest first: of the undos and redos of one, the last one holds. */
export function undoneRevisions(entries: readonly Pick<HistoryEntry, 'kind' | 'ofRevision'>[]): ReadonlySet<number> {
  const last = new Map<number, boolean>();
  for (const { kind, ofRevision } of entries) {
    if (ofRevision !== null && !last.has(ofRevision)) last.set(ofRevision, kind === 'UNDO');
  }
  return new Set([...last].filter(([, isUndone]) => isUndone).map(([revision]) => revision));
}
