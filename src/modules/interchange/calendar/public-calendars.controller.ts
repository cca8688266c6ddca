import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Allow, Everyone } from '../../../platform/auth/allow.js';
import { CurrentViewer } from '../../../platform/auth/current-viewer.js';
import type { Viewer } from '../../../platform/auth/viewer.js';
import { parseGlobalId, type GlobalIdType } from '../../../platform/graphql/global-id.js';
import { notFound } from '../../../platform/graphql/request-errors.js';
import { ConferencesService } from '../../conferences/conferences.service.js';
import type { CalendarSelection } from './calendar-selection.js';
import { CALENDAR_TYPE, sendFeed } from './feed-answer.js';
import { PublicCalendars } from './public-calendars.service.js';

/** Calendars of a released agenda, whole and in parts. Ids are those of the GraphQL API. */
@Controller('conferences/:slug')
@Allow(Everyone)
export class PublicCalendarsController {
  constructor(
    private readonly conferences: ConferencesService,
    private readonly calendars: PublicCalendars,
  ) {}

  @Get('calendar.ics')
  conference(
    @Param('slug') slug: string,
    @CurrentViewer() viewer: Viewer,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.send({ slug, viewer, request, response }, { by: 'conference' });
  }

  @Get('days/:date.ics')
  day(
    @Param('slug') slug: string,
    @Param('date') date: string,
    @CurrentViewer() viewer: Viewer,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    if (!isDate(date)) throw notFound();
    return this.send({ slug, viewer, request, response, part: date }, { by: 'day', date });
  }

  @Get(':kind/:id.ics')
  part(
    @Param('slug') slug: string,
    @Param('kind') kind: string,
    @Param('id') id: string,
    @CurrentViewer() viewer: Viewer,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.send({ slug, viewer, request, response, part: id }, selectionOf(kind, id));
  }

  private async send(asked: Asked, selection: CalendarSelection): Promise<void> {
    const conference = await this.conferences.conferenceBySlug(asked.viewer, asked.slug);
    const body = await this.calendars.calendarOf(conference, selection);
    const fileName = `${[conference.slug, asked.part].filter((part) => part !== undefined).join('-')}.ics`;
    sendFeed(asked.request, asked.response, {
      contentType: CALENDAR_TYPE,
      fileName,
      body,
      isPublic: conference.isPublic,
    });
  }
}

interface Asked {
  readonly slug: string;
  readonly viewer: Viewer;
  readonly request: Request;
  readonly response: Response;
  /** What of the conference, for the name of the file. */
  readonly part?: string;
}

const PARTS: Readonly<
  Record<string, { readonly by: 'room' | 'track' | 'person' | 'session'; readonly type: GlobalIdType }>
> = {
  rooms: { by: 'room', type: 'Room' },
  tracks: { by: 'track', type: 'Track' },
  people: { by: 'person', type: 'Person' },
  sessions: { by: 'session', type: 'Session' },
};

/** NOT_FOUND for an id of another kind, as for one that names nothing. */
function selectionOf(kind: string, id: string): CalendarSelection {
  const part = Object.hasOwn(PARTS, kind) ? PARTS[kind] : undefined;
  const parsed = parseGlobalId(id);
  if (!part || parsed?.type !== part.type) throw notFound();
  return { by: part.by, id: parsed.uuid };
}

/** No conference was held before; a database knows no year 0. */
const FIRST_DAY = '1970-01-01';

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < FIRST_DAY) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
