import { Args, ID, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx } from '../../platform/auth/current-viewer.js';
import { toGlobalId } from '../../platform/graphql/global-id.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { PeopleLoaders } from '../people/people.loaders.js';
import { PersonType, type ConferencePerson } from '../people/person.type.js';
import type { Session, SessionTranslation } from './session.entity.js';
import { sessionTextIn, titleIn } from './session-texts.js';
import { SessionPersonType, SessionTranslationType, SessionType } from './session.type.js';
import { SessionsLoaders, type PartInSession } from './sessions.loaders.js';

/** A part with the conference in which the person is shown. */
type ShownPart = PartInSession & { readonly conferenceId: string };

/** Words, length and people of every kind of session; the kinds inherit these fields from the interface. */
@Resolver(() => SessionType)
export class SessionResolver {
  constructor(private readonly loaders: SessionsLoaders) {}

  @ResolveField(() => ID)
  id(@Parent() session: Session): string {
    return toGlobalId('Session', session.id);
  }

  @ResolveField(() => String, {
    description:
      'In the asked language (else that of the viewer) where there is a translation, else as it was written.',
  })
  title(
    @Parent() session: Session,
    @Ctx() context: RequestContext,
    @Args('language', { nullable: true, type: () => String }) language?: string | null,
  ): string {
    return titleIn(session, language ?? context.locale);
  }

  @ResolveField(() => String, { nullable: true, description: 'Null where there is none; language as for title.' })
  subtitle(
    @Parent() session: Session,
    @Ctx() context: RequestContext,
    @Args('language', { nullable: true, type: () => String }) language?: string | null,
  ): string | null {
    return sessionTextIn(session, 'subtitle', language ?? context.locale);
  }

  @ResolveField(() => String, { nullable: true, description: 'Null where there is none; language as for title.' })
  abstract(
    @Parent() session: Session,
    @Ctx() context: RequestContext,
    @Args('language', { nullable: true, type: () => String }) language?: string | null,
  ): string | null {
    return sessionTextIn(session, 'abstract', language ?? context.locale);
  }

  @ResolveField(() => String, { nullable: true, description: 'Null where there is none; language as for title.' })
  description(
    @Parent() session: Session,
    @Ctx() context: RequestContext,
    @Args('language', { nullable: true, type: () => String }) language?: string | null,
  ): string | null {
    return sessionTextIn(session, 'description', language ?? context.locale);
  }

  @ResolveField(() => [SessionTranslationType], {
    description: 'Texts in further languages, in the order of their tags; at most 20.',
  })
  translations(@Parent() session: Session): (SessionTranslation & { readonly language: string })[] {
    const languages = Object.keys(session.translations).sort();
    return languages.map((language) => ({ ...session.translations[language], language }));
  }

  @ResolveField(() => Int, {
    description:
      'Planned length in minutes, 1 to 10,080. Readers see that of the newest release, those who work on the session that of today.',
  })
  durationMinutes(@Parent() session: Session, @Ctx() context: RequestContext): Promise<number> {
    return this.loaders.durationMinutes(context, session);
  }

  @ResolveField(() => Date, {
    nullable: true,
    description: 'When it was changed last; null for mere readers.',
  })
  updatedAt(@Parent() session: Session, @Ctx() context: RequestContext): Promise<Date | null> {
    return this.loaders.updatedAt(context, session);
  }

  @ResolveField(() => [SessionPersonType], {
    description:
      'In the order of their names; at most 50. Readers see those of the newest release, those who work on the session those of today.',
  })
  async people(@Parent() session: Session, @Ctx() context: RequestContext): Promise<ShownPart[]> {
    const parts = (await this.loaders.people(context).load(session.id)) ?? [];
    return parts.map((part) => ({ ...part, conferenceId: session.conferenceId }));
  }
}

@Resolver(() => SessionPersonType)
export class SessionPersonResolver {
  constructor(private readonly people: PeopleLoaders) {}

  @ResolveField(() => PersonType)
  async person(@Parent() part: ShownPart, @Ctx() context: RequestContext): Promise<ConferencePerson | null> {
    return this.people.inConference(context.loaders, part.conferenceId).load(part.personId);
  }
}
