// The fewest demands that cannot all be met, out of everything that is asked of an agenda.
import type { Agenda, AgendaProblem } from '../model.js';
import { arrange } from '../search/arrange.js';
import { searchHorizon } from '../search/horizon.js';
import { type Demand, demandsOf, type Plan, restrictedTo } from './demand-list.js';
import { explainInfeasible, sessionsOf } from './explain-infeasible.js';
import { quickXplain } from './quick-xplain.js';
import type { Reason } from './reason.js';

export interface Conflict {
  /** Without any one of these the others could be met, as far as `isSmallest` says. */
  readonly demands: readonly Demand[];
  /** What proves that they cannot all be met; empty where nothing does. */
  readonly reasons: readonly Reason[];
  /** False where the search did not find an agenda and no check says why. */
  readonly isProved: boolean;
  /** False where there were more demands than could be tried. */
  readonly isSmallest: boolean;
}

export interface ConflictOptions {
  /** Iterations of the search for an agenda, each time it is asked whether there is one; 20,000 where left out. */
  readonly iterations?: number;
  /** 1 where left out. */
  readonly seed?: number;
  /** Asked now and then; true ends the search for a conflict with what is known. */
  readonly shouldStop?: () => boolean;
}

/** Checks without a search; a small conference takes a fraction of a millisecond each. */
const MOST_CHECKS = 400;
/** Searches, which take a hundred times longer. */
const MOST_SEARCHES = 40;
/** Reasons that are reduced to conflicts, those about fewest sessions first. */
const MOST_REASONS = 4;
const DEFAULT_ITERATIONS = 20_000;

/**
 * The smallest conflict found, or null where an agenda holds every session. Where the checks prove the conflict it is
 * exact; where only the search fails, it is what the search still fails at. `agenda` gives the pins.
 */
export function smallestConflict(
  problem: AgendaProblem,
  agenda: Agenda = new Map(),
  options: ConflictOptions = {},
): Conflict | null {
  return conflicts(problem, agenda, options)[0] ?? null;
}

/** Several conflicts, the smallest first, each of other demands; one where only the search fails, none where all fits. */
export function conflicts(
  problem: AgendaProblem,
  agenda: Agenda = new Map(),
  options: ConflictOptions = {},
): readonly Conflict[] {
  const plan = { problem, agenda };
  const reasons = explainInfeasible(problem, agenda);
  if (reasons.length === 0) return searchedConflict(plan, options);
  const found = [...reasons]
    .sort((a, b) => sessionsOf(a).length - sessionsOf(b).length)
    .slice(0, MOST_REASONS)
    .map((reason) => provedConflict(plan, reason, options));
  const different = new Map(found.map((conflict) => [JSON.stringify(conflict.demands), conflict]));
  return [...different.values()].sort((a, b) => a.demands.length - b.demands.length);
}

/** Whether the search places every session of the plan without a hard issue; false where it found no way. */
export function isArranged({ problem, agenda }: Plan, { iterations, seed, shouldStop }: ConflictOptions): boolean {
  const result = arrange(problem, agenda, {
    scope: problem.sessions.map(({ id }) => id),
    seed: seed ?? 1,
    shouldStop: shouldStop ?? (() => false),
    maxIterations: iterations ?? DEFAULT_ITERATIONS,
  });
  return result.unplaced.length === 0 && result.score.hard === 0;
}

function provedConflict(plan: Plan, reason: Reason, options: ConflictOptions): Conflict {
  const isProvedFor = (demands: readonly Demand[]): boolean => {
    const { problem, agenda } = restrictedTo(plan, demands);
    return explainInfeasible(problem, agenda).length > 0;
  };
  const own = demandsOf(plan, new Set(sessionsOf(reason)));
  const all = demandsOf(plan, new Set(plan.problem.sessions.map(({ id }) => id)));
  const isEnoughAlone = isProvedFor(own);
  return conflictOf(plan, isEnoughAlone ? own : all, isProvedFor, MOST_CHECKS, options);
}

/** Nothing proves it: what the search cannot arrange counts as contradictory. */
function searchedConflict(plan: Plan, options: ConflictOptions): readonly Conflict[] {
  if (isArranged(plan, options)) return [];
  const bounded = withinHorizon(plan);
  const failsAt = (demands: readonly Demand[]): boolean => !isArranged(restrictedTo(bounded, demands), options);
  const all = demandsOf(bounded, new Set(plan.problem.sessions.map(({ id }) => id)));
  return [conflictOf(bounded, all, failsAt, MOST_SEARCHES, options)];
}

/** Where only rooms say when the conference is, it stays then while their hours are up for discussion. */
function withinHorizon({ problem, agenda }: Plan): Plan {
  if (problem.days.some(({ open }) => open !== null)) return { problem, agenda };
  const days = searchHorizon(problem, agenda).map((open, position) => ({ id: `${position}`, open }));
  return { problem: { ...problem, days }, agenda };
}

function conflictOf(
  plan: Plan,
  demands: readonly Demand[],
  isContradictory: (demands: readonly Demand[]) => boolean,
  mostQuestions: number,
  { shouldStop = () => false }: ConflictOptions,
): Conflict {
  let isStopped = false;
  const { items, isSmallest } = quickXplain(
    demands,
    (part) => {
      isStopped ||= shouldStop();
      return !isStopped && isContradictory(part);
    },
    mostQuestions,
  );
  const rest = restrictedTo(plan, items);
  const reasons = explainInfeasible(rest.problem, rest.agenda);
  return { demands: items, reasons, isProved: reasons.length > 0, isSmallest: isSmallest && !isStopped };
}
