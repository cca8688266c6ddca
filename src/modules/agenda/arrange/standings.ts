// How good agendas are, compared level by level: what a portfolio needs to tell the best of its threads.
import type { AgendaScore, Standing } from '../../../scheduling/index.js';

/** Worse than every agenda. */
export const NOTHING_FOUND: Standing = { hard: Infinity, waiting: Infinity, medium: Infinity, soft: Infinity };

export function standingOf(score: AgendaScore, waiting: number): Standing {
  return { ...score, waiting };
}

/** Below 0 where the first is better: hard cost, then sessions without a place, then medium, then soft. */
export function compareStandings(a: Standing, b: Standing): number {
  for (const part of PARTS) if (a[part] !== b[part]) return a[part] - b[part];
  return 0;
}

const PARTS = ['hard', 'waiting', 'medium', 'soft'] as const;
