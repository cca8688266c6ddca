import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { Viewer } from '../../../platform/auth/viewer.js';
import { newId } from '../../../platform/database/ids.js';
import { DomainError } from '../../../platform/graphql/domain-error.js';
import { notFound } from '../../../platform/graphql/request-errors.js';
import { ArrangeRun } from '../arrange-run.entity.js';
import { DraftAccess, type DraftAction } from '../drafts/draft-access.js';
import { ArrangeNotRunning, ArrangeQueueFull } from './arrange.errors.js';
import { ClashModelLoader } from '../clash-model/clash-model-loader.js';
import type { Draft } from '../draft.entity.js';
import { checkDisruptions } from './check-disruptions.js';
import type { ReplanSettings } from './replan-settings.js';
import { checkSettings } from './check-settings.js';
import type { ArrangeSettings } from './arrange-settings.js';
import { ArrangeRunner } from './arrange-runner.js';

/** More waiting runs than this would keep the last organizer waiting for an hour. */
const MAX_WAITING = 8;

/** Starts, stops and shows searches. What they find are proposals: see ProposalsService. */
@Injectable()
export class ArrangeRunsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly access: DraftAccess,
    private readonly runner: ArrangeRunner,
    private readonly clashModel: ClashModelLoader,
  ) {}

  /**
   * Queues a search over an open draft. Throws ARRANGE_QUEUE_FULL, DRAFT_NOT_OPEN; NOT_PLACED for a pin of a session that
   * has no place; INTERVAL_INVALID for a slot; NOTHING_RELEASED where moves are to be counted against no release;
   * REQUIRED, INVALID_VALUE, NOT_OF_CONFERENCE for a day or selection that is none of the conference.
   */
  async start(viewer: Viewer, draftId: string, settings: ArrangeSettings): Promise<ArrangeRun> {
    const draft = await this.openDraft(viewer, draftId);
    await checkSettings(this.dataSource.manager, draft, settings);
    return this.enqueue(viewer, draftId, settings);
  }

  /**
   * Queues a re-plan of the released agenda for an open draft. Throws ARRANGE_QUEUE_FULL, DRAFT_NOT_OPEN;
   * NOT_OF_CONFERENCE, INVALID_VALUE and INTERVAL_INVALID for what is said to have happened.
   */
  async startReplan(viewer: Viewer, draftId: string, settings: ReplanSettings): Promise<ArrangeRun> {
    const draft = await this.openDraft(viewer, draftId);
    const { problem } = await this.clashModel.load(this.dataSource.manager, draft.conferenceId, draft.id);
    checkDisruptions(problem, settings.disruptions);
    return this.enqueue(viewer, draftId, settings);
  }

  private async openDraft(viewer: Viewer, draftId: string): Promise<Draft> {
    const draft = await this.access.require(viewer, draftId, 'editDrafts');
    if (draft.state !== 'open') throw new DomainError('DRAFT_NOT_OPEN', { path: ['draftId'] });
    return draft;
  }

  private async enqueue(
    viewer: Viewer,
    draftId: string,
    settings: ArrangeSettings | ReplanSettings,
  ): Promise<ArrangeRun> {
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
