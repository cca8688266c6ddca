// Which state a session comes to by an import: along the steps that the product knows, or it stays where it is.
import type { SessionState } from '../../sessions/session-kinds.js';
import { nextStates } from '../../sessions/session-states.js';
import type { ProgrammeSession } from '../programme.js';

/** What the plan says of a session. */
export interface StateWish {
  readonly state?: ProgrammeSession['state'] | undefined;
  /** The file has it no more. */
  readonly isGone: boolean;
  /** An import had cancelled it, and the file has it again. */
  readonly isBack: boolean;
}

/** States on the way from a proposal to the agenda. */
const ON_THE_WAY: readonly SessionState[] = ['submitted', 'accepted'];
const OFF: readonly SessionState[] = ['declined', 'withdrawn', 'cancelled'];

/** The state after the import. What is off already, in whatever way, is not cancelled once more. */
export function stateAfter(now: SessionState, { state, isGone, isBack }: StateWish): SessionState {
  if (isBack && OFF.includes(now)) return state ?? 'accepted';
  const wanted = isGone ? 'cancelled' : state;
  if (wanted === undefined || (wanted === 'cancelled' && OFF.includes(now))) return now;
  return leadsTo(now, wanted) ? wanted : now;
}

/** Whether the makers of a programme could take a session there, step by step, without calling it off on the way. */
function leadsTo(from: SessionState, to: SessionState): boolean {
  const reached = new Set([from]);
  // Grows while it is walked.
  for (const state of reached) {
    const steps = nextStates(state, ['programme']);
    if (steps.includes(to)) return true;
    for (const step of steps) if (ON_THE_WAY.includes(step)) reached.add(step);
  }
  return false;
}
