import { Inject, Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CONFIG } from '../../../config/config.token.js';
import type { Config } from '../../../config/config.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions } from '../../../platform/database/transactions.js';
import type { KnownPlacement } from '../../../scheduling/index.js';
import type { ArrangeRun } from '../arrange-run.entity.js';
import type { ClashModel } from '../clash-model/clash-model-loader.js';
import type { Draft } from '../draft.entity.js';
import {
  type ArrangeSettings,
  pinnedForRun,
  problemOfRun,
  sessionsInScope,
  withPinsOfDraft,
} from './arrange-settings.js';
import type { ArrangeOutcome, RunProgress } from './portfolio-job.js';
import { arrangeInThreads, type PortfolioRequest } from './portfolio.js';
import { ProposalsService } from './proposals.service.js';
import { knownToReaders, releasedAgenda, releasedPlacements } from './released-agenda.js';
import { endRun, placementsOf } from './run-end.js';
import type { RunningSearch } from './running-search.js';

/** Searches for a better agenda in several threads, and keeps it as a proposal. */
@Injectable()
export class ArrangeSearch {
  private readonly logger = new Logger(ArrangeSearch.name);

  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly proposals: ProposalsService,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async start(
    run: ArrangeRun,
    draft: Draft,
    model: ClashModel,
    onProgress: (progress: RunProgress) => void,
  ): Promise<RunningSearch> {
    const settings = run.settings as unknown as ArrangeSettings;
    const request = requestOf(model, settings, await this.knownFor(settings, draft, model));
    const onThreadLost = (failure: unknown): void => this.logger.error(failure);
    const search = arrangeInThreads({ ...request, threads: this.config.arrangeThreads, onProgress, onThreadLost });
    const ended = search.outcome.then((outcome) => this.keep(run, draft, model, outcome));
    return { ended, stop: search.stop, kill: search.kill };
  }

  /** Moves count only where the organizer limits them. */
  private async knownFor(
    { mostMoved }: ArrangeSettings,
    { conferenceId }: Draft,
    { problem }: ClashModel,
  ): Promise<readonly KnownPlacement[]> {
    if (typeof mostMoved !== 'number') return [];
    const released = await releasedPlacements(this.dataSource.manager, conferenceId);
    return knownToReaders(releasedAgenda(problem, released), released, this.clock.now());
  }

  private keep(run: ArrangeRun, draft: Draft, model: ClashModel, outcome: ArrangeOutcome): Promise<void> {
    const { placements, ...result } = outcome;
    const after = placementsOf(withPinsOfDraft(placements, model.placements));
    return this.transactions.run(async (tx) => {
      const proposal = { name: `${draft.name} +`, before: model.placements, after };
      const proposalId = await this.proposals.propose(tx, run, draft, proposal);
      await endRun(tx, run.id, { proposalId, result, progress: finalProgress(outcome) });
    });
  }
}

function requestOf(
  { problem, agenda, schedulableIds }: ClashModel,
  settings: ArrangeSettings,
  known: readonly KnownPlacement[],
): Omit<PortfolioRequest, 'threads'> {
  const { keep, seed, seconds, mostMoved } = settings;
  return {
    problem: problemOfRun(problem, settings, known),
    start: pinnedForRun(agenda, settings.pins),
    options: {
      scope: sessionsInScope(settings, problem, agenda, schedulableIds),
      keep,
      seed,
      budgetMs: seconds * 1_000,
      ...(typeof mostMoved === 'number' && { mostMoved }),
    },
  };
}

/** A search may end before it was ever asked how far it is. */
function finalProgress(outcome: ArrangeOutcome): RunProgress {
  const { score, placements, unplaced, iterations, movesPerSecond, firstFeasibleMs } = outcome;
  const placed = placements.length;
  return {
    score,
    placed,
    total: placed + unplaced.length,
    iterations,
    movesPerSecond,
    firstFeasibleMs,
    secondsLeft: 0,
  };
}
