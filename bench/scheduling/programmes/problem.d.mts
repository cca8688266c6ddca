import type { Agenda, AgendaProblem } from '../../../src/scheduling/model.js';
import type { Reason } from '../../../src/scheduling/infeasibility/reason.js';
import type { Programme } from '../../../src/modules/interchange/programme.js';

export function problemOfProgramme(programme: Programme): { readonly problem: AgendaProblem; readonly held: Agenda };
export function withOverbookedAsHosts(
  problem: AgendaProblem,
  explainInfeasible: (problem: AgendaProblem, agenda: Agenda) => readonly Reason[],
): AgendaProblem;
