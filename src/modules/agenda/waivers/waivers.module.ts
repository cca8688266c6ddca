import { Module } from '@nestjs/common';
import { DraftsModule } from '../drafts/drafts.module.js';
import { WaiversResolver } from './waivers.resolver.js';
import { WaiversService } from './waivers.service.js';

@Module({
  imports: [DraftsModule],
  providers: [WaiversService, WaiversResolver],
  exports: [WaiversService],
})
export class WaiversModule {}
