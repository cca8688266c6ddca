// An agenda as one row of numbers: what crosses the border of a thread without being copied object by object.
import { UNPLACED } from '../evaluation/placed-agenda.js';
import type { AgendaProblem } from '../model.js';

/** Numbers for each session: its start, then its rooms, -1 where it has fewer than the widest session. */
export function packedWidth(problem: AgendaProblem): number {
  return 1 + problem.sessions.reduce((most, session) => Math.max(most, session.roomCount), 1);
}

/** Room for an agenda of the problem, nothing placed. */
export function emptyPackedAgenda(problem: AgendaProblem): Int32Array {
  const width = packedWidth(problem);
  const packed = new Int32Array(problem.sessions.length * width).fill(-1);
  for (let session = 0; session < problem.sessions.length; session++) packed[session * width] = UNPLACED;
  return packed;
}
