import { Injectable } from '@nestjs/common';
import type DataLoader from 'dataloader';
import { DataSource, In } from 'typeorm';
import { groupBy } from '../../platform/graphql/group-by.js';
import type { LoaderCache } from '../../platform/graphql/request-context.js';
import { ConferenceRoom } from './conference-room.entity.js';
import { Room } from './room.entity.js';
import { RoomAvailability } from './room-availability.entity.js';
import { Venue } from './venue.entity.js';
import { VenueTravel } from './venue-travel.entity.js';

@Injectable()
export class RoomsLoaders {
  constructor(private readonly dataSource: DataSource) {}

  roomById(loaders: LoaderCache): DataLoader<string, Room | null> {
    return loaders.byKey<string, Room>('rooms', async (ids) => {
      const rooms = await this.dataSource.getRepository(Room).findBy({ id: In([...ids]) });
      return new Map(rooms.map((room) => [room.id, room]));
    });
  }

  venueById(loaders: LoaderCache): DataLoader<string, Venue | null> {
    return loaders.byKey<string, Venue>('venues', async (ids) => {
      const venues = await this.dataSource.getRepository(Venue).findBy({ id: In([...ids]) });
      return new Map(venues.map((venue) => [venue.id, venue]));
    });
  }

  /** Rooms that conferences use, in the order of their columns; a retired one stays in the list of its past conference. */
  roomsOfConference(loaders: LoaderCache): DataLoader<string, Room[] | null> {
    return loaders.byKey<string, Room[]>('conferenceRooms', async (conferenceIds) => {
      const used = await this.dataSource
        .getRepository(ConferenceRoom)
        .find({ where: { conferenceId: In([...conferenceIds]) }, order: { position: 'ASC', roomId: 'ASC' } });
      const rooms = await this.roomById(loaders).loadMany([...new Set(used.map((each) => each.roomId))]);
      const byId = new Map(rooms.flatMap((room) => (room instanceof Room ? [[room.id, room] as const] : [])));
      const groups = groupBy(used, (each) => each.conferenceId);
      return new Map([...groups].map(([id, group]) => [id, group.flatMap((each) => byId.get(each.roomId) ?? [])]));
    });
  }

  /** Rooms of venues that are not retired, by name. */
  roomsOfVenue(loaders: LoaderCache): DataLoader<string, Room[] | null> {
    return loaders.byKey<string, Room[]>('venueRooms', async (venueIds) => {
      const rooms = await this.dataSource
        .getRepository(Room)
        .find({ where: { venueId: In([...venueIds]) }, order: { name: 'ASC', id: 'ASC' } });
      return groupBy(
        rooms.filter((room) => room.retiredAt === null),
        (room) => room.venueId ?? '',
      );
    });
  }

  /** Ways from venues to others, the shortest first. */
  travelFrom(loaders: LoaderCache): DataLoader<string, VenueTravel[] | null> {
    return loaders.byKey<string, VenueTravel[]>('venueTravel', async (venueIds) => {
      const travel = await this.dataSource
        .getRepository(VenueTravel)
        .find({ where: { fromVenueId: In([...venueIds]) }, order: { minutes: 'ASC', toVenueId: 'ASC' } });
      return groupBy(travel, (way) => way.fromVenueId);
    });
  }

  /** Times at which rooms can be used, in order; a room without any can always be used. */
  availabilityOf(loaders: LoaderCache): DataLoader<string, RoomAvailability[] | null> {
    return loaders.byKey<string, RoomAvailability[]>('roomAvailability', async (roomIds) => {
      const windows = await this.dataSource
        .getRepository(RoomAvailability)
        .find({ where: { roomId: In([...roomIds]) }, order: { startsAt: 'ASC' } });
      return groupBy(windows, (window) => window.roomId);
    });
  }
}
