import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Worker } from 'node:worker_threads';
import { rateLimited } from '../../../platform/graphql/request-errors.js';
import type { ExplanationKind, Explanations, Job, JobAnswer } from './explanation-jobs.js';

/** The compiled worker; the same place seen from src/ and from dist/. */
const WORKER = new URL('../../../../dist/modules/agenda/explanations/explanation-worker.js', import.meta.url);

/** Many times what the largest programme takes: whoever is not done by then never will be. */
const LONGEST_ANSWER_MS = 30_000;
const TRY_AGAIN_AFTER_SECONDS = 2;

interface Waiting {
  readonly kind: ExplanationKind;
  resolve(answer: never): void;
  reject(error: Error): void;
}

/** One thread that answers questions about drafts in turn. It starts with the first question, and again after a fault. */
@Injectable()
export class ExplanationThread implements OnApplicationShutdown {
  /** More questions would wait longer than anybody looks at a spinning wheel. */
  protected readonly mostWaiting: number = 16;
  /** In the order in which the worker answers. */
  private readonly waiting = new Map<number, Waiting>();
  private worker: Worker | null = null;
  private overdue: NodeJS.Timeout | undefined;
  private lastId = 0;

  /** Throws RATE_LIMITED where too many questions wait already. */
  async ask<K extends ExplanationKind>(
    kind: K,
    question: Explanations[K]['question'],
  ): Promise<Explanations[K]['answer']> {
    if (this.waiting.size >= this.mostWaiting) throw rateLimited(TRY_AGAIN_AFTER_SECONDS);
    const worker = (this.worker ??= this.start());
    const id = ++this.lastId;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { kind, resolve, reject });
      worker.postMessage({ id, kind, question } as Job);
      if (this.waiting.size === 1) this.watch();
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
    this.waiting.delete(message.id);
    this.watch();
    if ('error' in message) waiting.reject(message.error);
    else waiting.resolve(message.answer as never);
  }

  /** The time of a question begins with its turn: those before it cost it nothing. */
  private watch(): void {
    clearTimeout(this.overdue);
    const { worker } = this;
    const [next] = this.waiting.values();
    if (worker === null || next === undefined) return;
    const error = new Error(`No answer about ${next.kind} in time.`);
    this.overdue = setTimeout(() => void this.giveUp(worker, error), LONGEST_ANSWER_MS);
  }

  /** Ends the thread, with everything that waits for it. */
  private async giveUp(worker: Worker, error: Error): Promise<void> {
    if (this.worker === worker) this.worker = null;
    for (const id of this.waiting.keys()) this.settle({ id, error });
    await worker.terminate();
  }
}

/** A second one for searches of seconds: whoever drags a card does not wait for them. */
@Injectable()
export class SlowExplanationThread extends ExplanationThread {
  protected override readonly mostWaiting = 3;
}
