import type { Response } from 'express';
import type { Config } from '../../config/config.js';
import type { Account } from './account.entity.js';
import { setSessionCookie } from './session-cookie.js';
import type { SignInResult } from './sign-ins.js';

export interface SignInAnswer {
  readonly viewer: Account;
  readonly token: string | null;
  readonly expiresAt: Date;
}

/** The payload of a sign-in. A browser's token leaves in the cookie only: no script ever sees it. */
export function answerSignIn(response: Response, config: Config, result: SignInResult): SignInAnswer {
  const { account: viewer, expiresAt } = result;
  if (result.kind === 'bearer') return { viewer, token: result.secret, expiresAt };
  setSessionCookie(response, config, result);
  return { viewer, token: null, expiresAt };
}
