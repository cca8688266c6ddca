import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, Everyone, SignedIn } from '../../platform/auth/allow.js';
import { Ctx, CurrentViewer } from '../../platform/auth/current-viewer.js';
import type { Viewer } from '../../platform/auth/viewer.js';
import { PageArgs, type Page } from '../../platform/graphql/connection.js';
import { fromGlobalId, toGlobalId } from '../../platform/graphql/global-id.js';
import { localizedTexts, textIn, type LocalizedText } from '../../platform/graphql/localized-text.type.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { Access } from '../organisations/access.js';
import type { Conference } from './conference.entity.js';
import type { ConferenceDay } from './conference-day.entity.js';
import { CreateConferenceInput } from './conference.inputs.js';
import { CreateConferencePayload } from './conference-payloads.type.js';
import { ConferenceConnection, ConferenceDayType, ConferenceType } from './conference.type.js';
import { ConferenceListsService } from './conference-lists.service.js';
import { ConferencesLoaders } from './conferences.loaders.js';
import { ConferencesService } from './conferences.service.js';
import type { Tag } from './tag.entity.js';
import type { Track } from './track.entity.js';
import { TagType, TrackType } from './track.type.js';

@Resolver(() => ConferenceType)
export class ConferencesResolver {
  constructor(
    private readonly conferences: ConferencesService,
    private readonly lists: ConferenceListsService,
    private readonly loaders: ConferencesLoaders,
    private readonly access: Access,
  ) {}

  @Query(() => ConferenceType, { description: 'A conference by its slug.' })
  @Allow(Everyone)
  conference(@CurrentViewer() viewer: Viewer, @Args('slug') slug: string): Promise<Conference> {
    return this.conferences.conferenceBySlug(viewer, slug);
  }

  @Query(() => ConferenceConnection, { description: 'Public conferences, the one that starts last first.' })
  @Allow(Everyone)
  publicConferences(@Args() page: PageArgs): Promise<Page<Conference>> {
    return this.lists.publicConferences(page);
  }

  @Query(() => ConferenceConnection, {
    description:
      'Conferences in which the viewer has a role or a profile that she claimed, the one that starts last first.',
  })
  @Allow(SignedIn)
  viewerConferences(@CurrentViewer() viewer: Viewer, @Args() page: PageArgs): Promise<Page<Conference>> {
    return this.lists.viewerConferences(viewer, page);
  }

  @Mutation(() => CreateConferencePayload)
  @Allow(SignedIn)
  async createConference(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: CreateConferenceInput,
  ): Promise<{ conference: Conference }> {
    const organisationId = fromGlobalId('Organisation', input.organisationId);
    return { conference: await this.conferences.createConference(viewer, { ...input, organisationId }) };
  }

  @ResolveField(() => ID)
  id(@Parent() conference: Conference): string {
    return toGlobalId('Conference', conference.id);
  }

  @ResolveField(() => String, {
    description: 'The name in the asked language, else in the main language of the conference.',
  })
  name(
    @Parent() conference: Conference,
    @Ctx() context: RequestContext,
    @Args('language', { nullable: true, type: () => String }) language?: string | null,
  ): string {
    return textIn(conference.names, language ?? context.locale, ...conference.languages);
  }

  @ResolveField()
  names(@Parent() conference: Conference): LocalizedText[] {
    return localizedTexts(conference.names);
  }

  @ResolveField()
  descriptions(@Parent() conference: Conference): LocalizedText[] {
    return localizedTexts(conference.descriptions);
  }

  @ResolveField(() => [ConferenceDayType], { description: 'In order of date; at most 60.' })
  async days(@Parent() conference: Conference, @Ctx() context: RequestContext): Promise<ConferenceDay[]> {
    return (await this.loaders.daysOf(context.loaders).load(conference.id)) ?? [];
  }

  @ResolveField(() => [TrackType], { description: 'In their order; at most 200.' })
  async tracks(@Parent() conference: Conference, @Ctx() context: RequestContext): Promise<Track[]> {
    return (await this.loaders.tracksOf(context.loaders).load(conference.id)) ?? [];
  }

  @ResolveField(() => [TagType], { description: 'By name; at most 1000.' })
  async tags(@Parent() conference: Conference, @Ctx() context: RequestContext): Promise<Tag[]> {
    return (await this.loaders.tagsOf(context.loaders).load(conference.id)) ?? [];
  }

  @ResolveField(() => String, {
    description:
      'The description in the asked language, else in the main language of the conference; empty where there is none.',
  })
  description(
    @Parent() conference: Conference,
    @Ctx() context: RequestContext,
    @Args('language', { nullable: true, type: () => String }) language?: string | null,
  ): string {
    return textIn(conference.descriptions, language ?? context.locale, ...conference.languages);
  }

  @ResolveField(() => Boolean)
  viewerCanEdit(@Parent() conference: Conference, @CurrentViewer() viewer: Viewer): Promise<boolean> {
    return this.access.mayInConference(viewer, conference, 'editConference');
  }
}
