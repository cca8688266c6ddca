import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf } from '../../platform/graphql/connection.js';
import { LocalizedText } from '../../platform/graphql/localized-text.type.js';
import { Node } from '../../platform/graphql/node.type.js';
import type { Person } from './person.entity.js';

/** What the Person type resolves from: a human being as one conference shows her. */
export interface ConferencePerson {
  readonly person: Person;
  readonly conferenceId: string;
}

@ObjectType('PersonLink', { description: 'An address with the words that it shows as.' })
export class PersonLinkType {
  @Field()
  label: string;

  @Field({ description: 'Starts with http:// or https://.' })
  url: string;
}

@ObjectType('Person', {
  implements: () => [Node],
  description:
    'A human being as one conference shows her: the name is hers everywhere, the rest belongs to her profile there.',
})
export class PersonType extends Node {
  // Resolved: displayName, biography, email, availability, isClaimed, viewerCanEdit, conference.
  @Field(() => [LocalizedText], { description: 'The biography in every language given; at most 20.' })
  biographies?: LocalizedText[];

  @Field(() => [PersonLinkType], { description: 'At most 20.' })
  links?: PersonLinkType[];

  @Field(() => String, { nullable: true, description: 'Address of a picture; null where there is none.' })
  photoUrl?: string | null;
}

@ObjectType()
export class PersonConnection extends connectionOf(
  PersonType,
  'People of a conference, in the order of their folded names unless asked otherwise.',
) {}

export const DuplicateReasonEnum = { SAME_NAME: 'same_name', SAME_EMAIL: 'same_email' } as const;
export type DuplicateReason = (typeof DuplicateReasonEnum)[keyof typeof DuplicateReasonEnum];
registerEnumType(DuplicateReasonEnum, {
  name: 'DuplicateReason',
  description: 'Why two people may be one: their names are the same to search, or their addresses are.',
});

@ObjectType({ description: 'Two people of a conference who may be one.' })
export class DuplicateCandidate {
  @Field(() => PersonType, { description: 'The one who has been here longer.' })
  person: ConferencePerson;

  @Field(() => PersonType)
  duplicate: ConferencePerson;

  @Field(() => [DuplicateReasonEnum], { description: 'One or both reasons.' })
  reasons: DuplicateReason[];

  @Field(() => Int, { description: 'Parts in sessions of this conference that a merge would move.' })
  duplicateParts: number;
}
