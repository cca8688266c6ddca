import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Node } from '../../../platform/graphql/node.type.js';

@ObjectType({ description: 'What a column of a table means.' })
export class ColumnMapping {
  @Field()
  heading: string;

  @Field({ description: 'Name of a field; empty: the column is left out.' })
  field: string;
}

@ObjectType('ImportSource', {
  implements: () => [Node],
  description: 'Where files of a conference come from, with what the imports from it remember.',
})
export class ImportSourceType extends Node {
  // Resolved: id, columns, draft, lastError.
  @Field()
  name: string;

  @Field(() => String, { nullable: true, description: 'Of the last file; null before the first.' })
  format: string | null;

  @Field(() => String, { nullable: true, description: 'Null where files are uploaded.' })
  url: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'IANA zone of times without an offset; null: that of the conference.',
  })
  timeZone: string | null;

  @Field(() => Int, { nullable: true, description: 'Minutes between two looks at the address; null: only when asked.' })
  everyMinutes: number | null;

  @Field(() => Date, { nullable: true, description: 'When it is looked at next by itself.' })
  nextRunAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was last looked at, also where nothing had changed.' })
  lastRunAt: Date | null;

  @Field(() => Int, { description: 'Looks that failed since the last one that went well.' })
  failures: number;
}
