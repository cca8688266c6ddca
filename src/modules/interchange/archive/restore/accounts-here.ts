// Accounts of this installation behind the addresses of an archive.
import type { EntityManager } from 'typeorm';
import type { Content } from '../format/content.js';
import { readerDigest } from '../sections/sessions.js';

export interface AccountsHere {
  /** Ids by address. */
  readonly byEmail: ReadonlyMap<string, string>;
  /** Ids by the digest under which the archive knows a reader. */
  readonly byReader: ReadonlyMap<string, string>;
}

/**
 * Only whoever proved her address stands for it: otherwise anybody could sign up with the address of an organizer of the
 * archive, and wait for her role.
 */
export async function accountsHere(tx: EntityManager, content: Content, archivedId: string): Promise<AccountsHere> {
  const known = await tx.query<{ id: string; email: string }[]>(
    'SELECT id, email FROM account WHERE email_verified_at IS NOT NULL AND email = ANY($1)',
    [content.accounts.map(({ email }) => email)],
  );
  const digests = [...new Set(content.stars.map(({ reader }) => reader))];
  const readers =
    digests.length === 0 ? [] : await tx.query<{ id: string; digest: string }[]>(READERS, [archivedId, digests]);
  return {
    byEmail: new Map(known.map(({ id, email }) => [email, id])),
    byReader: new Map(readers.map(({ id, digest }) => [digest, id])),
  };
}

const READERS = `
SELECT reader.id, reader.digest FROM (
  SELECT id, ${readerDigest('$1::text', 'email')} AS digest FROM account WHERE email_verified_at IS NOT NULL
) reader WHERE reader.digest = ANY($2)`;
