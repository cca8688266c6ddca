import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { Viewer } from '../../../platform/auth/viewer.js';
import { newId } from '../../../platform/database/ids.js';
import { DomainError } from '../../../platform/graphql/domain-error.js';
import { notFound } from '../../../platform/graphql/request-errors.js';
import { Access } from '../../organisations/access.js';
import type { ConferenceAction } from '../../organisations/permissions.js';
import { ArrangeRun } from '../arrange-run.entity.js';
import { Draft } from '../draft.entity.js';
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
    private readonly access: Access,
    private readonly runner: ArrangeRunner,
  ) {}

  /** Queues a search over an open draft. Throws ARRANGE_QUEUE_FULL, DRAFT_NOT_OPEN. */
  async start(viewer: Viewer, draftId: string, settings: ArrangeSettings): Promise<ArrangeRun> {
    const draft = await this.draftFor(viewer, draftId, 'editDrafts');
    if (draft.state !== 'open') throw new DomainError('DRAFT_NOT_OPEN');
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
  async run(viewer: Viewer, runId: string, action: ConferenceAction = 'seeDrafts'): Promise<ArrangeRun> {
    await this.runner.failAbandoned();
    const run = await this.dataSource.getRepository(ArrangeRun).findOneBy({ id: runId });
    if (!run) throw notFound();
    await this.draftFor(viewer, run.draftId, action);
    return run;
  }

  private async draftFor(viewer: Viewer, draftId: string, action: ConferenceAction): Promise<Draft> {
    const draft = await this.dataSource.getRepository(Draft).findOneBy({ id: draftId });
    const conference = draft && (await this.access.requireInConference(viewer, draft.conferenceId, 'seeConference'));
    if (!draft || !conference || !(await this.access.mayInConference(viewer, conference, 'seeDrafts'))) throw notFound();
    await this.access.requireInConference(viewer, draft.conferenceId, action);
    return draft;
  }
}
