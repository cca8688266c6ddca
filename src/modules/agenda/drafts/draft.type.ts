import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Node } from '../../../platform/graphql/node.type.js';
import type { ConstraintKey } from '../../../scheduling/index.js';
import { ScheduleConstraintEnum } from '../../conferences/schedule-constraint.type.js';
import { DraftStateEnum, IssueLevelEnum, type IssueLevel } from '../agenda-enums.js';
import type { Draft } from '../draft.entity.js';
import { ConstraintScore } from '../issues/schedule-issue.type.js';
import { PlacementType } from './placement.type.js';

@ObjectType('Draft', {
  implements: () => [Node],
  description:
    'Where organizers work on an agenda: any number per conference, freely clashing. Only the team of the conference sees it.',
})
export class DraftType extends Node {
  @Field({ description: '1 to 200 characters.' })
  name: string;

  @Field(() => DraftStateEnum)
  state: Draft['state'];

  @Field(() => Int, { description: 'Rises by one with every change; send it back as expectedRevision.' })
  revision: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Revision of branchedFrom at the time; null where it is of no other draft.',
  })
  branchedFromRevision: number | null;

  @Field()
  createdAt: Date;

  @Field(() => Date, { nullable: true, description: 'Null unless its state is DISCARDED.' })
  discardedAt: Date | null;
}

@ObjectType({ description: 'A session that both drafts place, but not alike.' })
export class MovedPlacement {
  @Field(() => PlacementType)
  before: PlacementType;

  @Field(() => PlacementType)
  after: PlacementType;

  @Field({ description: 'Another start.' })
  hasOtherStart: boolean;

  @Field({ description: 'Another length.' })
  hasOtherDuration: boolean;

  @Field({ description: 'Other rooms, or the same in another order.' })
  hasOtherRooms: boolean;

  @Field({ description: 'Pinned in another way.' })
  hasOtherPins: boolean;
}

@ObjectType({ description: 'What one rule costs in two drafts.' })
export class ConstraintComparison {
  @Field(() => ScheduleConstraintEnum)
  constraint: ConstraintKey;

  @Field(() => IssueLevelEnum)
  level: IssueLevel;

  @Field(() => ConstraintScore)
  before: ConstraintScore;

  @Field(() => ConstraintScore)
  after: ConstraintScore;
}

@ObjectType({ description: 'What distinguishes two drafts of a conference.' })
export class DraftComparison {
  // Resolved: scoreByConstraint, appearedIssues, vanishedIssues.
  @Field(() => DraftType, { description: 'Its score is a field of the draft.' })
  before: Draft;

  @Field(() => DraftType)
  after: Draft;

  @Field(() => [PlacementType], { description: 'Placed in the first draft only.' })
  onlyBefore: PlacementType[];

  @Field(() => [PlacementType], { description: 'Placed in the second draft only.' })
  onlyAfter: PlacementType[];

  @Field(() => [MovedPlacement], {
    description: 'Placed in both, but not alike; at most the sessions of the conference.',
  })
  moved: MovedPlacement[];
}
