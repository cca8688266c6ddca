import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { SignedInViewer } from '../../platform/auth/viewer.js';
import { Transactions } from '../../platform/database/transactions.js';
import { DomainError } from '../../platform/graphql/domain-error.js';
import { notFound } from '../../platform/graphql/request-errors.js';
import { AccessTokens } from './access-tokens.js';
import { AccessToken } from './access-token.entity.js';

/** Signing out, and the tokens that programs use. */
@Injectable()
export class AccessTokensService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly tokens: AccessTokens,
  ) {}

  async signOut(viewer: SignedInViewer): Promise<void> {
    await this.transactions.run((tx) =>
      this.tokens.revoke(tx, { id: viewer.accessTokenId, accountId: viewer.accountId }),
    );
  }

  async signOutEverywhere(viewer: SignedInViewer): Promise<void> {
    await this.transactions.run((tx) => this.tokens.revoke(tx, { accountId: viewer.accountId }));
  }

  /** A bearer token; its secret is in this answer and nowhere else. Throws REQUIRED for an empty label. */
  async createAccessToken(viewer: SignedInViewer, label: string): Promise<{ accessToken: AccessToken; token: string }> {
    const tidy = label.trim();
    if (tidy === '') throw new DomainError('REQUIRED', { path: ['label'] });
    return this.transactions.run(async (tx) => {
      const { id, secret } = await this.tokens.create(tx, viewer.accountId, 'bearer', tidy);
      return { accessToken: await tx.findOneByOrFail(AccessToken, { id }), token: secret };
    });
  }

  /** Ends one sign-in of the viewer; NOT_FOUND for anybody else's. Ending an ended one changes nothing. */
  async revokeAccessToken(viewer: SignedInViewer, id: string): Promise<AccessToken> {
    const own = { id, accountId: viewer.accountId };
    await this.transactions.run((tx) => this.tokens.revoke(tx, own));
    const token = await this.dataSource.getRepository(AccessToken).findOneBy(own);
    if (!token) throw notFound();
    return token;
  }
}
