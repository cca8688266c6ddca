// What stands in the place of the ids and accounts of an archive.
import type { EntityManager } from 'typeorm';
import type { IdVisitor } from '../format/field.js';
import type { Place } from '../format/section.js';
import { ArchiveUnreadable } from '../archive.errors.js';
import type { ReadArchive } from '../read-archive.js';
import { type AccountsHere, accountsHere } from './accounts-here.js';
import { areFree, type IdMap, newIdsFor } from './new-ids.js';
import { type Reused, reusedRooms } from './reused-rooms.js';

export interface RestorePlan {
  readonly place: Place;
  readonly idsKept: boolean;
  readonly visitor: IdVisitor;
  readonly reused: Reused;
  readonly accounts: AccountsHere;
}

/** Looks at what is here; about 25 statements whatever the size of the archive. */
export async function prepareRestore(
  tx: EntityManager,
  { content, ids }: ReadArchive,
  organisationId: string,
): Promise<RestorePlan> {
  const archivedId = content.conference[0]?.id;
  if (archivedId === undefined) throw new ArchiveUnreadable('SCHEMA', 'conference');
  const idsKept = await areFree(tx, ids);
  const reused = await reusedRooms(tx, organisationId, content);
  const accounts = await accountsHere(tx, content, archivedId);
  const visitor = visitorOf(idsKept ? new Map() : newIdsFor(ids), reused, accounts);
  const conferenceId = visitor.id('conference', 'own', archivedId);
  return { place: { conferenceId, organisationId }, idsKept, visitor, reused, accounts };
}

function visitorOf(newIds: IdMap, { venues, rooms }: Reused, accounts: AccountsHere): IdVisitor {
  const hereOf: Readonly<Record<string, ReadonlyMap<string, string>>> = { venue: venues, room: rooms };
  return {
    id: (kind, _use, id) => hereOf[kind]?.get(id) ?? newIds.get(kind)?.get(id) ?? id,
    account: (email) => accounts.byEmail.get(email) ?? null,
    reader: (digest) => accounts.byReader.get(digest) ?? null,
  };
}
