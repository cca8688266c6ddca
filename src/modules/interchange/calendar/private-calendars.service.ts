import { Inject, Injectable } from '@nestjs/common';
import { DataSource, In, IsNull } from 'typeorm';
import { CONFIG } from '../../../config/config.token.js';
import type { Config } from '../../../config/config.js';
import { SecretDigest } from '../../../platform/auth/secret-digest.js';
import type { Viewer } from '../../../platform/auth/viewer.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Account } from '../../accounts/account.entity.js';
import { signedInViewer } from '../../accounts/access-tokens.js';
import { Conference } from '../../conferences/conference.entity.js';
import { Access } from '../../organisations/access.js';
import { writeICalendar } from '../formats/icalendar-writer/write.js';
import type { AgendaEvent } from './agenda-event.js';
import { CalendarEvents } from './calendar-events.service.js';
import { CalendarFeed } from './calendar-feed.entity.js';
import { formOf, writtenEvent } from './feed-texts.js';
import { productId, REFRESH_MINUTES } from './product-id.js';

/** lastReadAt is good to the hour: one write an hour, not one a reading. */
const READ_RESOLUTION_MS = 3_600_000;

interface Interest {
  readonly conferenceId: string;
  readonly sessionId: string | null;
  readonly personId: string | null;
}

/** Reads a calendar for whoever has its secret. */
@Injectable()
export class PrivateCalendars {
  constructor(
    private readonly dataSource: DataSource,
    private readonly access: Access,
    private readonly digests: SecretDigest,
    private readonly events: CalendarEvents,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The calendar as text, or null where the secret opens none: unknown, revoked, or of a disabled account. */
  async calendarOf(secret: string): Promise<string | null> {
    const feed = await this.dataSource
      .getRepository(CalendarFeed)
      .findOneBy({ digest: this.digests.of(secret), revokedAt: IsNull() });
    if (!feed) return null;
    const account = await this.dataSource
      .getRepository(Account)
      .findOneBy({ id: feed.accountId, disabledAt: IsNull() });
    if (!account) return null;
    await this.noteReading(feed);
    return this.write(feed, account);
  }

  private async write(feed: CalendarFeed, account: Account): Promise<string> {
    const interests = await this.interestsOf(feed);
    const conferences = await this.visibleConferences({ account: signedInViewer(account, feed.id) }, interests);
    const events = await this.events.eventsOf([...conferences.keys()]);
    // A file imported into two conferences has its guids in both: calendar apps know each only once.
    const written = new Map(
      chosen(events, interests).flatMap((event) => {
        const conference = conferences.get(event.conferenceId);
        if (!conference) return [];
        return [[event.content.guid, writtenEvent(event, formOf(conference, this.config.appUrl))] as const];
      }),
    );
    const [first, second] = new Set([...conferences.values()].map(({ timeZone }) => timeZone));
    return writeICalendar({
      name: feed.name,
      zone: second === undefined ? (first ?? null) : null,
      color: null,
      refreshMinutes: REFRESH_MINUTES,
      productId: productId(account.locale),
      events: [...written.values()],
    });
  }

  /** What she starred, and in whose parts she is interested: her own. */
  private interestsOf(feed: CalendarFeed): Promise<Interest[]> {
    return this.dataSource.query<Interest[]>(INTERESTS, [feed.accountId, feed.conferenceId]);
  }

  /** Those that she may still see. */
  private async visibleConferences(
    viewer: Viewer,
    interests: readonly Interest[],
  ): Promise<ReadonlyMap<string, Conference>> {
    const ids = [...new Set(interests.map(({ conferenceId }) => conferenceId))].toSorted();
    const conferences = await this.dataSource
      .getRepository(Conference)
      .find({ where: { id: In(ids) }, order: { id: 'ASC' } });
    const visible = new Map<string, Conference>();
    for (const conference of conferences) {
      if (await this.access.mayInConference(viewer, conference, 'seeConference'))
        visible.set(conference.id, conference);
    }
    return visible;
  }

  private async noteReading(feed: CalendarFeed): Promise<void> {
    const now = this.clock.now();
    if (feed.lastReadAt && now.getTime() - feed.lastReadAt.getTime() < READ_RESOLUTION_MS) return;
    await this.dataSource.getRepository(CalendarFeed).update({ id: feed.id }, { lastReadAt: now });
  }
}

function chosen(events: readonly AgendaEvent[], interests: readonly Interest[]): readonly AgendaEvent[] {
  const starred = new Set(interests.flatMap(({ sessionId }) => sessionId ?? []));
  const own = new Set(interests.flatMap(({ personId }) => personId ?? []));
  return events.filter(
    ({ sessionId, content }) => starred.has(sessionId) || content.people.some(({ id }) => own.has(id)),
  );
}

/** Parts by the releases, which keep who has left an agenda: its cancelled session is in the calendar too. */
const INTERESTS = `
SELECT star.conference_id AS "conferenceId", star.session_id AS "sessionId", NULL AS "personId"
FROM session_star star WHERE star.account_id = $1 AND ($2::uuid IS NULL OR star.conference_id = $2)
UNION
SELECT r.conference_id, NULL, p.id
FROM person p
JOIN person_profile profile ON profile.person_id = p.id
JOIN release r ON r.conference_id = profile.conference_id
WHERE p.account_id = $1 AND p.merged_into_id IS NULL AND ($2::uuid IS NULL OR r.conference_id = $2)`;
