import type { EntityManager } from 'typeorm';
import { foldForSearch } from '../../platform/search/fold-for-search.js';
import type { Session } from './session.entity.js';

interface SearchedRow extends Pick<Session, 'id' | 'title' | 'subtitle' | 'translations'> {
  readonly names: readonly string[];
}

/** Title, subtitle, their translations and people's names, as search compares them. */
export function searchTextOf(
  session: Pick<Session, 'title' | 'subtitle' | 'translations'>,
  names: readonly string[],
): string {
  const translated = Object.values(session.translations).flatMap((texts) => [texts.title, texts.subtitle]);
  return foldForSearch([session.title, session.subtitle, ...translated, ...names].filter(Boolean).join(' '));
}

/** Writes search_text of these sessions anew, in two statements. Call it after titles or people changed. */
export async function refreshSearchText(tx: EntityManager, sessionIds: readonly string[]): Promise<void> {
  if (sessionIds.length === 0) return;
  const rows: SearchedRow[] = await tx.query(
    `SELECT s.id, s.title, s.subtitle, s.translations,
       array(SELECT p.display_name FROM session_person sp JOIN person p ON p.id = sp.person_id
             WHERE sp.session_id = s.id ORDER BY sp.position, sp.role) AS names
     FROM session s WHERE s.id = ANY($1)`,
    [sessionIds],
  );
  await tx.query(
    `UPDATE session SET search_text = fresh.search_text
     FROM unnest($1::uuid[], $2::text[]) AS fresh(id, search_text) WHERE session.id = fresh.id`,
    [rows.map((row) => row.id), rows.map((row) => searchTextOf(row, row.names))],
  );
}

/** As refreshSearchText, for every session that names this person. Call it after her name changed. */
export async function refreshSearchTextOfPerson(tx: EntityManager, personId: string): Promise<void> {
  const rows: { readonly id: string }[] = await tx.query(
    'SELECT DISTINCT session_id AS id FROM session_person WHERE person_id = $1',
    [personId],
  );
  await refreshSearchText(
    tx,
    rows.map((row) => row.id),
  );
}
