import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { Viewer } from '../../../platform/auth/viewer.js';
import { newId } from '../../../platform/database/ids.js';
import { DomainError } from '../../../platform/graphql/domain-error.js';
import { notFound } from '../../../platform/graphql/request-errors.js';
import { ArrangeRun } from '../arrange-run.entity.js';
import { DraftAccess, type DraftAction } from '../drafts/draft-access.js';
import { ArrangeNotRunning, ArrangeQueueFull } from './arrange.errors.js';
import type { ArrangeSettings } from './arrange-settings.js';
import { ArrangeRunner } from './arrange-runner.js';

/** More waiting runs than this would keep the last organizer waiting for an hour. */
const MAX_WAITING = 8;

/** Starts, stops and shows searches. What they find is a proposal: see ProposalsService. */
@Injectable()
export class ArrangeRunsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly access: DraftAccess,
    private readonly runner: ArrangeRunner,
  ) {}

  /** Queues a search over an open draft. Throws ARRANGE_QUEUE_FULL, DRAFT_NOT_OPEN. */
  async start(viewer: Viewer, draftId: string, settings: ArrangeSettings): Promise<ArrangeRun> {
    const draft = await this.access.require(viewer, draftId, 'editDrafts');
    if (draft.state !== 'open') throw new DomainError('DRAFT_NOT_OPEN', { path: ['draftId'] });
    const waiting = await this.runner.countWaiting();
    if (waiting >= MAX_WAITING) throw new ArrangeQueueFull(waiting);
    const id = newId();
    await this.dataSource.getRepository(ArrangeRun).insert({
      id,
      draftId,
      state: 'queued',
      settings: settings as object,
      startedBy: viewer.account?.accountId ?? null,
    });
    this.runner.enqueue(id);
    return this.dataSource.getRepository(ArrangeRun).findOneByOrFail({ id });
  }

  /** Ends a search with the best found so far. Throws ARRANGE_NOT_RUNNING. */
  async stop(viewer: Viewer, runId: string): Promise<ArrangeRun> {
    const run = await this.run(viewer, runId, 'editDrafts');
    const { affected } = await this.dataSource
      .getRepository(ArrangeRun)
      .update({ id: run.id, state: In(['queued', 'running']) }, { stopRequestedAt: () => 'now()' });
    if (affected === 0) throw new ArrangeNotRunning();
    this.runner.stop(run.id);
    return this.dataSource.getRepository(ArrangeRun).findOneByOrFail({ id: runId });
  }

  /** A run of a conference whose drafts the viewer may see. */
  async run(viewer: Viewer, runId: string, action: DraftAction = 'seeDrafts'): Promise<ArrangeRun> {
    await this.runner.failAbandoned();
    const run = await this.dataSource.getRepository(ArrangeRun).findOneBy({ id: runId });
    if (!run) throw notFound();
    await this.access.require(viewer, run.draftId, action);
    return run;
  }
}
