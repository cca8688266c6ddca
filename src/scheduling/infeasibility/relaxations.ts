// The smallest concessions that would make a plan possible again, each tried before it is offered.
import type { Agenda, AgendaProblem } from '../model.js';
import { type Plan, restrictedTo } from './demand-list.js';
import { explainInfeasible } from './explain-infeasible.js';
import { possibleRelaxations } from './possible-relaxations.js';
import { relaxed, type Relaxation } from './relaxation.js';
import { type Conflict, type ConflictOptions, isArranged, smallestConflict } from './smallest-conflict.js';

export interface Remedy {
  /** One concession, or two where the first leaves another conflict. */
  readonly relaxations: readonly Relaxation[];
  /** Reasons that still hold for the whole conference once this is conceded; 0 where no check objects any more. */
  readonly reasonsLeft: number;
  /** True where the search then placed every session: an agenda is known to exist. */
  readonly isProved: boolean;
}

export interface Remedies {
  readonly conflict: Conflict;
  /** Those that leave fewest reasons first, then those that disturb least; leaving a session out comes last. */
  readonly remedies: readonly Remedy[];
}

export interface RemedyOptions extends ConflictOptions {
  /** Five where left out. */
  readonly most?: number;
  /** Which conflict to resolve, one of `conflicts`; the smallest where left out. */
  readonly conflict?: Conflict;
}

/** Concessions that, with what they leave of the reasons. */
interface Way {
  readonly concessions: readonly Relaxation[];
  readonly reasonsLeft: number;
}

/** Single concessions that are judged for the whole conference, and last resorts beside them. */
const MOST_JUDGED = 24;
const MOST_LAST_RESORTS = 5;
/** Single concessions that a second one is looked for, and the most reasons that one may have to clear. */
const MOST_EXTENDED = 2;
const MOST_LEFT_TO_CLEAR = 2;

/**
 * Ways out of one conflict, of different kinds where there are any, or null where there is no conflict. Each resolves that conflict for certain where it is
 * proved, and as far as the search can tell where it is not; `reasonsLeft` and `isProved` say what it does for the whole.
 * Stopped early, it offers what it has tried by then.
 */
export function relaxations(
  problem: AgendaProblem,
  agenda: Agenda = new Map(),
  options: RemedyOptions = {},
): Remedies | null {
  const plan = { problem, agenda };
  const conflict = options.conflict ?? smallestConflict(problem, agenda, options);
  if (conflict === null) return null;
  const single = waysOut(plan, conflict, options);
  const open = single.filter(({ reasonsLeft, concessions }) => {
    return reasonsLeft > 0 && reasonsLeft <= MOST_LEFT_TO_CLEAR && !isLastResort(concessions);
  });
  const double = open.slice(0, MOST_EXTENDED).flatMap((way) => extended(plan, way, options));
  const best = ofDifferentKinds([...single, ...unlike(double)].sort(compareWays), options.most ?? 5);
  const remedies = best.map(({ concessions, reasonsLeft }): Remedy => {
    const isProved = reasonsLeft === 0 && isArranged(conceded(plan, concessions), options);
    return { relaxations: concessions, reasonsLeft, isProved };
  });
  return { conflict, remedies };
}

/** Single concessions that resolve the conflict. */
function waysOut(plan: Plan, conflict: Conflict, options: ConflictOptions): readonly Way[] {
  const core = restrictedTo(plan, conflict.demands);
  const isStopped = options.shouldStop ?? ((): boolean => false);
  const resolves = (relaxation: Relaxation): boolean => {
    if (isStopped()) return false;
    const eased = relaxed(core, relaxation);
    return conflict.isProved ? countReasons(eased) === 0 : isArranged(eased, options);
  };
  const all = possibleRelaxations(plan, conflict);
  const gentle = firstOf(
    all.filter((one) => !isLastResort([one])),
    MOST_JUDGED,
    resolves,
  );
  const last = firstOf(
    all.filter((one) => isLastResort([one])),
    MOST_LAST_RESORTS,
    resolves,
  );
  return [...gentle, ...last].map((relaxation) => {
    return { concessions: [relaxation], reasonsLeft: countReasons(relaxed(plan, relaxation)) };
  });
}

/** The first so many that are wanted; no further one is asked about. */
function firstOf<T>(list: readonly T[], most: number, isWanted: (one: T) => boolean): readonly T[] {
  const found: T[] = [];
  for (const one of list) {
    if (found.length === most) break;
    if (isWanted(one)) found.push(one);
  }
  return found;
}

/** The concession with a second one against the conflict that it leaves; only where no reason is left then. */
function extended(plan: Plan, { concessions }: Way, options: ConflictOptions): readonly Way[] {
  const rest = conceded(plan, concessions);
  const next = smallestConflict(rest.problem, rest.agenda, options);
  if (next === null) return [];
  return waysOut(rest, next, options)
    .filter((way) => way.reasonsLeft === 0 && !isLastResort(way.concessions))
    .map((way) => ({ ...way, concessions: [...concessions, ...way.concessions] }));
}

function conceded(plan: Plan, concessions: readonly Relaxation[]): Plan {
  return concessions.reduce(relaxed, plan);
}

function countReasons({ problem, agenda }: Plan): number {
  return explainInfeasible(problem, agenda).length;
}

function isLastResort(concessions: readonly Relaxation[]): boolean {
  return concessions.some(({ kind }) => kind === 'leave_out');
}

/** Stable: of equal ways, those that disturb least stay first. */
function compareWays(a: Way, b: Way): number {
  return (
    a.reasonsLeft - b.reasonsLeft ||
    Number(isLastResort(a.concessions)) - Number(isLastResort(b.concessions)) ||
    a.concessions.length - b.concessions.length
  );
}

/** The first of each kind, then whatever comes next; in order of merit. */
function ofDifferentKinds(ways: readonly Way[], most: number): readonly Way[] {
  const kindsOf = ({ concessions }: Way): string =>
    concessions
      .map(({ kind }) => kind)
      .sort()
      .join(' ');
  const leaders = new Set(new Map([...ways].reverse().map((way) => [kindsOf(way), way])).values());
  const byMerit = [...new Set([...ways.filter((way) => leaders.has(way)), ...ways])];
  const kept = new Set(byMerit.slice(0, most));
  return ways.filter((way) => kept.has(way));
}

/** Two concessions in either order are one way. */
function unlike(ways: readonly Way[]): readonly Way[] {
  const keyOf = ({ concessions }: Way): string =>
    concessions
      .map((one) => JSON.stringify(one))
      .sort()
      .join(' ');
  return [...new Map([...ways].reverse().map((way) => [keyOf(way), way])).values()].reverse();
}
