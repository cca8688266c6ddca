import { Module } from '@nestjs/common';
import { ConferencesModule } from '../../conferences/conferences.module.js';
import { PeopleModule } from '../../people/people.module.js';
import { RoomsModule } from '../../rooms/rooms.module.js';
import { SessionsModule } from '../../sessions/sessions.module.js';
import { ReleaseReader } from './release-reader.js';
import { PersonSessionsResolver, ReleasedPeopleResolver, ReleasedSessionsResolver, SessionPlacementResolver } from './released-sessions.resolver.js';
import { ReleasedSessionsService } from './released-sessions.service.js';
import { ReleasesLoaders } from './releases.loaders.js';
import { ReleasesReading } from './releases-reading.service.js';
import { ConferenceReleasesResolver, ReleasesResolver } from './releases.resolver.js';

@Module({
  imports: [ConferencesModule, PeopleModule, RoomsModule, SessionsModule],
  providers: [
    ReleasesLoaders,
    ReleasesReading,
    ReleasedSessionsService,
    ReleaseReader,
    ConferenceReleasesResolver,
    ReleasesResolver,
    ReleasedSessionsResolver,
    ReleasedPeopleResolver,
    SessionPlacementResolver,
    PersonSessionsResolver,
  ],
  exports: [ReleasesLoaders, ReleaseReader],
})
export class AgendaReadingModule {}
