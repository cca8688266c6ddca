import { ID, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx } from '../../../platform/auth/current-viewer.js';
import type { Page } from '../../../platform/graphql/connection.js';
import { toGlobalId } from '../../../platform/graphql/global-id.js';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import type { Session } from '../../sessions/session.entity.js';
import { SessionType } from '../../sessions/session.type.js';
import type { PlacedSession } from '../clash-model/placement-state.js';
import type { DraftChange, PlacementChange, PlacementState } from '../draft-change.entity.js';
import { DraftChangeConnection, DraftChangeType, PlacementChangeType } from './draft-change.type.js';
import { DraftsLoaders } from './drafts.loaders.js';
import { PlacementType } from './placement.type.js';

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

  @ResolveField(() => [PlacementChangeType], {
    description: 'One for each session that changed; at most the sessions of the conference.',
  })
  placements(@Parent() change: DraftChange): readonly PlacementChange[] {
    return change.placements;
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'Who made it; null for programs and for accounts that are gone.',
  })
  async authorName(@Parent() change: DraftChange, @Ctx() context: RequestContext): Promise<string | null> {
    if (change.authorId === null) return null;
    return (await this.loaders.accountById(context.loaders).load(change.authorId))?.displayName ?? null;
  }
}

@Resolver(() => DraftChangeConnection)
export class DraftChangeConnectionResolver {
  @ResolveField(() => Int)
  totalCount(@Parent() page: Page<DraftChange>): Promise<number> {
    return page.totalCount();
  }
}
