import { ID, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx } from '../../platform/auth/current-viewer.js';
import { toGlobalId } from '../../platform/graphql/global-id.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { PeopleLoaders } from '../people/people.loaders.js';
import { PersonType, type ConferencePerson } from '../people/person.type.js';
import type { Session } from './session.entity.js';
import { SessionType } from './session.type.js';
import { SessionsLoaders } from './sessions.loaders.js';
import type { TimeRequest } from './time-request.entity.js';
import { TimeRequestType } from './time-request.type.js';
import { TimeRequestsLoaders } from './time-requests.loaders.js';

@Resolver(() => TimeRequestType)
export class TimeRequestResolver {
  constructor(
    private readonly loaders: TimeRequestsLoaders,
    private readonly sessions: SessionsLoaders,
    private readonly people: PeopleLoaders,
  ) {}

  @ResolveField(() => ID)
  id(@Parent() request: TimeRequest): string {
    return toGlobalId('TimeRequest', request.id);
  }

  @ResolveField(() => SessionType, {
    nullable: true,
    description: 'Null where the viewer may know of the session no more.',
  })
  session(@Parent() request: TimeRequest, @Ctx() context: RequestContext): Promise<Session | null> {
    return this.sessions.visibleSessions(context).load(request.sessionId);
  }

  @ResolveField(() => PersonType, { description: 'Who asks.' })
  person(@Parent() request: TimeRequest, @Ctx() context: RequestContext): Promise<ConferencePerson | null> {
    return this.people.inConference(context.loaders, request.conferenceId).load(request.personId);
  }

  @ResolveField(() => Boolean)
  async viewerCanAnswer(@Parent() request: TimeRequest, @Ctx() context: RequestContext): Promise<boolean> {
    const standing = await this.loaders.standings(context).load(request.id);
    return request.state === 'open' && (standing?.mayAnswer ?? false);
  }

  @ResolveField(() => Boolean)
  async viewerCanWithdraw(@Parent() request: TimeRequest, @Ctx() context: RequestContext): Promise<boolean> {
    const standing = await this.loaders.standings(context).load(request.id);
    return request.state === 'open' && (standing?.isOwn ?? false);
  }
}
