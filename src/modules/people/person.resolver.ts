import { Args, ID, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx, CurrentViewer } from '../../platform/auth/current-viewer.js';
import type { Viewer } from '../../platform/auth/viewer.js';
import { PageArgs, type Page } from '../../platform/graphql/connection.js';
import { toGlobalId } from '../../platform/graphql/global-id.js';
import { localizedTexts, textIn, type LocalizedText } from '../../platform/graphql/localized-text.type.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import type { Conference } from '../conferences/conference.entity.js';
import { ConferenceType } from '../conferences/conference.type.js';
import { ConferencesLoaders } from '../conferences/conferences.loaders.js';
import { TimeWindowType } from '../conferences/time-window.type.js';
import { PersonPartsLoaders, type PersonParts } from './person-parts.loaders.js';
import { PersonPartsType } from './person-parts.type.js';
import { PeopleListsService } from './people-lists.service.js';
import { PeopleLoaders, type PrivateDetails, type PublicProfile } from './people.loaders.js';
import { BY_NAME } from './person-selection.js';
import { PersonFilter, PersonListOrderInput } from './person-selection.inputs.js';
import { PersonConnection, PersonType, type ConferencePerson } from './person.type.js';
import type { PersonAvailability } from './person-availability.entity.js';
import type { ProfileLink } from './person-profile.entity.js';

@Resolver(() => PersonType)
export class PersonResolver {
  constructor(
    private readonly loaders: PeopleLoaders,
    private readonly conferences: ConferencesLoaders,
    private readonly partsLoaders: PersonPartsLoaders,
  ) {}

  @ResolveField(() => ID)
  id(@Parent() { person }: ConferencePerson): string {
    return toGlobalId('Person', person.id);
  }

  @ResolveField(() => String, { description: 'One name in any script, the same at every conference.' })
  displayName(@Parent() { person }: ConferencePerson): string {
    return person.displayName;
  }

  @ResolveField(() => ConferenceType, { nullable: true, description: 'The conference that shows her so.' })
  conference(@Parent() parent: ConferencePerson, @Ctx() context: RequestContext): Promise<Conference | null> {
    return this.conferences.byId(context.loaders).load(parent.conferenceId);
  }

  @ResolveField(() => String, {
    description:
      'In the asked language, else in the main language of the conference, else in any; empty where there is none.',
  })
  async biography(
    @Parent() parent: ConferencePerson,
    @Ctx() context: RequestContext,
    @Args('language', { nullable: true, type: () => String }) language?: string | null,
  ): Promise<string> {
    const conference = await this.conferences.byId(context.loaders).load(parent.conferenceId);
    const profile = await this.profileOf(parent, context);
    return textIn(profile?.biographies ?? {}, language ?? context.locale, ...(conference?.languages ?? []));
  }

  @ResolveField()
  async biographies(@Parent() parent: ConferencePerson, @Ctx() context: RequestContext): Promise<LocalizedText[]> {
    return localizedTexts((await this.profileOf(parent, context))?.biographies ?? {});
  }

  @ResolveField()
  async links(@Parent() parent: ConferencePerson, @Ctx() context: RequestContext): Promise<readonly ProfileLink[]> {
    return (await this.profileOf(parent, context))?.links ?? [];
  }

  @ResolveField()
  async photoUrl(@Parent() parent: ConferencePerson, @Ctx() context: RequestContext): Promise<string | null> {
    return (await this.profileOf(parent, context))?.photoUrl ?? null;
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'Null where there is none, and for everybody but organizers and herself.',
  })
  async email(@Parent() parent: ConferencePerson, @Ctx() context: RequestContext): Promise<string | null> {
    return (await this.detailsOf(parent, context))?.email ?? null;
  }

  @ResolveField(() => [TimeWindowType], {
    nullable: true,
    description:
      'When she can be on site, in order, at most 100; empty: she stated nothing. Null for everybody but those who may edit her.',
  })
  async availability(
    @Parent() parent: ConferencePerson,
    @Ctx() context: RequestContext,
  ): Promise<readonly PersonAvailability[] | null> {
    return (await this.detailsOf(parent, context))?.availability ?? null;
  }

  @ResolveField(() => Boolean, {
    nullable: true,
    description: 'An account took her over. Null for everybody but those who may edit her.',
  })
  async isClaimed(@Parent() parent: ConferencePerson, @Ctx() context: RequestContext): Promise<boolean | null> {
    return (await this.detailsOf(parent, context))?.isClaimed ?? null;
  }

  @ResolveField(() => PersonPartsType, {
    nullable: true,
    description: 'Her part in the conference as it is worked on; null outside its team.',
  })
  parts(@Parent() parent: ConferencePerson, @Ctx() context: RequestContext): Promise<PersonParts | null> {
    return this.partsLoaders.partsIn(context, parent.conferenceId).load(parent.person.id);
  }

  @ResolveField(() => Boolean)
  async viewerCanEdit(@Parent() parent: ConferencePerson, @Ctx() context: RequestContext): Promise<boolean> {
    return (await this.detailsOf(parent, context)) !== null;
  }

  private profileOf(
    { person, conferenceId }: ConferencePerson,
    context: RequestContext,
  ): Promise<PublicProfile | null> {
    return this.loaders.profilesIn(context.loaders, conferenceId).load(person.id);
  }

  private detailsOf(
    { person, conferenceId }: ConferencePerson,
    context: RequestContext,
  ): Promise<PrivateDetails | null> {
    return this.loaders.privateDetailsIn(context.loaders, context.viewer, conferenceId).load(person.id);
  }
}

@Resolver(() => ConferenceType)
export class ConferencePeopleResolver {
  constructor(private readonly lists: PeopleListsService) {}

  @ResolveField(() => PersonConnection, {
    description:
      'Its people, by folded name unless asked otherwise. Who has no role in it sees those whom the current release names.',
  })
  people(
    @Parent() conference: Conference,
    @CurrentViewer() viewer: Viewer,
    @Args() page: PageArgs,
    @Args('search', {
      defaultValue: '',
      description: 'Words that the name holds, whatever their case, accents or hamza.',
    })
    search: string,
    @Args('filter', { nullable: true, type: () => PersonFilter }) filter?: PersonFilter | null,
    @Args('order', { nullable: true, type: () => PersonListOrderInput, description: 'By folded name unless stated.' })
    order?: PersonListOrderInput | null,
  ): Promise<Page<ConferencePerson>> {
    const wish = { selection: { ...filter, search }, order: order ?? BY_NAME };
    return this.lists.peopleOf(viewer, conference, wish, page);
  }

  @ResolveField(() => PersonType, {
    nullable: true,
    description: 'The person whom the viewer claimed, where she has a profile here.',
  })
  viewerPerson(@Parent() conference: Conference, @CurrentViewer() viewer: Viewer): Promise<ConferencePerson | null> {
    return this.lists.viewerPerson(viewer, conference.id);
  }
}
