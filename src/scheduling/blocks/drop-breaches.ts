// At the end: a session that breaks a hard rule wherever the search put it is better left without a place, with a reason.
import { evaluateIndexed } from '../evaluation/evaluate.js';
import { at } from '../integers.js';
import type { Agenda } from '../model.js';
import { agendaOf } from './block-agenda.js';
import { NONE } from './block-state.js';
import { costAt, flagAt } from './costs.js';
import type { Evaluator } from './evaluator.js';

/**
 * Takes out movable sessions, each time the one that lowers the hard cost most, until no hard rule is broken. Where none
 * lowers it alone (two that are out of order), one that breaks a hard rule goes. Pins can leave hard breaches.
 */
export function dropBreaches(ev: Evaluator, movable: Int32Array, start: Agenda): void {
  while (costAt(ev.score, 0) > 0) {
    const session = cheapestOf(ev, movable, 0) ?? cheapestOf(ev, inHardIssues(ev, start), Infinity);
    if (session === null) return;
    ev.evaluateMove(session, NONE, 0);
    ev.move(session, NONE, 0);
  }
}

/** The placed session without which the hard cost changes least upward, below `limit`; null where there is none. */
function cheapestOf(ev: Evaluator, sessions: Int32Array, limit: number): number | null {
  let found: number | null = null;
  let least = limit;
  for (const session of sessions) {
    if (at(ev.state.cellOf, session) === NONE) continue;
    ev.evaluateMove(session, NONE, 0);
    if (costAt(ev.delta, 0) >= least) continue;
    least = costAt(ev.delta, 0);
    found = session;
  }
  return found;
}

function inHardIssues(ev: Evaluator, start: Agenda): Int32Array {
  const { index } = ev.grid;
  ev.state.settleStarts();
  const { issues } = evaluateIndexed(index, agendaOf(ev, start));
  const ids = issues.flatMap(({ level, waived, sessionIds }) => (level === 'hard' && !waived ? sessionIds : []));
  const sessions = [...new Set(ids)].map((id) => index.sessionIndex.get(id) ?? NONE);
  return Int32Array.from(sessions.filter((session) => session !== NONE && flagAt(ev.domain.isMovable, session) === 1));
}
