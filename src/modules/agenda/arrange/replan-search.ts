import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions } from '../../../platform/database/transactions.js';
import type { ArrangeRun } from '../arrange-run.entity.js';
import type { ClashModel } from '../clash-model/clash-model-loader.js';
import type { Draft } from '../draft.entity.js';
import { withPinsOfDraft } from './arrange-settings.js';
import type { RunProgress } from './portfolio-job.js';
import { differences } from './proposal-changes.js';
import { ProposalsService } from './proposals.service.js';
import { knownToReaders, releasedAgenda, releasedPlacements } from './released-agenda.js';
import type { FoundEntry, FoundMenu, ReplanMessage } from './replan-job.js';
import type { KeptEntry, KeptMenu } from './replan-menu.js';
import { afterDisruptions, type ReplanSettings, startOfReplan } from './replan-settings.js';
import { replanInThread } from './replan-thread.js';
import { endRun, placementsOf } from './run-end.js';
import type { RunningSearch } from './running-search.js';

/** Re-plans a released agenda in a thread, and keeps every choice of the menu as a proposal. */
@Injectable()
export class ReplanSearch {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly proposals: ProposalsService,
    private readonly clock: Clock,
  ) {}

  async start(
    run: ArrangeRun,
    draft: Draft,
    model: ClashModel,
    onProgress: (progress: RunProgress) => void,
  ): Promise<RunningSearch> {
    const { disruptions, budgets, seconds, seed } = run.settings as unknown as ReplanSettings;
    const released = await releasedPlacements(this.dataSource.manager, draft.conferenceId);
    const readersKnow = releasedAgenda(model.problem, released);
    const known = knownToReaders(readersKnow, released, this.clock.now());
    const job = {
      problem: { ...afterDisruptions(model.problem, disruptions), ...(known.length > 0 && { known }) },
      placements: [...startOfReplan(model.agenda, readersKnow).values()],
      scope: [...model.schedulableIds],
      budgets,
      seed,
      budgetMs: seconds * 1_000,
    };
    const total = new Set([...model.agenda.keys(), ...model.schedulableIds]).size;
    const search = replanInThread(job, (message) => onProgress(progressOf(message, total)));
    const ended = search.menu.then((menu) => this.keep(run, draft, model, menu));
    return { ended, stop: search.stop, kill: search.kill };
  }

  private keep(run: ArrangeRun, draft: Draft, model: ClashModel, menu: FoundMenu): Promise<void> {
    return this.transactions.run(async (tx) => {
      const entries: KeptEntry[] = [];
      for (const entry of menu.entries) entries.push(await this.keepEntry(tx, { run, draft, model, entry }));
      const { before, heldElsewhere, iterations } = menu;
      const kept: KeptMenu = { before, heldElsewhere, entries };
      const best = menu.entries.at(-1);
      const proposalId = entries.findLast((entry) => entry.proposalId !== null)?.proposalId ?? null;
      await endRun(tx, run.id, { proposalId, result: { menu: kept }, progress: finalProgress(best, iterations) });
    });
  }

  /** An entry that changes nothing, or nothing more than the one before, is no proposal of its own. */
  private async keepEntry(
    tx: EntityManager,
    { run, draft, model, entry }: { run: ArrangeRun; draft: Draft; model: ClashModel; entry: FoundEntry },
  ): Promise<KeptEntry> {
    const { placements, broken, ...rest } = entry;
    const after = placementsOf(withPinsOfDraft(placements, model.placements));
    const isNews = !entry.bringsNothingNew && differences(model.placements, after).length > 0;
    const name = `${draft.name} +${entry.mostMoved}`;
    const proposalId = isNews
      ? await this.proposals.propose(tx, run, draft, { name, before: model.placements, after })
      : null;
    return { ...rest, hardIssues: broken.length, proposalId };
  }
}

function progressOf(
  { progress, secondsLeft }: Extract<ReplanMessage, { kind: 'progress' }>,
  total: number,
): RunProgress {
  const { hard = 0, medium = 0, soft = 0, waiting = 0 } = progress.best.at(-1) ?? {};
  return {
    score: { hard, medium, soft },
    placed: total - waiting,
    total,
    iterations: progress.iterations,
    movesPerSecond: null,
    firstFeasibleMs: null,
    secondsLeft,
  };
}

function finalProgress(best: FoundEntry | undefined, iterations: number): RunProgress {
  const placed = best?.placements.length ?? 0;
  return {
    score: best?.score ?? { hard: 0, medium: 0, soft: 0 },
    placed,
    total: placed + (best?.unplaced.length ?? 0),
    iterations,
    movesPerSecond: null,
    firstFeasibleMs: null,
    secondsLeft: 0,
  };
}
