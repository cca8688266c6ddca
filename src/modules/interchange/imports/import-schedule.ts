import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SYSTEM } from '../../../platform/auth/viewer.js';
import { DomainError, DomainErrors } from '../../../platform/graphql/domain-error.js';
import { ImportSource } from './import-source.entity.js';
import { SourceRuns } from './source-runs.service.js';

const POLL_MS = 15_000;

/** Looks at the addresses that are due. Any number of processes may do so: each takes a source that no other has. */
@Injectable()
export class ImportSchedule implements OnApplicationShutdown {
  private readonly logger = new Logger(ImportSchedule.name);
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly runs: SourceRuns,
  ) {}

  /** Begins to look for due sources, until the application shuts down. */
  start(): void {
    this.timer = setTimeout(() => {
      this.running = this.runDue()
        .then(() => undefined)
        .catch((error: unknown) => this.logger.error(error))
        .finally(() => {
          if (!this.stopped) this.start();
        });
    }, POLL_MS);
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
    await this.running;
  }

  /** Looks at every source that is due, one by one; returns how many it looked at. */
  async runDue(): Promise<number> {
    let count = 0;
    while (!this.stopped) {
      const source = await this.claim();
      if (!source) break;
      count += 1;
      await this.runs.run(SYSTEM, source).catch((error: unknown) => this.report(source, error));
    }
    return count;
  }

  /** What organizers can mend stands with the source; only a fault of ours is news for the log. */
  private report({ id }: ImportSource, error: unknown): void {
    if (error instanceof DomainError || error instanceof DomainErrors)
      this.logger.warn(`import source ${id}: ${error.message}`);
    else this.logger.error(error);
  }

  /**
   * Takes the source that has waited longest and sets its next look: after failures each pause is twice the one before,
   * up to sixteen times the usual, so that a server in trouble is left alone. A crash in between skips one look.
   */
  private async claim(): Promise<ImportSource | null> {
    const [taken] = await this.dataSource.query<[{ id: string }[], number]>(
      `UPDATE import_source
       SET next_run_at = now() + make_interval(mins => every_minutes * (2 ^ least(failures, 4))::integer)
       WHERE id = (
         SELECT id FROM import_source WHERE next_run_at <= now() AND every_minutes IS NOT NULL
         ORDER BY next_run_at LIMIT 1 FOR UPDATE SKIP LOCKED
       )
       RETURNING id`,
    );
    const id = taken[0]?.id;
    return id ? this.dataSource.getRepository(ImportSource).findOneBy({ id }) : null;
  }
}
