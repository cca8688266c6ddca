import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { SignedInViewer } from '../../platform/auth/viewer.js';
import { Transactions } from '../../platform/database/transactions.js';
import type { Locale } from '../../platform/i18n/catalogue.js';
import { AccessTokens } from './access-tokens.js';
import { Account } from './account.entity.js';
import { AccountMails } from './account-mails.js';
import { CodeInvalid, WrongCredentials } from './accounts.errors.js';
import { OneTimeCodes } from './one-time-codes.js';
import { PasswordHasher } from './password-hasher.js';
import { checkPassword } from './password-rule.js';

/** Setting a password anew, and changing it. */
@Injectable()
export class PasswordsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly codes: OneTimeCodes,
    private readonly mails: AccountMails,
    private readonly passwords: PasswordHasher,
    private readonly tokens: AccessTokens,
  ) {}

  /** Mails a code, or says in the mail that the address has no account. Answers the same for both. */
  async requestPasswordReset(email: string, locale: Locale): Promise<void> {
    await this.transactions.run(async (tx) => {
      const account = await tx.findOneBy(Account, { email, disabledAt: IsNull() });
      await this.mails.answerPasswordReset(tx, { email, account, locale });
    });
  }

  /**
   * Sets the password of a mailed code's account, ends all its sign-ins and voids its other codes.
   * Throws CODE_INVALID, or PASSWORD_TOO_WEAK, after which the code still works.
   */
  async resetPassword(code: string, password: string): Promise<void> {
    const { email } = await this.codes.look(code, 'reset_password');
    checkPassword(password, email, 'newPassword');
    const passwordHash = await this.passwords.hash(password);
    await this.transactions.run(async (tx) => {
      await this.codes.use(tx, code, 'reset_password');
      const account = await tx.findOneBy(Account, { email, disabledAt: IsNull() });
      if (!account) throw new CodeInvalid();
      await tx.update(Account, { id: account.id }, { passwordHash });
      await this.tokens.revoke(tx, { accountId: account.id });
      await this.codes.voidAll(tx, email);
      await this.mails.tellPasswordChanged(tx, account);
    });
  }

  /** Ends all other sign-ins too. Throws WRONG_CREDENTIALS (also for an account without password) and PASSWORD_TOO_WEAK. */
  async changePassword(viewer: SignedInViewer, currentPassword: string, newPassword: string): Promise<Account> {
    checkPassword(newPassword, viewer.email, 'newPassword');
    return this.transactions.run(async (tx) => {
      const account = await tx.findOneByOrFail(Account, { id: viewer.accountId });
      const isRight = await this.passwords.verify(account.passwordHash, currentPassword);
      if (!isRight) throw new WrongCredentials('currentPassword');
      const passwordHash = await this.passwords.hash(newPassword);
      await tx.update(Account, { id: account.id }, { passwordHash });
      await this.tokens.revokeOthers(tx, viewer);
      await this.codes.voidAll(tx, account.email);
      await this.mails.tellPasswordChanged(tx, account);
      return { ...account, passwordHash };
    });
  }
}
