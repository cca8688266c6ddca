import { Args, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, SignedIn } from '../../platform/auth/allow.js';
import { CurrentViewer } from '../../platform/auth/current-viewer.js';
import type { Viewer } from '../../platform/auth/viewer.js';
import { fromGlobalId, toGlobalId } from '../../platform/graphql/global-id.js';
import { DeleteTagPayload, TagPayload } from './conference-payloads.type.js';
import type { Tag } from './tag.entity.js';
import { CreateTagInput, DeleteTagInput, MergeTagsInput, RenameTagInput } from './tag.inputs.js';
import { TagsService } from './tags.service.js';
import { TagType } from './track.type.js';

@Resolver(() => TagType)
export class TagsResolver {
  constructor(private readonly tags: TagsService) {}

  @Mutation(() => TagPayload)
  @Allow(SignedIn)
  async createTag(@CurrentViewer() viewer: Viewer, @Args('input') input: CreateTagInput): Promise<{ tag: Tag }> {
    return { tag: await this.tags.createTag(viewer, fromGlobalId('Conference', input.conferenceId), input.name) };
  }

  @Mutation(() => TagPayload)
  @Allow(SignedIn)
  async renameTag(@CurrentViewer() viewer: Viewer, @Args('input') input: RenameTagInput): Promise<{ tag: Tag }> {
    return { tag: await this.tags.renameTag(viewer, fromGlobalId('Tag', input.tagId), input.name) };
  }

  @Mutation(() => DeleteTagPayload, { description: 'Its sessions stay, without the tag.' })
  @Allow(SignedIn)
  async deleteTag(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { tagId }: DeleteTagInput,
  ): Promise<DeleteTagPayload> {
    await this.tags.deleteTag(viewer, fromGlobalId('Tag', tagId));
    return { deletedTagId: tagId };
  }

  @Mutation(() => TagPayload, { description: 'Two tags of one conference become one.' })
  @Allow(SignedIn)
  async mergeTags(@CurrentViewer() viewer: Viewer, @Args('input') input: MergeTagsInput): Promise<{ tag: Tag }> {
    return {
      tag: await this.tags.mergeTags(viewer, fromGlobalId('Tag', input.keepId), fromGlobalId('Tag', input.duplicateId)),
    };
  }

  @ResolveField(() => ID)
  id(@Parent() tag: Tag): string {
    return toGlobalId('Tag', tag.id);
  }
}
