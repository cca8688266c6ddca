import type { INestApplicationContext } from '@nestjs/common';
import type { Command } from 'commander';
import { DataSource } from 'typeorm';
import { ClashModelLoader } from '../modules/agenda/clash-model/clash-model-loader.js';
import { judge, type DraftIssue, type JudgedDraft } from '../modules/agenda/issues/draft-issue.js';
import { IssueTexts } from '../modules/agenda/issues/issue-texts.js';
import { withServices } from './command-context.js';
import { findConference, findDraft } from './find-conference.js';
import { findSession } from './find-session.js';
import { printWhy } from './why-report.js';

interface CheckOptions {
  readonly conference?: string;
  readonly draft?: string;
  readonly json?: boolean;
  readonly all?: boolean;
  readonly why?: string;
}

const EXIT_HARD_ISSUES = 1;

export function addCheckCommand(program: Command): void {
  program
    .command('check')
    .description('list what is wrong with a draft, or with one session of it; exit code 1 where a hard issue is open')
    .option('--conference <slug>', 'the conference made last where it is not given')
    .option('--draft <name>', 'the open draft made last where it is not given')
    .option('--all', 'soft issues too')
    .option('--why <session>', 'why this session is not elsewhere: its number, or words of its title')
    .option('--json', 'print everything as JSON')
    .action((options: CheckOptions) => withServices((services) => check(services, options)));
}

async function check(services: INestApplicationContext, options: CheckOptions): Promise<void> {
  const conference = await findConference(services, options.conference);
  const draft = await findDraft(services, conference, options.draft);
  const model = await services.get(ClashModelLoader).load(services.get(DataSource).manager, conference.id, draft.id);
  const judged = judge(conference.id, model);
  if (options.why !== undefined) {
    const session = await findSession(services, conference, options.why);
    await printWhy(services, { conference, studied: { model, ...judged }, session });
    if (judged.issues.some((issue) => isOpenAndHard(issue) && issue.sessionIds.includes(session.id)))
      process.exitCode = EXIT_HARD_ISSUES;
    return;
  }
  if (options.json)
    console.log(JSON.stringify(report(conference.slug, draft.name, model.agenda.size, judged), null, 2));
  else
    await print(
      services,
      judged,
      `${conference.slug}, draft "${draft.name}": ${model.agenda.size} sessions placed`,
      options.all ?? false,
    );
  if (judged.issues.some(isOpenAndHard)) process.exitCode = EXIT_HARD_ISSUES;
}

function isOpenAndHard(issue: DraftIssue): boolean {
  return issue.level === 'hard' && !issue.waived;
}

function report(conference: string, draft: string, placed: number, judged: JudgedDraft): object {
  return {
    conference,
    draft,
    placed,
    score: judged.score,
    byConstraint: judged.byConstraint,
    issues: judged.issues.map(({ conferenceId: _conference, waiver, ...issue }) => ({
      ...issue,
      waiver: waiver?.reason ?? null,
    })),
  };
}

async function print(
  services: INestApplicationContext,
  judged: JudgedDraft,
  heading: string,
  all: boolean,
): Promise<void> {
  console.log(heading);
  console.log(
    `Score: hard ${judged.score.hard}, medium ${judged.score.medium}, soft ${judged.score.soft} (lower is better).`,
  );
  for (const [constraint, total] of Object.entries(judged.byConstraint)) {
    if (total.issues + total.waived > 0)
      console.log(`  ${constraint}: ${total.issues} open, ${total.waived} waived, ${total.minutes} minutes`);
  }
  const shown = judged.issues.filter((issue) => all || issue.level !== 'soft');
  const texts = await services.get(IssueTexts).textsOf(shown, 'en');
  for (const [index, issue] of shown.entries())
    console.log(`${issue.waived ? 'waived' : issue.level}: ${texts[index] ?? issue.key}`);
}
