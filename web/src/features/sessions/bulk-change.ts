// One change of many sessions, in calls that the server takes, and what takes it back.
import { send, type PayloadError } from '../../lib/api.ts';
import type { VariablesOf } from '../../lib/graphql.ts';
import type { State } from './session-filter.ts';
import type { FoundSession } from './session-list.ts';
import { UPDATE_SESSIONS } from './session-mutations.ts';

type Input = VariablesOf<typeof UPDATE_SESSIONS>['input'];
export type BulkChange = Pick<Input, 'state' | 'trackId' | 'doNotRecord'> & {
  readonly addTagIds?: string[];
  readonly removeTagIds?: string[];
};

/** A call and the sessions that it is for. */
export interface BulkCall {
  readonly ids: readonly string[];
  readonly change: BulkChange;
}

/** Most sessions in one call. */
const MAX_IDS = 200;

/** Sends each call in parts, one after the other; stops at the first that is refused. */
export async function sendCalls(
  calls: readonly BulkCall[],
): Promise<{ readonly errors: readonly PayloadError[]; readonly next: ReadonlyMap<string, readonly State[]> }> {
  const next = new Map<string, readonly State[]>();
  for (const { ids, change } of calls) {
    for (let from = 0; from < ids.length; from += MAX_IDS) {
      const { updateSessions } = await send(UPDATE_SESSIONS, {
        input: { sessionIds: ids.slice(from, from + MAX_IDS), ...change },
      });
      if (updateSessions.errors.length > 0) return { errors: updateSessions.errors, next };
      for (const { id, viewerNextStates } of updateSessions.sessions ?? []) next.set(id, viewerNextStates);
    }
  }
  return { errors: [], next };
}

/** Of the sessions, those that would change at all. */
export function touched(sessions: readonly FoundSession[], change: BulkChange): FoundSession[] {
  const { state, trackId, doNotRecord, addTagIds = [], removeTagIds = [] } = change;
  return sessions.filter(
    (session) =>
      (state && session.viewerNextStates.includes(state)) ||
      (trackId !== undefined && (session.track?.id ?? null) !== trackId) ||
      (typeof doNotRecord === 'boolean' && session.doNotRecord !== doNotRecord) ||
      addTagIds.some((id) => !has(session, id)) ||
      removeTagIds.some((id) => has(session, id)),
  );
}

/**
 * The calls that bring the sessions back to what they were. Null where a state cannot be left the way it was come to;
 * `next` says where each may go now.
 */
export function inverse(
  sessions: readonly FoundSession[],
  change: BulkChange,
  next: ReadonlyMap<string, readonly State[]>,
): readonly BulkCall[] | null {
  const { state, trackId, doNotRecord, addTagIds = [], removeTagIds = [] } = change;
  if (state && sessions.some((session) => !next.get(session.id)?.includes(session.state))) return null;
  return [
    ...(state
      ? grouped(sessions, (session) => session.state).map(([before, ids]) => ({ ids, change: { state: before } }))
      : []),
    ...(trackId === undefined
      ? []
      : grouped(sessions, (session) => session.track?.id ?? null).map(([before, ids]) => ({
          ids,
          change: { trackId: before },
        }))),
    ...(typeof doNotRecord === 'boolean'
      ? [{ ids: sessions.map(({ id }) => id), change: { doNotRecord: !doNotRecord } }]
      : []),
    ...addTagIds.map((tagId) => ({
      ids: idsOf(sessions.filter((session) => !has(session, tagId))),
      change: { removeTagIds: [tagId] },
    })),
    ...removeTagIds.map((tagId) => ({
      ids: idsOf(sessions.filter((session) => has(session, tagId))),
      change: { addTagIds: [tagId] },
    })),
  ].filter(({ ids }) => ids.length > 0);
}

function has({ tags }: FoundSession, tagId: string): boolean {
  return tags.some(({ id }) => id === tagId);
}

function idsOf(sessions: readonly FoundSession[]): string[] {
  return sessions.map(({ id }) => id);
}

function grouped<Key>(sessions: readonly FoundSession[], keyOf: (session: FoundSession) => Key): [Key, string[]][] {
  const groups = new Map<Key, string[]>();
  for (const session of sessions) groups.set(keyOf(session), [...(groups.get(keyOf(session)) ?? []), session.id]);
  return [...groups];
}
