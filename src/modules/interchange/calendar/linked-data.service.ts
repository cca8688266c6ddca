import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CONFIG } from '../../../config/config.token.js';
import type { Config } from '../../../config/config.js';
import { textIn } from '../../../platform/graphql/localized-text.type.js';
import { notFound } from '../../../platform/graphql/request-errors.js';
import type { Conference } from '../../conferences/conference.entity.js';
import { Organisation } from '../../organisations/organisation.entity.js';
import { writeJsonLd, type LinkedEvent } from '../formats/json-ld/write.js';
import type { AgendaEvent } from './agenda-event.js';
import { CalendarEvents } from './calendar-events.service.js';
import { nameOf, pageUrlOf } from './feed-texts.js';
import { readableText } from './readable-text.js';

/** A released agenda for search engines and web pages. The caller asked whether the viewer may see the conference. */
@Injectable()
export class LinkedData {
  constructor(
    private readonly dataSource: DataSource,
    private readonly events: CalendarEvents,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** JSON-LD that may stand in a script element. NOT_FOUND before the first release. */
  async scheduleOf(conference: Conference): Promise<string> {
    const events = await this.events.eventsOf([conference.id]);
    if (events.length === 0) throw notFound();
    const previousStarts = await this.events.previousStarts(conference.id);
    const organisation = await this.dataSource.manager.findOneByOrFail(Organisation, {
      id: conference.organisationId,
    });
    const [main = '', ...others] = conference.languages;
    return writeJsonLd({
      id: `urn:uuid:${conference.id}`,
      title: nameOf(conference),
      description: readableText(textIn(conference.descriptions, main, ...others)),
      url: pageUrlOf(conference, this.config.appUrl),
      zone: conference.timeZone,
      languages: conference.languages,
      organizer: organisation.name,
      events: events.map((event) => linkedEvent(event, previousStarts)),
    });
  }
}

function linkedEvent({ sessionId, content }: AgendaEvent, previousStarts: ReadonlyMap<string, Date>): LinkedEvent {
  return {
    id: `urn:uuid:${content.guid}`,
    title: content.title,
    description: content.text,
    isCancelled: content.isCancelled,
    startsAt: new Date(content.startsAt),
    endsAt: new Date(content.endsAt),
    previousStart: previousStarts.get(sessionId) ?? null,
    places: content.rooms.map(({ name, venue, address }) => ({ name, venue, address })),
    // A host is named, but need not be there.
    performers: content.people.filter(({ role }) => role !== 'host').map(({ name }) => name),
    language: content.language,
    url: content.url,
    keywords: [...(content.track ? [content.track] : []), ...content.tags],
  };
}
