// On which levels a session more can only cost more. There a bound holds: what is left out cannot make up for what is
// there.
import { activeConstraints, type ActiveConstraint } from '../constraints/index.js';
import type { GroupMeasure } from '../constraints/definition.js';
import type { ProblemIndex } from '../problem-index.js';

export interface RewardFreeLevels {
  readonly hard: boolean;
  readonly medium: boolean;
  readonly soft: boolean;
}

/** Measures that a session more may lower: it fills a gap, or shifts what is due to its group or place. */
const MAY_SINK: readonly GroupMeasure['kind'][] = ['share', 'changeover', 'track_gap', 'track_order'];

export function rewardFreeLevels(index: ProblemIndex): RewardFreeLevels {
  const rewarding = activeConstraints(index.problem).filter((constraint) => mayReward(index, constraint));
  const isFree = (level: ActiveConstraint['level']): boolean =>
    rewarding.every((constraint) => constraint.level !== level);
  return { hard: isFree('hard'), medium: isFree('medium'), soft: isFree('soft') };
}

function mayReward(index: ProblemIndex, { definition }: ActiveConstraint): boolean {
  const groups = definition.groups?.(index) ?? [];
  const relations = definition.relations?.(index) ?? [];
  const isGain = relations.some((relation) => 'factor' in relation && relation.factor < 0);
  const content = definition.cellContent?.(index) ?? null;
  return isGain || content !== null || groups.some(({ measure }) => MAY_SINK.includes(measure.kind));
}
