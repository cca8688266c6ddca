import { In, type EntityManager } from 'typeorm';
import { insertAll } from '../bulk-insert.js';
import { type LinkedSubject, type MergePlan, type SourceLinks } from '../merge/merge-plan.js';
import type { Programme } from '../programme.js';
import { ImportLink } from './import-link.entity.js';
import { ImportSource } from './import-source.entity.js';

/** What earlier imports from a source left behind. */
export interface SourceMemory {
  readonly last: Programme | null;
  readonly links: SourceLinks;
  readonly goneSessionIds: ReadonlySet<string>;
}

export const NO_LINKS: SourceLinks = { room: new Map(), track: new Map(), person: new Map(), session: new Map() };
export const NO_MEMORY: SourceMemory = { last: null, links: NO_LINKS, goneSessionIds: new Set() };

/** Three statements. Links of people who were merged here lead to whom they were merged into. */
export async function memoryOf(db: EntityManager, sourceId: string): Promise<SourceMemory> {
  const [row] = await db.query<{ last: Programme | null }[]>(
    'SELECT last_programme AS last FROM import_source WHERE id = $1',
    [sourceId],
  );
  const links = await db.findBy(ImportLink, { sourceId });
  const merged = await mergedPeople(
    db,
    links.filter(({ subject }) => subject === 'person').map(({ rowId }) => rowId),
  );
  const bySubject = (subject: LinkedSubject): ReadonlyMap<string, string> =>
    new Map(
      links
        .filter((link) => link.subject === subject)
        .map(({ externalId, rowId }) => [externalId, merged.get(rowId) ?? rowId]),
    );
  return {
    last: row?.last ?? null,
    links: {
      room: bySubject('room'),
      track: bySubject('track'),
      person: bySubject('person'),
      session: bySubject('session'),
    },
    goneSessionIds: new Set(links.filter(({ goneAt }) => goneAt).map(({ rowId }) => rowId)),
  };
}

async function mergedPeople(db: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db.query<{ id: string; into: string }[]>(MERGED_PEOPLE, [ids]);
  return new Map(rows.map(({ id, into }) => [id, into]));
}

/** Whom a person was merged into may have been merged herself. */
const MERGED_PEOPLE = `
WITH RECURSIVE chain AS (
  SELECT id, merged_into_id AS into FROM person WHERE id = ANY($1::uuid[]) AND merged_into_id IS NOT NULL
  UNION SELECT chain.id, person.merged_into_id FROM chain JOIN person ON person.id = chain.into
  WHERE person.merged_into_id IS NOT NULL
)
SELECT chain.id, chain.into FROM chain JOIN person last ON last.id = chain.into WHERE last.merged_into_id IS NULL`;

/** Keeps what the file said and which rows it means, for the next import from this source. */
export async function remember(
  tx: EntityManager,
  source: Pick<ImportSource, 'id' | 'conferenceId'>,
  file: Programme,
  links: SourceLinks,
): Promise<void> {
  await tx.query('UPDATE import_source SET last_programme = $2 WHERE id = $1', [source.id, JSON.stringify(file)]);
  const known = await tx.findBy(ImportLink, { sourceId: source.id });
  const rowIdOf = new Map(known.map(({ subject, externalId, rowId }) => [`${subject} ${externalId}`, rowId]));
  const all = (Object.keys(links) as LinkedSubject[]).flatMap((subject) =>
    [...links[subject]].map(([externalId, rowId]) => ({ subject, externalId, rowId })),
  );
  const fresh = all.filter(({ subject, externalId, rowId }) => rowIdOf.get(`${subject} ${externalId}`) !== rowId);
  await forgetLinks(tx, source.id, fresh);
  await insertAll(
    tx,
    ImportLink,
    fresh.map((link) => ({ ...link, sourceId: source.id, conferenceId: source.conferenceId })),
  );
}

/** Marks which sessions this source cancelled, and which came back. */
export async function markGone(
  tx: EntityManager,
  sourceId: string,
  { cancelledSessionIds, returnedSessionIds }: Pick<MergePlan, 'cancelledSessionIds' | 'returnedSessionIds'>,
): Promise<void> {
  const where = { sourceId, subject: 'session' as const };
  if (cancelledSessionIds.length > 0)
    await tx.update(ImportLink, { ...where, rowId: In([...cancelledSessionIds]) }, { goneAt: () => 'now()' });
  if (returnedSessionIds.length > 0)
    await tx.update(ImportLink, { ...where, rowId: In([...returnedSessionIds]) }, { goneAt: null });
}

async function forgetLinks(
  tx: EntityManager,
  sourceId: string,
  links: readonly { readonly subject: string; readonly externalId: string }[],
): Promise<void> {
  if (links.length === 0) return;
  await tx.query(
    `DELETE FROM import_link USING unnest($2::text[], $3::text[]) AS replaced(subject, external_id)
     WHERE import_link.source_id = $1 AND import_link.subject = replaced.subject
       AND import_link.external_id = replaced.external_id`,
    [sourceId, links.map(({ subject }) => subject), links.map(({ externalId }) => externalId)],
  );
}
