import { Injectable } from '@nestjs/common';
import { Transactions } from '../../platform/database/transactions.js';
import type { Locale } from '../../platform/i18n/catalogue.js';
import { Account } from './account.entity.js';
import { AccountMails } from './account-mails.js';
import { tidyDisplayName } from './display-name.js';
import { NewAccounts } from './new-accounts.js';
import { PasswordHasher } from './password-hasher.js';
import { checkPassword } from './password-rule.js';

export interface SignUpRequest {
  /** Folded. */
  readonly email: string;
  /** Null for an account that signs in by magic link. */
  readonly password: string | null;
  readonly displayName: string;
  readonly locale: Locale;
}

/**
 * An account comes to be when its address is proved, not before: nobody can hold an address that is not hers, and a
 * sign-up for a known address differs in nothing but the mail.
 */
@Injectable()
export class SignUpService {
  constructor(
    private readonly transactions: Transactions,
    private readonly accounts: NewAccounts,
    private readonly mails: AccountMails,
    private readonly passwords: PasswordHasher,
  ) {}

  /** Mails the address a code that makes the account, or tells its owner that she has one. Answers the same for both. */
  async signUp(request: SignUpRequest): Promise<void> {
    const { email, locale, password } = request;
    const displayName = tidyDisplayName(request.displayName);
    if (password !== null) checkPassword(password, email, 'password');
    const passwordHash = password === null ? null : await this.passwords.hash(password);
    await this.transactions.run(async (tx) => {
      const account = await tx.findOneBy(Account, { email });
      const isWelcome = await this.accounts.isWelcome(tx, email);
      await this.mails.answerSignUp(tx, { email, account, locale }, { displayName, locale, passwordHash }, isWelcome);
    });
  }
}
