// Sessions that a waiver frees from the limits of a count: what is counted must bind all that is counted.
import type { ConstraintKey } from '../model.js';
import type { ProblemIndex } from '../problem-index.js';
import { isSessionWaived } from '../waivers.js';

/** The sessions of which no waiver of these rules speaks. */
export function boundBy(
  index: ProblemIndex,
  keys: readonly ConstraintKey[],
  sessions: readonly number[],
): readonly number[] {
  return sessions.filter((session) => !keys.some((key) => isSessionWaived(index.waivers, key, session)));
}
