// Two editors at once. A write against an older revision is a conflict only where what it touches, or what the issues
// that it creates touch, changed since: otherwise it applies, and nobody waits for anybody.
import { MoreThan, type EntityManager } from 'typeorm';
import type { ScheduleIssue } from '../../../scheduling/index.js';
import { DomainError } from '../../../platform/graphql/domain-error.js';
import { DraftChange } from '../draft-change.entity.js';
import type { Draft } from '../draft.entity.js';
import type { DraftEdit } from './draft-edit.js';
import { RevisionConflict } from './drafts.errors.js';

/** What happened to a draft since the revision that an editor saw. */
export interface ChangesSince {
  readonly draft: Draft;
  /** In order of revision. */
  readonly changes: readonly DraftChange[];
  /** Sessions that they touched. */
  readonly sessionIds: ReadonlySet<string>;
}

/** Loads what others changed since; nothing for a program that means the draft as it is. Throws INVALID_VALUE for a revision to come. */
export async function changesSince(
  tx: EntityManager,
  draft: Draft,
  { expectedRevision, ownRevisions = [] }: Pick<DraftEdit, 'expectedRevision' | 'ownRevisions'>,
): Promise<ChangesSince> {
  if (expectedRevision === null || expectedRevision === draft.revision)
    return { draft, changes: [], sessionIds: new Set() };
  if (expectedRevision > draft.revision || expectedRevision < 0) {
    throw new DomainError('INVALID_VALUE', { path: ['expectedRevision'] });
  }
  const where = { draftId: draft.id, revision: MoreThan(expectedRevision) };
  const all = await tx.find(DraftChange, { where, order: { revision: 'ASC' } });
  const changes = all.filter(({ revision }) => !ownRevisions.includes(revision));
  return { draft, changes, sessionIds: new Set(changes.flatMap(touchedBy)) };
}

/** Throws RevisionConflict where one of the sessions changed since. */
export function refuseChangedSessions(since: ChangesSince, sessionIds: readonly string[]): void {
  const touched = sessionIds.filter((sessionId) => since.sessionIds.has(sessionId));
  if (touched.length > 0) throw conflict(since, touched, []);
}

/** Throws RevisionConflict where an issue is about a session that changed since: its maker could not foresee it. */
export function refuseUnforeseenIssues<T extends ScheduleIssue>(since: ChangesSince, issues: readonly T[]): void {
  const unforeseen = issues.filter((issue) => issue.sessionIds.some((sessionId) => since.sessionIds.has(sessionId)));
  if (unforeseen.length === 0) return;
  throw conflict(
    since,
    unforeseen.flatMap((issue) => issue.sessionIds),
    unforeseen,
  );
}

function conflict(
  since: ChangesSince,
  sessionIds: readonly string[],
  issues: readonly ScheduleIssue[],
): RevisionConflict {
  const ids = new Set(sessionIds);
  const changes = since.changes.filter((change) => touchedBy(change).some((sessionId) => ids.has(sessionId)));
  return new RevisionConflict({ draft: since.draft, changes, issues });
}

function touchedBy(change: DraftChange): readonly string[] {
  return change.placements.map((placement) => placement.sessionId);
}
