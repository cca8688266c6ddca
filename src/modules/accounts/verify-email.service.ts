import { Injectable } from '@nestjs/common';
import { Transactions } from '../../platform/database/transactions.js';
import { AccessTokens } from './access-tokens.js';
import { CodeInvalid, WrongCredentials } from './accounts.errors.js';
import { NewAccounts } from './new-accounts.js';
import { OneTimeCodes } from './one-time-codes.js';
import { PasswordHasher } from './password-hasher.js';
import { completeSignIn, type SignInAs, type SignInResult } from './sign-ins.js';

/** The second half of a sign-up. */
@Injectable()
export class VerifyEmailService {
  constructor(
    private readonly transactions: Transactions,
    private readonly accounts: NewAccounts,
    private readonly codes: OneTimeCodes,
    private readonly passwords: PasswordHasher,
    private readonly tokens: AccessTokens,
  ) {}

  /**
   * Makes the account of a mailed code and signs in. The password of the sign-up is asked for again: else somebody could
   * sign up with a password of her own and the address of another, and wait until the other opens the mail.
   * Throws CODE_INVALID, or WRONG_CREDENTIALS, after which the code still works.
   */
  async verifyEmail(code: string, password: string | null, as: SignInAs): Promise<SignInResult> {
    const { email, newAccount } = await this.codes.look(code, 'sign_up');
    if (!newAccount) throw new CodeInvalid();
    await this.requirePassword(newAccount.passwordHash, password);
    return this.transactions.run(async (tx) => {
      await this.codes.use(tx, code, 'sign_up');
      const account = await this.accounts.create(tx, email, newAccount);
      if (!account) throw new CodeInvalid();
      await this.codes.voidAll(tx, email);
      return completeSignIn(tx, this.tokens, account, as);
    });
  }

  private async requirePassword(passwordHash: string | null, password: string | null): Promise<void> {
    if (passwordHash === null) return;
    if (!(await this.passwords.verify(passwordHash, password ?? ''))) throw new WrongCredentials('password');
  }
}
