import { Module } from '@nestjs/common';
import { ConferenceRoomsService } from './conference-rooms.service.js';
import { RoomCreationService } from './room-creation.service.js';
import { RoomsLoaders } from './rooms.loaders.js';
import { ConferenceRoomsResolver, RoomsResolver } from './rooms.resolver.js';
import { RoomsService } from './rooms.service.js';
import { VenueTravelResolver, VenuesResolver } from './venues.resolver.js';
import { VenuesService } from './venues.service.js';

@Module({
  providers: [
    VenuesService,
    RoomCreationService,
    RoomsService,
    ConferenceRoomsService,
    RoomsLoaders,
    VenuesResolver,
    VenueTravelResolver,
    RoomsResolver,
    ConferenceRoomsResolver,
  ],
  exports: [VenuesService, RoomCreationService, RoomsService, ConferenceRoomsService, RoomsLoaders],
})
export class RoomsModule {}
