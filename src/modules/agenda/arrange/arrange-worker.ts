// Runs one search in a thread of its own, so that the server goes on answering.
import { parentPort, workerData } from 'node:worker_threads';
import { arrange, type Agenda, type AgendaPlacement } from '../../../scheduling/index.js';
import type { ArrangeJob, ArrangeMessage } from './arrange-job.js';

const PROGRESS_INTERVAL_MS = 200;

const job = workerData as ArrangeJob;
const stopFlag = new Int32Array(job.stopFlag);
const startedAt = performance.now();
let reportedAt = -Infinity;

function send(message: ArrangeMessage): void {
  parentPort?.postMessage(message);
}

const start: Agenda = new Map(
  job.placements.map((placement): [string, AgendaPlacement] => [placement.sessionId, placement]),
);
const result = arrange(job.problem, start, {
  scope: job.scope,
  keep: job.keep,
  seed: job.seed,
  budgetMs: job.budgetMs,
  now: () => performance.now(),
  shouldStop: () => Atomics.load(stopFlag, 0) === 1 || performance.now() - startedAt >= job.budgetMs,
  onProgress: (progress) => {
    const now = performance.now();
    if (now - reportedAt < PROGRESS_INTERVAL_MS) return;
    reportedAt = now;
    send({
      kind: 'progress',
      progress: { ...progress, secondsLeft: Math.max(0, Math.ceil((job.budgetMs - (now - startedAt)) / 1000)) },
    });
  },
});
send({
  kind: 'result',
  result: {
    placements: [...result.agenda.values()],
    score: result.score,
    unplaced: result.unplaced,
    iterations: result.iterations,
    proof: result.proof,
  },
});
