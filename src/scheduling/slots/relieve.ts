// Rather no placement than one that breaks a hard rule: sessions that do are taken out, those that cost most first, and
// put back where they break none.
import { elementAt } from '../integers.js';
import { placeBest } from './construct-slots.js';
import { NO_CHOICE } from './positions.js';
import type { SlotAgenda } from './slot-agenda.js';
import { NO_SPAN } from './spans.js';

/** Takes out movable sessions until none of those left breaks a hard rule that moving it could mend; pins stay. */
export function relieve(agenda: SlotAgenda): void {
  const removed: number[] = [];
  for (let worst = worstSession(agenda); worst >= 0; worst = worstSession(agenda)) {
    agenda.put(worst, NO_SPAN, NO_CHOICE);
    removed.push(worst);
  }
  for (const session of removed) {
    const hard = agenda.totalHard;
    if (placeBest(agenda, session) && agenda.totalHard > hard) agenda.put(session, NO_SPAN, NO_CHOICE);
  }
}

function worstSession(agenda: SlotAgenda): number {
  if (agenda.hard.total <= 0) return -1;
  let worst = -1;
  let most = 0;
  for (const session of agenda.movable) {
    const isPinned = elementAt(agenda.compiled.domains.bySession, session).isHalfPinned;
    if (isPinned || !agenda.positions.isPlaced(session)) continue;
    agenda.measureMove(session, NO_SPAN, NO_CHOICE);
    if (-agenda.hardDelta <= most) continue;
    most = -agenda.hardDelta;
    worst = session;
  }
  return worst;
}
