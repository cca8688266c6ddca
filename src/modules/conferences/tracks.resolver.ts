import { Args, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, SignedIn } from '../../platform/auth/allow.js';
import { Ctx, CurrentViewer } from '../../platform/auth/current-viewer.js';
import type { Viewer } from '../../platform/auth/viewer.js';
import { fromGlobalId, toGlobalId } from '../../platform/graphql/global-id.js';
import { localizedTexts, textIn, type LocalizedText } from '../../platform/graphql/localized-text.type.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import type { Conference } from './conference.entity.js';
import { ConferencePayload, DeleteTrackPayload, TrackPayload } from './conference-payloads.type.js';
import { ConferencesLoaders } from './conferences.loaders.js';
import type { Track } from './track.entity.js';
import { CreateTrackInput, DeleteTrackInput, ReorderTracksInput, UpdateTrackInput } from './track.inputs.js';
import { TrackType } from './track.type.js';
import { TracksService } from './tracks.service.js';

@Resolver(() => TrackType)
export class TracksResolver {
  constructor(
    private readonly tracks: TracksService,
    private readonly loaders: ConferencesLoaders,
  ) {}

  @Mutation(() => TrackPayload)
  @Allow(SignedIn)
  async createTrack(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: CreateTrackInput,
  ): Promise<{ track: Track }> {
    return { track: await this.tracks.createTrack(viewer, fromGlobalId('Conference', input.conferenceId), input) };
  }

  @Mutation(() => TrackPayload)
  @Allow(SignedIn)
  async updateTrack(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: UpdateTrackInput,
  ): Promise<{ track: Track }> {
    return { track: await this.tracks.updateTrack(viewer, fromGlobalId('Track', input.trackId), input) };
  }

  @Mutation(() => DeleteTrackPayload, { description: 'Its sessions stay, without a track.' })
  @Allow(SignedIn)
  async deleteTrack(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { trackId }: DeleteTrackInput,
  ): Promise<DeleteTrackPayload> {
    await this.tracks.deleteTrack(viewer, fromGlobalId('Track', trackId));
    return { deletedTrackId: trackId };
  }

  @Mutation(() => ConferencePayload)
  @Allow(SignedIn)
  async reorderTracks(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: ReorderTracksInput,
  ): Promise<{ conference: Conference }> {
    const trackIds = input.trackIds.map((id) => fromGlobalId('Track', id));
    return {
      conference: await this.tracks.reorderTracks(viewer, fromGlobalId('Conference', input.conferenceId), trackIds),
    };
  }

  @ResolveField(() => ID)
  id(@Parent() track: Track): string {
    return toGlobalId('Track', track.id);
  }

  @ResolveField(() => String, {
    description: 'The name in the asked language, else in the main language of the conference.',
  })
  async name(
    @Parent() track: Track,
    @Ctx() context: RequestContext,
    @Args('language', { nullable: true, type: () => String }) language?: string | null,
  ): Promise<string> {
    const conference = await this.loaders.byId(context.loaders).load(track.conferenceId);
    return textIn(track.names, language ?? context.locale, ...(conference?.languages ?? []));
  }

  @ResolveField()
  names(@Parent() track: Track): LocalizedText[] {
    return localizedTexts(track.names);
  }
}
