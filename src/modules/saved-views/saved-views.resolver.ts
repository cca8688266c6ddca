import { Args, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, SignedIn } from '../../platform/auth/allow.js';
import { CurrentViewer } from '../../platform/auth/current-viewer.js';
import type { Viewer } from '../../platform/auth/viewer.js';
import { fromGlobalId, toGlobalId } from '../../platform/graphql/global-id.js';
import type { Conference } from '../conferences/conference.entity.js';
import { ConferenceType } from '../conferences/conference.type.js';
import type { SavedView, ViewedTable } from './saved-view.entity.js';
import { DeleteViewInput, SaveViewInput } from './saved-view.inputs.js';
import { DeleteViewPayload, SavedViewType, SaveViewPayload, ViewedTableEnum } from './saved-view.type.js';
import { SavedViewsService, type ShownView } from './saved-views.service.js';

@Resolver(() => SavedViewType)
export class SavedViewsResolver {
  constructor(private readonly views: SavedViewsService) {}

  @Mutation(() => SaveViewPayload, {
    description:
      'Keeps what a table shows under a name, for the viewer or the whole team. Saving it again replaces it.',
  })
  @Allow(SignedIn)
  async saveView(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: SaveViewInput,
  ): Promise<{ savedView: ShownView }> {
    const conferenceId = fromGlobalId('Conference', input.conferenceId);
    return { savedView: await this.views.saveView(viewer, { ...input, conferenceId }) };
  }

  @Mutation(() => DeleteViewPayload, { description: 'Of the own views; organizers also shared ones.' })
  @Allow(SignedIn)
  async deleteView(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { savedViewId }: DeleteViewInput,
  ): Promise<{ deletedViewId: string }> {
    await this.views.deleteView(viewer, fromGlobalId('SavedView', savedViewId));
    return { deletedViewId: savedViewId };
  }

  @ResolveField(() => ID)
  id(@Parent() view: SavedView): string {
    return toGlobalId('SavedView', view.id);
  }
}

@Resolver(() => ConferenceType)
export class ConferenceViewsResolver {
  constructor(private readonly views: SavedViewsService) {}

  @ResolveField(() => [SavedViewType], {
    nullable: true,
    description:
      'Views that the viewer saved, by name, then those that others share, by name; at most 500. NOT_FOUND, and null, outside the team.',
  })
  savedViews(
    @Parent() conference: Conference,
    @CurrentViewer() viewer: Viewer,
    @Args('table', { type: () => ViewedTableEnum, nullable: true }) table?: ViewedTable | null,
  ): Promise<ShownView[]> {
    return this.views.viewsOf(viewer, conference, table ?? null);
  }
}
