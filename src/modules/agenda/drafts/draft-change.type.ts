import { Field, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../../../platform/graphql/connection.js';
import { Node } from '../../../platform/graphql/node.type.js';
import { DraftChangeKindEnum } from '../agenda-enums.js';
import type { DraftChangeKind } from '../draft-change.entity.js';

@ObjectType('PlacementChange', { description: 'What became of the placement of one session.' })
export class PlacementChangeType {
  // Resolved: session, before, after.
}

@ObjectType('DraftChange', { implements: () => [Node], description: 'One step in the life of a draft, kept for good.' })
export class DraftChangeType extends Node {
  // Resolved: placements, authorName.
  @Field(() => Int, { description: 'The revision that it made.' })
  revision: number;

  @Field(() => DraftChangeKindEnum)
  kind: DraftChangeKind;

  @Field(() => Int, {
    nullable: true,
    description: 'For UNDO and REDO: the revision of the change that it takes back or brings back.',
  })
  ofRevision: number | null;

  @Field()
  createdAt: Date;
}

@ObjectType()
export class DraftChangeConnection extends connectionOf(DraftChangeType, 'Changes of a draft, the latest first.') {}
