import { unauthenticated } from '../graphql/request-errors.js';
import type { Locale } from '../i18n/catalogue.js';

export interface SignedInViewer {
  readonly accountId: string;
  readonly email: string;
  readonly isEmailVerified: boolean;
  readonly displayName: string;
  readonly locale: Locale;
  /** May see and change everything in this installation. */
  readonly isAdministrator: boolean;
  /** The access token that the request came with. */
  readonly accessTokenId: string;
}

/** Who asks; account null for a reader without an account. */
export interface Viewer {
  readonly account: SignedInViewer | null;
}

export const ANONYMOUS: Viewer = Object.freeze({ account: null });

/** The command line and scheduled work act with every permission; audited as "system". */
export const SYSTEM: Viewer = Object.freeze({ account: null });

/** The account of a viewer for what needs one. Throws UNAUTHENTICATED. */
export function requireAccount(viewer: Viewer): SignedInViewer {
  if (!viewer.account) throw unauthenticated();
  return viewer.account;
}
