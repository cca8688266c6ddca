// What one release changed against another. Pure: it compares what was frozen, whatever became of the sessions since.
import type { ReleasedPerson } from '../released-session.entity.js';

const MS_PER_MINUTE = 60_000;

/** A session as a release froze it. */
export interface FrozenSession {
  readonly sessionId: string;
  readonly title: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly roomIds: readonly string[];
  readonly people: readonly ReleasedPerson[];
}

/** A session that both hold, and in what they differ. `B` is how it was known before, `A` after. */
export interface SessionChange<B extends FrozenSession = FrozenSession, A extends FrozenSession = B> {
  readonly before: B;
  readonly after: A;
  readonly isRenamed: boolean;
  /** It starts at another instant. */
  readonly isTimeChanged: boolean;
  readonly isDurationChanged: boolean;
  /** Other rooms, or the same in another order: the first is where people go. */
  readonly isRoomChanged: boolean;
  /** People with the roles that they took on; who changed her role stands in both lists. */
  readonly joined: readonly ReleasedPerson[];
  readonly left: readonly ReleasedPerson[];
}

/** Each list in the order of start, then id. */
export interface AgendaChanges<B extends FrozenSession = FrozenSession, A extends FrozenSession = B> {
  readonly added: readonly A[];
  /** As the earlier one held them. */
  readonly cancelled: readonly B[];
  readonly changed: readonly SessionChange<B, A>[];
}

/** What `after` changed against `before`. O(n log n). */
export function compareAgendas<B extends FrozenSession, A extends FrozenSession = B>(
  before: readonly B[],
  after: readonly A[],
): AgendaChanges<B, A> {
  const earlier = new Map(before.map((session) => [session.sessionId, session]));
  const laterIds = new Set(after.map((session) => session.sessionId));
  const changed = inOrder(after).flatMap((session) => {
    const same = earlier.get(session.sessionId);
    return (same && changeOf(same, session)) ?? [];
  });
  return {
    added: inOrder(after.filter((session) => !earlier.has(session.sessionId))),
    cancelled: inOrder(before.filter((session) => !laterIds.has(session.sessionId))),
    changed,
  };
}

/** In what a session differs, or null where it is the same. The order of its people does not count. */
export function changeOf<B extends FrozenSession, A extends FrozenSession = B>(
  before: B,
  after: A,
): SessionChange<B, A> | null {
  const change = {
    before,
    after,
    isRenamed: before.title !== after.title,
    isTimeChanged: before.startsAt.getTime() !== after.startsAt.getTime(),
    isDurationChanged: minutesOf(before) !== minutesOf(after),
    isRoomChanged: before.roomIds.join() !== after.roomIds.join(),
    joined: withoutThose(after.people, before.people),
    left: withoutThose(before.people, after.people),
  };
  const isSame = !change.isRenamed && !isMove(change) && !hasOtherPeople(change);
  return isSame ? null : change;
}

/** How long it is. */
export function minutesOf(session: Pick<FrozenSession, 'startsAt' | 'endsAt'>): number {
  return (session.endsAt.getTime() - session.startsAt.getTime()) / MS_PER_MINUTE;
}

/** Whether room, time or duration changed. */
export function isMove(change: Pick<SessionChange, 'isTimeChanged' | 'isDurationChanged' | 'isRoomChanged'>): boolean {
  return change.isTimeChanged || change.isDurationChanged || change.isRoomChanged;
}

export function hasOtherPeople(change: Pick<SessionChange, 'joined' | 'left'>): boolean {
  return change.joined.length > 0 || change.left.length > 0;
}

function withoutThose(people: readonly ReleasedPerson[], others: readonly ReleasedPerson[]): readonly ReleasedPerson[] {
  const known = new Set(others.map(({ personId, role }) => `${personId} ${role}`));
  return people.filter(({ personId, role }) => !known.has(`${personId} ${role}`));
}

function inOrder<T extends FrozenSession>(sessions: readonly T[]): readonly T[] {
  return [...sessions].sort(
    (a, b) => a.startsAt.getTime() - b.startsAt.getTime() || (a.sessionId < b.sessionId ? -1 : 1),
  );
}
