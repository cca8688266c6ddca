// Arranging where sessions start at any time of a fine grid.
import { compileProblem, type CompiledProblem } from '../compiled/compile.js';
import { explainInfeasible } from '../infeasibility/explain-infeasible.js';
import type { Agenda, AgendaProblem } from '../model.js';
import { anneal, type Annealing, exchangeNow, isPerfect } from './anneal.js';
import { placeAtOnce, placeWaitingSessions } from './construct.js';
import { type Domain, domainsOf } from './domains.js';
import { Exchanging } from './exchanging.js';
import { fewestWaiting } from './fewest-waiting.js';
import { Insertion } from './insertion.js';
import { Judge } from './judge.js';
import { LocalSearch } from './local-search.js';
import { lowerBound } from './lower-bound.js';
import { type ArrangeOptions, type ArrangeResult, DEFAULT_STEP_MINUTES } from './options.js';
import { Trial } from './moves/trial.js';
import { Packing } from './packing.js';
import { Pace } from './pace.js';
import { Random } from './random.js';
import { resultOf } from './result.js';
import { SearchAgenda } from './search-agenda.js';
import { Snapshot } from './snapshot.js';
import { tightnessOf } from './tightness.js';
import type { SearchTools } from './tools.js';

/** Ejections without a session more being placed, before anything else is looked at. */
const FIRST_PATIENCE = 60;
/** The same before the search turns to something else. */
const PATIENCE = 1000;
/** Attempts to place every session before the agenda without the last ones is improved. */
const MOST_ATTEMPTS = 20;
/** What part of the iterations or the time these may take, where the end is known. */
const SHARE_FOR_ATTEMPTS = 0.8;
const SHAKES_BETWEEN_ATTEMPTS = 3000;
/** Moves of the first annealing where no end is known; every further one is twice as long. */
const FIRST_ANNEALING = 200_000;
/** Moves between two attempts to place what is left over. */
const MOVES_BETWEEN_ATTEMPTS = 50_000;
/** By which share of the time each annealing ends; all but the first are reheats of the best agenda. */
const ENDS_OF_ANNEALINGS = [0.7, 0.9, 1];
/** How hot the reheats begin, as a share of the first temperature. */
const HEAT_OF_REHEATS = 0.3;

/** As `arrange`, for a problem without slots or blocks. */
export function arrangeFreely(problem: AgendaProblem, start: Agenda, options: ArrangeOptions): ArrangeResult {
  const compiled = compileProblem(problem);
  const { scope, keep = 'nothing', stepMinutes = DEFAULT_STEP_MINUTES } = options;
  const domains = domainsOf(compiled, start, { scope, keep, stepMinutes });
  const tools = toolsFor(compiled, domains, start, options);
  const { agenda, best, pace } = tools;
  best.keepIfBetter(agenda);
  if (agenda.movable.length > 0) placeAtOnce(tools);
  if (hasHope(tools)) placeWaitingSessions(tools, FIRST_PATIENCE);
  // Asked for only now: what these take would delay the first agenda, which hardly ever needs them.
  const infeasible = explainInfeasible(problem, start);
  const informed = {
    ...tools,
    fewestWaiting: Math.max(tools.fewestWaiting, infeasible.length > 0 ? 1 : 0),
    bound: lowerBound(compiled, domains, agenda.floor),
  };
  if (agenda.movable.length > 0) improve(informed);
  tools.exchanging?.offer(best);
  best.restore(agenda);
  pace.report(best);
  return resultOf(informed, start, infeasible);
}

function toolsFor(
  compiled: CompiledProblem,
  domains: readonly Domain[],
  start: Agenda,
  options: ArrangeOptions,
): SearchTools {
  const agenda = new SearchAgenda(compiled, domains, start, options.mostMoved);
  const random = new Random(options.seed);
  const judge = new Judge(random);
  const tightness = tightnessOf(compiled, domains);
  const insertion = new Insertion(agenda, random, judge, tightness);
  const known = domains.filter((domain, session) => domain.isMovable || agenda.state.isPlaced(session)).length;
  const pace = new Pace(options, known);
  return {
    agenda,
    random,
    judge,
    packing: new Packing(agenda, random, new Trial(agenda, judge), tightness),
    insertion,
    localSearch: new LocalSearch(agenda, random, judge, insertion),
    pace,
    best: new Snapshot(agenda),
    isTight: tightness.ofRooms > 0,
    fewestWaiting: fewestWaiting(compiled, domains),
    bound: null,
    exchanging: options.exchange === undefined ? null : new Exchanging(options.exchange, pace, agenda),
  };
}

function improve(tools: SearchTools): void {
  const { agenda, pace, best } = tools;
  if (tools.fewestWaiting > 0) tools.insertion.obstacles.preferLongOnes();
  if (hasHope(tools)) placeWaitingSessions(tools, PATIENCE);
  if (hasHope(tools)) insist(tools);
  if (hasHope(tools)) exchangeNow(tools);
  best.restore(agenda);
  for (let round = 0; pace.mayGoOn(0) && !isPerfect(tools); round++) {
    anneal(tools, annealingOf(tools, round));
    best.restore(agenda);
    if (!hasHope(tools)) continue;
    placeWaitingSessions(tools, PATIENCE);
    best.restore(agenda);
  }
}

/** Whether a session is waiting that could have a place for all that is known. */
function hasHope({ agenda, fewestWaiting }: SearchTools): boolean {
  return agenda.waiting.length > fewestWaiting;
}

/** Goes on from wherever the last attempt ended: the best agenda, one session short, is often a dead end. */
function insist(tools: SearchTools): void {
  const { localSearch, pace } = tools;
  for (let attempt = 1; attempt <= MOST_ATTEMPTS && hasHope(tools) && pace.mayGoOn(0); attempt++) {
    if ((pace.spentShare() ?? 0) > SHARE_FOR_ATTEMPTS) return;
    if (exchangeNow(tools)) continue;
    localSearch.shake(SHAKES_BETWEEN_ATTEMPTS);
    placeWaitingSessions(tools, PATIENCE);
  }
}

/** Short while sessions that could be placed are waiting; else by the clock, or ever longer where no end is known. */
function annealingOf(tools: SearchTools, round: number): Annealing {
  const spent = tools.pace.spentShare();
  const until = ENDS_OF_ANNEALINGS.find((end) => end > (spent ?? 1)) ?? 1;
  const heat = until === ENDS_OF_ANNEALINGS[0] ? 1 : HEAT_OF_REHEATS;
  if (hasHope(tools)) return { iterations: MOVES_BETWEEN_ATTEMPTS, until, heat };
  return spent === null
    ? { iterations: FIRST_ANNEALING * 2 ** round, until: 1, heat: round % 2 === 0 ? 1 : HEAT_OF_REHEATS }
    : { iterations: Infinity, until, heat };
}
