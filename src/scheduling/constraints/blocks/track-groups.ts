// Rules about all sessions of a track together.
import type { GroupMeasure, GroupRule } from '../definition.js';
import type { ProblemIndex } from '../../problem-index.js';

/** The same measure for each track of at least two sessions; none without blocks. */
export function trackGroups(
  index: ProblemIndex,
  measureOf: (members: readonly number[]) => GroupMeasure | null,
): readonly GroupRule[] {
  if (index.blocks.length === 0) return [];
  const membersOf: number[][] = Array.from(index.trackIndex, () => []);
  index.trackOfSession.forEach((track, session) => membersOf[track]?.push(session));
  return [...index.trackIndex].flatMap(([trackId, track]): readonly GroupRule[] => {
    const members = membersOf[track] ?? [];
    const measure = measureOf(members);
    if (measure === null) return [];
    return [{ members, measure, subject: { roomId: null, personId: null, args: { trackId } } }];
  });
}
