import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Node } from '../../platform/graphql/node.type.js';
import { MutationPayload } from '../../platform/graphql/user-error.type.js';
import type { ViewedTable } from './saved-view.entity.js';

export const ViewedTableEnum = { SESSIONS: 'sessions', PEOPLE: 'people' } as const satisfies Record<
  string,
  ViewedTable
>;
registerEnumType(ViewedTableEnum, { name: 'ViewedTable', description: 'A table of organizers that has views.' });

@ObjectType('SavedView', {
  implements: () => [Node],
  description: 'What a table of organizers showed, under a name.',
})
export class SavedViewType extends Node {
  @Field(() => ViewedTableEnum)
  table: ViewedTable;

  @Field({ description: 'Unique among the views of its owner for this table.' })
  name: string;

  @Field({
    description: 'The search part of the address of the table, without the question mark; at most 2,000 characters.',
  })
  query: string;

  @Field({ description: 'Everybody in the team of the conference sees it.' })
  isShared: boolean;

  @Field({ description: 'Name of whose view it is.' })
  ownerName: string;

  @Field({ description: 'It is the own view of the viewer.' })
  isOwn: boolean;

  @Field({ description: 'The viewer may delete it: it is hers, or it is shared and she organizes the conference.' })
  viewerCanDelete: boolean;

  @Field({ description: 'When it was saved last.' })
  updatedAt: Date;
}

const NULL_WITH_ERRORS = { nullable: true, description: 'Null where errors say why.' };

@ObjectType({ implements: () => [MutationPayload] })
export class SaveViewPayload extends MutationPayload {
  @Field(() => SavedViewType, NULL_WITH_ERRORS)
  savedView?: SavedViewType | null;
}

@ObjectType({ implements: () => [MutationPayload] })
export class DeleteViewPayload extends MutationPayload {
  @Field(() => ID, NULL_WITH_ERRORS)
  deletedViewId?: string | null;
}
