// One re-planning after disruptions, and what solving anew would do instead: from nothing, and from the agenda as it was.
import { arrangeInThreads } from '../../../dist/modules/agenda/arrange/portfolio.js';
import { evaluate, knownPlacements, replan } from '../../../dist/scheduling/index.js';
import { disrupt } from './disrupt.mjs';

/** A menu has to be there within this. */
const REPLAN_MS = 1000;

/**
 * Disrupts the agenda `count` times and answers the menu of the re-planning (moved sessions and score by budget), its time,
 * and the two full re-solves of so many seconds. Scores leave out the price of moving, so that all are comparable.
 */
export async function disrupted({ problem, agenda, seed, count, seconds, threads }) {
  const { problem: changed, disruptions } = disrupt(problem, agenda, seed, count);
  const known = knownPlacements(agenda);
  const startedAt = performance.now();
  const { entries } = replan({ ...changed, known }, agenda, {
    scope: changed.sessions.map(({ id }) => id),
    seed,
    budgetMs: REPLAN_MS,
    now: () => performance.now(),
    shouldStop: () => performance.now() - startedAt >= REPLAN_MS,
  });
  const wholeMs = Math.round(performance.now() - startedAt);
  const judge = (found) => judged(changed, agenda, found);
  return {
    what: disruptions,
    sessions: changed.sessions.length,
    wholeMs,
    before: judge(agenda),
    menu: entries.map((entry) => ({ mostMoved: entry.mostMoved, isProven: entry.isProven, ...judge(entry.agenda) })),
    fromNothing: judge(await solveAnew(changed, [], { seed, seconds, threads })),
    fromBefore: judge(await solveAnew(changed, [...agenda.values()], { seed, seconds, threads })),
  };
}

async function solveAnew(problem, start, { seed, seconds, threads }) {
  const options = { scope: problem.sessions.map(({ id }) => id), keep: 'nothing', seed, budgetMs: seconds * 1000 };
  const { placements } = await arrangeInThreads({ problem, start, options, threads }).outcome;
  return new Map(placements.map((placement) => [placement.sessionId, placement]));
}

/** How many sessions that readers know are elsewhere, how many wait, and what the agenda costs. */
function judged(problem, known, agenda) {
  const moved = [...known.values()].filter(({ sessionId, start, roomIds }) => {
    const now = agenda.get(sessionId);
    return now === undefined || now.start !== start || now.roomIds.join() !== roomIds.join();
  });
  return { moved: moved.length, waiting: problem.sessions.length - agenda.size, ...evaluate(problem, agenda).score };
}
