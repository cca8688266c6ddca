import { createHash } from 'node:crypto';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Allow, Everyone } from '../../platform/auth/allow.js';
import { CurrentViewer } from '../../platform/auth/current-viewer.js';
import type { Viewer } from '../../platform/auth/viewer.js';
import { notFound } from '../../platform/graphql/request-errors.js';
import { ConferencesService } from '../conferences/conferences.service.js';
import { ProgrammeExporter } from './programme-exporter.js';

/** Feeds that apps and sites read, of the current release; with ETag, so that nothing is sent twice. */
@Controller('conferences/:slug')
export class FeedsController {
  constructor(
    private readonly conferences: ConferencesService,
    private readonly exporter: ProgrammeExporter,
  ) {}

  @Get('schedule.xml')
  @Allow(Everyone)
  async scheduleXml(
    @Param('slug') slug: string,
    @CurrentViewer() viewer: Viewer,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const conference = await this.conferences.conferenceBySlug(viewer, slug);
    const xml = await this.exporter.scheduleXml(viewer, conference);
    if (!xml) throw notFound();
    const etag = `"${createHash('sha256').update(xml).digest('base64url')}"`;
    response.set({ etag, 'cache-control': conference.isPublic ? 'public, max-age=60' : 'private, no-store' });
    if (request.headers['if-none-match'] === etag) return void response.status(304).end();
    response.type('application/xml').send(xml);
  }
}
