import { Args, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, SignedIn } from '../../../platform/auth/allow.js';
import { Ctx, CurrentViewer } from '../../../platform/auth/current-viewer.js';
import type { Viewer } from '../../../platform/auth/viewer.js';
import { fromGlobalId, toGlobalId } from '../../../platform/graphql/global-id.js';
import { fromOptionalGlobalId } from '../../../platform/graphql/optional-global-id.js';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import type { Account } from '../../accounts/account.entity.js';
import { ViewerType } from '../../accounts/account.type.js';
import type { Conference } from '../../conferences/conference.entity.js';
import { ConferenceType } from '../../conferences/conference.type.js';
import { ConferencesLoaders } from '../../conferences/conferences.loaders.js';
import { Access } from '../../organisations/access.js';
import type { CalendarFeed } from './calendar-feed.entity.js';
import { CreateCalendarFeedInput, RevokeCalendarFeedInput } from './calendar-feed.inputs.js';
import { CalendarFeedType, CreateCalendarFeedPayload, RevokeCalendarFeedPayload } from './calendar-feed.type.js';
import { CalendarFeeds } from './calendar-feeds.service.js';

@Resolver(() => CalendarFeedType)
export class CalendarFeedsResolver {
  constructor(
    private readonly feeds: CalendarFeeds,
    private readonly conferences: ConferencesLoaders,
    private readonly access: Access,
  ) {}

  @Mutation(() => CreateCalendarFeedPayload, {
    description: 'A calendar of her own for a calendar app: what she starred, and where she has a part.',
  })
  @Allow(SignedIn)
  createCalendarFeed(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: CreateCalendarFeedInput,
  ): Promise<{ feed: CalendarFeed; url: string }> {
    const conferenceId = fromOptionalGlobalId('Conference', input.conferenceId) ?? null;
    return this.feeds.createCalendarFeed(viewer, { conferenceId, name: input.name ?? null });
  }

  @Mutation(() => RevokeCalendarFeedPayload, { description: 'Its address leads nowhere from now on.' })
  @Allow(SignedIn)
  async revokeCalendarFeed(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: RevokeCalendarFeedInput,
  ): Promise<{ feed: CalendarFeed }> {
    const id = fromGlobalId('CalendarFeed', input.calendarFeedId);
    return { feed: await this.feeds.revokeCalendarFeed(viewer, id) };
  }

  @ResolveField(() => ID)
  id(@Parent() feed: CalendarFeed): string {
    return toGlobalId('CalendarFeed', feed.id);
  }

  @ResolveField(() => ConferenceType, {
    nullable: true,
    description: 'Null for a calendar of every conference, and where the conference is hidden from her by now.',
  })
  async conference(
    @Parent() feed: CalendarFeed,
    @CurrentViewer() viewer: Viewer,
    @Ctx() context: RequestContext,
  ): Promise<Conference | null> {
    if (feed.conferenceId === null) return null;
    const conference = await this.conferences.byId(context.loaders).load(feed.conferenceId);
    return conference && (await this.access.mayInConference(viewer, conference, 'seeConference')) ? conference : null;
  }
}

@Resolver(() => ViewerType)
export class ViewerCalendarFeedsResolver {
  constructor(private readonly feeds: CalendarFeeds) {}

  @ResolveField(() => [CalendarFeedType], { description: 'Her living calendars, the latest first; at most 50.' })
  calendarFeeds(@Parent() account: Account): Promise<CalendarFeed[]> {
    return this.feeds.feedsOf(account.id);
  }
}
