// Arranging an agenda: every session in scope gets a place, first without breaking a hard rule, then at ever less cost.
import { compileProblem, type CompiledProblem, roomIdOf } from '../compiled/compile.js';
import { UNPLACED } from '../evaluation/placed-agenda.js';
import { explainInfeasible } from '../infeasibility/explain-infeasible.js';
import type { Reason } from '../infeasibility/reason.js';
import { at, elementAt } from '../integers.js';
import type { Agenda, AgendaPlacement, AgendaProblem } from '../model.js';
import { anneal, isPerfect } from './anneal.js';
import { type ConstructionTools, placeWaitingSessions } from './construct.js';
import { type Domain, domainsOf } from './domains.js';
import { Insertion } from './insertion.js';
import { LocalSearch } from './local-search.js';
import type { ArrangeOptions, ArrangeResult } from './options.js';
import { Pace } from './pace.js';
import { Random } from './random.js';
import { SearchAgenda } from './search-agenda.js';
import { Snapshot } from './snapshot.js';
import { tightnessOf } from './tightness.js';
import { explainUnplaced } from './unplaced.js';

/** Minutes: fine enough for any programme seen, coarse enough to be read from a printed one. */
export const DEFAULT_STEP_MINUTES = 5;
/** Ejections without a session more being placed, before the search turns to something else. */
const PATIENCE = 1000;
/** The same where it is known that not every session can be placed. */
const PATIENCE_WITHOUT_HOPE = 100;
/** Attempts to place every session before the agenda without the last ones is improved. */
const MOST_ATTEMPTS = 20;
/** What part of the iterations or the time these may take, where the end is known. */
const SHARE_FOR_ATTEMPTS = 0.8;
const SHAKES_BETWEEN_ATTEMPTS = 3000;
/** Moves of the first annealing where no end is known; every further one is twice as long. */
const FIRST_ANNEALING = 200_000;
/** Moves between two attempts to place what is left over. */
const MOVES_BETWEEN_ATTEMPTS = 50_000;

interface Tools extends ConstructionTools {
  readonly random: Random;
}

/**
 * Places the sessions in scope and improves the agenda until `shouldStop`, `maxIterations`, or nothing is left to
 * improve. Starts from `start`: whatever breaks a hard rule there is placed anew; pins and sessions out of scope never
 * move. A session that has no place without breaking a hard rule stays unplaced and says why; only pins can leave
 * hard issues in the result. Deterministic for a seed where `maxIterations` alone ends it.
 */
export function arrange(problem: AgendaProblem, start: Agenda, options: ArrangeOptions): ArrangeResult {
  const compiled = compileProblem(problem);
  const { scope, keep = 'nothing', stepMinutes = DEFAULT_STEP_MINUTES } = options;
  const domains = domainsOf(compiled, start, { scope, keep, stepMinutes });
  const tools = toolsFor(compiled, domains, start, options);
  tools.best.keepIfBetter(tools.agenda);
  const infeasible = explainInfeasible(problem, start);
  if (tools.agenda.movable.length > 0) search(tools, infeasible.length === 0);
  tools.best.restore(tools.agenda);
  tools.pace.report(tools.best);
  return resultOf(tools, start, infeasible);
}

function toolsFor(
  compiled: CompiledProblem,
  domains: readonly Domain[],
  start: Agenda,
  options: ArrangeOptions,
): Tools {
  const agenda = new SearchAgenda(compiled, domains, start);
  const random = new Random(options.seed);
  const known = domains.filter((domain, session) => domain.isMovable || agenda.state.isPlaced(session)).length;
  return {
    agenda,
    random,
    insertion: new Insertion(agenda, random, tightnessOf(compiled, domains)),
    localSearch: new LocalSearch(agenda, random),
    pace: new Pace(options, known),
    best: new Snapshot(),
  };
}

function search(tools: Tools, hasHope: boolean): void {
  const { agenda, pace, best } = tools;
  const patience = hasHope ? PATIENCE : PATIENCE_WITHOUT_HOPE;
  placeWaitingSessions(tools, patience);
  if (hasHope) insist(tools);
  best.restore(agenda);
  for (let length = FIRST_ANNEALING; pace.mayGoOn(0) && !isPerfect(agenda); length *= 2) {
    anneal(tools, annealingLength(tools, hasHope, length));
    best.restore(agenda);
    if (agenda.waiting.length === 0) continue;
    placeWaitingSessions(tools, patience);
    best.restore(agenda);
  }
}

/** Goes on from wherever the last attempt ended: the best agenda, one session short, is often a dead end. */
function insist(tools: Tools): void {
  const { agenda, localSearch, pace } = tools;
  for (let attempt = 1; attempt <= MOST_ATTEMPTS && agenda.waiting.length > 0 && pace.mayGoOn(0); attempt++) {
    if ((pace.spentShare() ?? 0) > SHARE_FOR_ATTEMPTS) return;
    localSearch.shake(SHAKES_BETWEEN_ATTEMPTS);
    placeWaitingSessions(tools, PATIENCE);
  }
}

/** Short while sessions that could be placed are waiting; else until the end, or `length` where no end is known. */
function annealingLength({ agenda, pace }: Tools, hasHope: boolean, length: number): number {
  if (agenda.waiting.length > 0) return hasHope ? MOVES_BETWEEN_ATTEMPTS : length;
  return pace.spentShare() === null ? length : Infinity;
}

function resultOf(tools: Tools, start: Agenda, infeasible: readonly Reason[]): ArrangeResult {
  const { agenda, pace } = tools;
  const isProvenOptimal = isPerfect(agenda) && hasPlacedAll(agenda);
  for (const session of agenda.waiting)
    if (elementAt(agenda.domains, session).isHalfPinned) agenda.placeAsBefore(session);
  const placements = agendaOfState(agenda, start);
  const isProvenInfeasible = infeasible.length > 0 && !hasPlacedAll(agenda);
  return {
    agenda: placements,
    score: agenda.state.score(),
    unplaced: explainUnplaced(agenda, infeasible),
    infeasible,
    iterations: pace.iterations,
    proof: isProvenOptimal ? 'optimal' : isProvenInfeasible ? 'infeasible' : null,
  };
}

function hasPlacedAll({ domains, state }: SearchAgenda): boolean {
  return domains.every((domain, session) => !domain.isMovable || state.isPlaced(session));
}

/** Placements of sessions that did not move are those of `start`, pins included. */
function agendaOfState({ compiled, domains, state }: SearchAgenda, start: Agenda): Agenda {
  const agenda = new Map<string, AgendaPlacement>();
  compiled.index.sessions.forEach(({ id }, session) => {
    const before = start.get(id);
    if (!elementAt(domains, session).isMovable) {
      if (before !== undefined) agenda.set(id, before);
      return;
    }
    if (at(state.start, session) === UNPLACED) return;
    agenda.set(id, {
      sessionId: id,
      start: at(state.start, session),
      durationMinutes: at(state.end, session) - at(state.start, session),
      roomIds: Array.from(state.occupancy.roomsOf(session), (room) => roomIdOf(compiled, room)),
      timePinned: before?.timePinned ?? false,
      roomPinned: before?.roomPinned ?? false,
    });
  });
  return agenda;
}
