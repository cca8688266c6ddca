import type { EntityManager } from 'typeorm';
import type { Viewer } from '../../../platform/auth/viewer.js';
import { newId } from '../../../platform/database/ids.js';
import { DomainError } from '../../../platform/graphql/domain-error.js';
import { notFound } from '../../../platform/graphql/request-errors.js';
import { Draft } from '../../agenda/draft.entity.js';

export const IMPORT_DRAFT_NAME = 'Imported';

/**
 * The draft that gets the placements of a file: the one that was asked for, else that of the source while it is open,
 * else the open one that was made last; null where there is none. Throws NOT_FOUND, DRAFT_NOT_OPEN for the first.
 */
export async function targetDraft(
  db: EntityManager,
  conferenceId: string,
  wantedId: string | null,
  usualId: string | null,
): Promise<string | null> {
  if (wantedId) {
    const wanted = await db.findOneBy(Draft, { id: wantedId, conferenceId });
    if (!wanted) throw notFound();
    if (wanted.state !== 'open') throw new DomainError('DRAFT_NOT_OPEN', { path: ['draftId'] });
    return wanted.id;
  }
  const open = await db.find(Draft, { where: { conferenceId, state: 'open' }, order: { id: 'DESC' } });
  return (open.find(({ id }) => id === usualId) ?? open[0])?.id ?? null;
}

/** An empty draft for a conference that has no open one. */
export async function newDraft(tx: EntityManager, viewer: Viewer, conferenceId: string): Promise<string> {
  const id = newId();
  await tx.insert(Draft, { id, conferenceId, name: IMPORT_DRAFT_NAME, createdBy: viewer.account?.accountId ?? null });
  return id;
}
