import type { Agenda, AgendaProblem } from '../../../src/scheduling/index.js';

export function disrupt(
  problem: AgendaProblem,
  agenda: Agenda,
  seed: number,
  count: number,
): { readonly problem: AgendaProblem; readonly disruptions: readonly string[] };
