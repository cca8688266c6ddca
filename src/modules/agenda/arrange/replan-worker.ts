// Runs one re-plan in a thread of its own, so that the server goes on answering.
import { parentPort, workerData } from 'node:worker_threads';
import { replan } from '../../../scheduling/index.js';
import type { ReplanJob, ReplanMessage } from './replan-job.js';
import { SharedExchange } from './shared-exchange.js';

const { problem, placements, budgetMs, shared, ...options } = workerData as ReplanJob;
const stop = SharedExchange.over(shared);
const startedAt = performance.now();
const remainingMs = (): number => budgetMs - (performance.now() - startedAt);

function send(message: ReplanMessage): void {
  parentPort?.postMessage(message);
}

const start = new Map(placements.map((placement) => [placement.sessionId, placement]));
const { entries, ...menu } = replan(problem, start, {
  ...options,
  budgetMs,
  now: () => performance.now(),
  shouldStop: () => stop.isStopRequested() || remainingMs() <= 0,
  onProgress: (progress) =>
    send({ kind: 'progress', progress, secondsLeft: Math.max(0, Math.ceil(remainingMs() / 1_000)) }),
});
send({
  kind: 'result',
  menu: { ...menu, entries: entries.map(({ agenda, ...entry }) => ({ ...entry, placements: [...agenda.values()] })) },
});
