// Pairs of sessions that share presenters or attendees, as relations of one shape.
import type { SessionConflict } from '../../model.js';
import type { ProblemIndex } from '../../problem-index.js';
import { NO_SUBJECT, type Relation } from '../definition.js';

/** One relation for each pair of two different sessions in conflict, also where the pair is listed twice. */
export function conflictRelations(
  { problem, sessionIndex, sessions }: ProblemIndex,
  between: SessionConflict['between'],
  shape: 'overlap' | 'parallel_blocks',
): readonly Relation[] {
  const seen = new Set<number>();
  return (problem.conflicts ?? []).flatMap((conflict): readonly Relation[] => {
    const first = sessionIndex.get(conflict.firstId);
    const second = sessionIndex.get(conflict.secondId);
    if (conflict.between !== between || first === undefined || second === undefined || first === second) return [];
    const pair = Math.min(first, second) * sessions.length + Math.max(first, second);
    if (seen.has(pair)) return [];
    seen.add(pair);
    return [{ shape, members: [first, second], factor: 1, subject: NO_SUBJECT }];
  });
}
