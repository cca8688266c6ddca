import { Module } from '@nestjs/common';
import { DraftsModule } from '../drafts/drafts.module.js';
import { AgendaReadingModule } from '../reading/agenda-reading.module.js';
import { BookingWriter } from './booking-writer.js';
import { ChangedPeopleResolver, ChangesOfReleaseResolver, ReleaseChangesResolver } from './release-changes.resolver.js';
import { ReleaseChanges } from './release-changes.service.js';
import { ReleaseWriter } from './release-writer.js';
import { ReleasesMutationsResolver } from './releases.resolver.js';
import { ReleasesService } from './releases.service.js';
import { DraftOfRelease, RestoreService } from './restore.service.js';

@Module({
  imports: [DraftsModule, AgendaReadingModule],
  providers: [
    BookingWriter,
    ReleaseWriter,
    ReleasesService,
    DraftOfRelease,
    RestoreService,
    ReleaseChanges,
    ReleasesMutationsResolver,
    ReleaseChangesResolver,
    ChangedPeopleResolver,
    ChangesOfReleaseResolver,
  ],
  exports: [ReleasesService, RestoreService, ReleaseChanges],
})
export class ReleasesModule {}
