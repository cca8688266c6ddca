import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import type { Viewer } from '../../../../platform/auth/viewer.js';
import { groupBy } from '../../../../platform/graphql/group-by.js';
import { MailOutbox, type WrittenMail } from '../../../../platform/mail/mail-outbox.js';
import { RateLimits } from '../../../../platform/rate-limit/rate-limits.js';
import { AuditLog } from '../../../audit/audit-log.js';
import { Conference } from '../../../conferences/conference.entity.js';
import { PersonalCalendars } from '../../../interchange/calendar/personal-calendars.service.js';
import { Release } from '../../release.entity.js';
import { ReleasedSession } from '../../released-session.entity.js';
import { meantBy, refuseUnreached, type LetterOrder } from './letter-orders.js';
import { type ComparedAgendas, type ReleaseLetter, ReleaseLetters } from './release-letters.service.js';

/** What became of the letters of a release. */
export interface SentLetters {
  /** How many the outbox took. */
  readonly count: number;
  /** People who were meant, but no address of whom was known. */
  readonly withoutAddressIds: readonly string[];
}

/** Organizers write what they like into these mails: one conference must not become a machine for them. */
const MAILINGS = { operation: 'release_letters', tries: 20, windowSeconds: 86_400 };

const CALENDAR_TYPE = 'text/calendar; charset=utf-8; method=PUBLISH';

/** Sends the letters of a release, in its transaction: where that is rolled back nobody is told anything. */
@Injectable()
export class LetterSending {
  constructor(
    private readonly letters: ReleaseLetters,
    private readonly calendars: PersonalCalendars,
    private readonly outbox: MailOutbox,
    private readonly rateLimits: RateLimits,
    private readonly audit: AuditLog,
  ) {}

  /** Counts one release that writes to people; throws RATE_LIMITED after 20 of a conference in a day. */
  async count(conferenceId: string, order: LetterOrder): Promise<void> {
    if (order.notify !== 'nobody') await this.rateLimits.count(MAILINGS, conferenceId);
  }

  /** Throws NO_LETTER for an edited letter to somebody whom the order does not reach. A fixed number of statements but for 500 mails each. */
  async send(tx: EntityManager, viewer: Viewer, releaseId: string, order: LetterOrder): Promise<void> {
    if (order.notify === 'nobody') return refuseUnreached(order, new Set());
    const release = await tx.findOneByOrFail(Release, { id: releaseId });
    const agendas = await agendasOf(tx, release);
    const { people, names } = await this.letters.addressees(tx, agendas);
    const reached = meantBy(order, people).filter(({ recipient }) => recipient.address !== null);
    refuseUnreached(order, new Set(reached.map(({ recipient }) => recipient.personId)));
    const made = this.letters.write(agendas, { people: reached, names });
    await this.outbox.enqueueWritten(tx, await this.mailsOf(tx, release, agendas.conference, edited(made, order)));
    await this.audit.record(tx, {
      viewer,
      conferenceId: release.conferenceId,
      action: 'send_release_letters',
      subjectKind: 'release',
      subjectId: release.id,
      changes: { letters: { old: null, new: made.length } },
    });
  }

  /** What the release of this order sent, read back from the outbox: a repeated call learns what the first one did. */
  async sentOf(tx: EntityManager, release: Release, order: LetterOrder): Promise<SentLetters> {
    if (order.notify === 'nobody') return { count: 0, withoutAddressIds: [] };
    const { people } = await this.letters.addressees(tx, await agendasOf(tx, release));
    const meant = meantBy(order, people).map(({ recipient }) => recipient.personId);
    const taken = await this.outbox.takenNames(
      tx,
      meant.map((personId) => mailName(release.id, personId)),
    );
    const isSent = (personId: string): boolean => taken.has(mailName(release.id, personId));
    return { count: taken.size, withoutAddressIds: meant.filter((personId) => !isSent(personId)) };
  }

  private async mailsOf(
    tx: EntityManager,
    release: Release,
    conference: Conference,
    letters: readonly ReleaseLetter[],
  ): Promise<readonly WrittenMail[]> {
    const calendars = await this.calendars.calendarsOf(tx, conference, letters.map(ownerOf));
    return letters.flatMap(({ recipient: { personId, address }, ...letter }) => {
      if (address === null) return [];
      const content = calendars.get(personId) ?? '';
      return {
        name: mailName(release.id, personId),
        to: address,
        locale: letter.locale,
        subject: letter.subject,
        body: letter.text,
        attachments: [{ fileName: letter.calendarFileName, contentType: CALENDAR_TYPE, content }],
      };
    });
  }
}

/** One letter a release and person, by the unique index on Message-IDs. */
function mailName(releaseId: string, personId: string): string {
  return `release-${releaseId}-${personId}`;
}

/** A release against the one before it. */
async function agendasOf(tx: EntityManager, release: Release): Promise<ComparedAgendas> {
  const { conferenceId, number } = release;
  const conference = await tx.findOneByOrFail(Conference, { id: conferenceId });
  const previous = await tx.findOneBy(Release, { conferenceId, number: number - 1 });
  const releaseId = In([release.id, ...(previous ? [previous.id] : [])]);
  const sessions = groupBy(await tx.findBy(ReleasedSession, { releaseId }), (session) => session.releaseId);
  return {
    conference,
    before: previous && (sessions.get(previous.id) ?? []),
    after: sessions.get(release.id) ?? [],
  };
}

function edited(letters: readonly ReleaseLetter[], order: LetterOrder): readonly ReleaseLetter[] {
  const edits = new Map(order.letters.map((letter) => [letter.personId, letter]));
  return letters.map((letter) => {
    const { subject, text } = edits.get(letter.recipient.personId) ?? letter;
    return { ...letter, subject, text };
  });
}

function ownerOf({ recipient: { personId }, locale, changes: { sessions } }: ReleaseLetter) {
  const left = sessions.filter(({ goesOnWithoutHer }) => goesOnWithoutHer);
  return {
    personId,
    locale,
    sessionIds: new Set(sessions.map(({ sessionId }) => sessionId)),
    leftIds: new Set(left.map(({ sessionId }) => sessionId)),
  };
}
