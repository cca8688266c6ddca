import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../../platform/auth/viewer.js';
import { notFound } from '../../../platform/graphql/request-errors.js';
import type { Conference } from '../../conferences/conference.entity.js';
import { Access } from '../../organisations/access.js';
import { ChangeFeeds } from './change-feeds.service.js';
import { LinkedData } from './linked-data.service.js';
import { PublicCalendars } from './public-calendars.service.js';

/** Forms of the current agenda that live on from release to release. */
export type LivingFormat = 'icalendar' | 'json-ld' | 'atom';

/** The feeds of a conference as files, for the command line. */
@Injectable()
export class CalendarFiles {
  constructor(
    private readonly access: Access,
    private readonly calendars: PublicCalendars,
    private readonly linkedData: LinkedData,
    private readonly changeFeeds: ChangeFeeds,
  ) {}

  /** What the feed of this format answers. NOT_FOUND before the first release, and where the viewer may not know of the conference. */
  async write(viewer: Viewer, conference: Conference, format: LivingFormat): Promise<string> {
    if (!(await this.access.mayInConference(viewer, conference, 'seeConference'))) throw notFound();
    switch (format) {
      case 'icalendar':
        return this.calendars.calendarOf(conference, { by: 'conference' });
      case 'json-ld':
        return this.linkedData.scheduleOf(conference);
      case 'atom':
        return this.changeFeeds.changesOf(conference, null);
    }
  }
}
