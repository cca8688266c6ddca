import type { INestApplicationContext } from '@nestjs/common';
import type { Command } from 'commander';
import { ArrangeLoaders } from '../modules/agenda/arrange/arrange.loaders.js';
import { ArrangeRunsService } from '../modules/agenda/arrange/arrange-runs.service.js';
import type { ArrangeSettings } from '../modules/agenda/arrange/arrange-settings.js';
import type { ArrangeOutcome } from '../modules/agenda/arrange/portfolio-job.js';
import { ProposalsService } from '../modules/agenda/arrange/proposals.service.js';
import type { ArrangeRun } from '../modules/agenda/arrange-run.entity.js';
import { SYSTEM } from '../platform/auth/viewer.js';
import { CommandError } from './command-error.js';
import { withServices } from './command-context.js';
import { printChange } from './explained-change.js';
import { findConference, findDraft } from './find-conference.js';
import { numberBetween, oneOf } from './option-values.js';
import { scoreText, untilEnded } from './run-watching.js';

interface ArrangeOptions {
  readonly conference?: string;
  readonly draft?: string;
  readonly seconds: number;
  readonly seed: number;
  readonly scope: 'all' | 'unplaced';
  readonly day?: string;
  readonly mostMoved?: number;
  readonly explain?: boolean;
  readonly proposal?: boolean;
}

export function addArrangeCommand(program: Command): void {
  program
    .command('arrange')
    .description('search for a better agenda and take it over into the draft')
    .option('--conference <slug>', 'the conference made last where it is not given')
    .option('--draft <name>', 'the open draft made last where it is not given')
    .option('--seconds <n>', 'how long to search, 1 to 300', numberBetween(1, 300), 30)
    .option('--seed <n>', 'the same seed searches along the same paths', numberBetween(0, 2_147_483_647), 1)
    .option('--scope <scope>', 'all, or unplaced sessions only', oneOf(['all', 'unplaced']), 'all')
    .option('--day <date>', 'only sessions placed on this day, such as 2027-03-08')
    .option('--most-moved <n>', 'most sessions of the current release that may move', numberBetween(0, 5_000))
    .option('--explain', 'say what changes, and what each rule costs before and after')
    .option('--proposal', 'leave the result as a proposal instead of taking it over')
    .action((options: ArrangeOptions) => withServices((services) => arrange(services, options)));
}

async function arrange(services: INestApplicationContext, options: ArrangeOptions): Promise<void> {
  const conference = await findConference(services, options.conference);
  const draft = await findDraft(services, conference, options.draft);
  const started = await services.get(ArrangeRunsService).start(SYSTEM, draft.id, settingsOf(options));
  const run = await untilEnded(services, started.id);
  if (!run.proposalId) throw new CommandError('The search failed; the log says why.');
  await printOutcome(services, run);
  if (options.explain) await printChange(services, draft, run.proposalId);
  if (options.proposal) return console.log('Left as a proposal.');
  await services.get(ProposalsService).accept(SYSTEM, run.proposalId);
  console.log(`Taken over into the draft "${draft.name}" of ${conference.slug}.`);
}

function settingsOf({ scope, day, seconds, seed, mostMoved }: ArrangeOptions): ArrangeSettings {
  return {
    scope: day === undefined ? scope : 'day',
    day: day ?? null,
    sessionIds: [],
    keep: 'nothing',
    weights: [],
    seconds,
    seed,
    mostMoved: mostMoved ?? null,
  };
}

async function printOutcome(services: INestApplicationContext, run: ArrangeRun): Promise<void> {
  const outcome = run.result as unknown as Omit<ArrangeOutcome, 'placements'>;
  console.log(`Score: ${scoreText(outcome.score)} (lower is better).`);
  if (outcome.proof)
    console.log(outcome.proof === 'optimal' ? 'Nothing can be better.' : 'Not every session can be placed.');
  const { unplaced, infeasible } = await services.get(ArrangeLoaders).inWords(outcome, run.draftId, 'en');
  for (const reason of infeasible) console.log(reason.text);
  if (unplaced.length === 0) return console.log('Every session has a place.');
  console.log(`${unplaced.length} sessions have no place:`);
  for (const { title, reasons } of unplaced)
    console.log(`  ${title}\n${reasons.map((reason) => `    ${reason.text}`).join('\n')}`);
}
