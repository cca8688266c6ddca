import { Worker } from 'node:worker_threads';
import type { ArrangeJob, ArrangeMessage, ArrangeOutcome, RunProgress } from './arrange-job.js';

/** The compiled worker; the same place seen from src/ and from dist/. */
const WORKER = new URL('../../../../dist/modules/agenda/arrange/arrange-worker.js', import.meta.url);

/** A thread that has not stopped this long after its time was up is ended by force. */
const GRACE_MS = 10_000;

export interface RunningSearch {
  /** Resolves with the best agenda found; rejects when the thread fails. */
  readonly outcome: Promise<ArrangeOutcome>;
  /** Asks for the best found so far. */
  stop(): void;
  /** Ends the thread; the outcome rejects. */
  kill(): Promise<void>;
}

/** Starts a search in a worker thread. */
export function startSearch(
  job: Omit<ArrangeJob, 'stopFlag'>,
  onProgress: (progress: RunProgress) => void,
): RunningSearch {
  const stopFlag = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const worker = new Worker(WORKER, { workerData: { ...job, stopFlag } satisfies ArrangeJob });
  const overdue = setTimeout(() => void worker.terminate(), job.budgetMs + GRACE_MS);
  const outcome = new Promise<ArrangeOutcome>((resolve, reject) => {
    worker.on('message', (message: ArrangeMessage) => {
      if (message.kind === 'progress') onProgress(message.progress);
      else resolve(message.result);
    });
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`The search ended without a result (exit code ${code}).`)));
  }).finally(() => clearTimeout(overdue));
  return {
    outcome,
    stop: () => void Atomics.store(new Int32Array(stopFlag), 0, 1),
    kill: async () => void (await worker.terminate()),
  };
}
