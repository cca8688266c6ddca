import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Node } from '../../platform/graphql/node.type.js';
import { MutationPayload } from '../../platform/graphql/user-error.type.js';
import { SessionLinkType, SessionType } from '../sessions/session.type.js';

@ObjectType('Workshop', {
  implements: () => [SessionType, Node],
  description: 'A session in which those who come work themselves, often with limited seats.',
})
export class WorkshopType extends SessionType {
  @Field(() => Int, {
    nullable: true,
    description: 'How many can take part, 1 to 1,000,000; null for no limit. A repeat has seats of its own.',
  })
  seatLimit: number | null;

  @Field(() => String, { nullable: true, description: 'What to know or bring; null where nothing is needed.' })
  prerequisites: string | null;

  @Field(() => [SessionLinkType], { description: 'At most 20.' })
  materials: SessionLinkType[];
}

@ObjectType({ implements: () => [MutationPayload] })
export class CreateWorkshopPayload extends MutationPayload {
  @Field(() => WorkshopType, { nullable: true, description: 'Null where errors say why.' })
  workshop?: WorkshopType | null;
}

@ObjectType({ implements: () => [MutationPayload] })
export class UpdateWorkshopPayload extends MutationPayload {
  @Field(() => WorkshopType, { nullable: true, description: 'Null where errors say why.' })
  workshop?: WorkshopType | null;
}
