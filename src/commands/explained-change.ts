import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ClashModelLoader } from '../modules/agenda/clash-model/clash-model-loader.js';
import type { Draft } from '../modules/agenda/draft.entity.js';
import { compareConstraints } from '../modules/agenda/drafts/constraint-scores.js';
import { comparePlacements } from '../modules/agenda/drafts/draft-comparison.js';
import { type DraftIssue, issueChange, judge } from '../modules/agenda/issues/draft-issue.js';
import { IssueTexts } from '../modules/agenda/issues/issue-texts.js';
import { translate } from '../platform/i18n/catalogue.js';
import { tableLines } from './plain-table.js';

const SHOWN_ISSUES = 20;

/** Says what a proposal changes in its draft: sessions, each rule's cost before and after, the issues that come. */
export async function printChange(services: INestApplicationContext, draft: Draft, proposalId: string): Promise<void> {
  const { manager } = services.get(DataSource);
  const modelOf = await services.get(ClashModelLoader).loadDrafts(manager, draft.conferenceId, [draft.id, proposalId]);
  const [before, after] = [modelOf(draft.id), modelOf(proposalId)].map((model) => ({
    model,
    ...judge(draft.conferenceId, model),
  }));
  if (!before || !after) return;
  const { onlyAfter, onlyBefore, moved } = comparePlacements(before.model.placements, after.model.placements);
  console.log(`${onlyAfter.length} sessions newly placed, ${moved.length} moved, ${onlyBefore.length} taken out.`);
  const rows = compareConstraints(before, after).map((rule) => [
    rule.level,
    translate('en', `constraint.${rule.constraint}`),
    rule.before.openIssues,
    rule.after.openIssues,
    rule.before.cost,
    rule.after.cost,
  ]);
  const heading = ['level', 'rule', 'issues before', 'after', 'cost before', 'after'];
  if (rows.length > 0) for (const line of tableLines([heading, ...rows])) console.log(line);
  await printIssues(services, 'New issues:', issueChange(before, after).appeared);
}

async function printIssues(
  services: INestApplicationContext,
  title: string,
  issues: readonly DraftIssue[],
): Promise<void> {
  if (issues.length === 0) return;
  const shown = issues.slice(0, SHOWN_ISSUES);
  const texts = await services.get(IssueTexts).textsOf(shown, 'en');
  console.log(title);
  for (const [position, issue] of shown.entries())
    console.log(`  ${issue.level}: ${texts[position] ?? issue.key} (${issue.cost})`);
  if (issues.length > shown.length) console.log(`  and ${issues.length - shown.length} more`);
}
