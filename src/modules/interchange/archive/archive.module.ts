import { Module } from '@nestjs/common';
import { BookingWriter } from '../../agenda/releases/booking-writer.js';
import { ConferencesModule } from '../../conferences/conferences.module.js';
import { ArchiveExporter } from './archive-exporter.js';
import { ArchiveRestorer } from './archive-restorer.js';
import { ArchiveUploads } from './archive-uploads.service.js';
import { ArchiveController } from './archive.controller.js';
import { ArchiveResolver } from './archive.resolver.js';

/** Conferences as one file, out and in. */
@Module({
  imports: [ConferencesModule],
  controllers: [ArchiveController],
  providers: [ArchiveExporter, ArchiveRestorer, ArchiveUploads, ArchiveResolver, BookingWriter],
  exports: [ArchiveExporter, ArchiveRestorer],
})
export class ArchiveModule {}
