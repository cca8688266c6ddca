import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, SignedIn } from '../../platform/auth/allow.js';
import { Ctx, CurrentViewer } from '../../platform/auth/current-viewer.js';
import type { Viewer } from '../../platform/auth/viewer.js';
import { fromGlobalId, toGlobalId } from '../../platform/graphql/global-id.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import type { Room } from './room.entity.js';
import { SetVenueTravelPayload, VenuePayload } from './room-payloads.type.js';
import { RoomType, VenueTravelType, VenueType } from './room.type.js';
import { RoomsLoaders } from './rooms.loaders.js';
import type { Venue } from './venue.entity.js';
import { CreateVenueInput, SetVenueTravelInput, UpdateVenueInput } from './venue.inputs.js';
import type { VenueTravel } from './venue-travel.entity.js';
import { VenuesService } from './venues.service.js';

@Resolver(() => VenueType)
export class VenuesResolver {
  constructor(
    private readonly venuesService: VenuesService,
    private readonly loaders: RoomsLoaders,
  ) {}

  @Query(() => [VenueType], { description: 'All venues of an organisation, by name; at most 200.' })
  @Allow(SignedIn)
  venues(
    @CurrentViewer() viewer: Viewer,
    @Args('organisationId', { type: () => ID }) organisationId: string,
  ): Promise<Venue[]> {
    return this.venuesService.venuesOf(viewer, fromGlobalId('Organisation', organisationId));
  }

  @Mutation(() => VenuePayload)
  @Allow(SignedIn)
  async createVenue(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: CreateVenueInput,
  ): Promise<{ venue: Venue }> {
    return {
      venue: await this.venuesService.createVenue(viewer, fromGlobalId('Organisation', input.organisationId), input),
    };
  }

  @Mutation(() => VenuePayload)
  @Allow(SignedIn)
  async updateVenue(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: UpdateVenueInput,
  ): Promise<{ venue: Venue }> {
    const { venueId, ...changes } = input;
    return { venue: await this.venuesService.updateVenue(viewer, fromGlobalId('Venue', venueId), changes) };
  }

  @Mutation(() => SetVenueTravelPayload)
  @Allow(SignedIn)
  async setVenueTravel(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: SetVenueTravelInput,
  ): Promise<{ venues: Venue[] }> {
    const [venueId, otherId] = [fromGlobalId('Venue', input.venueId), fromGlobalId('Venue', input.otherVenueId)];
    return { venues: await this.venuesService.setTravel(viewer, venueId, otherId, input.minutes ?? null) };
  }

  @ResolveField(() => ID)
  id(@Parent() venue: Venue): string {
    return toGlobalId('Venue', venue.id);
  }

  @ResolveField(() => [RoomType], { description: 'Rooms that are not retired, by name; at most 500.' })
  async rooms(@Parent() venue: Venue, @Ctx() context: RequestContext): Promise<Room[]> {
    return (await this.loaders.roomsOfVenue(context.loaders).load(venue.id)) ?? [];
  }

  @ResolveField(() => [VenueTravelType], { description: 'Ways to other venues, the shortest first; at most 199.' })
  async travel(@Parent() venue: Venue, @Ctx() context: RequestContext): Promise<VenueTravel[]> {
    return (await this.loaders.travelFrom(context.loaders).load(venue.id)) ?? [];
  }
}

@Resolver(() => VenueTravelType)
export class VenueTravelResolver {
  constructor(private readonly loaders: RoomsLoaders) {}

  @ResolveField(() => VenueType, { nullable: true })
  to(@Parent() travel: VenueTravel, @Ctx() context: RequestContext): Promise<Venue | null> {
    return this.loaders.venueById(context.loaders).load(travel.toVenueId);
  }
}
