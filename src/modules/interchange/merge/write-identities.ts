// Guids and numbers of sessions, each once in its conference.
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { ProgrammeSession } from '../programme.js';

export interface Identity {
  readonly number: number;
  readonly guid: string;
}

export interface TakenIdentities {
  readonly numbers: ReadonlySet<number>;
  readonly guids: ReadonlySet<string>;
  /** The number that the conference gives next. */
  readonly nextNumber: number;
}

/** What the sessions of a conference have; call it under the lock of the conference's row. Two statements. */
export async function takenIdentities(tx: EntityManager, conferenceId: string): Promise<TakenIdentities> {
  const [conference] = await tx.query<{ next: number }[]>(
    'SELECT next_session_number AS next FROM conference WHERE id = $1',
    [conferenceId],
  );
  const rows = await tx.query<Identity[]>('SELECT number, guid FROM session WHERE conference_id = $1', [conferenceId]);
  return {
    numbers: new Set(rows.map(({ number }) => number)),
    guids: new Set(rows.map(({ guid }) => guid)),
    nextNumber: conference?.next ?? 1,
  };
}

/**
 * Guids and numbers for new sessions, by id: those of their source where they are free, else new ones. The first of
 * several who want one gets it. Linear.
 */
export function freeIdentities(
  sessions: readonly Pick<ProgrammeSession, 'id' | 'guid' | 'number'>[],
  taken: TakenIdentities,
): ReadonlyMap<string, Identity> {
  const numbers = new Set(taken.numbers);
  const guids = new Set(taken.guids);
  const kept = new Map(sessions.map(({ id, number }) => [id, number !== null && claim(numbers, number)]));
  let next = taken.nextNumber;
  const freeNumber = (): number => {
    while (!claim(numbers, next)) next += 1;
    return next;
  };
  return new Map(
    sessions.map(({ id, guid, number }) => [
      id,
      {
        number: number !== null && kept.get(id) ? number : freeNumber(),
        guid: guid !== null && claim(guids, guid) ? guid : randomUUID(),
      },
    ]),
  );
}

/** Takes the value; false where it is taken. */
function claim<T>(taken: Set<T>, value: T): boolean {
  if (taken.has(value)) return false;
  taken.add(value);
  return true;
}

/** Keeps the numbers given out from being given again. */
export async function raiseNextNumber(tx: EntityManager, conferenceId: string): Promise<void> {
  await tx.query(
    `UPDATE conference SET next_session_number = greatest(next_session_number,
       (SELECT max(number) + 1 FROM session WHERE conference_id = $1)) WHERE id = $1`,
    [conferenceId],
  );
}
