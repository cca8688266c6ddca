// Sessions to which hard rules about themselves, their people and their rooms leave no place together, although each
// rule alone would.
import { elementAt } from '../integers.js';
import type { ConstraintKey } from '../model.js';
import type { ProblemIndex } from '../problem-index.js';
import type { Possibility } from './possibility.js';
import type { Reason } from './reason.js';
import type { SingleRules } from './single-rules.js';

/** The fewest rules that leave a session without any start no place. */
export function noPlaceLeft(index: ProblemIndex, rules: SingleRules, { session }: Possibility): Reason {
  const constraints = fewestRules(rules, session);
  const [constraint] = constraints;
  // Without any rule in the way it asks for more rooms than there are, or is longer than every slot or block.
  const kindOfPlace = index.blocks.length > 0 ? 'outside_blocks' : 'room_double_booked';
  const sessionId = elementAt(index.sessions, session).id;
  return { kind: 'no_place_left', constraint: constraint ?? kindOfPlace, constraints, sessionId };
}

function fewestRules(rules: SingleRules, session: number): readonly ConstraintKey[] {
  const keys = rules.keysOf(session);
  const ignored = new Set<ConstraintKey>();
  for (const key of keys) {
    ignored.add(key);
    if (rules.possibility(session, ignored).starts.length > 0) ignored.delete(key);
  }
  return keys.filter((key) => !ignored.has(key));
}
