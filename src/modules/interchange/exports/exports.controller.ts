import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Allow, Everyone, SignedIn } from '../../../platform/auth/allow.js';
import { CurrentViewer } from '../../../platform/auth/current-viewer.js';
import type { Viewer } from '../../../platform/auth/viewer.js';
import { parseGlobalId } from '../../../platform/graphql/global-id.js';
import { notFound } from '../../../platform/graphql/request-errors.js';
import { sendFeed } from '../calendar/feed-answer.js';
import { ConferencesService } from '../../conferences/conferences.service.js';
import { EXPORT_FORMATS, type ExportFormat, ORGANIZER_FORMATS } from './export-formats.js';
import { ProgrammeExporter } from './programme-exporter.js';

const NAMES = Object.values(EXPORT_FORMATS).map(({ fileName }) => fileName);
const ORGANIZER_NAMES = Object.values(ORGANIZER_FORMATS).map(({ fileName }) => fileName);

/** Files that apps and sites read, of a release; with ETag, so that nothing is sent twice. And those for organizers. */
@Controller()
export class ExportsController {
  constructor(
    private readonly conferences: ConferencesService,
    private readonly exporter: ProgrammeExporter,
  ) {}

  /** The current release. */
  @Get(NAMES.map((name) => `conferences/:slug/${name}`))
  @Allow(Everyone)
  current(
    @Param('slug') slug: string,
    @CurrentViewer() viewer: Viewer,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.sendRelease({ viewer, request, response, slug });
  }

  /** Any release, by its number. */
  @Get(NAMES.map((name) => `conferences/:slug/releases/:number/${name}`))
  @Allow(Everyone)
  numbered(
    @Param('slug') slug: string,
    @Param('number') number: string,
    @CurrentViewer() viewer: Viewer,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    if (!/^[1-9]\d{0,8}$/.test(number)) throw notFound();
    return this.sendRelease({ viewer, request, response, slug, number: Number(number) });
  }

  @Get(NAMES.map((name) => `drafts/:draftId/${name}`))
  @Allow(SignedIn)
  async draft(
    @Param('draftId') draftId: string,
    @CurrentViewer() viewer: Viewer,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const parsed = parseGlobalId(draftId);
    if (parsed?.type !== 'Draft') throw notFound();
    const format = formatOf(EXPORT_FORMATS, request);
    const body = await this.exporter.draftFile(viewer, parsed.uuid, format);
    sendFeed(request, response, { ...format, body, isPublic: false });
  }

  /** Addresses and availability, for who may see them. */
  @Get(ORGANIZER_NAMES.map((name) => `conferences/:slug/organizers/${name}`))
  @Allow(SignedIn)
  async forOrganizers(
    @Param('slug') slug: string,
    @CurrentViewer() viewer: Viewer,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const format = formatOf(ORGANIZER_FORMATS, request);
    const conference = await this.conferences.conferenceBySlug(viewer, slug);
    const body = await this.exporter.organizerFile(viewer, conference.id, format);
    sendFeed(request, response, { ...format, body, isPublic: false });
  }

  private async sendRelease(asked: AskedFile): Promise<void> {
    const format = formatOf(EXPORT_FORMATS, asked.request);
    const conference = await this.conferences.conferenceBySlug(asked.viewer, asked.slug);
    const body = await this.exporter.releaseFile(asked.viewer, conference, format, asked.number);
    sendFeed(asked.request, asked.response, { ...format, body, isPublic: conference.isPublic });
  }
}

interface AskedFile {
  readonly viewer: Viewer;
  readonly request: Request;
  readonly response: Response;
  readonly slug: string;
  /** Of the release; the current one where it is absent. */
  readonly number?: number;
}

/** The format that the last part of the address names. */
function formatOf(formats: Readonly<Record<string, ExportFormat>>, { path }: Request): ExportFormat {
  const name = path.split('/').at(-1);
  const format = Object.values(formats).find(({ fileName }) => fileName === name);
  if (!format) throw notFound();
  return format;
}
