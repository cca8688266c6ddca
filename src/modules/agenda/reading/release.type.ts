import { Field, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../../../platform/graphql/connection.js';
import { Node } from '../../../platform/graphql/node.type.js';

@ObjectType('Release', {
  implements: () => [Node],
  description: 'A frozen agenda. The one with the highest number is what readers see; older ones stay readable.',
})
export class ReleaseType extends Node {
  // Resolved: conference, isCurrent, sessions, changes.
  @Field(() => Int, { description: 'Counts from 1 within its conference.' })
  number: number;

  @Field({ description: '1 to 200 characters.' })
  name: string;

  @Field(() => String, {
    nullable: true,
    description: 'For readers, at most 5,000 characters; null where there is none.',
  })
  comment: string | null;

  @Field()
  releasedAt: Date;
}

@ObjectType()
export class ReleaseConnection extends connectionOf(ReleaseType, 'Releases of a conference, the latest first.') {}
