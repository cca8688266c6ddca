import { Field, ID, InterfaceType } from '@nestjs/graphql';

@InterfaceType({ description: 'Anything with an id of its own.' })
export abstract class Node {
  @Field(() => ID, { description: 'Opaque; carries the type of the thing.' })
  id: string;
}
