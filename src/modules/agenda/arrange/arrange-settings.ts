import type { AgendaProblem, Agenda, ConstraintKey, ConstraintSetting, Keep } from '../../../scheduling/index.js';

export type ArrangeScope = 'all' | 'unplaced' | 'day' | 'selection';

/** What an organizer asked for, as kept with the run. */
export interface ArrangeSettings {
  readonly scope: ArrangeScope;
  /** For scope day: an ISO date of the conference. */
  readonly day: string | null;
  /** For scope selection. */
  readonly sessionIds: readonly string[];
  readonly keep: Keep;
  /** Instead of the settings of the conference, for this run only. */
  readonly weights: readonly { readonly constraint: ConstraintKey; readonly setting: ConstraintSetting }[];
  readonly seconds: number;
  readonly seed: number;
}

/** The sessions that a run may place or move; `schedulableIds` are those that belong in an agenda at all. */
export function sessionsInScope(
  settings: ArrangeSettings,
  problem: AgendaProblem,
  agenda: Agenda,
  schedulableIds: ReadonlySet<string>,
): readonly string[] {
  const ids = problem.sessions.map((session) => session.id).filter((id) => schedulableIds.has(id));
  if (settings.scope === 'all') return ids;
  if (settings.scope === 'unplaced') return ids.filter((id) => !agenda.has(id));
  if (settings.scope === 'selection') return ids.filter((id) => settings.sessionIds.includes(id));
  const open = problem.days.find((day) => day.id === settings.day)?.open;
  if (!open) return [];
  return ids.filter((id) => {
    const start = agenda.get(id)?.start;
    return start !== undefined && start >= open.start && start < open.end;
  });
}

/** The problem under the weights of this run. */
export function underWeights(problem: AgendaProblem, settings: ArrangeSettings): AgendaProblem {
  const overrides = Object.fromEntries(settings.weights.map(({ constraint, setting }) => [constraint, setting]));
  return { ...problem, settings: { ...problem.settings, ...overrides } };
}
