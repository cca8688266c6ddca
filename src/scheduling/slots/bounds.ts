// What no agenda can go below: the least that each session costs by itself, less all gains that pairs could make.
import { at, elementAt } from '../integers.js';
import type { AgendaScore } from '../model.js';
import type { CompiledSlots } from './compile-slots.js';
import { closedCost } from './compile-slots.js';
import type { LayerTables } from './layer-tables.js';
import { NO_SPAN } from './spans.js';
import { valueAt } from './values.js';

/** Holds for every agenda that places all sessions that may move and leaves the others where they are. */
export function lowerBound(compiled: CompiledSlots, fixedHard: number): AgendaScore {
  const bound = (level: number): number => boundOf(compiled, elementAt(compiled.tables, level));
  return { hard: bound(0) + fixedHard, medium: bound(1), soft: bound(2) };
}

function boundOf(compiled: CompiledSlots, tables: LayerTables): number {
  const { bySession } = compiled.domains;
  const own = bySession.reduce((sum, _, session) => sum + leastOwnCost(compiled, tables, session), 0);
  return own - tables.pairs.mostGain;
}

function leastOwnCost(compiled: CompiledSlots, tables: LayerTables, session: number): number {
  const { spans, choices, bySession } = compiled.domains;
  const domain = elementAt(bySession, session);
  const cost = (span: number, choice: number): number =>
    valueAt(tables.time, session * spans.count + span) +
    valueAt(tables.room, session * choices.count + choice) +
    valueAt(tables.window, (at(tables.patternOf, session) * spans.count + span) * choices.count + choice);
  if (!domain.isMovable) return domain.spanNow === NO_SPAN ? 0 : cost(domain.spanNow, domain.choiceNow);
  let least = Infinity;
  for (const span of domain.spans)
    for (const choice of domain.choices)
      if (domain.isHalfPinned || closedCost(compiled, session, span, choice) <= 0)
        least = Math.min(least, cost(span, choice));
  return least === Infinity ? 0 : least;
}
