import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { textIn, type LocalizedValues } from '../../platform/graphql/localized-text.type.js';
import { DEFAULT_LOCALE, isLocale, type Locale } from '../../platform/i18n/catalogue.js';
import { MailOutbox } from '../../platform/mail/mail-outbox.js';
import type { SessionTranslation } from './session.entity.js';
import { titleIn } from './session-texts.js';
import type { TimeRequest } from './time-request.entity.js';

interface Recipient {
  readonly email: string | null;
  readonly locale: string | null;
  readonly name: string;
  readonly title: string;
  readonly language: string | null;
  readonly translations: Readonly<Record<string, SessionTranslation>>;
  readonly conferenceNames: LocalizedValues;
  readonly conferenceLanguages: readonly string[];
}

/** The account's address and language where she claimed her profile, else those of the profile. */
const RECIPIENT = `
  SELECT coalesce(a.email, f.email) AS email, coalesce(a.locale, f.locale) AS locale, p.display_name AS name,
    s.title, s.language, s.translations, c.names AS "conferenceNames", c.languages AS "conferenceLanguages"
  FROM time_request r
    JOIN session s ON s.id = r.session_id
    JOIN conference c ON c.id = r.conference_id
    JOIN person p ON p.id = r.person_id
    LEFT JOIN account a ON a.id = p.account_id AND a.disabled_at IS NULL
    LEFT JOIN person_profile f ON f.person_id = p.id AND f.conference_id = r.conference_id
  WHERE r.id = $1`;

/** Tells people what became of their time requests. */
@Injectable()
export class TimeRequestMails {
  constructor(private readonly outbox: MailOutbox) {}

  /** Nothing is sent where no address is known. */
  async tellAnswer(tx: EntityManager, request: TimeRequest): Promise<void> {
    const [recipient]: Recipient[] = await tx.query(RECIPIENT, [request.id]);
    if (!recipient?.email) return;
    const locale = localeOf(recipient);
    await this.outbox.enqueue(tx, {
      to: recipient.email,
      locale,
      template: request.state === 'granted' ? 'timeRequestGranted' : 'timeRequestDeclined',
      args: {
        name: recipient.name,
        session: titleIn(recipient, locale),
        conference: textIn(recipient.conferenceNames, locale, ...recipient.conferenceLanguages),
        hasAnswer: request.answer ? 'yes' : 'no',
        answer: request.answer ?? '',
      },
    });
  }
}

function localeOf({ locale }: Recipient): Locale {
  return locale && isLocale(locale) ? locale : DEFAULT_LOCALE;
}
