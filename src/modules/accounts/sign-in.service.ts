import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Transactions } from '../../platform/database/transactions.js';
import { AccessTokens } from './access-tokens.js';
import { Account } from './account.entity.js';
import { WrongCredentials } from './accounts.errors.js';
import { PasswordHasher } from './password-hasher.js';
import { completeSignIn, type SignInAs, type SignInResult } from './sign-ins.js';

/** Signing in by password. */
@Injectable()
export class SignInService {
  constructor(
    private readonly transactions: Transactions,
    private readonly passwords: PasswordHasher,
    private readonly tokens: AccessTokens,
  ) {}

  /** Throws WRONG_CREDENTIALS, in the same time, for an unknown address, an account without password and a wrong password. */
  async signIn(email: string, password: string, as: SignInAs): Promise<SignInResult> {
    return this.transactions.run(async (tx) => {
      const account = await tx.findOneBy(Account, { email, disabledAt: IsNull() });
      const isRight = await this.passwords.verify(account?.passwordHash ?? null, password);
      if (!account || !isRight) throw new WrongCredentials();
      return completeSignIn(tx, this.tokens, account, as);
    });
  }
}
