import { Field, ObjectType } from '@nestjs/graphql';
import { MutationPayload } from '../../../platform/graphql/user-error.type.js';
import { ScheduleIssueType } from '../issues/schedule-issue.type.js';
import { DraftChangeType } from './draft-change.type.js';
import { DraftType } from './draft.type.js';

const NULL_ON_ERRORS = 'Null where errors say why.';

@ObjectType({ implements: () => [MutationPayload] })
export class CreateDraftPayload extends MutationPayload {
  @Field(() => DraftType, { nullable: true, description: NULL_ON_ERRORS })
  draft?: DraftType | null;
}

@ObjectType({ implements: () => [MutationPayload] })
export class BranchDraftPayload extends MutationPayload {
  @Field(() => DraftType, { nullable: true, description: `The new draft. ${NULL_ON_ERRORS}` })
  draft?: DraftType | null;
}

@ObjectType({ implements: () => [MutationPayload] })
export class RenameDraftPayload extends MutationPayload {
  @Field(() => DraftType, { nullable: true, description: NULL_ON_ERRORS })
  draft?: DraftType | null;
}

@ObjectType({ implements: () => [MutationPayload] })
export class DeleteDraftPayload extends MutationPayload {
  @Field(() => DraftType, { nullable: true, description: `The draft, discarded. ${NULL_ON_ERRORS}` })
  draft?: DraftType | null;
}

/** Every edit of a draft answers the same, so that a client handles one thing. */
@ObjectType({ implements: () => [MutationPayload], description: 'What an edit of a draft came to.' })
export class EditDraftPayload extends MutationPayload {
  @Field(() => DraftType, { nullable: true, description: `With its new revision. ${NULL_ON_ERRORS}` })
  draft?: DraftType | null;

  @Field(() => DraftChangeType, {
    nullable: true,
    description:
      'The step in the history, with every placement that changed. Null where errors say why, and where everything was as asked already.',
  })
  change?: DraftChangeType | null;

  @Field(() => [ScheduleIssueType], {
    nullable: true,
    description: `Issues that came with the edit; an issue that changed its size is in both lists. ${NULL_ON_ERRORS}`,
  })
  appearedIssues?: ScheduleIssueType[] | null;

  @Field(() => [ScheduleIssueType], {
    nullable: true,
    description: `Issues that went with the edit. ${NULL_ON_ERRORS}`,
  })
  vanishedIssues?: ScheduleIssueType[] | null;
}
