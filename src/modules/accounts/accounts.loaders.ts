import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import type { LoaderCache } from '../../platform/graphql/request-context.js';
import { AccessToken } from './access-token.entity.js';
import { Account } from './account.entity.js';

const SHOWN_TOKENS = 100;

@Injectable()
export class AccountsLoaders {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Accounts by id; null for one that was erased. */
  byId(loaders: LoaderCache) {
    return loaders.byKey<string, Account>('accounts', async (ids) => {
      const accounts = await this.dataSource.getRepository(Account).findBy({ id: In([...ids]) });
      return new Map(accounts.map((account) => [account.id, account]));
    });
  }

  /** The living sign-ins of one account, last used first; a viewer asks for her own only, so there is no batch. */
  async accessTokensOf(accountId: string): Promise<AccessToken[]> {
    return this.dataSource
      .getRepository(AccessToken)
      .createQueryBuilder('token')
      .where('token.accountId = :accountId AND token.revokedAt IS NULL AND token.expiresAt > :now', {
        accountId,
        now: this.clock.now(),
      })
      .orderBy('token.lastUsedAt', 'DESC')
      .addOrderBy('token.id', 'DESC')
      .limit(SHOWN_TOKENS)
      .getMany();
  }
}
