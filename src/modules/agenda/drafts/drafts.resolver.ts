import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, SignedIn } from '../../../platform/auth/allow.js';
import { CurrentViewer } from '../../../platform/auth/current-viewer.js';
import type { Viewer } from '../../../platform/auth/viewer.js';
import { fromGlobalId } from '../../../platform/graphql/global-id.js';
import type { Draft } from '../draft.entity.js';
import { BranchDraftInput, CreateDraftInput, DeleteDraftInput, RenameDraftInput } from './draft.inputs.js';
import {
  BranchDraftPayload,
  CreateDraftPayload,
  DeleteDraftPayload,
  RenameDraftPayload,
} from './draft-payloads.type.js';
import { DraftComparison, DraftType } from './draft.type.js';
import { type ComparedDrafts, DraftReading } from './draft-reading.service.js';
import { DraftsService } from './drafts.service.js';

@Resolver()
export class DraftsResolver {
  constructor(
    private readonly drafts: DraftsService,
    private readonly reading: DraftReading,
  ) {}

  @Query(() => DraftType, { description: 'A draft by its id, for the team of its conference.' })
  @Allow(SignedIn)
  draft(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: string): Promise<Draft> {
    return this.reading.draft(viewer, fromGlobalId('Draft', id));
  }

  @Query(() => DraftComparison, { description: 'What distinguishes two drafts of one conference.' })
  @Allow(SignedIn)
  compareDrafts(
    @CurrentViewer() viewer: Viewer,
    @Args('beforeId', { type: () => ID }) beforeId: string,
    @Args('afterId', { type: () => ID }) afterId: string,
  ): Promise<ComparedDrafts> {
    return this.reading.compare(viewer, fromGlobalId('Draft', beforeId), fromGlobalId('Draft', afterId));
  }

  @Mutation(() => CreateDraftPayload, { description: 'An empty draft.' })
  @Allow(SignedIn)
  async createDraft(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: CreateDraftInput,
  ): Promise<{ draft: Draft }> {
    const conferenceId = fromGlobalId('Conference', input.conferenceId);
    return { draft: await this.drafts.createDraft(viewer, { ...input, conferenceId }) };
  }

  @Mutation(() => BranchDraftPayload, {
    description: 'A copy of a draft with its placements and waivers, that goes its own way.',
  })
  @Allow(SignedIn)
  async branchDraft(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: BranchDraftInput,
  ): Promise<{ draft: Draft }> {
    return {
      draft: await this.drafts.branchDraft(viewer, { ...input, draftId: fromGlobalId('Draft', input.draftId) }),
    };
  }

  @Mutation(() => RenameDraftPayload)
  @Allow(SignedIn)
  async renameDraft(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: RenameDraftInput,
  ): Promise<{ draft: Draft }> {
    return { draft: await this.drafts.renameDraft(viewer, fromGlobalId('Draft', input.draftId), input.name) };
  }

  @Mutation(() => DeleteDraftPayload, {
    description:
      'Takes a draft out of the list for good. It can still be read by its id, with its history, and branched.',
  })
  @Allow(SignedIn)
  async deleteDraft(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: DeleteDraftInput,
  ): Promise<{ draft: Draft }> {
    return { draft: await this.drafts.deleteDraft(viewer, fromGlobalId('Draft', input.draftId)) };
  }
}
