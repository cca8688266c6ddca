import { Inject, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { DataSource, IsNull, Not, type EntityManager } from 'typeorm';
import { CONFIG } from '../../config/config.token.js';
import type { Config } from '../../config/config.js';
import { ANONYMOUS, type SignedInViewer, type Viewer } from '../../platform/auth/viewer.js';
import type { ViewerSource } from '../../platform/auth/auth.guard.js';
import { SecretDigest } from '../../platform/auth/secret-digest.js';
import { Clock } from '../../platform/clock/clock.js';
import { newId } from '../../platform/database/ids.js';
import { Account } from './account.entity.js';
import { AccessToken, type AccessTokenKind } from './access-token.entity.js';
import { sessionCookieName } from './session-cookie.js';

const DAY_MS = 86_400_000;
const LIFETIME_DAYS: Readonly<Record<AccessTokenKind, number>> = { cookie: 30, bearer: 365 };
/** lastUsedAt is good to the hour: one write an hour and token, not one a request. */
const USE_RESOLUTION_MS = 3_600_000;

/** Opaque tokens: made at sign-in, looked up at every request, revoked at sign-out. */
@Injectable()
export class AccessTokens implements ViewerSource {
  constructor(
    private readonly dataSource: DataSource,
    private readonly digests: SecretDigest,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** A new token of this account; the secret is shown once and kept nowhere. */
  async create(
    tx: EntityManager,
    accountId: string,
    kind: AccessTokenKind,
    label: string | null,
  ): Promise<{ id: string; secret: string; expiresAt: Date }> {
    const { secret, digest } = this.digests.create();
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + LIFETIME_DAYS[kind] * DAY_MS);
    const id = newId();
    await tx.insert(AccessToken, {
      id,
      accountId,
      digest,
      kind,
      label: label?.slice(0, 200) ?? null,
      createdAt: now,
      lastUsedAt: now,
      expiresAt,
    });
    return { id, secret, expiresAt };
  }

  /** Ends one sign-in, or all of an account. */
  async revoke(tx: EntityManager, where: { id: string; accountId: string } | { accountId: string }): Promise<void> {
    await tx.update(AccessToken, { ...where, revokedAt: IsNull() }, { revokedAt: this.clock.now() });
  }

  /** Ends every sign-in of an account but the one that asks. */
  async revokeOthers(tx: EntityManager, viewer: SignedInViewer): Promise<void> {
    const others = { accountId: viewer.accountId, id: Not(viewer.accessTokenId), revokedAt: IsNull() };
    await tx.update(AccessToken, others, { revokedAt: this.clock.now() });
  }

  async viewerOf(request: Request): Promise<Viewer> {
    const secret = bearerOf(request) ?? cookieOf(request, sessionCookieName(this.config));
    if (!secret) return ANONYMOUS;
    const token = await this.dataSource.getRepository(AccessToken).findOneBy({ digest: this.digests.of(secret) });
    if (!token || token.revokedAt || token.expiresAt <= this.clock.now()) return ANONYMOUS;
    const account = await this.dataSource
      .getRepository(Account)
      .findOneBy({ id: token.accountId, disabledAt: IsNull() });
    if (!account) return ANONYMOUS;
    await this.noteUse(token);
    return { account: signedInViewer(account, token.id) };
  }

  private async noteUse(token: AccessToken): Promise<void> {
    const now = this.clock.now();
    if (now.getTime() - token.lastUsedAt.getTime() < USE_RESOLUTION_MS) return;
    await this.dataSource.getRepository(AccessToken).update({ id: token.id }, { lastUsedAt: now });
  }
}

function bearerOf(request: Request): string | null {
  return /^Bearer ([A-Za-z0-9_-]{20,100})$/.exec(request.headers.authorization ?? '')?.[1] ?? null;
}

function cookieOf(request: Request, name: string): string | null {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [key, value] = part.trim().split('=');
    if (key === name && value) return value;
  }
  return null;
}

/** An account as the rest of a request knows it. */
export function signedInViewer(account: Account, accessTokenId: string): SignedInViewer {
  return {
    accountId: account.id,
    email: account.email,
    isEmailVerified: account.emailVerifiedAt !== null,
    displayName: account.displayName,
    locale: account.locale,
    isAdministrator: account.isAdministrator,
    accessTokenId,
  };
}
