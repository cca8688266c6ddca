// What is said about one place of one session, as data.
import type { ActiveConstraint } from '../constraints/index.js';
import type { AgendaScore, ConstraintKey } from '../model.js';

/**
 * free: the session breaks no rule there; costs: only rules that are not hard; impossible: a hard one, so that
 * something else has to give way first.
 */
export type VerdictKind = 'free' | 'costs' | 'impossible';

/** What one rule makes of it. Costs are breaches times weight; below 0 for gains. */
export interface RuleChange {
  readonly constraint: ConstraintKey;
  readonly level: ActiveConstraint['level'];
  /** What the session there adds to the agenda. */
  readonly cost: number;
  /** `cost` less what the session adds where it is now; 0 is left for an unplaced one to compare with. */
  readonly change: number;
}

/** A place for a session: when, how long, in which rooms. */
export interface Place {
  readonly start: number;
  readonly durationMinutes: number;
  readonly roomIds: readonly string[];
}

export interface Verdict extends Place {
  readonly verdict: VerdictKind;
  /** How the score of the agenda would change, all other sessions staying where they are. */
  readonly change: AgendaScore;
  /** Every rule that costs something there or stops costing something; what cost most at the highest level first. */
  readonly rules: readonly RuleChange[];
  /** True for the place that the session has now. */
  readonly isPresent: boolean;
  /** False where it would run past the closing time, the end of its block, or the last slot of a row. */
  readonly isWithinHours: boolean;
}

const LEVEL_RANK = { hard: 0, medium: 1, soft: 2 } as const;

/** The verdict that the rules give together. */
export function verdictOf(
  place: Place,
  rules: readonly RuleChange[],
  { isPresent, isWithinHours }: Pick<Verdict, 'isPresent' | 'isWithinHours'>,
): Verdict {
  const change = { hard: 0, medium: 0, soft: 0 };
  for (const rule of rules) change[rule.level] += rule.change;
  const sorted = [...rules].sort((a, b) => LEVEL_RANK[a.level] - LEVEL_RANK[b.level] || b.cost - a.cost);
  const { start, durationMinutes, roomIds } = place;
  return { start, durationMinutes, roomIds, verdict: kindOf(rules), change, rules: sorted, isPresent, isWithinHours };
}

function kindOf(rules: readonly RuleChange[]): VerdictKind {
  const broken = rules.filter((rule) => rule.cost > 0);
  if (broken.some((rule) => rule.level === 'hard')) return 'impossible';
  return broken.length > 0 ? 'costs' : 'free';
}
