import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CONFIG } from '../../../config/config.token.js';
import type { Config } from '../../../config/config.js';
import { textIn } from '../../../platform/graphql/localized-text.type.js';
import { notFound } from '../../../platform/graphql/request-errors.js';
import { ConferenceDay } from '../../conferences/conference-day.entity.js';
import type { Conference } from '../../conferences/conference.entity.js';
import { Track } from '../../conferences/track.entity.js';
import { ConferenceRoom } from '../../rooms/conference-room.entity.js';
import { Room } from '../../rooms/room.entity.js';
import { writeICalendar } from '../formats/icalendar-writer/write.js';
import type { AgendaEvent } from './agenda-event.js';
import { CalendarEvents } from './calendar-events.service.js';
import { isSelected, type CalendarSelection } from './calendar-selection.js';
import { formOf, nameOf, writtenEvent } from './feed-texts.js';
import { productId, REFRESH_MINUTES } from './product-id.js';

/** What a part of an agenda is called, and the colour of it. */
interface Heading {
  readonly name: string | null;
  readonly color: string | null;
}

/** The released agenda of a conference, or a part of it, as iCalendar. The caller asked whether the viewer may see the conference. */
@Injectable()
export class PublicCalendars {
  constructor(
    private readonly dataSource: DataSource,
    private readonly events: CalendarEvents,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** NOT_FOUND before the first release, and where the conference has no such day, room, track, person or session. */
  async calendarOf(conference: Conference, selection: CalendarSelection): Promise<string> {
    const all = await this.events.eventsOf([conference.id]);
    if (all.length === 0) throw notFound();
    const events = all.filter((event) => isSelected(event, selection, conference));
    const heading = await this.headingOf(conference, selection, events);
    if (heading === null) throw notFound();
    const form = formOf(conference, this.config.appUrl);
    return writeICalendar({
      name: [nameOf(conference), heading.name].filter((part) => part !== null).join(': '),
      zone: conference.timeZone,
      color: heading.color,
      refreshMinutes: REFRESH_MINUTES,
      productId: productId(form.locale),
      events: events.map((event) => writtenEvent(event, form)),
    });
  }

  /** Null where the conference has no such thing. Who is not in the released agenda is no public knowledge. */
  private async headingOf(
    conference: Conference,
    selection: CalendarSelection,
    events: readonly AgendaEvent[],
  ): Promise<Heading | null> {
    const [first] = events;
    switch (selection.by) {
      case 'conference':
        return { name: null, color: null };
      case 'day':
        return first || (await this.isDay(conference, selection.date)) ? { name: selection.date, color: null } : null;
      case 'room':
        return this.roomHeading(conference, selection.id, first);
      case 'track':
        return this.trackHeading(conference, selection.id);
      case 'person':
        return named(first?.content.people.find(({ id }) => id === selection.id)?.name);
      case 'session':
        return named(first?.content.title);
    }
  }

  private isDay(conference: Conference, date: string): Promise<boolean> {
    return this.dataSource.getRepository(ConferenceDay).existsBy({ conferenceId: conference.id, date });
  }

  private async roomHeading(conference: Conference, roomId: string, first?: AgendaEvent): Promise<Heading | null> {
    if (first) return named(first.content.rooms.find(({ id }) => id === roomId)?.name);
    const isUsed = await this.dataSource
      .getRepository(ConferenceRoom)
      .existsBy({ conferenceId: conference.id, roomId });
    return isUsed ? named((await this.dataSource.getRepository(Room).findOneBy({ id: roomId }))?.name) : null;
  }

  private async trackHeading(conference: Conference, id: string): Promise<Heading | null> {
    const track = await this.dataSource.getRepository(Track).findOneBy({ id, conferenceId: conference.id });
    const [main = '', ...others] = conference.languages;
    return track && { name: textIn(track.names, main, ...others), color: track.color };
  }
}

function named(name: string | undefined): Heading | null {
  return name === undefined ? null : { name, color: null };
}
