import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CONFIG } from '../../../config/config.token.js';
import type { Config } from '../../../config/config.js';
import { Clock } from '../../../platform/clock/clock.js';
import type { Locale } from '../../../platform/i18n/catalogue.js';
import type { Conference } from '../../conferences/conference.entity.js';
import { writeICalendar } from '../formats/icalendar-writer/write.js';
import type { AgendaEvent } from './agenda-event.js';
import { CalendarEvents } from './calendar-events.service.js';
import { formOf, nameOf, writtenEvent } from './feed-texts.js';
import { productId } from './product-id.js';

/** Whose calendar, with what of the agenda. */
export interface CalendarOwner {
  readonly personId: string;
  readonly locale: Locale;
  readonly sessionIds: ReadonlySet<string>;
  /** Of these sessions those that go on without her: in her calendar they are cancelled. */
  readonly leftIds: ReadonlySet<string>;
}

/** Calendar files for mails: an event has the identity and sequence that it has in every feed. */
@Injectable()
export class PersonalCalendars {
  constructor(
    private readonly events: CalendarEvents,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The files by person id, in the transaction that released the agenda. Three statements, however many there are. */
  async calendarsOf(
    tx: EntityManager,
    conference: Conference,
    owners: readonly CalendarOwner[],
  ): Promise<ReadonlyMap<string, string>> {
    const events = new Map((await this.events.eventsIn(tx, [conference.id])).map((event) => [event.sessionId, event]));
    return new Map(owners.map((owner) => [owner.personId, this.write(conference, owner, events)]));
  }

  private write(conference: Conference, owner: CalendarOwner, events: ReadonlyMap<string, AgendaEvent>): string {
    const { locale, sessionIds, leftIds } = owner;
    const form = { ...formOf(conference, this.config.appUrl), locale };
    const own = [...sessionIds].flatMap((id) => events.get(id) ?? []);
    const name = nameOf(conference);
    return writeICalendar({
      name,
      zone: conference.timeZone,
      color: null,
      refreshMinutes: null,
      productId: productId(locale),
      publication: { organizer: { name, email: addressIn(this.config.mailFrom) }, at: this.clock.now() },
      events: own.map((event) => writtenEvent(leftIds.has(event.sessionId) ? cancelled(event) : event, form)),
    });
  }
}

function cancelled(event: AgendaEvent): AgendaEvent {
  return { ...event, content: { ...event.content, isCancelled: true } };
}

/** The bare address of a sender such as "Multaqa <no-reply@example.org>". */
function addressIn(sender: string): string {
  return /<([^<>]*)>\s*$/.exec(sender)?.[1] ?? sender.trim();
}
