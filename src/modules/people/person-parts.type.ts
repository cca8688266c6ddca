import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { PersonRole } from '../sessions/session-kinds.js';
import { PersonRoleEnum } from '../sessions/session.type.js';

@ObjectType('PersonParts', {
  description:
    'What a person does at a conference, for its team. Sessions that are declined, withdrawn or cancelled do not count.',
})
export class PersonPartsType {
  @Field(() => [PersonRoleEnum], { description: 'Each once, in the order of PersonRole.' })
  roles: PersonRole[];

  @Field(() => Int, { description: 'Sessions in which she has a part.' })
  sessionCount: number;

  @Field(() => Int, { description: 'Accepted ones that wait for her as speaker, moderator or chair to confirm.' })
  unconfirmedCount: number;

  @Field(() => Int, { description: 'Confirmed ones in which she must be there as speaker, moderator or chair.' })
  confirmedCount: number;
}
