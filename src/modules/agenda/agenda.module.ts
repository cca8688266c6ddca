import { Module } from '@nestjs/common';
import { ArrangeModule } from './arrange/arrange.module.js';
import { DraftsModule } from './drafts/drafts.module.js';
import { ExplanationsModule } from './explanations/explanations.module.js';
import { LiveModule } from './live/live.module.js';
import { OverviewModule } from './overview/overview.module.js';
import { AgendaReadingModule } from './reading/agenda-reading.module.js';
import { ReleasesModule } from './releases/releases.module.js';
import { WaiversModule } from './waivers/waivers.module.js';

/** Drafts with their issues, waivers, the scheduler's proposals, releases, and what readers see of them. */
@Module({
  imports: [
    DraftsModule,
    WaiversModule,
    ArrangeModule,
    ExplanationsModule,
    LiveModule,
    OverviewModule,
    AgendaReadingModule,
    ReleasesModule,
  ],
  exports: [DraftsModule, WaiversModule, ArrangeModule, ExplanationsModule, AgendaReadingModule, ReleasesModule],
})
export class AgendaModule {}
