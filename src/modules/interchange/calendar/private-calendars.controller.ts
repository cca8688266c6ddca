import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Allow, Everyone } from '../../../platform/auth/allow.js';
import { notFound } from '../../../platform/graphql/request-errors.js';
import { clientSubject } from '../../../platform/rate-limit/client-subject.js';
import { RateLimits, type RateLimit } from '../../../platform/rate-limit/rate-limits.js';
import { CALENDAR_TYPE, sendFeed } from './feed-answer.js';
import { PrivateCalendars } from './private-calendars.service.js';

/**
 * As for codes in mails. Only addresses that lead nowhere count: a whole conference, and the servers of a calendar
 * service, read theirs from a few addresses all day.
 */
const WRONG_ADDRESSES: RateLimit = { operation: 'calendar:client', tries: 300, windowSeconds: 900 };

/** The address itself is the key: calendar apps send no sign-in. */
@Controller('calendars')
export class PrivateCalendarsController {
  constructor(
    private readonly calendars: PrivateCalendars,
    private readonly limits: RateLimits,
  ) {}

  @Get(':secret.ics')
  @Allow(Everyone)
  async read(@Param('secret') secret: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const body = await this.calendars.calendarOf(secret);
    if (body === null) {
      await this.limits.count(WRONG_ADDRESSES, clientSubject(request.ip ?? 'unknown'));
      throw notFound();
    }
    sendFeed(request, response, { contentType: CALENDAR_TYPE, fileName: 'calendar.ics', body, isPublic: false });
  }
}
