import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, SignedIn } from '../../../platform/auth/allow.js';
import { Ctx, CurrentViewer } from '../../../platform/auth/current-viewer.js';
import type { Viewer } from '../../../platform/auth/viewer.js';
import { fromGlobalId, toGlobalId } from '../../../platform/graphql/global-id.js';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import type { MovedSession, PlaceOfSession } from '../../../scheduling/index.js';
import type { Session } from '../../sessions/session.entity.js';
import type { ArrangeRun } from '../arrange-run.entity.js';
import { toInstant } from '../clash-model/minutes.js';
import type { Draft } from '../draft.entity.js';
import { DraftsLoaders } from '../drafts/drafts.loaders.js';
import { ArrangeRunsService } from './arrange-runs.service.js';
import { replanSettingsOf } from './arrange-requests.js';
import type { KeptEntry, KeptMenu } from './replan-menu.js';
import { ReplanAgendaInput } from './replan.inputs.js';
import { type MovePlace, ReplanAgendaPayload, ReplanEntryType, ReplanMenuType, ReplanMoveType } from './replan.type.js';

@Resolver()
export class ReplanResolver {
  constructor(private readonly runs: ArrangeRunsService) {}

  @Mutation(() => ReplanAgendaPayload, {
    description:
      'Looks for the least that must change in the released agenda after something happened: a menu by the number of moved sessions, each choice a proposal.',
  })
  @Allow(SignedIn)
  async replanAgenda(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: ReplanAgendaInput,
  ): Promise<{ run: ArrangeRun }> {
    return { run: await this.runs.startReplan(viewer, fromGlobalId('Draft', input.draftId), replanSettingsOf(input)) };
  }
}

@Resolver(() => ReplanMenuType)
export class ReplanMenusResolver {
  constructor(private readonly loaders: DraftsLoaders) {}

  @ResolveField()
  heldElsewhere(@Parent() menu: KeptMenu, @Ctx() context: RequestContext): Promise<Session[]> {
    return sessionsOf(this.loaders, context, menu.heldElsewhere);
  }
}

@Resolver(() => ReplanEntryType)
export class ReplanEntriesResolver {
  constructor(private readonly loaders: DraftsLoaders) {}

  @ResolveField()
  placed(@Parent() entry: KeptEntry, @Ctx() context: RequestContext): Promise<Session[]> {
    return sessionsOf(this.loaders, context, entry.placed);
  }

  @ResolveField()
  unplaced(@Parent() entry: KeptEntry, @Ctx() context: RequestContext): Promise<Session[]> {
    return sessionsOf(this.loaders, context, entry.unplaced);
  }

  @ResolveField()
  proposal(@Parent() entry: KeptEntry, @Ctx() context: RequestContext): Promise<Draft | null> | null {
    return entry.proposalId === null ? null : this.loaders.draftById(context.loaders).load(entry.proposalId);
  }
}

@Resolver(() => ReplanMoveType)
export class ReplanMovesResolver {
  constructor(private readonly loaders: DraftsLoaders) {}

  @ResolveField()
  session(@Parent() move: MovedSession, @Ctx() context: RequestContext): Promise<Session | null> {
    return this.loaders.sessionById(context.loaders).load(move.sessionId);
  }

  @ResolveField()
  from(@Parent() move: MovedSession): MovePlace {
    return placeOf(move.from);
  }

  @ResolveField()
  to(@Parent() move: MovedSession): MovePlace {
    return placeOf(move.to);
  }
}

function placeOf({ start, roomIds }: PlaceOfSession): MovePlace {
  return { startsAt: toInstant(start), roomIds: roomIds.map((id) => toGlobalId('Room', id)) };
}

async function sessionsOf(loaders: DraftsLoaders, context: RequestContext, ids: readonly string[]): Promise<Session[]> {
  const sessions = await Promise.all(ids.map((id) => loaders.sessionById(context.loaders).load(id)));
  return sessions.filter((session) => session !== null);
}
