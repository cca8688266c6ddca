import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Worker } from 'node:worker_threads';
import { rateLimited } from '../../../platform/graphql/request-errors.js';
import type { ExplanationKind, Explanations, Job, JobAnswer } from './explanation-jobs.js';

/** The compiled worker; the same place seen from src/ and from dist/. */
const WORKER = new URL('../../../../dist/modules/agenda/explanations/explanation-worker.js', import.meta.url);

/** More questions would wait longer than anybody looks at a spinning wheel. */
const MAX_WAITING = 16;
/** Many times what the largest programme takes: whoever is not done by then never will be. */
const LONGEST_ANSWER_MS = 30_000;
const TRY_AGAIN_AFTER_SECONDS = 2;

interface Waiting {
  resolve(answer: never): void;
  reject(error: Error): void;
  readonly overdue: NodeJS.Timeout;
}

/** One thread that answers questions about drafts in turn. It starts with the first question, and again after a fault. */
@Injectable()
export class ExplanationThread implements OnApplicationShutdown {
  private readonly waiting = new Map<number, Waiting>();
  private worker: Worker | null = null;
  private lastId = 0;

  /** Throws RATE_LIMITED where too many questions wait already. */
  async ask<K extends ExplanationKind>(
    kind: K,
    question: Explanations[K]['question'],
  ): Promise<Explanations[K]['answer']> {
    if (this.waiting.size >= MAX_WAITING) throw rateLimited(TRY_AGAIN_AFTER_SECONDS);
    const worker = (this.worker ??= this.start());
    const id = ++this.lastId;
    return new Promise((resolve, reject) => {
      const overdue = setTimeout(
        () => this.giveUp(worker, new Error(`No answer about ${kind} in time.`)),
        LONGEST_ANSWER_MS,
      );
      this.waiting.set(id, { resolve, reject, overdue });
      worker.postMessage({ id, kind, question } as Job);
    });
  }

  async onApplicationShutdown(): Promise<void> {
    const { worker } = this;
    if (worker !== null) await this.giveUp(worker, new Error('The server is closing.'));
  }

  private start(): Worker {
    const worker = new Worker(WORKER);
    worker.unref();
    worker.on('message', (answer: JobAnswer) => this.settle(answer));
    worker.on('error', (error) => void this.giveUp(worker, error));
    return worker;
  }

  private settle(message: JobAnswer): void {
    const waiting = this.waiting.get(message.id);
    if (waiting === undefined) return;
    clearTimeout(waiting.overdue);
    this.waiting.delete(message.id);
    if ('error' in message) waiting.reject(message.error);
    else waiting.resolve(message.answer as never);
  }

  /** Ends the thread, with everything that waits for it. */
  private async giveUp(worker: Worker, error: Error): Promise<void> {
    if (this.worker === worker) this.worker = null;
    for (const id of this.waiting.keys()) this.settle({ id, error });
    await worker.terminate();
  }
}
