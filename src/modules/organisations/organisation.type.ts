import { Field, ObjectType } from '@nestjs/graphql';
import { Node } from '../../platform/graphql/node.type.js';

@ObjectType('Organisation', { implements: () => [Node], description: 'Owns conferences, venues and rooms.' })
export class OrganisationType extends Node {
  @Field({ description: 'Its name in addresses; 2 to 60 letters a-z, digits and single hyphens; unique.' })
  slug: string;

  @Field({ description: '1 to 200 characters, in any script.' })
  name: string;

  // Resolved: id, viewerCanX; roleGrants and invitations for those who manage the team.
}
