import { Module } from '@nestjs/common';
import { DraftsModule } from '../drafts/drafts.module.js';
import { ArrangeEventsController } from './arrange-events.controller.js';
import { ArrangeLoaders } from './arrange.loaders.js';
import { ArrangeResolver } from './arrange.resolver.js';
import { ArrangeRunner } from './arrange-runner.js';
import { ArrangeRunsService } from './arrange-runs.service.js';
import { ArrangeSearch } from './arrange-search.js';
import { ReplanResolver, ReplanEntriesResolver, ReplanMenusResolver, ReplanMovesResolver } from './replan.resolver.js';
import { ReplanSearch } from './replan-search.js';
import { NameLookUps } from './name-look-ups.js';
import { RunSearches } from './run-searches.js';
import { ProposalsService } from './proposals.service.js';

@Module({
  imports: [DraftsModule],
  controllers: [ArrangeEventsController],
  providers: [
    ArrangeLoaders,
    ArrangeResolver,
    ArrangeRunner,
    ArrangeRunsService,
    ProposalsService,
    RunSearches,
    ArrangeSearch,
    NameLookUps,
    ReplanSearch,
    ReplanResolver,
    ReplanEntriesResolver,
    ReplanMenusResolver,
    ReplanMovesResolver,
  ],
  exports: [NameLookUps, ArrangeRunsService, ProposalsService],
})
export class ArrangeModule {}
