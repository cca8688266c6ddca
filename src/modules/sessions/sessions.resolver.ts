import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { Allow, Everyone, SignedIn } from '../../platform/auth/allow.js';
import { CurrentViewer } from '../../platform/auth/current-viewer.js';
import type { Viewer } from '../../platform/auth/viewer.js';
import { PageArgs, type Page } from '../../platform/graphql/connection.js';
import { fromGlobalId } from '../../platform/graphql/global-id.js';
import type { Session } from './session.entity.js';
import { decodeFilter } from './session-input-ids.js';
import { SessionConnection } from './session-payloads.type.js';
import { BY_NUMBER } from './session-list-order.js';
import { SessionFilter, SessionListOrderInput } from './session-selection.inputs.js';
import { SessionType } from './session.type.js';
import { SessionsService } from './sessions.service.js';
import { StarsService } from './stars.service.js';

/** What a viewer's own list is taken to have when the cost of a query is judged. */
const OWN_LIST = 50;

/** Finding sessions. */
@Resolver()
export class SessionsResolver {
  constructor(
    private readonly sessionsService: SessionsService,
    private readonly stars: StarsService,
  ) {}

  @Query(() => SessionType, {
    description: 'A session by its number. Readers know of released ones, people of their own, organizers of all.',
  })
  @Allow(Everyone)
  session(
    @CurrentViewer() viewer: Viewer,
    @Args('conferenceSlug') conferenceSlug: string,
    @Args('number', { type: () => Int }) number: number,
  ): Promise<Session> {
    return this.sessionsService.sessionByNumber(viewer, conferenceSlug, number);
  }

  @Query(() => SessionType, { description: 'A session by its id; as for session.' })
  @Allow(Everyone)
  sessionById(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: string): Promise<Session> {
    return this.sessionsService.sessionById(viewer, fromGlobalId('Session', id));
  }

  @Query(() => SessionConnection, {
    complexity: ({ args, childComplexity }) => args['first'] * childComplexity,
    description: 'All sessions of a conference, for those with a role in it. Readers find theirs in the agenda.',
  })
  @Allow(SignedIn)
  sessions(
    @CurrentViewer() viewer: Viewer,
    @Args('conferenceId', { type: () => ID }) conferenceId: string,
    @Args() page: PageArgs,
    @Args('filter', { nullable: true, type: () => SessionFilter }) filter?: SessionFilter | null,
    @Args('order', { nullable: true, type: () => SessionListOrderInput, description: 'By number unless stated.' })
    order?: SessionListOrderInput | null,
  ): Promise<Page<Session>> {
    const selection = { ...decodeFilter(filter), order: order ?? BY_NUMBER };
    return this.sessionsService.sessionsOf(viewer, fromGlobalId('Conference', conferenceId), selection, page);
  }

  @Query(() => [SessionType], {
    complexity: ({ childComplexity }) => OWN_LIST * childComplexity,
    description:
      'The sessions of a conference in which the viewer has a part, in the order of their numbers, whatever their state.',
  })
  @Allow(SignedIn)
  viewerSessions(
    @CurrentViewer() viewer: Viewer,
    @Args('conferenceId', { type: () => ID }) conferenceId: string,
  ): Promise<Session[]> {
    return this.sessionsService.ownSessions(viewer, fromGlobalId('Conference', conferenceId));
  }

  @Query(() => [SessionType], {
    complexity: ({ childComplexity }) => OWN_LIST * childComplexity,
    description:
      'What the viewer starred at a conference and may still see, in the order of their numbers; at most all its sessions.',
  })
  @Allow(SignedIn)
  viewerStarredSessions(
    @CurrentViewer() viewer: Viewer,
    @Args('conferenceId', { type: () => ID }) conferenceId: string,
  ): Promise<Session[]> {
    return this.stars.starredBy(viewer, fromGlobalId('Conference', conferenceId));
  }
}
