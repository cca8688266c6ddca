import { Field, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../../platform/graphql/connection.js';
import { LocalizedText } from '../../platform/graphql/localized-text.type.js';
import { Node } from '../../platform/graphql/node.type.js';
import { LocalDate, TimeZone } from '../../platform/graphql/scalars.js';

@ObjectType('ConferenceDay', { description: 'One day of a conference with its opening hours.' })
export class ConferenceDayType {
  @Field(() => LocalDate, { description: 'In the zone of the conference.' })
  date: string;

  @Field()
  opensAt: Date;

  @Field({ description: 'May lie after midnight.' })
  closesAt: Date;
}

@ObjectType('Conference', {
  implements: () => [Node],
  description: 'A conference; every time of it is meant in its zone.',
})
export class ConferenceType extends Node {
  @Field({ description: 'Its name in addresses; plain ASCII, unique.' })
  slug: string;

  @Field(() => String, { nullable: true, description: 'Short name such as WISE27; null where it has none.' })
  acronym: string | null;

  @Field(() => TimeZone)
  timeZone: string;

  @Field(() => Int, {
    description: 'Minutes after midnight until which a session belongs to the day before, 0 to 720.',
  })
  dayBoundaryMinutes: number;

  @Field(() => [String], { description: 'Languages of the content, the main one first; at most 20.' })
  languages: string[];

  @Field(() => String, { nullable: true, description: 'Where the conference has a page of its own.' })
  url: string | null;

  @Field({ description: 'Whether readers without a role see it.' })
  isPublic: boolean;

  // Resolved: name, names, description, descriptions, days, viewerCanX.
  @Field(() => [LocalizedText], { description: 'The name in every language given; at most 20.' })
  names?: LocalizedText[];

  @Field(() => [LocalizedText], { description: 'The description in every language given; at most 20.' })
  descriptions?: LocalizedText[];
}

@ObjectType()
export class ConferenceConnection extends connectionOf(
  ConferenceType,
  'Conferences, the one that starts last first.',
) {}
