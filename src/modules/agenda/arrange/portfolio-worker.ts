// One thread of a portfolio: searches along one path, or several where sessions wait in vain.
import { parentPort, workerData } from 'node:worker_threads';
import {
  arrange,
  type Agenda,
  type AgendaPlacement,
  type ArrangeProgress,
  type ArrangeResult,
} from '../../../scheduling/index.js';
import type { ArrangeOutcome, SearchJob, ThreadMessage, ThreadProgress } from './portfolio-job.js';
import { SharedExchange } from './shared-exchange.js';
import { compareStandings, standingOf } from './standings.js';

const PROGRESS_INTERVAL_MS = 200;

/** Nearly every conference is placed whole within this; a path that has not got there is worse than another one. */
const PATIENCE_MS = 7_000;

const { problem, placements, options, seedStep, shared, exchanges } = workerData as SearchJob;
const { budgetMs, seed: firstSeed, ...limits } = options;
/** A run with an iteration limit is as long on every machine: only its moves and whoever stops it end it. */
const isTimed = options.maxIterations === undefined;
const exchange = SharedExchange.over(shared);
const start: Agenda = new Map(
  placements.map((placement): [string, AgendaPlacement] => [placement.sessionId, placement]),
);
const startedAt = performance.now();
let reportedAt = -Infinity;
let firstFeasibleMs: number | null = null;
let movesOfEarlierPaths = 0;

const elapsedMs = (): number => performance.now() - startedAt;
const remainingMs = (): number => budgetMs - elapsedMs();
const isOver = (): boolean => exchange.isStopRequested() || (isTimed && remainingMs() <= 0);

function send(message: ThreadMessage): void {
  parentPort?.postMessage(message);
}

/** Counts the moves of all paths; the first feasible agenda is told of at once, everything else a few times a second. */
function report(progress: ArrangeProgress): void {
  const isFeasible = progress.score.hard === 0 && progress.placed === progress.total;
  const isFirst = isFeasible && firstFeasibleMs === null;
  if (isFirst) firstFeasibleMs = elapsedMs();
  if (!isFirst && elapsedMs() - reportedAt < PROGRESS_INTERVAL_MS) return;
  reportedAt = elapsedMs();
  const total: ThreadProgress = {
    ...progress,
    iterations: movesOfEarlierPaths + progress.iterations,
    movesPerSecond: speed(movesOfEarlierPaths + progress.iterations),
    firstFeasibleMs,
  };
  send({ kind: 'progress', progress: total });
}

function speed(moves: number): number | null {
  return elapsedMs() > 0 ? Math.round((moves * 1000) / elapsedMs()) : null;
}

/** Searches until the end; where time ends it, gives up early if sessions wait in vain and there is time for another path. */
function searchAlong(seed: number, mayGiveUp: boolean): ArrangeResult {
  const giveUpAt = elapsedMs() + PATIENCE_MS;
  let waiting = 1;
  return arrange(problem, start, {
    ...limits,
    seed,
    ...(isTimed && { budgetMs: remainingMs() }),
    now: () => performance.now(),
    shouldStop: () => isOver() || (mayGiveUp && waiting > 0 && elapsedMs() >= giveUpAt),
    onProgress: (progress) => {
      waiting = progress.total - progress.placed;
      report(progress);
    },
    ...(exchanges && { exchange }),
  });
}

function outcomeOf(best: ArrangeResult, iterations: number): ArrangeOutcome {
  const { agenda, score, unplaced, infeasible, proof, lowerBound = null } = best;
  return {
    placements: [...agenda.values()],
    score,
    unplaced,
    infeasible,
    iterations,
    movesPerSecond: speed(iterations),
    firstFeasibleMs,
    proof,
    lowerBound,
  };
}

function isBetter(a: ArrangeResult, b: ArrangeResult): boolean {
  return compareStandings(standingOf(a.score, a.unplaced.length), standingOf(b.score, b.unplaced.length)) < 0;
}

/** Whether another path may place what this one left over: not where it is proved that sessions will wait whatever is done. */
function mayHopeForMore(best: ArrangeResult): boolean {
  return best.unplaced.length > 0 && best.infeasible.length === 0 && isTimed && !isOver();
}

const hasTimeForAnother = (): boolean => isTimed && remainingMs() >= 2 * PATIENCE_MS;

let best = searchAlong(firstSeed, hasTimeForAnother());
movesOfEarlierPaths = best.iterations;
for (let path = 1; mayHopeForMore(best); path += 1) {
  const next = searchAlong(firstSeed + path * seedStep, hasTimeForAnother());
  movesOfEarlierPaths += next.iterations;
  if (isBetter(next, best)) best = next;
}
send({ kind: 'result', result: outcomeOf(best, movesOfEarlierPaths) });
