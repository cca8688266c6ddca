import { Args, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, SignedIn } from '../../../platform/auth/allow.js';
import { Ctx, CurrentViewer } from '../../../platform/auth/current-viewer.js';
import type { Viewer } from '../../../platform/auth/viewer.js';
import { fromGlobalId, toGlobalId } from '../../../platform/graphql/global-id.js';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import type { Session } from '../../sessions/session.entity.js';
import { SessionType } from '../../sessions/session.type.js';
import { DraftsLoaders } from '../drafts/drafts.loaders.js';
import type { Draft } from '../draft.entity.js';
import type { Waiver } from '../waiver.entity.js';
import { LiftWaiverInput, WaiveIssuesInput } from './waiver.inputs.js';
import { LiftWaiverPayload, WaiveIssuesPayload } from './waiver-payloads.type.js';
import { type WaivedDraft, WaiversService } from './waivers.service.js';
import { WaiverType } from './waiver.type.js';

@Resolver(() => WaiverType)
export class WaiversResolver {
  constructor(
    private readonly waivers: WaiversService,
    private readonly loaders: DraftsLoaders,
  ) {}

  @Mutation(() => WaiveIssuesPayload, {
    description: 'Accepts open issues with a reason: they neither cost nor block a release any more.',
  })
  @Allow(SignedIn)
  waiveIssues(@CurrentViewer() viewer: Viewer, @Args('input') input: WaiveIssuesInput): Promise<WaivedDraft> {
    return this.waivers.waive(viewer, { ...input, draftId: fromGlobalId('Draft', input.draftId) });
  }

  @Mutation(() => LiftWaiverPayload, { description: 'Takes a waiver back: its issues are open again.' })
  @Allow(SignedIn)
  liftWaiver(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: LiftWaiverInput,
  ): Promise<{ draft: Draft; waiver: Waiver }> {
    return this.waivers.lift(viewer, fromGlobalId('Waiver', input.waiverId));
  }

  @ResolveField(() => ID)
  id(@Parent() waiver: Waiver): string {
    return toGlobalId('Waiver', waiver.id);
  }

  @ResolveField(() => [SessionType], {
    description: 'For a double booking they may share rooms and people with each other.',
  })
  async sessions(@Parent() waiver: Waiver, @Ctx() context: RequestContext): Promise<Session[]> {
    const sessions = await Promise.all(
      waiver.sessionIds.map((id) => this.loaders.sessionById(context.loaders).load(id)),
    );
    return sessions.filter((session) => session !== null);
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'Who waived; null for programs and for accounts that are gone.',
  })
  async authorName(@Parent() waiver: Waiver, @Ctx() context: RequestContext): Promise<string | null> {
    if (waiver.authorId === null) return null;
    return (await this.loaders.accountById(context.loaders).load(waiver.authorId))?.displayName ?? null;
  }
}
