import { Module } from '@nestjs/common';
import { ConferencesLoaders } from './conferences.loaders.js';
import { ConferencesResolver } from './conferences.resolver.js';
import { ConferencesService } from './conferences.service.js';

@Module({
  providers: [ConferencesService, ConferencesLoaders, ConferencesResolver],
  exports: [ConferencesService, ConferencesLoaders],
})
export class ConferencesModule {}
