import { Worker } from 'node:worker_threads';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { ReadOptions } from '../formats/reading.js';
import type { ReadFile } from './read-programme.js';

export interface ReadJob {
  readonly id: number;
  readonly content: Uint8Array;
  readonly options: ReadOptions;
}

export interface ReadAnswer {
  readonly id: number;
  readonly result: ReadFile;
}

/** The compiled worker; the same place seen from src/ and from dist/. */
const WORKER = new URL('../../../../dist/modules/interchange/reading/read-worker.js', import.meta.url);

/** What one file may cost. The largest that the limits of the readers let through takes about half of either. */
const MAX_HEAP_MB = 2_048;
const MAX_MS = 120_000;

/** Threads keep the memory of the largest file they read: an idle one is ended. */
const IDLE_MS = 30_000;

/** Reads programme files outside of the server's own thread, one at a time: memory and time are bounded. */
@Injectable()
export class ReadThread implements OnApplicationShutdown {
  private worker: Worker | null = null;
  private idle: NodeJS.Timeout | null = null;
  private last: Promise<unknown> = Promise.resolve();
  private count = 0;

  /** As readProgramme; a file that costs too much time or memory is refused as TOO_COSTLY. */
  read(content: Buffer, options: ReadOptions = {}): Promise<ReadFile> {
    const mine = this.last.then(() => this.run(content, options));
    this.last = mine.catch(() => undefined);
    return mine;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.end();
  }

  private async run(content: Buffer, options: ReadOptions): Promise<ReadFile> {
    if (this.idle) clearTimeout(this.idle);
    const worker = (this.worker ??= new Worker(WORKER, { resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB } }));
    const outcome = await answerOf(worker, { id: (this.count += 1), content, options }).catch(
      async (error: unknown) => {
        await this.end();
        throw error;
      },
    );
    if (outcome === null) await this.end();
    else this.endWhenIdle();
    return (
      outcome ?? {
        ok: false,
        code: 'TOO_COSTLY',
        args: { seconds: MAX_MS / 1000, megabytes: MAX_HEAP_MB },
        format: null,
      }
    );
  }

  private endWhenIdle(): void {
    this.worker?.unref();
    this.idle = setTimeout(() => void this.end(), IDLE_MS).unref();
  }

  private async end(): Promise<void> {
    if (this.idle) clearTimeout(this.idle);
    const worker = this.worker;
    this.worker = null;
    await worker?.terminate();
  }
}

/** Null where the thread ran out of time or memory; rejects where the reader itself is at fault. */
function answerOf(worker: Worker, job: ReadJob): Promise<ReadFile | null> {
  worker.ref();
  return new Promise((resolve, reject) => {
    const overdue = setTimeout(() => settle(() => resolve(null)), MAX_MS);
    const listeners = {
      message: ({ id, result }: ReadAnswer) => {
        if (id === job.id) settle(() => resolve(result));
      },
      error: (error: NodeJS.ErrnoException) =>
        settle(() => (error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve(null) : reject(error))),
      exit: (code: number) =>
        settle(() => reject(new Error(`The reader ended without an answer (exit code ${code}).`))),
    };
    const settle = (conclude: () => void): void => {
      clearTimeout(overdue);
      // One by one: the worker has listeners of its own.
      for (const [event, listener] of Object.entries(listeners)) worker.off(event, listener);
      conclude();
    };
    for (const [event, listener] of Object.entries(listeners)) worker.on(event, listener);
    worker.postMessage(job);
  });
}
