import type { EntityManager } from 'typeorm';
import type { AccessTokens } from './access-tokens.js';
import type { AccessTokenKind } from './access-token.entity.js';
import type { Account } from './account.entity.js';
import type { RequestOrigin } from './request-origin.js';

/** How a sign-in is asked for, and from where. */
export interface SignInAs {
  readonly kind: AccessTokenKind;
  readonly origin: RequestOrigin;
}

/** A sign-in that succeeded. */
export interface SignInResult {
  readonly account: Account;
  readonly kind: AccessTokenKind;
  /** The token in clear, for the cookie or the payload. */
  readonly secret: string;
  readonly accessTokenId: string;
  readonly expiresAt: Date;
}

/** A new token for an account whose owner has proved herself: the last step of every way to sign in. */
export async function completeSignIn(
  tx: EntityManager,
  tokens: AccessTokens,
  account: Account,
  as: SignInAs,
): Promise<SignInResult> {
  const { id, secret, expiresAt } = await tokens.create(tx, account.id, as.kind, as.origin.userAgent);
  return { account, kind: as.kind, secret, accessTokenId: id, expiresAt };
}
