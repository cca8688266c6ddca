// Which sessions a plan should look at next: those without a place, in a hard issue, or in a lesser one.
import type { Board } from './board.js';
import type { Work } from './work.js';

interface Trouble {
  readonly session: number;
  readonly hard: number;
  readonly medium: number;
  readonly soft: number;
}

/**
 * Movable sessions without a place, then those with a hard cost, the costliest first; where there are none, those with a
 * medium cost, and where these are missing too, with a soft one. At most `most`.
 */
export function troubledSessions(board: Board, work: Work, most: number): readonly number[] {
  const waiting: number[] = [];
  const troubles: Trouble[] = [];
  for (let session = 0; session < board.sessionCount; session++) {
    if (!board.isMovable(session)) continue;
    if (!board.isPlaced(session)) {
      waiting.push(session);
      continue;
    }
    board.state.measureCurrent(session);
    const { hard, medium, soft } = board.state;
    if (hard > 0 || medium > 0 || soft > 0) troubles.push({ session, hard, medium, soft });
  }
  work.mayGoOn(board.sessionCount);
  troubles.sort((a, b) => b.hard - a.hard || b.medium - a.medium || b.soft - a.soft || a.session - b.session);
  const inHardIssues = troubles.filter(({ hard }) => hard > 0);
  const inMediumIssues = troubles.filter(({ medium }) => medium > 0);
  const isRepaired = waiting.length + inHardIssues.length === 0;
  const lesser = inMediumIssues.length > 0 ? inMediumIssues : troubles;
  return [...waiting, ...(isRepaired ? lesser : inHardIssues).map(({ session }) => session)].slice(0, most);
}
