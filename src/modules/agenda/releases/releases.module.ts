import { Module } from '@nestjs/common';
import { DraftsModule } from '../drafts/drafts.module.js';
import { AgendaReadingModule } from '../reading/agenda-reading.module.js';
import { ConferencesModule } from '../../conferences/conferences.module.js';
import { CalendarEventsModule } from '../../interchange/calendar/calendar-events.module.js';
import { PeopleModule } from '../../people/people.module.js';
import { BookingWriter } from './booking-writer.js';
import { ChangedPeopleResolver, ChangesOfReleaseResolver, ReleaseChangesResolver } from './release-changes.resolver.js';
import { FitDrafts } from './fit-drafts.service.js';
import { LetterSending } from './letters/letter-sending.service.js';
import { LetterSessionsResolver, ReleaseLettersResolver } from './letters/release-letters.resolver.js';
import { ReleaseLetters } from './letters/release-letters.service.js';
import { ReleaseChanges } from './release-changes.service.js';
import { DraftReleaseResolver, PlannedChangesResolver, ReleasePreviewResolver } from './release-preview.resolver.js';
import { ReleasePreviews } from './release-previews.service.js';
import { ReleaseWriter } from './release-writer.js';
import { ReleaseAgendaPayloadResolver, ReleasesMutationsResolver } from './releases.resolver.js';
import { ReleasesService } from './releases.service.js';
import { DraftOfRelease, RestoreService } from './restore.service.js';

@Module({
  imports: [DraftsModule, AgendaReadingModule, ConferencesModule, PeopleModule, CalendarEventsModule],
  providers: [
    BookingWriter,
    ReleaseWriter,
    FitDrafts,
    ReleasesService,
    DraftOfRelease,
    RestoreService,
    ReleaseChanges,
    ReleaseLetters,
    LetterSending,
    ReleasePreviews,
    ReleasesMutationsResolver,
    ReleaseAgendaPayloadResolver,
    DraftReleaseResolver,
    ReleasePreviewResolver,
    PlannedChangesResolver,
    ReleaseLettersResolver,
    LetterSessionsResolver,
    ReleaseChangesResolver,
    ChangedPeopleResolver,
    ChangesOfReleaseResolver,
  ],
  exports: [ReleasesService, RestoreService, ReleaseChanges],
})
export class ReleasesModule {}
