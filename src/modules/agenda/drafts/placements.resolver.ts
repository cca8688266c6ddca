import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx } from '../../../platform/auth/current-viewer.js';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import type { Room } from '../../rooms/room.entity.js';
import { RoomType } from '../../rooms/room.type.js';
import type { Session } from '../../sessions/session.entity.js';
import { SessionType } from '../../sessions/session.type.js';
import { toInstant, toMinute } from '../clash-model/minutes.js';
import type { PlacedSession } from '../clash-model/placement-state.js';
import { DraftsLoaders } from './drafts.loaders.js';
import { PlacementType } from './placement.type.js';

@Resolver(() => PlacementType)
export class PlacementsResolver {
  constructor(private readonly loaders: DraftsLoaders) {}

  @ResolveField(() => SessionType)
  session(@Parent() placement: PlacedSession, @Ctx() context: RequestContext): Promise<Session | null> {
    return this.loaders.sessionById(context.loaders).load(placement.sessionId);
  }

  @ResolveField(() => Date)
  startsAt(@Parent() placement: PlacedSession): Date {
    return new Date(placement.startsAt);
  }

  @ResolveField(() => Date, { description: 'The instant at which it is over.' })
  endsAt(@Parent() placement: PlacedSession): Date {
    return toInstant(toMinute(new Date(placement.startsAt)) + placement.durationMinutes);
  }

  @ResolveField(() => Boolean, { description: 'The scheduler must not move it to another day of the conference.' })
  isDayPinned(@Parent() placement: PlacedSession): boolean {
    return placement.isDayPinned ?? false;
  }

  @ResolveField(() => [RoomType], {
    description: 'The main one first; at most 100, none for a session without a room.',
  })
  async rooms(@Parent() placement: PlacedSession, @Ctx() context: RequestContext): Promise<Room[]> {
    const rooms = await Promise.all(placement.roomIds.map((id) => this.loaders.roomById(context.loaders).load(id)));
    return rooms.filter((room) => room !== null);
  }
}
