import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CONFIG } from '../../config/config.token.js';
import type { Config } from '../../config/config.js';
import type { Locale } from '../../platform/i18n/catalogue.js';
import { MailOutbox } from '../../platform/mail/mail-outbox.js';
import { secretLink } from '../../platform/mail/secret-link.js';
import type { Account } from './account.entity.js';
import { CODE_LIFETIME_MINUTES, OneTimeCodes } from './one-time-codes.js';
import type { NewAccount } from './one-time-code.entity.js';

const MINUTES_PER_HOUR = 60;

/** What is known of an address that asked for a mail; account null where there is none. */
export interface Asker {
  readonly email: string;
  readonly account: Account | null;
  /** Language of the request, for an address without an account. */
  readonly locale: Locale;
}

/**
 * The mails of accounts. An address without an account gets a mail too, and its code goes nowhere: the same statements run
 * for both, so neither answer nor time tells which it was. No mail repeats what the asker typed: anybody may type
 * anybody's address.
 */
@Injectable()
export class AccountMails {
  constructor(
    private readonly outbox: MailOutbox,
    private readonly codes: OneTimeCodes,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** A sign-up for an address; `isWelcome` false where sign-up is by invitation and she has none. */
  async answerSignUp(tx: EntityManager, asker: Asker, newAccount: NewAccount, isWelcome: boolean): Promise<void> {
    const code = await this.codes.issue(tx, { email: asker.email, purpose: 'sign_up', newAccount });
    const args = { hours: CODE_LIFETIME_MINUTES.sign_up / MINUTES_PER_HOUR };
    if (asker.account) await this.send(tx, asker, 'alreadySignedUp', {}, `${this.config.appUrl}/sign-in`);
    else if (isWelcome)
      await this.send(tx, asker, 'signUp', args, secretLink(this.config.appUrl, '/sign-up/confirm', code));
    else await this.send(tx, asker, 'signUpByInvitation', {});
  }

  async answerMagicLink(tx: EntityManager, asker: Asker): Promise<void> {
    const code = await this.codes.issue(tx, { email: asker.email, purpose: 'magic_link' });
    const args = { minutes: CODE_LIFETIME_MINUTES.magic_link };
    if (asker.account) await this.send(tx, asker, 'magicLink', args, secretLink(this.config.appUrl, '/sign-in', code));
    else await this.send(tx, asker, 'noAccount', {});
  }

  async answerPasswordReset(tx: EntityManager, asker: Asker): Promise<void> {
    const code = await this.codes.issue(tx, { email: asker.email, purpose: 'reset_password' });
    const args = { minutes: CODE_LIFETIME_MINUTES.reset_password };
    if (asker.account)
      await this.send(tx, asker, 'resetPassword', args, secretLink(this.config.appUrl, '/reset-password', code));
    else await this.send(tx, asker, 'noAccount', {});
  }

  /** Tells the owner that her password changed, in case it was not she who did it. */
  async tellPasswordChanged(tx: EntityManager, account: Account): Promise<void> {
    const asker = { email: account.email, account, locale: account.locale };
    await this.send(tx, asker, 'passwordChanged', {}, `${this.config.appUrl}/reset-password`);
  }

  private async send(
    tx: EntityManager,
    asker: Asker,
    template: string,
    args: Record<string, number>,
    link?: string,
  ): Promise<void> {
    const locale = asker.account?.locale ?? asker.locale;
    await this.outbox.enqueue(tx, { to: asker.email, locale, template, args, link });
  }
}
