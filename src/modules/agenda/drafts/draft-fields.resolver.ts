import { Args, ID, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx, CurrentViewer } from '../../../platform/auth/current-viewer.js';
import type { Viewer } from '../../../platform/auth/viewer.js';
import { type Page, PageArgs } from '../../../platform/graphql/connection.js';
import { fromGlobalId, toGlobalId } from '../../../platform/graphql/global-id.js';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import type { Session } from '../../sessions/session.entity.js';
import { SessionType } from '../../sessions/session.type.js';
import type { PlacedSession } from '../clash-model/placement-state.js';
import type { DraftChange } from '../draft-change.entity.js';
import { Draft } from '../draft.entity.js';
import { WaiverType } from '../waivers/waiver.type.js';
import type { Waiver } from '../waiver.entity.js';
import { DraftChangeConnection } from './draft-change.type.js';
import { DraftReading } from './draft-reading.service.js';
import { DraftsLoaders } from './drafts.loaders.js';
import { DraftType } from './draft.type.js';
import { PlacementType } from './placement.type.js';

/** What a draft holds. What the clash model says of it is in draft-issues.resolver.ts. */
@Resolver(() => DraftType)
export class DraftFieldsResolver {
  constructor(
    private readonly loaders: DraftsLoaders,
    private readonly reading: DraftReading,
  ) {}

  @ResolveField(() => ID)
  id(@Parent() draft: Draft): string {
    return toGlobalId('Draft', draft.id);
  }

  @ResolveField(() => DraftType, {
    nullable: true,
    description: 'The draft of which it is a copy; null for one of its own.',
  })
  branchedFrom(@Parent() draft: Draft, @Ctx() context: RequestContext): Promise<Draft | null> | null {
    return draft.branchedFromId === null ? null : this.loaders.draftById(context.loaders).load(draft.branchedFromId);
  }

  @ResolveField(() => [PlacementType], { description: 'In order of start; at most the sessions of the conference.' })
  async placements(@Parent() draft: Draft, @Ctx() context: RequestContext): Promise<PlacedSession[]> {
    const placements = await this.loaders.placementsOf(context.loaders).load(draft.id);
    return [...(placements ?? [])].map(([sessionId, state]) => ({ sessionId, ...state }));
  }

  @ResolveField(() => PlacementType, { nullable: true, description: 'Null where the session is not placed.' })
  async placement(
    @Parent() draft: Draft,
    @Ctx() context: RequestContext,
    @Args('sessionId', { type: () => ID }) id: string,
  ): Promise<PlacedSession | null> {
    const sessionId = fromGlobalId('Session', id);
    const state = (await this.loaders.placementsOf(context.loaders).load(draft.id))?.get(sessionId);
    return state ? { sessionId, ...state } : null;
  }

  @ResolveField(() => [SessionType], {
    description: 'Accepted and confirmed sessions without a placement, by number; at most those of the conference.',
  })
  async unplacedSessions(@Parent() draft: Draft, @Ctx() context: RequestContext): Promise<Session[]> {
    const studied = await this.loaders.studied(context.loaders).load(draft.id);
    const unplaced =
      studied?.model.problem.sessions.filter((session) => !studied.model.placements.has(session.id)) ?? [];
    const sessions = await Promise.all(unplaced.map(({ id }) => this.loaders.sessionById(context.loaders).load(id)));
    return sessions.filter((session) => session !== null);
  }

  @ResolveField(() => [WaiverType], {
    description: 'The latest first; those in force unless asked for ended ones too.',
  })
  async waivers(
    @Parent() draft: Draft,
    @Ctx() context: RequestContext,
    @Args('includeEnded', { type: () => Boolean, defaultValue: false }) includeEnded: boolean,
  ): Promise<Waiver[]> {
    const waivers = (await this.loaders.waiversOf(context.loaders).load(draft.id)) ?? [];
    return waivers.filter((waiver) => includeEnded || waiver.endedAt === null);
  }

  @ResolveField(() => DraftChangeConnection, { description: 'Every change that was ever made, the latest first.' })
  history(@Parent() draft: Draft, @Args() page: PageArgs): Promise<Page<DraftChange>> {
    return this.reading.history(draft, page);
  }

  @ResolveField(() => Boolean, { description: 'The viewer may edit it: she organizes, and it is open.' })
  viewerCanEdit(
    @Parent() draft: Draft,
    @CurrentViewer() viewer: Viewer,
    @Ctx() context: RequestContext,
  ): Promise<boolean> {
    return this.reading.mayEdit(viewer, draft, context.loaders);
  }
}
