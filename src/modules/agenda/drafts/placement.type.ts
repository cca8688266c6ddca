import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('Placement', {
  description:
    'Where and when a session is in a draft. Half-open: a session that ends at 10:00 does not clash with one that starts then.',
})
export class PlacementType {
  // Resolved: session, startsAt, endsAt, rooms, isDayPinned.
  @Field(() => Int, { description: '1 to 10,080; may differ from the planned length of the session.' })
  durationMinutes: number;

  @Field({ description: 'The scheduler must not move it in time.' })
  isTimePinned: boolean;

  @Field({ description: 'The scheduler must not move it to other rooms.' })
  isRoomPinned: boolean;
}
