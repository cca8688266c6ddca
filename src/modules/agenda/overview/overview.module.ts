import { Module } from '@nestjs/common';
import { ConferencesModule } from '../../conferences/conferences.module.js';
import { DraftsModule } from '../drafts/drafts.module.js';
import { AgendaReadingModule } from '../reading/agenda-reading.module.js';
import { ConferenceOverviewResolver, OverviewPartsResolver } from './conference-overview.resolver.js';
import { ConferenceOverviewService } from './conference-overview.service.js';

/** The home page of a conference for its team. */
@Module({
  imports: [ConferencesModule, DraftsModule, AgendaReadingModule],
  providers: [ConferenceOverviewService, ConferenceOverviewResolver, OverviewPartsResolver],
})
export class OverviewModule {}
