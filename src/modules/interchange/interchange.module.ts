import { Module } from '@nestjs/common';
import { AgendaModule } from '../agenda/agenda.module.js';
import { ConferencesModule } from '../conferences/conferences.module.js';
import { ExportsController } from './exports/exports.controller.js';
import { ProgrammeExporter } from './exports/programme-exporter.js';
import { ConferenceFeedsResolver, ReleaseExportsResolver } from './exports/release-exports.resolver.js';
import { ConferenceImport } from './imports/conference-import.service.js';
import { ImportCalls } from './imports/import-calls.service.js';
import { ImportLists } from './imports/import-lists.service.js';
import { ImportOrigin } from './imports/import-origin.js';
import { ImportReading } from './imports/import-reading.js';
import {
  ConferenceImportsResolver,
  ImportRunsResolver,
  QualityFindingsResolver,
} from './imports/import-runs.resolver.js';
import { ImportSchedule } from './imports/import-schedule.js';
import { ImportSourcesResolver } from './imports/import-sources.resolver.js';
import { ImportSources } from './imports/import-sources.service.js';
import { ImportsLoaders } from './imports/imports.loaders.js';
import { ImportsResolver } from './imports/imports.resolver.js';
import { MergeImport } from './imports/merge-import.service.js';
import { SourceRuns } from './imports/source-runs.service.js';
import { HereReader } from './merge/here-reader.js';
import { MergeWriter } from './merge/write-merge.js';
import { ProgrammeWriter } from './programme-writer.js';
import { ReadThread } from './reading/read-thread.js';

const IMPORTS = [
  ConferenceImport,
  HereReader,
  ImportCalls,
  ImportLists,
  ImportOrigin,
  ImportReading,
  ImportSchedule,
  ImportSources,
  ImportsLoaders,
  MergeImport,
  MergeWriter,
  ProgrammeWriter,
  ReadThread,
  SourceRuns,
];
const RESOLVERS = [
  ConferenceFeedsResolver,
  ConferenceImportsResolver,
  ImportRunsResolver,
  ImportSourcesResolver,
  ImportsResolver,
  QualityFindingsResolver,
  ReleaseExportsResolver,
];

@Module({
  imports: [AgendaModule, ConferencesModule],
  controllers: [ExportsController],
  providers: [...IMPORTS, ProgrammeExporter, ...RESOLVERS],
  exports: [
    ConferenceImport,
    HereReader,
    ImportOrigin,
    ImportSchedule,
    MergeImport,
    ProgrammeExporter,
    ProgrammeWriter,
  ],
})
export class InterchangeModule {}
