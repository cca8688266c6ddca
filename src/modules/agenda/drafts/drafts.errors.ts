import { Field, ObjectType } from '@nestjs/graphql';
import type { ScheduleIssue } from '../../../scheduling/index.js';
import { translateConstraint } from '../../../platform/database/driver-errors.js';
import { DomainError } from '../../../platform/graphql/domain-error.js';
import { UserError } from '../../../platform/graphql/user-error.type.js';
import type { DraftChange } from '../draft-change.entity.js';
import type { Draft } from '../draft.entity.js';
import { ScheduleIssueType } from '../issues/schedule-issue.type.js';
import { DraftChangeType } from './draft-change.type.js';
import { DraftType } from './draft.type.js';

/** What a caller needs who comes back after a week; more would not help her. */
const MAX_CHANGES = 50;

@ObjectType({
  implements: () => [UserError],
  description: 'The sessions of the edit, or of issues that it would create, changed since the expected revision.',
})
export class DraftRevisionConflictError extends UserError {
  @Field(() => DraftType, { description: 'The draft as it is now.' })
  draft: Draft;

  @Field(() => [DraftChangeType], {
    description: 'What others changed about these sessions since; the last 50, oldest first.',
  })
  changes: DraftChange[];

  @Field(() => [ScheduleIssueType], {
    description:
      'Issues that the edit would create with what changed since; empty where the sessions of the edit themselves changed.',
  })
  issues: ScheduleIssue[];
}

/** Somebody else changed what the edit is about. Nothing was written. */
export class RevisionConflict extends DomainError {
  constructor(conflict: {
    readonly draft: Draft;
    readonly changes: readonly DraftChange[];
    readonly issues: readonly ScheduleIssue[];
  }) {
    super('REVISION_CONFLICT', {
      path: ['expectedRevision'],
      typeName: 'DraftRevisionConflictError',
      data: { ...conflict, changes: conflict.changes.slice(-MAX_CHANGES) },
    });
  }
}

// An undo may name what was deleted since.
translateConstraint('placement_session_fk_v1', () => new DomainError('INVALID_VALUE', { path: ['sessionId'] }));
translateConstraint('placement_room_room_fk_v1', () => new DomainError('INVALID_VALUE', { path: ['roomIds'] }));
