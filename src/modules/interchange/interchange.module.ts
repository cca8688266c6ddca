import { Module } from '@nestjs/common';
import { AgendaModule } from '../agenda/agenda.module.js';
import { InterchangeResolver } from './interchange.resolver.js';
import { ProgrammeImporter } from './programme-importer.js';
import { ProgrammeWriter } from './programme-writer.js';

@Module({
  imports: [AgendaModule],
  providers: [ProgrammeImporter, ProgrammeWriter, InterchangeResolver],
  exports: [ProgrammeImporter, ProgrammeWriter],
})
export class InterchangeModule {}
