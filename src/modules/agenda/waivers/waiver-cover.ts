// What waivers cover, by comparing the issues before and after: pure.
import type { ConstraintKey } from '../../../scheduling/index.js';
import { DomainErrors } from '../../../platform/graphql/domain-error.js';
import { type DraftIssue, publicKey } from '../issues/draft-issue.js';
import { IssueNotOpen, IssueNotWaivable, WaiverWouldCoverMore } from './waivers.errors.js';

/** The open issues of these keys. Throws IssueNotOpen for every key that names none. */
export function issuesByKeys(issues: readonly DraftIssue[], keys: readonly string[]): readonly DraftIssue[] {
  const open = new Map(issues.filter((issue) => !issue.waived).map((issue) => [publicKey(issue), issue]));
  const missing = keys.flatMap((key, index) => (open.has(key) ? [] : [new IssueNotOpen(index)]));
  if (missing.length > 0) throw new DomainErrors(missing);
  return keys.flatMap((key) => open.get(key) ?? []);
}

/** Rule and sessions of the waivers that these issues need, each once. */
export function newWaivers(
  issues: readonly DraftIssue[],
): readonly { constraint: ConstraintKey; sessionIds: string[] }[] {
  const byName = new Map(
    issues.map(({ constraint, sessionIds }) => {
      const sorted = [...sessionIds].sort();
      return [[constraint, ...sorted].join('|'), { constraint, sessionIds: sorted }];
    }),
  );
  return [...byName.values()];
}

/** Throws IssueNotWaivable for every asked issue that is open all the same. */
export function refuseUncovered(asked: readonly DraftIssue[], after: readonly DraftIssue[]): void {
  const stillOpen = new Set(after.filter((issue) => !issue.waived).map((issue) => issue.key));
  const uncovered = asked.flatMap((issue, index) => (stillOpen.has(issue.key) ? [new IssueNotWaivable(index)] : []));
  if (uncovered.length > 0) throw new DomainErrors(uncovered);
}

/** Throws WaiverWouldCoverMore where an issue that nobody asked for would not be open any more. */
export function refuseWiderCover(
  asked: readonly DraftIssue[],
  before: readonly DraftIssue[],
  after: readonly DraftIssue[],
): void {
  const askedKeys = new Set(asked.map((issue) => issue.key));
  const openAfter = new Set(after.filter((issue) => !issue.waived).map((issue) => issue.key));
  const more = before.filter((issue) => !issue.waived && !openAfter.has(issue.key) && !askedKeys.has(issue.key));
  if (more.length > 0) throw new WaiverWouldCoverMore(more);
}
