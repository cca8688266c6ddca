import { Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx } from '../../../platform/auth/current-viewer.js';
import { notFound } from '../../../platform/graphql/request-errors.js';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import { LocalDate } from '../../../platform/graphql/scalars.js';
import type { Conference } from '../../conferences/conference.entity.js';
import { ConferencesLoaders } from '../../conferences/conferences.loaders.js';
import { PersonType, type ConferencePerson } from '../../people/person.type.js';
import type { Room } from '../../rooms/room.entity.js';
import { RoomType } from '../../rooms/room.type.js';
import { RoomsLoaders } from '../../rooms/rooms.loaders.js';
import type { Session } from '../../sessions/session.entity.js';
import { SessionType } from '../../sessions/session.type.js';
import { SessionsLoaders } from '../../sessions/sessions.loaders.js';
import type { Release } from '../release.entity.js';
import type { ReleasedSession } from '../released-session.entity.js';
import { conferenceDay } from './conference-day.js';
import { ReleaseType } from './release.type.js';
import { ReleasedPersonType, ReleasedSessionType } from './released-session.type.js';
import { ReleasedPeopleLoaders, type ShownPart } from './released-people.loaders.js';
import { ReleasesLoaders } from './releases.loaders.js';

const MS_PER_MINUTE = 60_000;

@Resolver(() => ReleasedSessionType)
export class ReleasedSessionsResolver {
  constructor(
    private readonly releases: ReleasesLoaders,
    private readonly conferences: ConferencesLoaders,
    private readonly sessions: SessionsLoaders,
    private readonly roomsLoaders: RoomsLoaders,
    private readonly peopleLoaders: ReleasedPeopleLoaders,
  ) {}

  @ResolveField(() => SessionType, {
    nullable: true,
    description:
      'Texts, state and so on as they are now. Null where the session left the agenda after this release and was not cancelled.',
  })
  session(@Parent() released: ReleasedSession, @Ctx() context: RequestContext): Promise<Session | null> {
    return this.sessions.visibleSessions(context).load(released.sessionId);
  }

  @ResolveField(() => ReleaseType)
  async release(@Parent() released: ReleasedSession, @Ctx() context: RequestContext): Promise<Release> {
    const release = await this.releases.releaseById(context.loaders).load(released.releaseId);
    return release ?? Promise.reject(notFound());
  }

  @ResolveField(() => Int, { description: '1 to 10,080.' })
  durationMinutes(@Parent() released: ReleasedSession): number {
    return (released.endsAt.getTime() - released.startsAt.getTime()) / MS_PER_MINUTE;
  }

  @ResolveField(() => LocalDate, {
    description: 'The day of the conference on which it starts; a session after midnight may belong to the day before.',
  })
  async day(@Parent() released: ReleasedSession, @Ctx() context: RequestContext): Promise<string> {
    return conferenceDay(await this.conferenceOf(released, context), released.startsAt);
  }

  @ResolveField(() => [RoomType], {
    description: 'The main one first; at most 100, none for a session without a room.',
  })
  async rooms(@Parent() released: ReleasedSession, @Ctx() context: RequestContext): Promise<Room[]> {
    const loader = this.roomsLoaders.roomById(context.loaders);
    const rooms = await Promise.all(released.roomIds.map((id) => loader.load(id)));
    return rooms.filter((room) => room !== null);
  }

  @ResolveField(() => [ReleasedPersonType], {
    description: 'In the order of their names; at most the parts that the session had.',
  })
  people(@Parent() released: ReleasedSession, @Ctx() context: RequestContext): Promise<readonly ShownPart[]> {
    return this.peopleLoaders.shown(context.loaders, released.releaseId, released.people);
  }

  private async conferenceOf(released: ReleasedSession, context: RequestContext): Promise<Conference> {
    const { conferenceId } = await this.release(released, context);
    const conference = await this.conferences.byId(context.loaders).load(conferenceId);
    return conference ?? Promise.reject(notFound());
  }
}

/** What the agenda adds to every kind of session. */
@Resolver(() => SessionType)
export class SessionPlacementResolver {
  constructor(private readonly releases: ReleasesLoaders) {}

  @ResolveField(() => ReleasedSessionType, {
    nullable: true,
    description:
      'Where and when it is by the current release; null where that does not hold it. A session cancelled since keeps its placement until the next release.',
  })
  placement(@Parent() session: Session, @Ctx() context: RequestContext): Promise<ReleasedSession | null> {
    return this.releases.placementOf(context.loaders).load(session.id);
  }
}

/** What the agenda adds to a person at a conference. */
@Resolver(() => PersonType)
export class PersonSessionsResolver {
  constructor(private readonly releases: ReleasesLoaders) {}

  @ResolveField(() => [ReleasedSessionType], {
    description:
      'Sessions of the current release in which she has a part, in the order of start; at most the sessions of the release.',
  })
  async sessions(
    @Parent() { person, conferenceId }: ConferencePerson,
    @Ctx() context: RequestContext,
  ): Promise<ReleasedSession[]> {
    return (await this.releases.sessionsOfPeople(context.loaders, conferenceId).load(person.id)) ?? [];
  }
}
