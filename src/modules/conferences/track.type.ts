import { Field, Int, ObjectType } from '@nestjs/graphql';
import { LocalizedText } from '../../platform/graphql/localized-text.type.js';
import { Node } from '../../platform/graphql/node.type.js';

@ObjectType('Track', { implements: () => [Node], description: 'A theme of a conference; a session has at most one.' })
export class TrackType extends Node {
  @Field({ description: '#rrggbb in lower case.' })
  color: string;

  @Field(() => Int, { description: 'Place among the tracks of its conference, from 0; gaps are possible.' })
  position: number;

  // Resolved: name, names.
  @Field(() => [LocalizedText], { description: 'The name in every language given; at most 20.' })
  names?: LocalizedText[];
}

@ObjectType('Tag', {
  implements: () => [Node],
  description: 'A word that sessions of a conference share; a session may have several.',
})
export class TagType extends Node {
  @Field({ description: 'Unique within its conference.' })
  name: string;
}
