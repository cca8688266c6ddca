import { Field, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../../platform/graphql/connection.js';
import { Node } from '../../platform/graphql/node.type.js';

@ObjectType('Venue', { implements: () => [Node], description: 'A building or site of an organisation.' })
export class VenueType extends Node {
  @Field({ description: 'Unique within its organisation.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'Null when not stated.' })
  address: string | null;

  @Field({ description: 'Every room can be reached without a step, unless the room says otherwise.' })
  isStepFree: boolean;

  // Resolved: rooms, travel.
}

@ObjectType('VenueTravel', { description: 'The way from one venue to another, on foot or by shuttle.' })
export class VenueTravelType {
  @Field(() => Int, { description: '0 to 1440.' })
  minutes: number;

  // Resolved: to.
}

@ObjectType('Room', {
  implements: () => [Node],
  description: 'A room of an organisation; several conferences may use it.',
})
export class RoomType extends Node {
  @Field()
  name: string;

  @Field(() => Int, { nullable: true, description: 'Seats, 1 to 1,000,000; null when unknown.' })
  capacity: number | null;

  @Field(() => [String], { description: 'What it offers, in lower case, such as "projector"; at most 50.' })
  features: string[];

  @Field(() => Int, { description: 'How many sessions may share it at once, 1 to 100.' })
  lanes: number;

  @Field(() => Date, { nullable: true, description: 'Since when it can no longer be planned; null while it can.' })
  retiredAt: Date | null;

  // Resolved: isStepFree, venue, availability.
}

@ObjectType()
export class RoomConnection extends connectionOf(RoomType, 'Rooms of an organisation, by name.') {}
