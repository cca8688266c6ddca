import { Field, Int, InterfaceType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Node } from '../../platform/graphql/node.type.js';
import {
  PERSON_ROLES,
  SESSION_LEVELS,
  SESSION_STATES,
  type PersonRole,
  type SessionKind,
  type SessionLevel,
  type SessionState,
} from './session-kinds.js';

function enumOf<T extends string>(values: readonly T[]): Readonly<Record<string, T>> {
  return Object.fromEntries(values.map((value) => [value.toUpperCase(), value]));
}

/** Name of the GraphQL type of each kind. */
export const TYPE_OF_KIND = {
  keynote: 'Keynote',
  workshop: 'Workshop',
  talk: 'Talk',
  panel: 'Panel',
  networking: 'NetworkingBlock',
  break: 'Break',
  ceremony: 'Ceremony',
} as const satisfies Readonly<Record<SessionKind, string>>;

export const SessionKindEnum = enumOf(Object.keys(TYPE_OF_KIND) as SessionKind[]);
registerEnumType(SessionKindEnum, {
  name: 'SessionKind',
  description: 'What kind of session it is; each has a type of its own.',
});

export const SessionStateEnum = enumOf(SESSION_STATES);
registerEnumType(SessionStateEnum, {
  name: 'SessionState',
  description: 'Where a session stands, from draft to cancelled. ACCEPTED and CONFIRMED ones belong in an agenda.',
});

export const PersonRoleEnum = enumOf(PERSON_ROLES);
registerEnumType(PersonRoleEnum, {
  name: 'PersonRole',
  description: 'What a person does in a session. A HOST is named but need not be present, so she never clashes.',
});

export const SessionLevelEnum = enumOf(SESSION_LEVELS);
registerEnumType(SessionLevelEnum, { name: 'SessionLevel', description: 'What a session expects of its audience.' });

@ObjectType('SessionLink', { description: 'An address with the words that it shows as.' })
export class SessionLinkType {
  @Field()
  label: string;

  @Field({ description: 'Starts with http:// or https://.' })
  url: string;
}

@ObjectType('SessionTranslation', {
  description: 'The texts of a session in one language; null where one is not translated.',
})
export class SessionTranslationType {
  @Field({ description: 'BCP 47 language tag.' })
  language: string;

  @Field(() => String, { nullable: true })
  title?: string | null;

  @Field(() => String, { nullable: true })
  subtitle?: string | null;

  @Field(() => String, { nullable: true })
  abstract?: string | null;

  @Field(() => String, { nullable: true })
  description?: string | null;
}

@ObjectType('SessionPerson', { description: 'The part of a person in a session.' })
export class SessionPersonType {
  @Field(() => PersonRoleEnum)
  role: PersonRole;

  @Field(() => Int, { description: 'Place in the order of names, from 0.' })
  position: number;

  // Resolved: person.
}

/**
 * What all kinds of sessions share. Texts in a language, people, track, tags, related sessions, stars and
 * permissions are resolved (session.resolver.ts, session-relations.resolver.ts), once for all kinds.
 */
@InterfaceType('Session', {
  implements: () => [Node],
  resolveType: (session: { kind: SessionKind }) => TYPE_OF_KIND[session.kind],
  description:
    'Anything that takes place at a conference, of one type a kind. Where and when is a matter of the agenda.',
})
export abstract class SessionType extends Node {
  @Field(() => Int, { description: 'Counts from 1 within its conference; never given twice.' })
  number: number;

  @Field({ description: 'Identity in feeds, a UUID; kept from an imported programme.' })
  guid: string;

  @Field(() => SessionKindEnum)
  kind: SessionKind;

  @Field(() => SessionStateEnum)
  state: SessionState;

  @Field(() => String, {
    nullable: true,
    description: 'BCP 47 tag of the language in which it is held and written; null when unknown.',
  })
  language: string | null;

  @Field(() => SessionLevelEnum, { nullable: true, description: 'Null when not stated.' })
  level: SessionLevel | null;

  @Field(() => [String], { description: 'What its room must offer, such as "projector"; at most 20.' })
  requiredFeatures: string[];

  @Field(() => Int, { nullable: true, description: 'How many people are expected, 0 to 1,000,000; null when unknown.' })
  expectedAudience: number | null;

  @Field({ description: 'Nothing may run in parallel.' })
  isExclusive: boolean;

  @Field(() => Int, { description: 'How many rooms it fills at once, 0 to 100; 0 for a session without a room.' })
  roomCount: number;

  @Field(() => [SessionLinkType], { description: 'At most 20.' })
  links: SessionLinkType[];

  @Field(() => String, { nullable: true, description: 'Where the session has a page of its own elsewhere.' })
  url: string | null;

  @Field({ description: 'It must not be recorded.' })
  doNotRecord: boolean;

  @Field(() => Int, { description: 'Rises with every saved change; send it back as expectedRevision.' })
  revision: number;

  @Field(() => Date, { nullable: true, description: 'Null unless its state is CANCELLED.' })
  cancelledAt: Date | null;
}
