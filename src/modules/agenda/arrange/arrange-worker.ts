// Runs one search in a thread of its own, so that the server goes on answering.
import { parentPort, workerData } from 'node:worker_threads';
import {
  arrange,
  explainInfeasible,
  type Agenda,
  type AgendaPlacement,
  type ArrangeProgress,
  type ArrangeResult,
} from '../../../scheduling/index.js';
import type { ArrangeJob, ArrangeMessage } from './arrange-job.js';

const PROGRESS_INTERVAL_MS = 200;

/** Nearly every conference is placed whole within this; a path that has not got there is worse than another one. */
const PATIENCE_MS = 7_000;

const job = workerData as ArrangeJob;
const stopFlag = new Int32Array(job.stopFlag);
const startedAt = performance.now();
const start: Agenda = new Map(
  job.placements.map((placement): [string, AgendaPlacement] => [placement.sessionId, placement]),
);
/** Where it is proved that sessions will wait whatever is done, one long path finds the best that there is. */
const canPlaceAll = explainInfeasible(job.problem, start).length === 0;
let reportedAt = -Infinity;

const remainingMs = (): number => job.budgetMs - (performance.now() - startedAt);
const isOver = (): boolean => Atomics.load(stopFlag, 0) === 1 || remainingMs() <= 0;

function send(message: ArrangeMessage): void {
  parentPort?.postMessage(message);
}

function report(progress: ArrangeProgress): void {
  const now = performance.now();
  if (now - reportedAt < PROGRESS_INTERVAL_MS) return;
  reportedAt = now;
  send({ kind: 'progress', progress: { ...progress, secondsLeft: Math.max(0, Math.ceil(remainingMs() / 1000)) } });
}

/** Searches until the time is up; gives up early where sessions wait in vain and there is time for another path. */
function searchAlong(seed: number): ArrangeResult {
  const giveUpAt = performance.now() + PATIENCE_MS;
  const mayGiveUp = canPlaceAll && remainingMs() >= 2 * PATIENCE_MS;
  let waiting = 1;
  return arrange(job.problem, start, {
    scope: job.scope,
    keep: job.keep,
    seed,
    budgetMs: remainingMs(),
    now: () => performance.now(),
    shouldStop: () => isOver() || (mayGiveUp && waiting > 0 && performance.now() >= giveUpAt),
    onProgress: (progress) => {
      waiting = progress.total - progress.placed;
      report(progress);
    },
  });
}

/** Whether the first places more sessions, or as many at a better score. */
function isBetter(a: ArrangeResult, b: ArrangeResult): boolean {
  const order = [
    a.unplaced.length - b.unplaced.length,
    a.score.hard - b.score.hard,
    a.score.medium - b.score.medium,
    a.score.soft - b.score.soft,
  ];
  return (order.find((difference) => difference !== 0) ?? 0) < 0;
}

let best = searchAlong(job.seed);
for (let path = 1; canPlaceAll && best.unplaced.length > 0 && !isOver(); path += 1) {
  const next = searchAlong(job.seed + path);
  if (isBetter(next, best)) best = next;
}
send({
  kind: 'result',
  result: {
    placements: [...best.agenda.values()],
    score: best.score,
    unplaced: best.unplaced,
    infeasible: best.infeasible,
    iterations: best.iterations,
    proof: best.proof,
  },
});
