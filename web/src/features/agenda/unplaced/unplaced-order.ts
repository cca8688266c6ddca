// In which order unplaced sessions stand.
import type { BoardSession } from '../board/board-types.ts';

export const UNPLACED_ORDERS = ['number', 'title', 'duration', 'speaker', 'interest', 'hardest'] as const;
export type UnplacedOrder = (typeof UNPLACED_ORDERS)[number];

type Compare = (a: BoardSession, b: BoardSession) => number;

/**
 * `hardness` is the number of places of each session, where it is known; those that fit nowhere come first under
 * "hardest", those whose number is not known yet last. Titles and names stand in the order of the language.
 */
export function sortedUnplaced(
  sessions: readonly BoardSession[],
  order: UnplacedOrder,
  hardness: ReadonlyMap<string, number>,
  collator: Intl.Collator,
): readonly BoardSession[] {
  const speaker = ({ people }: BoardSession): string => people[0]?.person.displayName ?? '\uffff';
  const places = ({ id }: BoardSession): number => hardness.get(id) ?? Infinity;
  const compare: Readonly<Record<UnplacedOrder, Compare>> = {
    number: (a, b) => a.number - b.number,
    title: (a, b) => collator.compare(a.title, b.title),
    duration: (a, b) => b.durationMinutes - a.durationMinutes,
    speaker: (a, b) => collator.compare(speaker(a), speaker(b)),
    interest: (a, b) => (b.starCount ?? 0) - (a.starCount ?? 0),
    hardest: (a, b) => (places(a) === places(b) ? 0 : places(a) - places(b)),
  };
  return [...sessions].sort((a, b) => compare[order](a, b) || a.number - b.number);
}
