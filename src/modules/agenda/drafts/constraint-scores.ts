// What each rule costs in a draft, as the API shows it. Pure.
import { CONSTRAINT_KEYS, settingOf, type ConstraintKey } from '../../../scheduling/index.js';
import type { ConstraintScore } from '../issues/schedule-issue.type.js';
import type { JudgedDraft } from '../issues/draft-issue.js';
import type { ConstraintComparison } from './draft.type.js';
import type { StudiedDraft } from './drafts.loaders.js';

/** Every rule, also those without an issue, in the order of the issues. */
export function scoresOf(judged: JudgedDraft): ConstraintScore[] {
  return CONSTRAINT_KEYS.map((constraint) => scoreOf(judged, constraint));
}

/** Rules that one of the two breaks, in the order of the issues. */
export function compareConstraints(before: StudiedDraft, after: StudiedDraft): ConstraintComparison[] {
  return CONSTRAINT_KEYS.flatMap((constraint) => {
    const { level } = settingOf(after.model.problem, constraint);
    const [first, second] = [scoreOf(before, constraint), scoreOf(after, constraint)];
    if (level === 'off' || (isEmpty(first) && isEmpty(second))) return [];
    return [{ constraint, level, before: first, after: second }];
  });
}

function scoreOf({ byConstraint }: JudgedDraft, constraint: ConstraintKey): ConstraintScore {
  const { issues, waived, minutes, cost } = byConstraint[constraint];
  return { constraint, openIssues: issues, waivedIssues: waived, minutes, cost };
}

function isEmpty({ openIssues, waivedIssues, cost }: ConstraintScore): boolean {
  return openIssues === 0 && waivedIssues === 0 && cost === 0;
}
