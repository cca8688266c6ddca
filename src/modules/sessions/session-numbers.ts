import type { EntityManager } from 'typeorm';

/**
 * Gives out the next `count` session numbers of a conference and returns the first of them. The UPDATE locks the
 * conference's row until the transaction ends, so two creators at once never get the same number; and because the
 * counter only rises, the number of a deleted session is never given again.
 */
export async function takeSessionNumbers(tx: EntityManager, conferenceId: string, count = 1): Promise<number> {
  const answer: [{ readonly first: number }[], number] = await tx.query(
    `UPDATE conference SET next_session_number = next_session_number + $2 WHERE id = $1
     RETURNING next_session_number - $2 AS first`,
    [conferenceId, count],
  );
  const first = answer[0][0]?.first;
  if (first === undefined) throw new Error(`there is no conference ${conferenceId}`);
  return Number(first);
}
