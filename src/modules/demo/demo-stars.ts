import type { EntityManager } from 'typeorm';
import { newId } from '../../platform/database/ids.js';
import { Account } from '../accounts/account.entity.js';
import { insertAll } from '../interchange/bulk-insert.js';
import { SessionStar } from '../sessions/session-star.entity.js';
import { seededRandom } from './random.js';

const READERS = 60;
const STARS_A_READER = 12;

/** Readers without a password who starred sessions, the same ones for a seed; popular sessions come first in the list. */
export async function writeDemoStars(
  tx: EntityManager,
  conferenceId: string,
  sessionIds: readonly string[],
  seed: number,
): Promise<void> {
  const random = seededRandom(seed);
  const readers = Array.from({ length: READERS }, (_, index) => ({
    id: newId(),
    email: `reader-${index + 1}@example.org`,
    displayName: `Reader ${index + 1}`,
    locale: 'en' as const,
  }));
  await insertAll(tx, Account, readers);
  const stars = readers.flatMap(({ id }) => {
    // The square of an even draw leans towards the first sessions: a few are wanted by many.
    const picks = new Set(
      Array.from({ length: STARS_A_READER }, () => Math.floor(random.next() ** 2 * sessionIds.length)),
    );
    return [...picks].map((pick) => ({ accountId: id, sessionId: sessionIds[pick], conferenceId }));
  });
  await insertAll(tx, SessionStar, stars);
}
