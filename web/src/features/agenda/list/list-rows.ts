// Which sessions the list shows, and under which headings.
import { holds } from '../../../lib/search-folding.ts';
import type { BoardSession, Placement } from '../board/board-types.ts';

export type ListGrouping = 'time' | 'room';

export interface ListRow {
  readonly session: BoardSession;
  /** Null for sessions without a place. */
  readonly placement: Placement | null;
}

export interface ListGroup {
  /** A start (minutes since 1970) or a room id; empty for sessions without a room. */
  readonly key: string;
  readonly rows: readonly ListRow[];
}

export interface ListInput {
  readonly placements: readonly Placement[];
  readonly sessions: ReadonlyMap<string, BoardSession>;
  /** All rooms in their order. */
  readonly roomIds: readonly string[];
  readonly grouping: ListGrouping;
  readonly search: string;
}

/** Groups in order of time or room; in each, rows by time, then room. A session in two rooms stands under the first. */
export function listGroups({ placements, sessions, roomIds, grouping, search }: ListInput): readonly ListGroup[] {
  const position = new Map(roomIds.map((id, index) => [id, index]));
  const roomOf = ({ roomIds: own }: Placement): string =>
    [...own].sort((a, b) => (position.get(a) ?? 0) - (position.get(b) ?? 0))[0] ?? '';
  const rank = (roomId: string): number => position.get(roomId) ?? roomIds.length;
  const rows = placements.flatMap((placement) => {
    const session = sessions.get(placement.sessionId);
    return session && matches(session, search) ? [{ session, placement, roomId: roomOf(placement) }] : [];
  });
  const byTime = rows.sort(
    (a, b) =>
      a.placement.start - b.placement.start || rank(a.roomId) - rank(b.roomId) || a.session.number - b.session.number,
  );
  const groups = new Map<string, ListRow[]>();
  for (const { session, placement, roomId } of byTime) {
    const key = grouping === 'time' ? String(placement.start) : roomId;
    groups.set(key, [...(groups.get(key) ?? []), { session, placement }]);
  }
  const all = [...groups].map(([key, own]) => ({ key, rows: own }));
  return grouping === 'time' ? all : all.sort((a, b) => rank(a.key) - rank(b.key));
}

/** Whether title, number or people hold every word. */
export function matches({ number, title, people }: BoardSession, search: string): boolean {
  return search === '' || holds([number, title, ...people.map(({ person }) => person.displayName)].join(' '), search);
}
