import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Transactions } from '../../platform/database/transactions.js';
import type { Locale } from '../../platform/i18n/catalogue.js';
import { AccessTokens } from './access-tokens.js';
import { Account } from './account.entity.js';
import { AccountMails } from './account-mails.js';
import { CodeInvalid } from './accounts.errors.js';
import { OneTimeCodes } from './one-time-codes.js';
import { completeSignIn, type SignInAs, type SignInResult } from './sign-ins.js';

/** Signing in by a mailed code. */
@Injectable()
export class MagicLinkService {
  constructor(
    private readonly transactions: Transactions,
    private readonly codes: OneTimeCodes,
    private readonly mails: AccountMails,
    private readonly tokens: AccessTokens,
  ) {}

  /** Mails a sign-in link, or says in the mail that the address has no account. Answers the same for both. */
  async requestMagicLink(email: string, locale: Locale): Promise<void> {
    await this.transactions.run(async (tx) => {
      const account = await tx.findOneBy(Account, { email, disabledAt: IsNull() });
      await this.mails.answerMagicLink(tx, { email, account, locale });
    });
  }

  /** Throws CODE_INVALID. */
  async signInWithCode(code: string, as: SignInAs): Promise<SignInResult> {
    return this.transactions.run(async (tx) => {
      const { email } = await this.codes.use(tx, code, 'magic_link');
      const account = await tx.findOneBy(Account, { email, disabledAt: IsNull() });
      if (!account) throw new CodeInvalid();
      return completeSignIn(tx, this.tokens, account, as);
    });
  }
}
