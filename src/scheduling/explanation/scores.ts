// Arithmetic of scores by level.
import type { AgendaScore, ScheduleIssue } from '../model.js';

export const NO_COST: AgendaScore = { hard: 0, medium: 0, soft: 0 };

export function plus(a: AgendaScore, b: AgendaScore): AgendaScore {
  return { hard: a.hard + b.hard, medium: a.medium + b.medium, soft: a.soft + b.soft };
}

export function minus(a: AgendaScore, b: AgendaScore): AgendaScore {
  return { hard: a.hard - b.hard, medium: a.medium - b.medium, soft: a.soft - b.soft };
}

/** Below 0 where `a` is better: fewer hard, then fewer medium, then fewer soft. */
export function compareScores(a: AgendaScore, b: AgendaScore): number {
  return a.hard - b.hard || a.medium - b.medium || a.soft - b.soft;
}

/** What the issues cost together; waived ones cost nothing. */
export function costOf(issues: readonly ScheduleIssue[]): AgendaScore {
  const score = { hard: 0, medium: 0, soft: 0 };
  for (const issue of issues) score[issue.level] += issue.cost;
  return score;
}
