// Re-planning a released agenda: something changed, and as little as possible should change with it.
import { compileProblem } from '../compiled/compile.js';
import { at } from '../integers.js';
import type { Agenda, AgendaProblem } from '../model.js';
import { DEFAULT_STEP_MINUTES } from '../search/options.js';
import { Random } from '../search/random.js';
import { BestPlans } from './best-plans.js';
import { Board } from './board.js';
import { Exhaustion } from './exhaust.js';
import { growPlans } from './grow.js';
import { knownPlacements } from './known-placements.js';
import { type EntryQuestion, menuEntries } from './menu.js';
import { DEFAULT_BUDGETS, type ReplanMenu, type ReplanOptions } from './options.js';
import { Polish } from './polish.js';
import { Reach } from './reach.js';
import { type RewardFreeLevels, rewardFreeLevels } from './reward-free.js';
import { Shortlists } from './shortlist.js';
import type { ReplanTools } from './tools.js';
import { Work } from './work.js';

/** Where in the whole work each stage ends at the latest. */
const UNMOVED_LOOKED_AT = 0.15;
const GROWN = 0.5;
const ONE_MOVED_LOOKED_AT = 0.7;
/** Annealing tries of each entry in a round over all entries. */
const TRIES_PER_ROUND = 1_000;
/** Rounds in a row that brought nothing better, after which it ends. */
const PATIENCE = 2;

/**
 * The best agendas with at most 0, 1, 2, 3, 5 and 10 moved sessions. `problem` is the conference as it is now, `start` the
 * released agenda; `problem.known` says what readers know, and where it is left out they know `start`. A known session
 * keeps its place until a plan moves it, whatever it breaks there, and never loses it; a session without a place gets
 * one where no hard rule is broken. Sessions go only where they break no hard rule by themselves; pins and sessions out
 * of scope never move. Deterministic for a seed where `maxIterations` alone, or nothing, ends it.
 */
export function replan(problem: AgendaProblem, start: Agenda, options: ReplanOptions): ReplanMenu {
  const work = new Work(options);
  const compiled = compileProblem({ ...problem, known: problem.known ?? knownPlacements(start) });
  const { scope, stepMinutes = DEFAULT_STEP_MINUTES, budgets = DEFAULT_BUDGETS } = options;
  const reach = new Reach(compiled, start, { scope, stepMinutes });
  const board = new Board(compiled, reach, start);
  const root = board.save();
  const ascending = [...new Set(budgets)].sort((a, b) => a - b);
  const best = new BestPlans(root, ascending.at(-1) ?? 0);
  const tools = { board, work, best, shortlists: new Shortlists(board, work), random: new Random(options.seed) };
  const proven = search(tools, rewardFreeLevels(compiled.index), ascending, options);
  const questions = ascending.map((mostMoved): EntryQuestion => {
    const plan = best.upTo(mostMoved);
    return { mostMoved, plan, isProven: proven(mostMoved) };
  });
  const { hard, waiting, medium, soft } = root.rank;
  return {
    entries: menuEntries(board, start, questions),
    before: { hard, waiting, medium, soft },
    heldElsewhere: heldElsewhere(board, start),
    iterations: work.iterations,
  };
}

/** Searches until the work is done; answers whether the best plan with at most so many moves is known to be best. */
function search(
  tools: ReplanTools,
  rewardFree: RewardFreeLevels,
  budgets: readonly number[],
  options: ReplanOptions,
): (moves: number) => boolean {
  const { best } = tools;
  const tell = (): void => report(tools, budgets, options);
  const isUnmovedKnown = new Exhaustion(tools, rewardFree, 0, UNMOVED_LOOKED_AT).run();
  growPlans(tools, GROWN);
  tell();
  const isOneMovedKnown =
    isUnmovedKnown && best.mostMoves > 0 && new Exhaustion(tools, rewardFree, 1, ONE_MOVED_LOOKED_AT).run();
  tell();
  polish(tools, budgets);
  tell();
  return (moves) => {
    if (isPerfect(tools, rewardFree, moves)) return true;
    return moves === 0 ? isUnmovedKnown : moves === 1 && isOneMovedKnown;
  };
}

/** Whether nothing costs anything and nothing moved, so that no plan can be better. */
function isPerfect({ best }: ReplanTools, rewardFree: RewardFreeLevels, moves: number): boolean {
  const { hard, waiting, medium, soft, moved } = best.upTo(moves).rank;
  const isFree = rewardFree.hard && rewardFree.medium && rewardFree.soft;
  return isFree && hard === 0 && waiting === 0 && medium === 0 && soft === 0 && moved === 0;
}

/** Anneals every entry in turn until it no longer helps. */
function polish(tools: ReplanTools, budgets: readonly number[]): void {
  const { work, best } = tools;
  const annealing = new Polish(tools);
  for (let fruitless = 0; fruitless < PATIENCE && work.mayGoOn(0); fruitless++) {
    const before = budgets.map((moves) => best.upTo(moves));
    for (const moves of budgets) annealing.run(moves, TRIES_PER_ROUND);
    if (budgets.some((moves, position) => best.upTo(moves) !== before[position])) fruitless = -1;
  }
}

function report({ best, work }: ReplanTools, budgets: readonly number[], { onProgress }: ReplanOptions): void {
  onProgress?.({
    iterations: work.iterations,
    best: budgets.map((mostMoved) => {
      const { hard, waiting, medium, soft, moved } = best.upTo(mostMoved).rank;
      return { mostMoved, moved, hard, waiting, medium, soft };
    }),
  });
}

/** Known sessions placed elsewhere that no plan counts as moved, by id. */
function heldElsewhere({ compiled, known, reach, isHeld }: Board, start: Agenda): readonly string[] {
  const { sessions } = compiled.index;
  return sessions
    .filter(({ id }, session) => {
      const isHere = at(reach.isMovable, session) === 0 || at(isHeld, session) === 1;
      return isHere && known.isElsewhere(session, start.get(id));
    })
    .map(({ id }) => id)
    .sort();
}
