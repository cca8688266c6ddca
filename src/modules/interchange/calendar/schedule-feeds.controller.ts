import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Allow, Everyone } from '../../../platform/auth/allow.js';
import { CurrentViewer } from '../../../platform/auth/current-viewer.js';
import type { Viewer } from '../../../platform/auth/viewer.js';
import { isLocale } from '../../../platform/i18n/catalogue.js';
import { ConferencesService } from '../../conferences/conferences.service.js';
import { ChangeFeeds } from './change-feeds.service.js';
import { sendFeed } from './feed-answer.js';
import { LinkedData } from './linked-data.service.js';

/** What feed readers and search engines get of a released agenda. */
@Controller('conferences/:slug')
@Allow(Everyone)
export class ScheduleFeedsController {
  constructor(
    private readonly conferences: ConferencesService,
    private readonly changeFeeds: ChangeFeeds,
    private readonly linkedData: LinkedData,
  ) {}

  /** `lang` is en, tr or ar; anything else is the main language of the conference. */
  @Get('changes.atom')
  async changes(
    @Param('slug') slug: string,
    @Query('lang') language: unknown,
    @CurrentViewer() viewer: Viewer,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const conference = await this.conferences.conferenceBySlug(viewer, slug);
    const locale = typeof language === 'string' && isLocale(language) ? language : null;
    sendFeed(request, response, {
      contentType: 'application/atom+xml; charset=utf-8',
      fileName: `${conference.slug}-changes.atom`,
      body: await this.changeFeeds.changesOf(conference, locale),
      isPublic: conference.isPublic,
    });
  }

  @Get('schedule.jsonld')
  async schedule(
    @Param('slug') slug: string,
    @CurrentViewer() viewer: Viewer,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const conference = await this.conferences.conferenceBySlug(viewer, slug);
    sendFeed(request, response, {
      contentType: 'application/ld+json',
      fileName: `${conference.slug}.jsonld`,
      body: await this.linkedData.scheduleOf(conference),
      isPublic: conference.isPublic,
    });
  }
}
