import { Args, ID, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx } from '../../../platform/auth/current-viewer.js';
import { PageArgs, type Page } from '../../../platform/graphql/connection.js';
import { toGlobalId } from '../../../platform/graphql/global-id.js';
import { fromOptionalGlobalId } from '../../../platform/graphql/optional-global-id.js';
import { notFound } from '../../../platform/graphql/request-errors.js';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import type { Conference } from '../../conferences/conference.entity.js';
import { ConferenceType } from '../../conferences/conference.type.js';
import { ConferencesLoaders } from '../../conferences/conferences.loaders.js';
import type { Release } from '../release.entity.js';
import type { ReleasedSession } from '../released-session.entity.js';
import { ReleaseConnection, ReleaseType } from './release.type.js';
import { ReleasedSessionConnection, ReleasedSessionsArgs } from './released-session.type.js';
import { ReleasedSessionsService } from './released-sessions.service.js';
import { ReleasesLoaders } from './releases.loaders.js';
import { ReleasesReading } from './releases-reading.service.js';

/** What everybody reads of a conference's agenda; whoever has the conference may read it. */
@Resolver(() => ConferenceType)
export class ConferenceReleasesResolver {
  constructor(
    private readonly loaders: ReleasesLoaders,
    private readonly reading: ReleasesReading,
  ) {}

  @ResolveField(() => ReleaseType, {
    nullable: true,
    description: 'The current agenda, or that of the given number; null where there is none yet.',
  })
  release(
    @Parent() conference: Conference,
    @Ctx() context: RequestContext,
    @Args('number', { type: () => Int, nullable: true }) number?: number | null,
  ): Promise<Release | null> {
    if (typeof number === 'number') return this.reading.releaseByNumber(conference.id, number);
    return this.loaders.currentReleaseOf(context.loaders).load(conference.id);
  }

  @ResolveField(() => ReleaseConnection)
  releases(@Parent() conference: Conference, @Args() page: PageArgs): Promise<Page<Release>> {
    return this.reading.releasesOf(conference.id, page);
  }
}

@Resolver(() => ReleaseType)
export class ReleasesResolver {
  constructor(
    private readonly loaders: ReleasesLoaders,
    private readonly conferences: ConferencesLoaders,
    private readonly sessionsService: ReleasedSessionsService,
  ) {}

  @ResolveField(() => ID)
  id(@Parent() release: Release): string {
    return toGlobalId('Release', release.id);
  }

  @ResolveField(() => ConferenceType)
  async conference(@Parent() release: Release, @Ctx() context: RequestContext): Promise<Conference> {
    const conference = await this.conferences.byId(context.loaders).load(release.conferenceId);
    return conference ?? Promise.reject(notFound());
  }

  @ResolveField(() => Boolean, { description: 'Whether this is what readers see.' })
  async isCurrent(@Parent() release: Release, @Ctx() context: RequestContext): Promise<boolean> {
    return (await this.loaders.currentReleaseOf(context.loaders).load(release.conferenceId))?.id === release.id;
  }

  @ResolveField(() => ReleasedSessionConnection, {
    complexity: ({ args, childComplexity }) => 1 + (args['first'] as number) * childComplexity,
  })
  async sessions(
    @Parent() release: Release,
    @Args() args: ReleasedSessionsArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<ReleasedSession>> {
    const selection = {
      ...args,
      roomId: fromOptionalGlobalId('Room', args.roomId) ?? null,
      trackId: fromOptionalGlobalId('Track', args.trackId) ?? null,
      personId: fromOptionalGlobalId('Person', args.personId) ?? null,
    };
    return this.sessionsService.sessionsOf(release.id, await this.conference(release, context), selection, args);
  }
}
