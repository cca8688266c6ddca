import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { SignedInViewer } from '../../platform/auth/viewer.js';
import { Transactions } from '../../platform/database/transactions.js';
import { DomainError } from '../../platform/graphql/domain-error.js';
import { DEFAULT_LOCALE, type Locale } from '../../platform/i18n/catalogue.js';
import { Account } from './account.entity.js';
import { tidyDisplayName } from './display-name.js';
import { foldEmail } from './email-address.js';
import { NewAccounts } from './new-accounts.js';
import { PasswordHasher } from './password-hasher.js';
import { checkPassword } from './password-rule.js';

/** What changes on an account; absent fields stay. */
export interface AccountChanges {
  readonly displayName?: string;
  readonly locale?: Locale;
}

/** An account that the command line or the demo makes. */
export interface DirectAccount {
  readonly email: string;
  readonly displayName: string;
  /** Null or absent: she signs in by magic link. */
  readonly password?: string | null;
  readonly isAdministrator?: boolean;
  readonly locale?: Locale;
}

@Injectable()
export class AccountsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly newAccounts: NewAccounts,
    private readonly passwords: PasswordHasher,
  ) {}

  accountOf(viewer: SignedInViewer): Promise<Account> {
    return this.dataSource.getRepository(Account).findOneByOrFail({ id: viewer.accountId });
  }

  /** Throws REQUIRED for an empty name. */
  async updateAccount(viewer: SignedInViewer, changes: AccountChanges): Promise<Account> {
    const { displayName, locale } = changes;
    const changed = {
      ...(displayName !== undefined && { displayName: tidyDisplayName(displayName) }),
      ...(locale !== undefined && { locale }),
    };
    if (Object.keys(changed).length > 0) {
      await this.dataSource.getRepository(Account).update({ id: viewer.accountId }, changed);
    }
    return this.accountOf(viewer);
  }

  /**
   * An account without sign-up, its address taken as proved: who runs the command line vouches for it.
   * Throws EMAIL_INVALID, EMAIL_TAKEN, REQUIRED, PASSWORD_TOO_WEAK.
   */
  async createAccountFromCli(account: DirectAccount): Promise<Account> {
    const email = foldEmail(account.email);
    const displayName = tidyDisplayName(account.displayName);
    const { password = null, isAdministrator = false, locale = DEFAULT_LOCALE } = account;
    if (password !== null) checkPassword(password, email, 'password');
    const passwordHash = password === null ? null : await this.passwords.hash(password);
    return this.transactions.run(async (tx) => {
      const created = await this.newAccounts.create(tx, email, { displayName, locale, passwordHash, isAdministrator });
      if (!created) throw new DomainError('EMAIL_TAKEN', { path: ['email'] });
      return created;
    });
  }
}
