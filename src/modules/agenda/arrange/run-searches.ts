import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ArrangeRun } from '../arrange-run.entity.js';
import { ClashModelLoader } from '../clash-model/clash-model-loader.js';
import { Draft } from '../draft.entity.js';
import { ArrangeSearch } from './arrange-search.js';
import type { RunProgress } from './portfolio-job.js';
import { ReplanSearch } from './replan-search.js';
import { isReplan } from './replan-settings.js';
import type { RunningSearch } from './running-search.js';

/** Starts the search that a run asks for. */
@Injectable()
export class RunSearches {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clashModel: ClashModelLoader,
    private readonly arranging: ArrangeSearch,
    private readonly replanning: ReplanSearch,
  ) {}

  async start(run: ArrangeRun, onProgress: (progress: RunProgress) => void): Promise<RunningSearch> {
    const db = this.dataSource.manager;
    const draft = await db.findOneByOrFail(Draft, { id: run.draftId });
    const model = await this.clashModel.load(db, draft.conferenceId, draft.id);
    const searches = isReplan(run) ? this.replanning : this.arranging;
    return searches.start(run, draft, model, onProgress);
  }
}
