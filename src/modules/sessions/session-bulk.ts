// What one change of several sessions means for each of them. Pure: it reads locked rows and writes nothing.
import type { FieldChange } from '../audit/audit-entry.entity.js';
import { changedFields } from '../audit/audit-log.js';
import { DomainError } from '../../platform/graphql/domain-error.js';
import type { Session } from './session.entity.js';
import type { SessionColumns } from './session-fields.js';
import type { SessionState } from './session-kinds.js';
import { MAX_SESSION_TAGS } from './session.inputs.js';
import { nextStates, type StepActor } from './session-states.js';
import { SessionStateChangeRefused } from './sessions.errors.js';

/** One change of several sessions whose ids are decoded. */
export interface BulkChange {
  readonly sessionIds: readonly string[];
  readonly state?: SessionState | null;
  readonly trackId?: string | null;
  readonly addTagIds: readonly string[];
  readonly removeTagIds: readonly string[];
  readonly doNotRecord?: boolean | null;
  readonly idempotencyKey?: string | null;
}

/** A part of the change of one session, as the single mutation would have logged it. */
export interface BulkEntry {
  readonly action: string;
  readonly changes: Readonly<Record<string, FieldChange>>;
}

/** What becomes of one session. Without entries it stays as it is. */
export interface BulkStep {
  readonly session: Session;
  readonly columns: SessionColumns;
  /** Sorted; the same list as before where tags stay. */
  readonly tagIds: readonly string[];
  readonly entries: readonly BulkEntry[];
}

interface Subject {
  readonly session: Session;
  readonly tagIds: readonly string[];
  readonly actors: readonly StepActor[];
  /** Where the session stands in the input. */
  readonly index: number;
}

/** Whether anything but the state is to change: that is for those who make the programme alone. */
export function asksForMoreThanState(change: BulkChange): boolean {
  const { trackId, doNotRecord, addTagIds, removeTagIds } = change;
  return trackId !== undefined || isGiven(doNotRecord) || addTagIds.length + removeTagIds.length > 0;
}

/**
 * What becomes of one session. Throws STATE_CHANGE_NOT_ALLOWED and LIMIT_REACHED (of its tags), with the place of the
 * session in the input.
 */
export function bulkStep(change: BulkChange, subject: Subject, now: Date): BulkStep {
  const { session } = subject;
  const stateColumns = columnsOfState(change.state, subject, now);
  const columns: SessionColumns = {
    ...(change.trackId === undefined ? {} : { trackId: change.trackId }),
    ...(isGiven(change.doNotRecord) ? { doNotRecord: change.doNotRecord } : {}),
  };
  const tagIds = tagsAfter(change, subject);
  const parts: BulkEntry[] = [
    { action: 'change_session_state', changes: changedFields<SessionColumns>(session, stateColumns) },
    { action: `update_${session.kind}`, changes: changedFields<SessionColumns>(session, columns) },
    { action: 'set_session_tags', changes: changedFields({ tagIds: subject.tagIds }, { tagIds }) },
  ];
  const entries = parts.filter(({ changes }) => Object.keys(changes).length > 0);
  return { session, columns: { ...columns, ...stateColumns }, tagIds, entries };
}

function columnsOfState(state: BulkChange['state'], { session, actors, index }: Subject, now: Date): SessionColumns {
  if (!state || session.state === state) return {};
  const allowed = nextStates(session.state, actors);
  if (!allowed.includes(state)) throw new SessionStateChangeRefused(session.state, allowed, pathOf(index));
  return { state, cancelledAt: state === 'cancelled' ? now : null };
}

function tagsAfter({ addTagIds, removeTagIds }: BulkChange, { tagIds, index }: Subject): readonly string[] {
  const after = [...new Set([...tagIds, ...addTagIds])].filter((tagId) => !removeTagIds.includes(tagId)).sort();
  // One that has more by an import may lose tags, but get none.
  if (after.length > Math.max(MAX_SESSION_TAGS, tagIds.length))
    throw new DomainError('LIMIT_REACHED', { path: pathOf(index), args: { limit: MAX_SESSION_TAGS } });
  return after;
}

function pathOf(index: number): readonly string[] {
  return ['sessionIds', String(index)];
}

function isGiven<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}
