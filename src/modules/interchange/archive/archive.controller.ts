import { createReadStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Allow, SignedIn } from '../../../platform/auth/allow.js';
import { CurrentViewer } from '../../../platform/auth/current-viewer.js';
import type { Viewer } from '../../../platform/auth/viewer.js';
import { ConferencesService } from '../../conferences/conferences.service.js';
import { ArchiveExporter } from './archive-exporter.js';

/** The archive of a conference, for its organizers. */
@Controller('conferences/:slug')
export class ArchiveController {
  constructor(
    private readonly conferences: ConferencesService,
    private readonly exporter: ArchiveExporter,
  ) {}

  /**
   * Writes the file before the first byte is sent: a reader on a slow line holds no transaction, and whatever fails is an
   * answer, not half a file.
   */
  @Get('archive')
  @Allow(SignedIn)
  async archive(
    @Param('slug') slug: string,
    @CurrentViewer() viewer: Viewer,
    @Res() response: Response,
  ): Promise<void> {
    const conference = await this.conferences.conferenceBySlug(viewer, slug);
    const folder = await mkdtemp(join(tmpdir(), 'multaqa-archive-'));
    try {
      const file = join(folder, 'archive.zip');
      await this.exporter.writeFile(viewer, conference.id, file);
      response.set({
        'content-type': 'application/zip',
        'content-length': String((await stat(file)).size),
        'content-disposition': `attachment; filename="${conference.slug}.multaqa.zip"`,
        'cache-control': 'private, no-store',
      });
      await pipeline(createReadStream(file), response).catch(ignoreGoneReader);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
}

/** Who closes the line in the middle needs no answer. */
function ignoreGoneReader(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
}
