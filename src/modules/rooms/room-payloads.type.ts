import { Field, Int, ObjectType } from '@nestjs/graphql';
import { MutationPayload, UserError } from '../../platform/graphql/user-error.type.js';
import { ConferenceType } from '../conferences/conference.type.js';
import type { Room } from './room.entity.js';
import { RoomType, VenueType } from './room.type.js';

const NULL_BY_ERROR = { nullable: true, description: 'Null where errors say why.' } as const;

@ObjectType({ implements: () => [MutationPayload] })
export class VenuePayload extends MutationPayload {
  @Field(() => VenueType, NULL_BY_ERROR)
  venue?: VenueType | null;
}

@ObjectType({ implements: () => [MutationPayload] })
export class SetVenueTravelPayload extends MutationPayload {
  @Field(() => [VenueType], { nullable: true, description: 'Both venues; null where errors say why.' })
  venues?: VenueType[] | null;
}

@ObjectType({ implements: () => [MutationPayload] })
export class RoomPayload extends MutationPayload {
  @Field(() => RoomType, NULL_BY_ERROR)
  room?: RoomType | null;
}

@ObjectType({ implements: () => [MutationPayload] })
export class SetConferenceRoomsPayload extends MutationPayload {
  @Field(() => ConferenceType, NULL_BY_ERROR)
  conference?: ConferenceType | null;
}

@ObjectType({
  implements: () => [UserError],
  description: 'Sessions stand in the way of this change of a room: move them first.',
})
export class RoomInUseError extends UserError {
  @Field(() => RoomType)
  room: Room;

  @Field(() => Int, { description: 'Sessions of future released agendas, or of drafts, that are in the room.' })
  sessionCount: number;
}
