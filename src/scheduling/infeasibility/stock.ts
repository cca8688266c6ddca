// Equipment and crews of which there are too few, and conferences that may not hold so much in parallel.
import { coveredMinutes } from '../../intervals/index.js';
import type { AgendaSession } from '../model.js';
import type { ProblemIndex } from '../problem-index.js';
import type { Reason } from './reason.js';
import { isHard, openingHours } from './supply.js';

/** Stock that a session or all of them together ask too much of, and too many minutes for what may run at once. */
export function shortStock(index: ProblemIndex, candidates: readonly AgendaSession[]): readonly Reason[] {
  const { problem } = index;
  const open = openingHours(problem);
  const openMinutes = open === null ? Infinity : coveredMinutes(open);
  return [...stockReasons(index, candidates, openMinutes), ...parallelReasons(index, candidates, openMinutes)];
}

function stockReasons(
  { problem }: ProblemIndex,
  candidates: readonly AgendaSession[],
  openMinutes: number,
): readonly Reason[] {
  const { stocks = [] } = problem;
  if (stocks.length === 0 || !isHard(problem, 'stock_exceeded')) return [];
  return stocks.flatMap(({ id: stockId, units }): readonly Reason[] => {
    const waived = waivedFor(problem.waivers, 'stock_exceeded');
    const users = candidates.filter(({ id }) => !waived.has(id)).flatMap((session) => usersOf(session, stockId));
    const tooLarge = users.filter(({ amount }) => amount > units);
    if (tooLarge.length > 0)
      return tooLarge.map(({ session, amount }) => ({
        kind: 'stock_too_small',
        constraint: 'stock_exceeded',
        sessionId: session.id,
        stockId,
        amount,
        units,
      }));
    const neededMinutes = users.reduce((sum, { session, amount }) => sum + amount * session.durationMinutes, 0);
    if (neededMinutes <= units * openMinutes) return [];
    return [
      {
        kind: 'more_sessions_than_stock',
        constraint: 'stock_exceeded',
        stockId,
        units,
        sessionIds: users.map(({ session }) => session.id),
        neededMinutes,
        availableMinutes: units * openMinutes,
      },
    ];
  });
}

function usersOf(
  session: AgendaSession,
  stockId: string,
): readonly { readonly session: AgendaSession; readonly amount: number }[] {
  const amount = (session.needs ?? []).reduce((sum, need) => sum + (need.stockId === stockId ? need.amount : 0), 0);
  return amount > 0 ? [{ session, amount }] : [];
}

function parallelReasons(
  { problem }: ProblemIndex,
  candidates: readonly AgendaSession[],
  openMinutes: number,
): readonly Reason[] {
  const most = problem.mostInParallel ?? null;
  if (most === null || !isHard(problem, 'too_many_in_parallel')) return [];
  const waived = waivedFor(problem.waivers, 'too_many_in_parallel');
  const counted = candidates.filter(({ id }) => !waived.has(id));
  const neededMinutes = counted.reduce((sum, session) => sum + session.durationMinutes, 0);
  if (neededMinutes <= most * openMinutes) return [];
  const sessionIds = counted.map(({ id }) => id);
  const availableMinutes = most * openMinutes;
  return [
    {
      kind: 'more_sessions_than_parallel',
      constraint: 'too_many_in_parallel',
      sessionIds,
      most,
      neededMinutes,
      availableMinutes,
    },
  ];
}

/** Sessions that a waiver of the rule names: they might be the ones too many. */
function waivedFor(
  waivers: ProblemIndex['problem']['waivers'],
  constraint: 'stock_exceeded' | 'too_many_in_parallel',
): ReadonlySet<string> {
  return new Set(waivers.filter((waiver) => waiver.constraint === constraint).flatMap(({ sessionIds }) => sessionIds));
}
