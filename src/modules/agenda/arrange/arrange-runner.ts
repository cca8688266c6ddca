import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CONFIG } from '../../../config/config.token.js';
import type { Config } from '../../../config/config.js';
import { ArrangeRun } from '../arrange-run.entity.js';
import type { RunProgress } from './portfolio-job.js';
import type { RunningSearch } from './running-search.js';
import { RunSearches } from './run-searches.js';

const HEARTBEAT_MS = 500;
/** Many heartbeats: only a process that is gone misses so many. */
const ABANDONED_AFTER_SECONDS = 30;

/** Runs queued searches, a bounded number at once, each in threads of its own. */
@Injectable()
export class ArrangeRunner implements OnApplicationShutdown {
  private readonly logger = new Logger(ArrangeRunner.name);
  private readonly waiting: string[] = [];
  private readonly running = new Map<string, RunningSearch>();
  private readonly active = new Set<Promise<void>>();
  private isClosing = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly searches: RunSearches,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Takes a run over; it starts when one of the places for searches is free. */
  enqueue(runId: string): void {
    this.waiting.push(runId);
    this.startNext();
  }

  /** Runs that wait anywhere, in this or another process. */
  async countWaiting(): Promise<number> {
    await this.failAbandoned();
    return this.dataSource.getRepository(ArrangeRun).countBy({ state: 'queued' });
  }

  /** Asks a search of this process to end; another process sees the request at its next heartbeat. */
  stop(runId: string): void {
    this.running.get(runId)?.stop();
  }

  /** Marks runs whose process is gone: at most the search itself is lost. */
  async failAbandoned(): Promise<void> {
    await this.dataSource.query(
      `UPDATE arrange_run SET state = 'failed', ended_at = now()
       WHERE state IN ('queued', 'running') AND heartbeat_at < now() - make_interval(secs => $1)`,
      [ABANDONED_AFTER_SECONDS],
    );
  }

  async onApplicationShutdown(): Promise<void> {
    this.isClosing = true;
    await Promise.all([...this.running.values()].map((search) => search.kill()));
    await Promise.all(this.active);
  }

  private startNext(): void {
    if (this.isClosing || this.active.size >= this.config.arrangeRuns) return;
    const runId = this.waiting.shift();
    if (!runId) return;
    const running: Promise<void> = this.execute(runId)
      .catch((error: unknown) => this.fail(runId, error))
      .finally(() => {
        this.active.delete(running);
        this.startNext();
      });
    this.active.add(running);
  }

  /** Never rejects: where the database is away too, the run is found abandoned later. */
  private async fail(runId: string, error: unknown): Promise<void> {
    if (!this.isClosing) this.logger.error(error);
    try {
      const runs = this.dataSource.getRepository(ArrangeRun);
      await runs.update({ id: runId }, { state: 'failed', endedAt: () => 'now()' });
    } catch (cause) {
      this.logger.error(cause);
    }
  }

  private async execute(runId: string): Promise<void> {
    const run = await this.dataSource.getRepository(ArrangeRun).findOneByOrFail({ id: runId });
    let progress: RunProgress | null = null;
    const search = await this.searches.start(run, (latest) => (progress = latest));
    this.running.set(runId, search);
    const heart = setInterval(() => void this.beat(runId, progress), HEARTBEAT_MS);
    try {
      if (this.isClosing) await search.kill();
      await Promise.all([this.beat(runId, null), search.ended]);
    } finally {
      clearInterval(heart);
      this.running.delete(runId);
    }
  }

  /** Says that the search is alive and how far it is, and hears whether somebody wants it to end. */
  private async beat(runId: string, progress: RunProgress | null): Promise<void> {
    const waiting = [...this.waiting];
    const rows = await this.dataSource
      .query<{ id: string; stop: boolean }[]>(
        `WITH waiting AS (UPDATE arrange_run SET heartbeat_at = now() WHERE id = ANY($3))
         UPDATE arrange_run SET state = 'running', heartbeat_at = now(), progress = coalesce($2, progress)
         WHERE id = $1 AND state IN ('queued', 'running') RETURNING id, stop_requested_at IS NOT NULL AS stop`,
        [runId, progress && JSON.stringify(progress), waiting],
      )
      .then((result) => (Array.isArray(result[0]) ? (result[0] as { id: string; stop: boolean }[]) : result))
      .catch((error: unknown) => {
        this.logger.warn(error);
        return [];
      });
    if (rows[0]?.stop) this.running.get(runId)?.stop();
  }
}
