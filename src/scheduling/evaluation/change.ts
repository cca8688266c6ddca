// What an edit of the agenda changed, as issues that came and issues that went.
import type { ScheduleIssue } from '../model.js';

export interface IssueChange {
  readonly appeared: readonly ScheduleIssue[];
  readonly vanished: readonly ScheduleIssue[];
}

/** Compares by key. An issue of other size, or now waived, is in both lists: the old one vanished, the new one appeared. */
export function evaluateChange(before: readonly ScheduleIssue[], after: readonly ScheduleIssue[]): IssueChange {
  return { appeared: without(after, before), vanished: without(before, after) };
}

function without(issues: readonly ScheduleIssue[], others: readonly ScheduleIssue[]): readonly ScheduleIssue[] {
  const byKey = new Map(others.map((issue) => [issue.key, issue]));
  return issues.filter((issue) => {
    const same = byKey.get(issue.key);
    return (
      same === undefined || same.cost !== issue.cost || same.minutes !== issue.minutes || same.waived !== issue.waived
    );
  });
}
