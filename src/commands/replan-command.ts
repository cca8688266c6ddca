import type { INestApplicationContext } from '@nestjs/common';
import type { Command } from 'commander';
import { ArrangeRunsService } from '../modules/agenda/arrange/arrange-runs.service.js';
import { ProposalsService } from '../modules/agenda/arrange/proposals.service.js';
import { type KeptEntry, menuOf } from '../modules/agenda/arrange/replan-menu.js';
import type { Disruption, ReplanSettings } from '../modules/agenda/arrange/replan-settings.js';
import type { Conference } from '../modules/conferences/conference.entity.js';
import { SYSTEM } from '../platform/auth/viewer.js';
import { DEFAULT_BUDGETS } from '../scheduling/index.js';
import { CommandError } from './command-error.js';
import { withServices } from './command-context.js';
import { findConference, findDraft } from './find-conference.js';
import { findPerson, findRoom } from './find-resources.js';
import { collected, numberBetween } from './option-values.js';
import { printMenu } from './replan-report.js';
import { untilEnded } from './run-watching.js';

interface ReplanOptions {
  readonly conference?: string;
  readonly draft?: string;
  readonly lostRoom?: readonly string[];
  readonly illPerson?: readonly string[];
  readonly day?: string;
  readonly maxMoves: number;
  readonly seconds: number;
  readonly seed: number;
  readonly accept?: boolean;
}

const EXIT_HARD_ISSUES = 1;

export function addReplanCommand(program: Command): void {
  program
    .command('replan')
    .description(
      'what the released agenda could become after something happened, by the number of moved sessions; exit code 1 where a hard issue is left',
    )
    .option('--conference <slug>', 'the conference made last where it is not given')
    .option('--draft <name>', 'the draft that takes the new agenda; the open one made last where it is not given')
    .option('--lost-room <name>', 'a room that cannot be used; may be given several times', collected)
    .option('--ill-person <name>', 'a person who cannot come; may be given several times', collected)
    .option('--day <date>', 'only on this day, such as 2027-03-08; otherwise for good')
    .option('--max-moves <n>', 'most sessions that may move, 0 to 100', numberBetween(0, 100), 10)
    .option('--seconds <n>', 'how long to search at most, 1 to 60', numberBetween(1, 60), 5)
    .option('--seed <n>', 'the same seed searches along the same paths', numberBetween(0, 2_147_483_647), 1)
    .option('--accept', 'take the best choice over into the draft; otherwise all are left as proposals')
    .action((options: ReplanOptions) => withServices((services) => replan(services, options)));
}

async function replan(services: INestApplicationContext, options: ReplanOptions): Promise<void> {
  const conference = await findConference(services, options.conference);
  const draft = await findDraft(services, conference, options.draft);
  const settings = await settingsOf(services, conference, options);
  const started = await services.get(ArrangeRunsService).startReplan(SYSTEM, draft.id, settings);
  const run = await untilEnded(services, started.id);
  const menu = menuOf(run);
  const best = menu?.entries.at(-1);
  if (!menu || !best) throw new CommandError('The search failed; the log says why.');
  await printMenu(services, conference, menu);
  if (best.hardIssues > 0) process.exitCode = EXIT_HARD_ISSUES;
  const proposalId = lastProposal(menu.entries);
  if (!options.accept) return printProposals(menu.entries);
  if (proposalId === null) return console.log('There is nothing to take over.');
  await services.get(ProposalsService).accept(SYSTEM, proposalId);
  console.log(`Taken over into the draft "${draft.name}" of ${conference.slug}.`);
}

function printProposals(entries: readonly KeptEntry[]): void {
  const count = entries.filter(({ proposalId }) => proposalId !== null).length;
  if (count > 0)
    console.log(`Left as ${count === 1 ? 'a proposal' : `${count} proposals`}; --accept takes the best over.`);
}

function lastProposal(entries: readonly KeptEntry[]): string | null {
  return entries.findLast(({ proposalId }) => proposalId !== null)?.proposalId ?? null;
}

async function settingsOf(
  services: INestApplicationContext,
  conference: Conference,
  { lostRoom = [], illPerson = [], day, maxMoves, seconds, seed }: ReplanOptions,
): Promise<ReplanSettings> {
  const rooms = await Promise.all(lostRoom.map((name) => findRoom(services, conference, name)));
  const people = await Promise.all(illPerson.map((name) => findPerson(services, conference, name)));
  const when = { day: day ?? null, startsAt: null, endsAt: null };
  const disruptions: readonly Disruption[] = [
    ...rooms.map(({ id }) => ({ kind: 'room_lost' as const, id, ...when })),
    ...people.map(({ id }) => ({ kind: 'person_absent' as const, id, ...when })),
  ];
  const budgets = [...DEFAULT_BUDGETS.filter((budget) => budget < maxMoves), maxMoves];
  return { kind: 'replan', disruptions, budgets, seconds, seed };
}
