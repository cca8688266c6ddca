import { Module } from '@nestjs/common';
import { ConferencesModule } from '../../conferences/conferences.module.js';
import { CalendarEventsModule } from './calendar-events.module.js';
import { CalendarFiles } from './calendar-files.service.js';
import { CalendarFeedsResolver, ViewerCalendarFeedsResolver } from './calendar-feeds.resolver.js';
import { CalendarFeeds } from './calendar-feeds.service.js';
import { ChangeFeeds } from './change-feeds.service.js';
import { LinkedData } from './linked-data.service.js';
import { PrivateCalendarsController } from './private-calendars.controller.js';
import { PrivateCalendars } from './private-calendars.service.js';
import { PublicCalendarsController } from './public-calendars.controller.js';
import { PublicCalendars } from './public-calendars.service.js';
import { ScheduleFeedsController } from './schedule-feeds.controller.js';

/** What calendar apps, feed readers and search engines get of a released agenda. */
@Module({
  imports: [ConferencesModule, CalendarEventsModule],
  controllers: [ScheduleFeedsController, PublicCalendarsController, PrivateCalendarsController],
  providers: [
    PublicCalendars,
    PrivateCalendars,
    CalendarFeeds,
    ChangeFeeds,
    LinkedData,
    CalendarFiles,
    CalendarFeedsResolver,
    ViewerCalendarFeedsResolver,
  ],
  exports: [CalendarEventsModule, CalendarFiles],
})
export class CalendarModule {}
