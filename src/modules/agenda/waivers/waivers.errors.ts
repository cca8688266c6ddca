import { Field, ObjectType } from '@nestjs/graphql';
import { DomainError } from '../../../platform/graphql/domain-error.js';
import { UserError } from '../../../platform/graphql/user-error.type.js';
import type { DraftIssue } from '../issues/draft-issue.js';
import { ScheduleIssueType } from '../issues/schedule-issue.type.js';

@ObjectType({
  implements: () => [UserError],
  description:
    'The waiver would cover more open issues than were asked for: sessions that may share a room or a person with a common one may share them with each other.',
})
export class WaiverWouldCoverMoreError extends UserError {
  @Field(() => [ScheduleIssueType], { description: 'What else it would cover; ask for these too to accept them all.' })
  issues: DraftIssue[];
}

export class WaiverWouldCoverMore extends DomainError {
  constructor(issues: readonly DraftIssue[]) {
    super('WAIVER_WOULD_COVER_MORE', {
      path: ['issueKeys'],
      typeName: 'WaiverWouldCoverMoreError',
      args: { count: issues.length },
      data: { issues },
    });
  }
}

/** The key names no issue of the draft, or one that is waived already. */
export class IssueNotOpen extends DomainError {
  constructor(index: number) {
    super('ISSUE_NOT_OPEN', { path: ['issueKeys', String(index)] });
  }
}

/** No waiver can cover it: the clash is with a booking of another conference. */
export class IssueNotWaivable extends DomainError {
  constructor(index: number) {
    super('ISSUE_NOT_WAIVABLE', { path: ['issueKeys', String(index)] });
  }
}
