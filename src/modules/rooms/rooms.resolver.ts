import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, SignedIn } from '../../platform/auth/allow.js';
import { Ctx, CurrentViewer } from '../../platform/auth/current-viewer.js';
import type { Viewer } from '../../platform/auth/viewer.js';
import { PageArgs, type Page } from '../../platform/graphql/connection.js';
import { fromGlobalId, toGlobalId } from '../../platform/graphql/global-id.js';
import { fromOptionalGlobalId } from '../../platform/graphql/optional-global-id.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import type { Conference } from '../conferences/conference.entity.js';
import { ConferenceType } from '../conferences/conference.type.js';
import { TimeWindowType } from '../conferences/time-window.type.js';
import { ConferenceRoomsService } from './conference-rooms.service.js';
import type { Room } from './room.entity.js';
import {
  CreateRoomInput,
  RestoreRoomInput,
  RetireRoomInput,
  SetConferenceRoomsInput,
  UpdateRoomInput,
} from './room.inputs.js';
import type { RoomAvailability } from './room-availability.entity.js';
import { RoomCreationService } from './room-creation.service.js';
import { RoomPayload, SetConferenceRoomsPayload } from './room-payloads.type.js';
import { RoomConnection, RoomType, VenueType } from './room.type.js';
import { RoomsLoaders } from './rooms.loaders.js';
import { RoomsService } from './rooms.service.js';
import type { Venue } from './venue.entity.js';

@Resolver(() => RoomType)
export class RoomsResolver {
  constructor(
    private readonly roomsService: RoomsService,
    private readonly creation: RoomCreationService,
    private readonly conferenceRooms: ConferenceRoomsService,
    private readonly loaders: RoomsLoaders,
  ) {}

  @Query(() => RoomConnection, { description: 'Rooms of an organisation, by name.' })
  @Allow(SignedIn)
  rooms(
    @CurrentViewer() viewer: Viewer,
    @Args('organisationId', { type: () => ID }) organisationId: string,
    @Args('includeRetired', { defaultValue: false }) includeRetired: boolean,
    @Args() page: PageArgs,
  ): Promise<Page<Room>> {
    return this.conferenceRooms.roomsOf(viewer, fromGlobalId('Organisation', organisationId), includeRetired, page);
  }

  @Mutation(() => RoomPayload)
  @Allow(SignedIn)
  async createRoom(@CurrentViewer() viewer: Viewer, @Args('input') input: CreateRoomInput): Promise<{ room: Room }> {
    const organisationId = fromGlobalId('Organisation', input.organisationId);
    return {
      room: await this.creation.createRoom(viewer, {
        ...input,
        organisationId,
        venueId: fromOptionalGlobalId('Venue', input.venueId),
      }),
    };
  }

  @Mutation(() => RoomPayload)
  @Allow(SignedIn)
  async updateRoom(@CurrentViewer() viewer: Viewer, @Args('input') input: UpdateRoomInput): Promise<{ room: Room }> {
    const { roomId, ...changes } = input;
    return {
      room: await this.roomsService.updateRoom(viewer, fromGlobalId('Room', roomId), {
        ...changes,
        venueId: fromOptionalGlobalId('Venue', input.venueId),
      }),
    };
  }

  @Mutation(() => RoomPayload, {
    description: 'Takes a room out of planning; refused while released sessions to come are in it: IN_USE.',
  })
  @Allow(SignedIn)
  async retireRoom(@CurrentViewer() viewer: Viewer, @Args('input') input: RetireRoomInput): Promise<{ room: Room }> {
    return { room: await this.roomsService.retireRoom(viewer, fromGlobalId('Room', input.roomId)) };
  }

  @Mutation(() => RoomPayload, { description: 'Brings a retired room back.' })
  @Allow(SignedIn)
  async restoreRoom(@CurrentViewer() viewer: Viewer, @Args('input') input: RestoreRoomInput): Promise<{ room: Room }> {
    return { room: await this.roomsService.restoreRoom(viewer, fromGlobalId('Room', input.roomId)) };
  }

  @Mutation(() => SetConferenceRoomsPayload, {
    description: 'A room left out must be free of sessions of this conference: IN_USE.',
  })
  @Allow(SignedIn)
  async setConferenceRooms(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: SetConferenceRoomsInput,
  ): Promise<{ conference: Conference }> {
    const roomIds = input.roomIds.map((id) => fromGlobalId('Room', id));
    return {
      conference: await this.conferenceRooms.setConferenceRooms(
        viewer,
        fromGlobalId('Conference', input.conferenceId),
        roomIds,
      ),
    };
  }

  @ResolveField(() => ID)
  id(@Parent() room: Room): string {
    return toGlobalId('Room', room.id);
  }

  @ResolveField(() => VenueType, {
    nullable: true,
    description: 'Null where it belongs to none; then no travel time applies.',
  })
  venue(@Parent() room: Room, @Ctx() context: RequestContext): Promise<Venue | null> | null {
    return room.venueId ? this.loaders.venueById(context.loaders).load(room.venueId) : null;
  }

  @ResolveField(() => Boolean, {
    nullable: true,
    description: 'Can be reached without a step: as stated for the room, else for its venue; null when unknown.',
  })
  async isStepFree(@Parent() room: Room, @Ctx() context: RequestContext): Promise<boolean | null> {
    if (room.isStepFree !== null || !room.venueId) return room.isStepFree;
    return (await this.loaders.venueById(context.loaders).load(room.venueId))?.isStepFree ?? null;
  }

  @ResolveField(() => [TimeWindowType], {
    nullable: true,
    description: 'When it can be used, in order, at most 200; null when it always can.',
  })
  availability(@Parent() room: Room, @Ctx() context: RequestContext): Promise<RoomAvailability[] | null> {
    return this.loaders.availabilityOf(context.loaders).load(room.id);
  }
}

@Resolver(() => ConferenceType)
export class ConferenceRoomsResolver {
  constructor(private readonly loaders: RoomsLoaders) {}

  @ResolveField(() => [RoomType], { description: 'Rooms that it uses, in the order of its columns; at most 500.' })
  async rooms(@Parent() conference: Conference, @Ctx() context: RequestContext): Promise<Room[]> {
    return (await this.loaders.roomsOfConference(context.loaders).load(conference.id)) ?? [];
  }
}
