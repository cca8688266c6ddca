import { Module } from '@nestjs/common';
import { DraftsModule } from '../drafts/drafts.module.js';
import { DraftEventsController } from './draft-events.controller.js';
import { DraftFeeds } from './draft-feeds.js';
import { DraftListening } from './draft-listening.service.js';
import { LivePace } from './live-pace.js';
import { SessionHoldsResolver } from './session-holds.resolver.js';
import { SessionHolds } from './session-holds.service.js';

/** Organizers see each other at work on a draft. */
@Module({
  imports: [DraftsModule],
  controllers: [DraftEventsController],
  providers: [DraftFeeds, DraftListening, LivePace, SessionHolds, SessionHoldsResolver],
})
export class LiveModule {}
