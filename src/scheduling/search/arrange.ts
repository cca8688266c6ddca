// Arranging an agenda: every session in scope gets a place, first without breaking a hard rule, then at ever less cost.
import { arrangeInBlocks } from '../blocks/arrange-in-blocks.js';
import type { Agenda, AgendaProblem } from '../model.js';
import { arrangeInSlots } from '../slots/arrange-in-slots.js';
import { arrangeFreely } from './arrange-freely.js';
import type { ArrangeOptions, ArrangeResult } from './options.js';

export { DEFAULT_STEP_MINUTES } from './options.js';

/**
 * Places the sessions in scope and improves the agenda until `shouldStop`, `maxIterations`, or nothing is left to
 * improve. Starts from `start`: whatever breaks a hard rule there is placed anew; pins and sessions out of scope never
 * move. A session that has no place without breaking a hard rule stays unplaced and says why; only pins can leave
 * hard issues in the result. Deterministic for a seed where `maxIterations` alone ends it.
 */
export function arrange(problem: AgendaProblem, start: Agenda, options: ArrangeOptions): ArrangeResult {
  if ((problem.blocks ?? []).length > 0) return arrangeInBlocks(problem, start, options);
  if ((problem.slots ?? []).length > 0) return arrangeInSlots(problem, start, options);
  return arrangeFreely(problem, start, options);
}
