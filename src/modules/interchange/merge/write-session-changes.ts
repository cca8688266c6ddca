import type { EntityManager } from 'typeorm';
import type { ProgrammeSession } from '../programme.js';
import type { MergePlan } from './merge-plan.js';
import { changedRows, changesOf, type Columns, deleteRows, updateRows, valuesOf } from './write-rows.js';
import { type PresentSession, SESSION_COLUMNS, sessionColumns, stateColumns } from './write-session-columns.js';
import { writeOrders, writeParts, writeTags } from './write-session-parts.js';
import { stateAfter } from './write-states.js';

export type SessionChanges = ReadonlyMap<string, Partial<ProgrammeSession>>;

/** What of a plan is about sessions that are here. */
export type SessionPlan = Pick<MergePlan, 'writes' | 'cancelledSessionIds' | 'returnedSessionIds'>;

/** The sessions of a conference as they are, by id. */
export async function presentSessions(
  tx: EntityManager,
  conferenceId: string,
): Promise<ReadonlyMap<string, PresentSession>> {
  const rows = await tx.query<PresentSession[]>(
    'SELECT id, kind, state, room_count AS "roomCount" FROM session WHERE conference_id = $1',
    [conferenceId],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** The sessions as the plan leaves them in their states. */
export function sessionsAfter(
  present: ReadonlyMap<string, PresentSession>,
  plan: SessionPlan,
): ReadonlyMap<string, PresentSession> {
  const states = valuesOf(changesOf<ProgrammeSession>(plan.writes, 'session'), 'state');
  const [gone, back] = [new Set(plan.cancelledSessionIds), new Set(plan.returnedSessionIds)];
  return new Map(
    [...present].map(([id, session]) => {
      const wish = { state: states.get(id), isGone: gone.has(id), isBack: back.has(id) };
      return [id, { ...session, state: stateAfter(session.state, wish) }];
    }),
  );
}

export interface SessionWriting {
  readonly changes: SessionChanges;
  readonly before: ReadonlyMap<string, PresentSession>;
  /** In the states that they get. */
  readonly after: ReadonlyMap<string, PresentSession>;
  /** When sessions are cancelled that are. */
  readonly at: Date;
}

/**
 * Changes sessions in their rows, people, tags and orders. Revision and time of change rise once for each session of
 * which more than its order among others changed; returns the ids of those.
 */
export async function changeSessions(
  tx: EntityManager,
  conferenceId: string,
  writing: SessionWriting,
): Promise<readonly string[]> {
  const rows = changedSessions(writing);
  const also = 'revision = kept.revision + 1, updated_at = now()';
  await updateRows(tx, { table: 'session', columns: SESSION_COLUMNS, conferenceId, also }, rows);
  await replaceLists(tx, conferenceId, writing.changes);
  return [...rows.keys()];
}

/** Columns by session id; none for a session of which only a list changes. */
function changedSessions({ changes, before, after, at }: SessionWriting): ReadonlyMap<string, Columns> {
  const rows = [...before.values()].map((now) => {
    const change = changes.get(now.id) ?? {};
    const state = stateColumns(now.state, after.get(now.id)?.state ?? now.state, at);
    return [now.id, { ...sessionColumns(change, now), ...state }] as const;
  });
  const inLists = [...changes].flatMap(([id, { people, tags }]) => (before.has(id) && (people ?? tags) ? [id] : []));
  return new Map([...inLists.map((id) => [id, {}] as const), ...changedRows(rows)]);
}

async function replaceLists(tx: EntityManager, conferenceId: string, changes: SessionChanges): Promise<void> {
  const people = valuesOf(changes, 'people');
  await deleteRows(tx, { table: 'session_person', key: 'session_id' }, people.keys());
  await writeParts(tx, people);
  const tags = valuesOf(changes, 'tags');
  await deleteRows(tx, { table: 'session_tag', key: 'session_id' }, tags.keys());
  await writeTags(tx, conferenceId, tags);
  const after = valuesOf(changes, 'after');
  await deleteRows(tx, { table: 'session_order', key: 'after_id', conferenceId }, after.keys());
  await writeOrders(tx, conferenceId, after);
}
