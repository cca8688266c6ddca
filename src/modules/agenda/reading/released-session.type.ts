import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { connectionOf, PageArgs } from '../../../platform/graphql/connection.js';
import { LocalDate } from '../../../platform/graphql/scalars.js';
import { PersonType, type ConferencePerson } from '../../people/person.type.js';
import type { PersonRole, SessionKind } from '../../sessions/session-kinds.js';
import { PersonRoleEnum, SessionKindEnum } from '../../sessions/session.type.js';

@ObjectType('ReleasedPerson', { description: 'The part of a person in a session, as it was released.' })
export class ReleasedPersonType {
  @Field(() => PersonType)
  person: ConferencePerson;

  @Field(() => PersonRoleEnum)
  role: PersonRole;
}

@ObjectType('ReleasedSession', {
  description:
    'A session as one release froze it. Half-open: a session that ends at 10:00 does not clash with one that starts then. ' +
    'Whether it was cancelled since is the state of `session`.',
})
export class ReleasedSessionType {
  // Resolved: session, release, durationMinutes, day, rooms, people.
  @Field({ description: 'As it was released; the title of `session` is the present one.' })
  title: string;

  @Field()
  startsAt: Date;

  @Field({ description: 'The instant at which it is over.' })
  endsAt: Date;

  @Field(() => Int, {
    description:
      'How often releases changed its title, time, rooms or people, from 0; leaving the agenda and coming back count too. Calendars count on their own: any change of what they show.',
  })
  sequence: number;
}

@ObjectType()
export class ReleasedSessionConnection extends connectionOf(
  ReleasedSessionType,
  'Sessions of a release in the order of their start.',
) {}

@ArgsType()
export class ReleasedSessionsArgs extends PageArgs {
  @Field(() => LocalDate, { nullable: true, description: 'Those of this day of the conference.' })
  day?: string | null;

  @Field(() => ID, { nullable: true, description: 'Those in this room.' })
  roomId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Those that belong to this track now.' })
  trackId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Those in which this person had a part.' })
  personId?: string | null;

  @Field(() => SessionKindEnum, { nullable: true })
  kind?: SessionKind | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Those whose title, subtitle or people have every one of these words, in any case and with or without accents; at most 200 characters.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  search?: string | null;
}
