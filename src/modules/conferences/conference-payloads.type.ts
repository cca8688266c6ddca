import { Field, ID, ObjectType } from '@nestjs/graphql';
import { MutationPayload } from '../../platform/graphql/user-error.type.js';
import { ConferenceType } from './conference.type.js';
import { TagType, TrackType } from './track.type.js';

const NULL_BY_ERROR = { nullable: true, description: 'Null where errors say why.' } as const;

@ObjectType({ implements: () => [MutationPayload] })
export class CreateConferencePayload extends MutationPayload {
  @Field(() => ConferenceType, NULL_BY_ERROR)
  conference?: ConferenceType | null;
}

@ObjectType({ implements: () => [MutationPayload] })
export class CloneConferencePayload extends MutationPayload {
  @Field(() => ConferenceType, NULL_BY_ERROR)
  conference?: ConferenceType | null;
}

@ObjectType({
  implements: () => [MutationPayload],
  description: 'Of every mutation that changes settings of a conference.',
})
export class ConferencePayload extends MutationPayload {
  @Field(() => ConferenceType, NULL_BY_ERROR)
  conference?: ConferenceType | null;
}

@ObjectType({ implements: () => [MutationPayload] })
export class TrackPayload extends MutationPayload {
  @Field(() => TrackType, NULL_BY_ERROR)
  track?: TrackType | null;
}

@ObjectType({ implements: () => [MutationPayload] })
export class DeleteTrackPayload extends MutationPayload {
  @Field(() => ID, NULL_BY_ERROR)
  deletedTrackId?: string | null;
}

@ObjectType({ implements: () => [MutationPayload] })
export class TagPayload extends MutationPayload {
  @Field(() => TagType, NULL_BY_ERROR)
  tag?: TagType | null;
}

@ObjectType({ implements: () => [MutationPayload] })
export class DeleteTagPayload extends MutationPayload {
  @Field(() => ID, NULL_BY_ERROR)
  deletedTagId?: string | null;
}
