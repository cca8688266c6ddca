// What a release means to each of the people in it. Pure.
import { groupBy } from '../../../../platform/graphql/group-by.js';
import { changeOf, type FrozenSession, type SessionChange } from '../release-diff.js';

/** In the order in which they matter to whom they concern. */
export const LETTER_REASONS = ['new', 'moved', 'resized', 'cancelled', 'unchanged'] as const;
export type LetterReason = (typeof LETTER_REASONS)[number];

/** A session of one person; never without both `before` and `after`. */
export interface PersonalSession<B extends FrozenSession = FrozenSession, A extends FrozenSession = FrozenSession> {
  readonly sessionId: string;
  readonly reason: LetterReason;
  /** Null where it is new to her. */
  readonly before: B | null;
  /** Null where it is no longer hers. */
  readonly after: A | null;
  /** It is in the agenda still, but she has no part in it any more. */
  readonly goesOnWithoutHer: boolean;
}

export interface PersonalChanges<B extends FrozenSession = FrozenSession, A extends FrozenSession = FrozenSession> {
  readonly personId: string;
  /** In the order of start, then id: where they are now, else where they were. */
  readonly sessions: readonly PersonalSession<B, A>[];
  /** Some session is new to her, elsewhere, of another length, or gone. */
  readonly isChanged: boolean;
}

/** Of everybody who speaks, moderates or chairs in one of the agendas; a host is only named. In the order of ids. O(n log n). */
export function personalChanges<B extends FrozenSession, A extends FrozenSession>(
  before: readonly B[],
  after: readonly A[],
): readonly PersonalChanges<B, A>[] {
  const earlier = new Map(before.map((session) => [session.sessionId, session]));
  const later = new Map(after.map((session) => [session.sessionId, session]));
  const parts = [...new Set([...earlier.keys(), ...later.keys()])].flatMap((id) =>
    partsIn(earlier.get(id), later.get(id)),
  );
  return [...groupBy(parts, ({ personId }) => personId)]
    .map(([personId, own]) => {
      const sessions = own.map(({ session }) => session).toSorted(byStart);
      return { personId, sessions, isChanged: sessions.some(({ reason }) => reason !== 'unchanged') };
    })
    .toSorted((a, b) => (a.personId < b.personId ? -1 : 1));
}

interface Part<B extends FrozenSession, A extends FrozenSession> {
  readonly personId: string;
  readonly session: PersonalSession<B, A>;
}

function partsIn<B extends FrozenSession, A extends FrozenSession>(earlier?: B, later?: A): readonly Part<B, A>[] {
  const [were, are] = [presentIn(earlier), presentIn(later)];
  const sessionId = (earlier ?? later)?.sessionId ?? '';
  return [...new Set([...were, ...are])].map((personId) => {
    const before = earlier && were.has(personId) ? earlier : null;
    const after = later && are.has(personId) ? later : null;
    const goesOnWithoutHer = later !== undefined && after === null;
    return { personId, session: { sessionId, reason: reasonOf(before, after), before, after, goesOnWithoutHer } };
  });
}

function presentIn(session: FrozenSession | undefined): ReadonlySet<string> {
  const parts = session?.people.filter(({ role }) => role !== 'host') ?? [];
  return new Set(parts.map(({ personId }) => personId));
}

function reasonOf(before: FrozenSession | null, after: FrozenSession | null): LetterReason {
  if (after === null) return 'cancelled';
  if (before === null) return 'new';
  const change = changeOf(before, after);
  if (change === null) return 'unchanged';
  if (isElsewhere(change)) return 'moved';
  return change.isDurationChanged ? 'resized' : 'unchanged';
}

/** Whether it starts at another time or is in other rooms; a session that only became shorter or longer is where it was. */
export function isElsewhere(change: Pick<SessionChange, 'isTimeChanged' | 'isRoomChanged'>): boolean {
  return change.isTimeChanged || change.isRoomChanged;
}

function byStart(a: PersonalSession, b: PersonalSession): number {
  return startOf(a) - startOf(b) || (a.sessionId < b.sessionId ? -1 : 1);
}

function startOf({ before, after }: PersonalSession): number {
  return (after ?? before)?.startsAt.getTime() ?? 0;
}
