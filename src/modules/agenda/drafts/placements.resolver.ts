import { Ctx } from '../../../platform/auth/current-viewer.js';
import { ID, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { toGlobalId } from '../../../platform/graphql/global-id.js';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import type { Room } from '../../rooms/room.entity.js';
import { RoomType } from '../../rooms/room.type.js';
import type { Session } from '../../sessions/session.entity.js';
import { SessionType } from '../../sessions/session.type.js';
import { toInstant, toMinute } from '../clash-model/minutes.js';
import type { PlacedSession } from '../clash-model/placement-state.js';
import type { DraftChange, PlacementChange, PlacementState } from '../draft-change.entity.js';
import { DraftChangeType, PlacementChangeType } from './draft-change.type.js';
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

  @ResolveField(() => [RoomType], { description: 'The main one first; at most 100, none for a session without a room.' })
  async rooms(@Parent() placement: PlacedSession, @Ctx() context: RequestContext): Promise<Room[]> {
    const rooms = await Promise.all(placement.roomIds.map((id) => this.loaders.roomById(context.loaders).load(id)));
    return rooms.filter((room) => room !== null);
  }
}

@Resolver(() => PlacementChangeType)
export class PlacementChangesResolver {
  constructor(private readonly loaders: DraftsLoaders) {}

  @ResolveField(() => SessionType, { nullable: true, description: 'Null where it was deleted since.' })
  session(@Parent() change: PlacementChange, @Ctx() context: RequestContext): Promise<Session | null> {
    return this.loaders.sessionById(context.loaders).load(change.sessionId);
  }

  @ResolveField(() => PlacementType, { nullable: true, description: 'Null where it was not placed before.' })
  before(@Parent() change: PlacementChange): PlacedSession | null {
    return placed(change.sessionId, change.before);
  }

  @ResolveField(() => PlacementType, { nullable: true, description: 'Null where it is not placed any more.' })
  after(@Parent() change: PlacementChange): PlacedSession | null {
    return placed(change.sessionId, change.after);
  }
}

function placed(sessionId: string, state: PlacementState | null): PlacedSession | null {
  return state && { sessionId, ...state };
}

@Resolver(() => DraftChangeType)
export class DraftChangesResolver {
  constructor(private readonly loaders: DraftsLoaders) {}

  @ResolveField(() => ID)
  id(@Parent() change: DraftChange): string {
    return toGlobalId('DraftChange', change.id);
  }

  @ResolveField(() => [PlacementChangeType], { description: 'One for each session that changed; at most the sessions of the conference.' })
  placements(@Parent() change: DraftChange): readonly PlacementChange[] {
    return change.placements;
  }

  @ResolveField(() => String, { nullable: true, description: 'Who made it; null for programs and for accounts that are gone.' })
  async authorName(@Parent() change: DraftChange, @Ctx() context: RequestContext): Promise<string | null> {
    if (change.authorId === null) return null;
    return (await this.loaders.accountById(context.loaders).load(change.authorId))?.displayName ?? null;
  }
}
