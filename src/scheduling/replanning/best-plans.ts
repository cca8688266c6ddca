// The best plan found for each number of moved sessions.
import { elementAt } from '../integers.js';
import type { Plan } from './board.js';
import { compareRanks, type Rank } from './rank.js';

export class BestPlans {
  private readonly byMoves: Plan[] = [];

  /** `root` is the agenda in which nothing has moved. */
  constructor(
    readonly root: Plan,
    readonly mostMoves: number,
  ) {
    this.offer(root);
  }

  /** Keeps the plan where it is the best with at most as many moves; true where it is. */
  offer(plan: Plan): boolean {
    if (!this.isWanted(plan.rank)) return false;
    this.byMoves[plan.rank.moved] = plan;
    return true;
  }

  /** Whether a plan of this rank would be the best with at most as many moves. */
  isWanted(rank: Rank): boolean {
    if (rank.moved > this.mostMoves) return false;
    return this.byMoves.length === 0 || compareRanks(rank, this.upTo(rank.moved).rank) < 0;
  }

  /** The best plan with at most so many moves. */
  upTo(moves: number): Plan {
    return this.byMoves
      .slice(0, moves + 1)
      .filter((plan) => plan !== undefined)
      .reduce((best, plan) => (compareRanks(plan.rank, best.rank) < 0 ? plan : best), elementAt(this.byMoves, 0));
  }
}
