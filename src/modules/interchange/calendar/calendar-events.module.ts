import { Module } from '@nestjs/common';
import { CalendarEvents } from './calendar-events.service.js';
import { PersonalCalendars } from './personal-calendars.service.js';

/** What is told of released sessions, for whoever tells it: apart from the feeds, because releases send it too. */
@Module({
  providers: [CalendarEvents, PersonalCalendars],
  exports: [CalendarEvents, PersonalCalendars],
})
export class CalendarEventsModule {}
