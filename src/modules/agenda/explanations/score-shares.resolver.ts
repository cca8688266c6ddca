import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx } from '../../../platform/auth/current-viewer.js';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import type { ScoreShare } from '../../../scheduling/index.js';
import { PeopleLoaders } from '../../people/people.loaders.js';
import type { ConferencePerson } from '../../people/person.type.js';
import type { Room } from '../../rooms/room.entity.js';
import type { Session } from '../../sessions/session.entity.js';
import { DraftsLoaders } from '../drafts/drafts.loaders.js';
import { PersonShare, RoomShare, SessionShare } from './score-analysis.type.js';

/** A share of the score in a conference. */
export interface ConferenceShare extends ScoreShare {
  readonly conferenceId: string;
}

@Resolver(() => SessionShare)
export class SessionSharesResolver {
  constructor(private readonly loaders: DraftsLoaders) {}

  @ResolveField()
  session(@Parent() share: ConferenceShare, @Ctx() context: RequestContext): Promise<Session | null> {
    return this.loaders.sessionById(context.loaders).load(share.id);
  }
}

@Resolver(() => PersonShare)
export class PersonSharesResolver {
  constructor(private readonly people: PeopleLoaders) {}

  @ResolveField()
  person(@Parent() share: ConferenceShare, @Ctx() context: RequestContext): Promise<ConferencePerson | null> {
    return this.people.inConference(context.loaders, share.conferenceId).load(share.id);
  }
}

@Resolver(() => RoomShare)
export class RoomSharesResolver {
  constructor(private readonly loaders: DraftsLoaders) {}

  @ResolveField()
  room(@Parent() share: ConferenceShare, @Ctx() context: RequestContext): Promise<Room | null> {
    return this.loaders.roomById(context.loaders).load(share.id);
  }
}
