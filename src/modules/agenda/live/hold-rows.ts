// How holds are read, by themselves and as part of what a draft tells its listeners.
import { toGlobalId } from '../../../platform/graphql/global-id.js';

export interface Hold {
  readonly sessionId: string;
  readonly accountId: string;
  /** Display name of the account. */
  readonly name: string;
}

/** The holds of draft $1 that are not over, by session and account. */
export const HOLDS_OF_DRAFT = `
SELECT h.session_id AS "sessionId", h.account_id AS "accountId", a.display_name AS name
FROM session_hold h JOIN account a ON a.id = h.account_id
WHERE h.draft_id = $1 AND h.expires_at > now()
ORDER BY h.session_id, h.account_id`;

/** A hold with the ids that clients know. */
export function publicHold({ sessionId, accountId, name }: Hold): Hold {
  return { sessionId: toGlobalId('Session', sessionId), accountId: toGlobalId('Account', accountId), name };
}
