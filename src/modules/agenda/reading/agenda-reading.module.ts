import { Module } from '@nestjs/common';
import { ConferencesModule } from '../../conferences/conferences.module.js';
import { PeopleModule } from '../../people/people.module.js';
import { RoomsModule } from '../../rooms/rooms.module.js';
import { SessionsModule } from '../../sessions/sessions.module.js';
import { ReleaseReader } from './release-reader.js';
import {
  PersonSessionsResolver,
  ReleasedSessionsResolver,
  SessionPlacementResolver,
} from './released-sessions.resolver.js';
import { ReleasedPeopleLoaders } from './released-people.loaders.js';
import { ReleasedSessionsService } from './released-sessions.service.js';
import { ReleasesLoaders } from './releases.loaders.js';
import { ReleasesReading } from './releases-reading.service.js';
import { ConferenceReleasesResolver, ReleasesResolver } from './releases.resolver.js';

@Module({
  imports: [ConferencesModule, PeopleModule, RoomsModule, SessionsModule],
  providers: [
    ReleasesLoaders,
    ReleasedPeopleLoaders,
    ReleasesReading,
    ReleasedSessionsService,
    ReleaseReader,
    ConferenceReleasesResolver,
    ReleasesResolver,
    ReleasedSessionsResolver,
    SessionPlacementResolver,
    PersonSessionsResolver,
  ],
  exports: [ReleasesLoaders, ReleasedPeopleLoaders, ReleaseReader],
})
export class AgendaReadingModule {}
