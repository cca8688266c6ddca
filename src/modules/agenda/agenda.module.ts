import { Module } from '@nestjs/common';
import { ArrangeModule } from './arrange/arrange.module.js';
import { DraftsModule } from './drafts/drafts.module.js';
import { WaiversModule } from './waivers/waivers.module.js';

/** Drafts with their issues, waivers, and the scheduler's proposals. */
@Module({
  imports: [DraftsModule, WaiversModule, ArrangeModule],
  exports: [DraftsModule, WaiversModule, ArrangeModule],
})
export class AgendaModule {}
