import { Worker } from 'node:worker_threads';
import type { FoundMenu, ReplanJob, ReplanMessage } from './replan-job.js';
import { SharedExchange } from './shared-exchange.js';

/** The compiled worker; the same place seen from src/ and from dist/. */
const WORKER = new URL('../../../../dist/modules/agenda/arrange/replan-worker.js', import.meta.url);

/** A thread that has not stopped this long after its time was up is ended by force. */
const GRACE_MS = 10_000;

export interface RunningReplan {
  /** Resolves with the menu; rejects when the thread fails. */
  readonly menu: Promise<FoundMenu>;
  stop(): void;
  kill(): Promise<void>;
}

/** Re-plans in a thread. */
export function replanInThread(
  job: Omit<ReplanJob, 'shared'>,
  onProgress: (message: Extract<ReplanMessage, { kind: 'progress' }>) => void,
): RunningReplan {
  const flag = SharedExchange.ofLength(0);
  const worker = new Worker(WORKER, { workerData: { ...job, shared: flag.buffer } satisfies ReplanJob });
  const kill = async (): Promise<void> => void (await worker.terminate());
  const overdue = setTimeout(() => void kill(), job.budgetMs + GRACE_MS);
  const menu = new Promise<FoundMenu>((resolve, reject) => {
    worker.on('message', (message: ReplanMessage) => {
      if (message.kind === 'progress') onProgress(message);
      else resolve(message.menu);
    });
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`The re-plan ended without a result (exit code ${code}).`)));
  }).finally(() => clearTimeout(overdue));
  return { menu, stop: () => flag.requestStop(), kill };
}
