import { Worker } from 'node:worker_threads';
import type { AgendaPlacement, AgendaProblem } from '../../../scheduling/index.js';
import { emptyPackedAgenda } from '../../../scheduling/index.js';
import type { ArrangeOutcome, RunProgress, SearchJob, SearchOptions, ThreadMessage } from './portfolio-job.js';
import { bestFound } from './portfolio-outcome.js';
import { PortfolioProgress } from './portfolio-progress.js';
import { SharedExchange } from './shared-exchange.js';

/** The compiled worker; the same place seen from src/ and from dist/. */
const WORKER = new URL('../../../../dist/modules/agenda/arrange/portfolio-worker.js', import.meta.url);

/** A thread that has not stopped this long after its time was up is ended by force. */
const GRACE_MS = 10_000;

export interface PortfolioRequest {
  readonly problem: AgendaProblem;
  /** Where sessions are at the start. */
  readonly start: readonly AgendaPlacement[];
  readonly options: SearchOptions;
  /** How many threads search at once, each with a seed of its own; 1 or more. */
  readonly threads: number;
  readonly onProgress?: (progress: RunProgress) => void;
  /** Hears of threads that failed while others went on. */
  readonly onThreadLost?: (failure: unknown) => void;
}

export interface RunningPortfolio {
  /** Resolves with the best agenda of all threads; rejects when all of them fail, or one of a repeatable run. */
  readonly outcome: Promise<ArrangeOutcome>;
  /** Asks for the best found so far. */
  stop(): void;
  /** Ends the threads; the outcome rejects. */
  kill(): Promise<void>;
}

/**
 * Searches in several threads, which share their best agenda. With `options.maxIterations` they do not, and only moves
 * end the search: then the same request finds the same agenda on every machine, whatever the time it takes.
 */
export function arrangeInThreads({
  problem,
  start,
  options,
  threads,
  ...listeners
}: PortfolioRequest): RunningPortfolio {
  const { onProgress, onThreadLost } = listeners;
  const isRepeatable = options.maxIterations !== undefined;
  const exchange = SharedExchange.ofLength(emptyPackedAgenda(problem).length);
  const startedAt = performance.now();
  const merged = new PortfolioProgress();
  const secondsLeft = (): number =>
    Math.max(0, Math.ceil((options.budgetMs - (performance.now() - startedAt)) / 1_000));
  const searches = Array.from({ length: threads }, (_, thread) =>
    searchInThread(
      {
        problem,
        placements: start,
        options: { ...options, seed: options.seed + thread },
        seedStep: threads,
        shared: exchange.buffer,
        exchanges: !isRepeatable && threads > 1,
      },
      (message) => {
        if (message.kind === 'progress') onProgress?.(merged.update(thread, message.progress, secondsLeft()));
        // Nothing can be better. A repeatable run lets the others end, since which one is first depends on the machine.
        else if (message.result.proof === 'optimal' && !isRepeatable) exchange.requestStop();
      },
    ),
  );
  let isKilled = false;
  const end = async (): Promise<void> => void (await Promise.all(searches.map(({ worker }) => worker.terminate())));
  const overdue = isRepeatable ? undefined : setTimeout(() => void end(), options.budgetMs + GRACE_MS);
  const outcome = Promise.allSettled(searches.map((search) => search.outcome))
    .then((threads) => {
      const failures = threads.flatMap((thread) => (thread.status === 'rejected' ? [thread.reason as unknown] : []));
      // Without one of its threads a repeatable run could find another agenda.
      if (failures.length > 0 && (isRepeatable || isKilled)) throw failures[0];
      for (const failure of failures) onThreadLost?.(failure);
      return bestFound(threads);
    })
    .finally(async () => {
      clearTimeout(overdue);
      await end();
    });
  const kill = (): Promise<void> => {
    isKilled = true;
    return end();
  };
  return { outcome, stop: () => exchange.requestStop(), kill };
}

interface ThreadSearch {
  readonly worker: Worker;
  readonly outcome: Promise<ArrangeOutcome>;
}

function searchInThread(job: SearchJob, hear: (message: ThreadMessage) => void): ThreadSearch {
  const worker = new Worker(WORKER, { workerData: job });
  const outcome = new Promise<ArrangeOutcome>((resolve, reject) => {
    worker.on('message', (message: ThreadMessage) => {
      hear(message);
      if (message.kind === 'result') resolve(message.result);
    });
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`The search ended without a result (exit code ${code}).`)));
  });
  return { worker, outcome };
}
