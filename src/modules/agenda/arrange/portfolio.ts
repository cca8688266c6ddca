import { Worker } from 'node:worker_threads';
import type { AgendaPlacement, AgendaProblem } from '../../../scheduling/index.js';
import { emptyPackedAgenda } from '../../../scheduling/index.js';
import type { ArrangeOutcome, RunProgress, SearchJob, SearchOptions, ThreadMessage } from './portfolio-job.js';
import { earliest, PortfolioProgress, totalSpeed } from './portfolio-progress.js';
import { SharedExchange } from './shared-exchange.js';
import { compareStandings, standingOf } from './standings.js';

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
}

export interface RunningPortfolio {
  /** Resolves with the best agenda of all threads; rejects when one of them fails. */
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
export function arrangeInThreads({ problem, start, options, threads, onProgress }: PortfolioRequest): RunningPortfolio {
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
  const kill = async (): Promise<void> => void (await Promise.all(searches.map(({ worker }) => worker.terminate())));
  const overdue = isRepeatable ? undefined : setTimeout(() => void kill(), options.budgetMs + GRACE_MS);
  const outcome = Promise.all(searches.map((search) => search.outcome))
    .then(bestOf)
    .finally(async () => {
      clearTimeout(overdue);
      await kill();
    });
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

/** The best outcome, the thread with the lowest seed first where they are equal; moves and speed are those of all. */
function bestOf(outcomes: readonly ArrangeOutcome[]): ArrangeOutcome {
  const best = outcomes.reduce((a, b) => (compareOutcomes(b, a) < 0 ? b : a));
  return {
    ...best,
    iterations: outcomes.reduce((moves, outcome) => moves + outcome.iterations, 0),
    movesPerSecond: totalSpeed(outcomes),
    firstFeasibleMs: earliest(outcomes),
  };
}

function compareOutcomes(a: ArrangeOutcome, b: ArrangeOutcome): number {
  return compareStandings(standingOf(a.score, a.unplaced.length), standingOf(b.score, b.unplaced.length));
}
