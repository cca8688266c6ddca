// What letters are written with, besides the agendas: the names of now, so that an erased person is named nowhere.
import type { EntityManager } from 'typeorm';
import { DEFAULT_LOCALE, isLocale, type Locale } from '../../../../platform/i18n/catalogue.js';
import type { EventRoom } from '../../../interchange/calendar/agenda-event.js';
import type { SessionTranslation } from '../../../sessions/session.entity.js';
import type { FrozenSession } from '../release-diff.js';
import type { PersonalChanges, PersonalSession } from './personal-changes.js';

export interface Recipient {
  readonly personId: string;
  readonly name: string;
  /** That of the account where she claimed her profile, else that of the profile; null where none is known. */
  readonly address: string | null;
  /** Null where nobody ever said which language is hers. */
  readonly locale: Locale | null;
}

export interface TitledSession {
  readonly id: string;
  readonly title: string;
  readonly language: string | null;
  readonly translations: Readonly<Record<string, SessionTranslation>>;
}

export interface LetterNames {
  readonly recipients: ReadonlyMap<string, Recipient>;
  readonly rooms: ReadonlyMap<string, EventRoom>;
  readonly sessions: ReadonlyMap<string, TitledSession>;
}

interface RecipientRow {
  readonly personId: string;
  readonly name: string;
  readonly address: string | null;
  readonly accountLocale: string | null;
  readonly profileLocale: string | null;
}

/** Names, addresses and titles for these people of a conference. Three statements. */
export async function letterNames(
  db: EntityManager,
  conferenceId: string,
  people: readonly PersonalChanges[],
): Promise<LetterNames> {
  const sessions = people.flatMap((person) => person.sessions);
  const roomIds = new Set(sessions.flatMap(placesOf).flatMap((place) => place.roomIds));
  const sessionIds = new Set(sessions.map(({ sessionId }) => sessionId));
  const recipients = await db.query<RecipientRow[]>(RECIPIENTS, [conferenceId, people.map(({ personId }) => personId)]);
  const rooms = await db.query<EventRoom[]>(ROOMS, [[...roomIds]]);
  const titled = await db.query<TitledSession[]>(TITLES, [[...sessionIds]]);
  return {
    recipients: new Map(recipients.map((row) => [row.personId, { ...row, locale: localeOf(row) }])),
    rooms: new Map(rooms.map((room) => [room.id, room])),
    sessions: new Map(titled.map((session) => [session.id, session])),
  };
}

function placesOf({ before, after }: PersonalSession): readonly FrozenSession[] {
  return [before, after].filter((place) => place !== null);
}

/** The default of a profile is what an import leaves there: it says nothing of her. */
function localeOf({ accountLocale, profileLocale }: RecipientRow): Locale | null {
  if (accountLocale && isLocale(accountLocale)) return accountLocale;
  return profileLocale && profileLocale !== DEFAULT_LOCALE && isLocale(profileLocale) ? profileLocale : null;
}

const RECIPIENTS = `
SELECT p.id AS "personId", p.display_name AS name, coalesce(a.email, f.email) AS address, a.locale AS "accountLocale",
  f.locale AS "profileLocale"
FROM person p
LEFT JOIN account a ON a.id = p.account_id AND a.disabled_at IS NULL
LEFT JOIN person_profile f ON f.person_id = p.id AND f.conference_id = $1
WHERE p.id = ANY($2::uuid[])`;

const ROOMS = `
SELECT room.id, room.name, venue.name AS venue, venue.address
FROM room LEFT JOIN venue ON venue.id = room.venue_id WHERE room.id = ANY($1::uuid[])`;

const TITLES = 'SELECT id, title, language, translations FROM session WHERE id = ANY($1::uuid[])';
