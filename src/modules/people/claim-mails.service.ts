import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CONFIG } from '../../config/config.token.js';
import type { Config } from '../../config/config.js';
import { SecretDigest } from '../../platform/auth/secret-digest.js';
import { Clock } from '../../platform/clock/clock.js';
import { textIn } from '../../platform/graphql/localized-text.type.js';
import { DEFAULT_LOCALE, isLocale } from '../../platform/i18n/catalogue.js';
import { MailOutbox } from '../../platform/mail/mail-outbox.js';
import { RateLimits } from '../../platform/rate-limit/rate-limits.js';
import type { KnownPerson } from './people-access.service.js';
import { PersonProfile } from './person-profile.entity.js';

/** Long enough for a speaker who is travelling. */
const CLAIM_DAYS = 14;
const DAY_MS = 86_400_000;
/** A person may need the mail again once or twice a day; more would be a nuisance to her. */
const MAILS_PER_PROFILE = { operation: 'invite_to_claim', tries: 5, windowSeconds: 86_400 };

/** The mail with which a person takes her profile over. */
@Injectable()
export class ClaimMails {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly outbox: MailOutbox,
    private readonly digests: SecretDigest,
    private readonly clock: Clock,
    private readonly rateLimits: RateLimits,
  ) {}

  /** Counts one mail about this profile; throws RATE_LIMITED after five in a day. */
  async count(profileId: string): Promise<void> {
    await this.rateLimits.count(MAILS_PER_PROFILE, profileId);
  }

  /**
   * Makes a new code, good for 14 days, and sends it; the code of an earlier mail stops working. The mail does not say
   * the name of the person: organizers write it, so it could carry any text of theirs to any address.
   */
  async send(tx: EntityManager, { profile, conference }: KnownPerson, to: string): Promise<void> {
    const { secret, digest } = this.digests.create();
    const claimExpiresAt = new Date(this.clock.now().getTime() + CLAIM_DAYS * DAY_MS);
    await tx.update(PersonProfile, { id: profile.id }, { claimDigest: digest, claimExpiresAt });
    const locale = isLocale(profile.locale) ? profile.locale : DEFAULT_LOCALE;
    await this.outbox.enqueue(tx, {
      to,
      locale,
      template: 'claim_profile',
      args: {
        conference: textIn(conference.names, locale, ...conference.languages),
        days: CLAIM_DAYS,
      },
      link: `${this.config.appUrl}/claim#code=${secret}`,
    });
  }
}
