// Pins that break a hard rule by themselves or against each other.
import { evaluateIndexed } from '../evaluation/evaluate.js';
import type { Agenda, AgendaPlacement, ConstraintKey, ScheduleIssue } from '../model.js';
import type { ProblemIndex } from '../problem-index.js';
import type { Reason } from './reason.js';

/** Rules that further sessions can heal, such as a part of a block that is too small: they prove nothing about pins. */
const HEALED_BY_OTHERS: ReadonlySet<ConstraintKey> = new Set([
  'block_size_not_allowed',
  'prime_time_unfair',
  'track_interrupted',
  'track_order_broken',
]);

/** Hard issues between placements whose time is pinned; rooms count only where they are pinned as well. */
export function clashingPins(index: ProblemIndex, agenda: Agenda): readonly Reason[] {
  const pinned = new Map<string, AgendaPlacement>();
  for (const [sessionId, placement] of agenda) {
    if (!placement.timePinned) continue;
    pinned.set(sessionId, placement.roomPinned ? placement : { ...placement, roomIds: [] });
  }
  if (pinned.size === 0) return [];
  return evaluateIndexed(index, pinned)
    .issues.filter((issue) => issue.level === 'hard' && !issue.waived && !HEALED_BY_OTHERS.has(issue.constraint))
    .map(reasonOf);
}

function reasonOf({ constraint, sessionIds, roomId, personId, minutes }: ScheduleIssue): Reason {
  return { kind: 'pins_clash', constraint, sessionIds, roomId, personId, minutes };
}
