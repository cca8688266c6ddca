import { Module } from '@nestjs/common';
import { AgendaModule } from '../agenda/agenda.module.js';
import { ConferencesModule } from '../conferences/conferences.module.js';
import { FeedsController } from './feeds.controller.js';
import { InterchangeResolver } from './interchange.resolver.js';
import { ProgrammeExporter } from './programme-exporter.js';
import { ProgrammeImporter } from './programme-importer.js';
import { ProgrammeWriter } from './programme-writer.js';

@Module({
  imports: [AgendaModule, ConferencesModule],
  controllers: [FeedsController],
  providers: [ProgrammeExporter, ProgrammeImporter, ProgrammeWriter, InterchangeResolver],
  exports: [ProgrammeExporter, ProgrammeImporter, ProgrammeWriter],
})
export class InterchangeModule {}
