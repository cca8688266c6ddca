// The problem as the slots search sees it: where each session may go, and the rules of each level that has any.
import { activeConstraints, type ActiveConstraint } from '../constraints/index.js';
import { at } from '../integers.js';
import type { Agenda, AgendaProblem } from '../model.js';
import { indexProblem, type ProblemIndex } from '../problem-index.js';
import type { ArrangeOptions } from '../search/options.js';
import { type SlotDomain, type SlotDomains, slotDomains } from './domains.js';
import { type LayerTables, layerTables } from './layer-tables.js';
import { valueAt } from './values.js';

export const LEVELS = ['hard', 'medium', 'soft'] as const;

export interface CompiledSlots {
  readonly index: ProblemIndex;
  /** As far as formats, pins and what is kept decide. */
  readonly open: SlotDomains;
  /** Without what a hard rule forbids to a session by its time or its rooms alone. */
  readonly domains: SlotDomains;
  /** By level as in LEVELS. */
  readonly tables: readonly LayerTables[];
}

export function compileSlots(
  problem: AgendaProblem,
  start: Agenda,
  options: Pick<ArrangeOptions, 'scope' | 'keep'>,
): CompiledSlots {
  const index = indexProblem(problem);
  const constraints = activeConstraints(problem);
  const domains = slotDomains(index, start, options);
  const tables = LEVELS.map((level) => layerTables(index, domains, ofLevel(constraints, level)));
  const [hard] = tables;
  if (hard === undefined) return { index, open: domains, domains, tables };
  const bySession = domains.bySession.map((domain, session) => withoutForbidden(domains, hard, domain, session));
  return { index, open: domains, domains: { ...domains, bySession }, tables };
}

function ofLevel(constraints: readonly ActiveConstraint[], level: string): readonly ActiveConstraint[] {
  return constraints.filter((constraint) => constraint.level === level);
}

/** What is pinned stays even where a rule forbids it. */
function withoutForbidden(
  { spans, choices }: SlotDomains,
  hard: LayerTables,
  domain: SlotDomain,
  session: number,
): SlotDomain {
  if (!domain.isMovable) return domain;
  const isPinned = (allowed: readonly number[]): boolean => domain.isHalfPinned && allowed.length === 1;
  const mayStart = (span: number): boolean => valueAt(hard.time, session * spans.count + span) <= 0;
  const mayUse = (choice: number): boolean => valueAt(hard.room, session * choices.count + choice) <= 0;
  return {
    ...domain,
    spans: isPinned(domain.spans) ? domain.spans : domain.spans.filter(mayStart),
    choices: isPinned(domain.choices) ? domain.choices : domain.choices.filter(mayUse),
  };
}

/** Above 0 where a hard rule closes the rooms of the choice to the session at that time. */
export function closedCost({ domains, tables }: CompiledSlots, session: number, span: number, choice: number): number {
  const [hard] = tables;
  if (hard === undefined) return 0;
  const { spans, choices } = domains;
  return valueAt(hard.window, (at(hard.patternOf, session) * spans.count + span) * choices.count + choice);
}
