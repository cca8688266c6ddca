// What every stage of a re-planning works with.
import type { Random } from '../search/random.js';
import type { BestPlans } from './best-plans.js';
import type { Board } from './board.js';
import type { Shortlists } from './shortlist.js';
import type { Work } from './work.js';

export interface ReplanTools {
  readonly board: Board;
  readonly shortlists: Shortlists;
  readonly best: BestPlans;
  readonly work: Work;
  readonly random: Random;
}
