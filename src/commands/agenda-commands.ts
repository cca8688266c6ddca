import { InvalidArgumentError, type Command } from 'commander';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ArrangeRunsService } from '../modules/agenda/arrange/arrange-runs.service.js';
import { ArrangeLoaders } from '../modules/agenda/arrange/arrange.loaders.js';
import { ProposalsService } from '../modules/agenda/arrange/proposals.service.js';
import type { ArrangeOutcome, RunProgress } from '../modules/agenda/arrange/arrange-job.js';
import { ArrangeRun } from '../modules/agenda/arrange-run.entity.js';
import { ReleasesService } from '../modules/agenda/releases/releases.service.js';
import { SYSTEM } from '../platform/auth/viewer.js';
import { CommandError } from './command-error.js';
import { withServices } from './command-context.js';
import { findConference, findDraft } from './find-conference.js';
import { addCheckCommand } from './check-command.js';

interface ArrangeOptions {
  readonly conference?: string;
  readonly draft?: string;
  readonly seconds: number;
  readonly seed: number;
  readonly scope: 'all' | 'unplaced';
  readonly proposal?: boolean;
}

interface ReleaseOptions {
  readonly conference?: string;
  readonly draft?: string;
  readonly name: string;
  readonly comment?: string;
}

const POLL_MS = 500;

export function addAgendaCommands(program: Command): void {
  addCheckCommand(program);

  program
    .command('arrange')
    .description('search for a better agenda and take it over into the draft')
    .option('--conference <slug>', 'the conference made last where it is not given')
    .option('--draft <name>', 'the open draft made last where it is not given')
    .option('--seconds <n>', 'how long to search, 1 to 300', numberBetween(1, 300), 30)
    .option('--seed <n>', 'the same seed searches along the same paths', numberBetween(0, 2_147_483_647), 1)
    .option('--scope <scope>', 'all, or unplaced sessions only', 'all')
    .option('--proposal', 'leave the result as a proposal instead of taking it over')
    .action((options: ArrangeOptions) => withServices((services) => arrange(services, options)));

  program
    .command('release')
    .description('freeze a draft as the agenda that readers see')
    .option('--conference <slug>', 'the conference made last where it is not given')
    .option('--draft <name>', 'the open draft made last where it is not given')
    .option('--name <name>', 'name of the release', 'Agenda')
    .option('--comment <text>', 'for readers')
    .action((options: ReleaseOptions) =>
      withServices(async (services) => {
        const conference = await findConference(services, options.conference);
        const draft = await findDraft(services, conference, options.draft);
        const release = await services.get(ReleasesService).releaseAgenda(SYSTEM, {
          draftId: draft.id,
          expectedRevision: draft.revision,
          name: options.name,
          comment: options.comment ?? null,
        });
        console.log(`Released ${conference.slug}, release ${release.number} "${release.name}".`);
      }),
    );
}

async function arrange(services: INestApplicationContext, options: ArrangeOptions): Promise<void> {
  if (options.scope !== 'all' && options.scope !== 'unplaced') throw new CommandError('--scope is all or unplaced.');
  const conference = await findConference(services, options.conference);
  const draft = await findDraft(services, conference, options.draft);
  const started = await services.get(ArrangeRunsService).start(SYSTEM, draft.id, {
    scope: options.scope,
    day: null,
    sessionIds: [],
    keep: 'nothing',
    weights: [],
    seconds: options.seconds,
    seed: options.seed,
  });
  const run = await untilEnded(services, started.id);
  if (run.state === 'failed' || !run.proposalId) throw new CommandError('The search failed; the log says why.');
  await printOutcome(services, run);
  if (options.proposal) return console.log('Left as a proposal.');
  await services.get(ProposalsService).accept(SYSTEM, run.proposalId);
  console.log(`Taken over into the draft "${draft.name}" of ${conference.slug}.`);
}

/** Watches a run, tells how far it is on standard error; Ctrl-C ends it with the best found. */
async function untilEnded(services: INestApplicationContext, runId: string): Promise<ArrangeRun> {
  const stop = (): void =>
    void services
      .get(ArrangeRunsService)
      .stop(SYSTEM, runId)
      .catch(() => undefined);
  process.once('SIGINT', stop);
  try {
    for (;;) {
      const run = await services.get(DataSource).getRepository(ArrangeRun).findOneByOrFail({ id: runId });
      if (run.state !== 'queued' && run.state !== 'running') return run;
      const progress = run.progress as unknown as RunProgress | null;
      if (progress && process.stderr.isTTY) process.stderr.write(`\r${progressLine(progress)}`);
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  } finally {
    process.removeListener('SIGINT', stop);
    if (process.stderr.isTTY) process.stderr.write('\n');
  }
}

function progressLine({ score, placed, total, secondsLeft }: RunProgress): string {
  return `${placed}/${total} placed, hard ${score.hard}, medium ${score.medium}, soft ${score.soft}, ${secondsLeft} s left   `;
}

async function printOutcome(services: INestApplicationContext, run: ArrangeRun): Promise<void> {
  const outcome = run.result as unknown as Omit<ArrangeOutcome, 'placements'>;
  console.log(
    `Score: hard ${outcome.score.hard}, medium ${outcome.score.medium}, soft ${outcome.score.soft} (lower is better).`,
  );
  if (outcome.proof)
    console.log(outcome.proof === 'optimal' ? 'Nothing can be better.' : 'Not every session can be placed.');
  const { unplaced, infeasible } = await services.get(ArrangeLoaders).inWords(outcome, 'en');
  for (const reason of infeasible) console.log(reason.text);
  if (unplaced.length === 0) return console.log('Every session has a place.');
  console.log(`${unplaced.length} sessions have no place:`);
  for (const { title, reasons } of unplaced)
    console.log(`  ${title}\n${reasons.map((reason) => `    ${reason.text}`).join('\n')}`);
}

/** Reads a whole number within bounds, or says so. */
function numberBetween(lowest: number, highest: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!Number.isInteger(value) || value < lowest || value > highest)
      throw new InvalidArgumentError(`A whole number from ${lowest} to ${highest}.`);
    return value;
  };
}
