import { Module } from '@nestjs/common';
import { DraftsModule } from '../drafts/drafts.module.js';
import { ArrangeEventsController } from './arrange-events.controller.js';
import { ArrangeLoaders } from './arrange.loaders.js';
import { ArrangeResolver } from './arrange.resolver.js';
import { ArrangeRunner } from './arrange-runner.js';
import { ArrangeRunsService } from './arrange-runs.service.js';
import { ProposalsService } from './proposals.service.js';

@Module({
  imports: [DraftsModule],
  controllers: [ArrangeEventsController],
  providers: [ArrangeLoaders, ArrangeResolver, ArrangeRunner, ArrangeRunsService, ProposalsService],
  exports: [ArrangeRunsService, ProposalsService],
})
export class ArrangeModule {}
