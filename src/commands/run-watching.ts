import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ArrangeRunsService } from '../modules/agenda/arrange/arrange-runs.service.js';
import type { RunProgress } from '../modules/agenda/arrange/portfolio-job.js';
import { ArrangeRun } from '../modules/agenda/arrange-run.entity.js';
import { SYSTEM } from '../platform/auth/viewer.js';
import { CommandError } from './command-error.js';

const POLL_MS = 500;

/** Watches a run to its end, telling on standard error how far it is; Ctrl-C ends it with the best found. */
export async function untilEnded(services: INestApplicationContext, runId: string): Promise<ArrangeRun> {
  const stop = (): void =>
    void services
      .get(ArrangeRunsService)
      .stop(SYSTEM, runId)
      .catch(() => undefined);
  process.once('SIGINT', stop);
  try {
    const run = await watched(services, runId);
    if (run.state === 'failed') throw new CommandError('The search failed; the log says why.');
    return run;
  } finally {
    process.removeListener('SIGINT', stop);
    if (process.stderr.isTTY) process.stderr.write('\n');
  }
}

async function watched(services: INestApplicationContext, runId: string): Promise<ArrangeRun> {
  for (;;) {
    const run = await services.get(DataSource).getRepository(ArrangeRun).findOneByOrFail({ id: runId });
    if (run.state !== 'queued' && run.state !== 'running') return run;
    const progress = run.progress as unknown as RunProgress | null;
    if (progress && process.stderr.isTTY) process.stderr.write(`\r${progressLine(progress)}`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

function progressLine({ score, placed, total, movesPerSecond, secondsLeft }: RunProgress): string {
  const speed = movesPerSecond === null ? '' : `, ${Math.round(movesPerSecond / 1_000)}k moves/s`;
  return `${placed}/${total} placed, ${scoreText(score)}${speed}, ${secondsLeft} s left   `;
}

export function scoreText({ hard, medium, soft }: RunProgress['score']): string {
  return `hard ${hard}, medium ${medium}, soft ${soft}`;
}
