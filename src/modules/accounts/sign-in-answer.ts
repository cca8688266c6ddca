import type { Config } from '../../config/config.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { signedInViewer } from './access-tokens.js';
import type { Account } from './account.entity.js';
import { setSessionCookie } from './session-cookie.js';
import type { SignInResult } from './sign-ins.js';

export interface SignInAnswer {
  readonly viewer: Account;
  readonly token: string | null;
  readonly expiresAt: Date;
}

/**
 * The payload of a sign-in, whose fields are those of the account that signed in. A browser's token leaves in the
 * cookie only: no script ever sees it.
 */
export function answerSignIn(context: RequestContext, config: Config, result: SignInResult): SignInAnswer {
  const { account: viewer, expiresAt } = result;
  context.viewer = { account: signedInViewer(viewer, result.accessTokenId) };
  context.preferLocale(viewer.locale);
  if (result.kind === 'bearer') return { viewer, token: result.secret, expiresAt };
  setSessionCookie(context.res, config, result);
  return { viewer, token: null, expiresAt };
}
