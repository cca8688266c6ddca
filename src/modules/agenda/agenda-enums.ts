// Enums of the API as registered once for the whole area; their values are the words of the code and the database.
import { registerEnumType } from '@nestjs/graphql';
import type { ConstraintLevel } from '../../scheduling/index.js';
import { DRAFT_CHANGE_KINDS } from './draft-change.entity.js';
import type { Draft } from './draft.entity.js';

/** A GraphQL enum whose names are the values in capitals. */
export const enumOf = <T extends string>(values: readonly T[]): Readonly<Record<string, T>> =>
  Object.fromEntries(values.map((value) => [value.toUpperCase(), value]));

export const DraftStateEnum = enumOf<Draft['state']>(['open', 'proposal', 'accepted', 'discarded']);
registerEnumType(DraftStateEnum, {
  name: 'DraftState',
  description:
    'OPEN drafts are worked on. A PROPOSAL comes from the scheduler, and is ACCEPTED or DISCARDED. Only OPEN ones can be changed; the others are kept for their history.',
});

export const DraftChangeKindEnum = enumOf(DRAFT_CHANGE_KINDS);
registerEnumType(DraftChangeKindEnum, {
  name: 'DraftChangeKind',
  description: 'What kind of edit made a revision of a draft.',
});

export type IssueLevel = Exclude<ConstraintLevel, 'off'>;
export const IssueLevelEnum = enumOf<IssueLevel>(['hard', 'medium', 'soft']);
registerEnumType(IssueLevelEnum, {
  name: 'IssueLevel',
  description: 'HARD blocks a release; any MEDIUM minute outweighs every SOFT one.',
});
