import { Field, ObjectType } from '@nestjs/graphql';
import { MutationPayload } from '../../platform/graphql/user-error.type.js';
import { ConferenceType } from './conference.type.js';

@ObjectType({ implements: () => [MutationPayload] })
export class CreateConferencePayload extends MutationPayload {
  @Field(() => ConferenceType, { nullable: true, description: 'Null where errors say why.' })
  conference?: ConferenceType | null;
}
