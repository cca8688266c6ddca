// Pins that break a hard rule by themselves or against each other.
import { evaluateIndexed } from '../evaluation/evaluate.js';
import type { Agenda, AgendaPlacement, ScheduleIssue } from '../model.js';
import type { ProblemIndex } from '../problem-index.js';
import type { Reason } from './reason.js';

/** Hard issues between placements whose time is pinned; rooms count only where they are pinned as well. */
export function clashingPins(index: ProblemIndex, agenda: Agenda): readonly Reason[] {
  const pinned = new Map<string, AgendaPlacement>();
  for (const [sessionId, placement] of agenda) {
    if (!placement.timePinned) continue;
    pinned.set(sessionId, placement.roomPinned ? placement : { ...placement, roomIds: [] });
  }
  return evaluateIndexed(index, pinned)
    .issues.filter((issue) => issue.level === 'hard' && !issue.waived)
    .map(reasonOf);
}

function reasonOf({ constraint, sessionIds, roomId, personId, minutes }: ScheduleIssue): Reason {
  return { kind: 'pins_clash', constraint, sessionIds, roomId, personId, minutes };
}
