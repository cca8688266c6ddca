// From the released agenda outwards: the best few plans with no session moved, from these the best few with one moved,
// and so on. Only sessions in trouble are moved, and those who have to make room for them.
import { elementAt } from '../integers.js';
import { isSamePlan, type Plan } from './board.js';
import { compareRanks, compareStandings } from './rank.js';
import { Relocation } from './relocate.js';
import type { ReplanTools } from './tools.js';
import { troubledSessions } from './troubled.js';

/** Plans kept for each number of moved sessions. */
const WIDTH = 6;
/** Sessions in trouble that one plan looks at. */
const MOST_TROUBLED = 12;

/** Grows plans until no plan leads to a better one, or the share of the whole work is spent. */
export function growPlans(tools: ReplanTools, share: number): void {
  const { best, work } = tools;
  const relocation = new Relocation(tools);
  const levels = Array.from({ length: best.mostMoves + 1 }, () => new Level());
  levels[0]?.add(best.root);
  for (const level of levels) {
    for (let plan = level.next(); plan !== null; plan = level.next()) {
      if (work.spentShare() > share || !work.mayGoOn(0)) return;
      for (const child of betterPlans(tools, relocation, plan)) {
        best.offer(child);
        levels[child.rank.moved]?.add(child);
      }
    }
  }
}

function betterPlans({ board, work }: ReplanTools, relocation: Relocation, plan: Plan): readonly Plan[] {
  board.load(plan);
  return troubledSessions(board, work, MOST_TROUBLED)
    .flatMap((session) => relocation.childrenOf(plan, session))
    .filter((child) => compareStandings(child.rank, plan.rank) < 0 && child.rank.moved >= plan.rank.moved);
}

/** The best plans with one number of moved sessions. */
class Level {
  private readonly plans: Plan[] = [];
  private readonly grown = new Set<Plan>();

  add(plan: Plan): void {
    let position = this.plans.length;
    while (position > 0 && compareRanks(plan.rank, elementAt(this.plans, position - 1).rank) < 0) position--;
    if (position >= WIDTH || this.plans.some((other) => isSamePlan(plan, other))) return;
    this.plans.splice(position, 0, plan);
    if (this.plans.length > WIDTH) this.plans.pop();
  }

  /** The best plan that was not asked for yet, or null. */
  next(): Plan | null {
    const plan = this.plans.find((candidate) => !this.grown.has(candidate)) ?? null;
    if (plan !== null) this.grown.add(plan);
    return plan;
  }
}
