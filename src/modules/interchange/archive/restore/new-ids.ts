// Which ids rows get: their own where nobody has them here, else new ones, all of them.
import type { EntityManager } from 'typeorm';
import { newId } from '../../../../platform/database/ids.js';
import type { IdKind } from '../format/field.js';
import type { ArchiveIds } from '../format/references.js';
import { SECTION_NAMES, sectionOf } from '../sections/sections.js';

export type IdMap = ReadonlyMap<IdKind, ReadonlyMap<string, string>>;

/**
 * Whether no row of this installation has an id of the archive. Ids that histories name count as well: the row that one
 * of them means elsewhere is gone, and here it must not become another conference's.
 */
export async function areFree(tx: EntityManager, ids: ArchiveIds): Promise<boolean> {
  for (const { kind, table } of idTables(tx)) {
    const wanted = [...(ids.own.get(kind) ?? []), ...(ids.past.get(kind) ?? [])];
    if (wanted.length === 0) continue;
    const [row] = await tx.query<{ isTaken: boolean }[]>(
      `SELECT EXISTS (SELECT 1 FROM "${table}" WHERE id = ANY($1::uuid[])) AS "isTaken"`,
      [wanted],
    );
    if (row?.isTaken) return false;
  }
  return true;
}

/** The tables whose rows have an id of their own, with its kind. */
function idTables(tx: EntityManager): readonly { readonly kind: IdKind; readonly table: string }[] {
  return SECTION_NAMES.flatMap((name) => {
    const { entity, fields } = sectionOf(name);
    const kind = fields['id']?.owns;
    return kind ? [{ kind, table: tx.connection.getMetadata(entity).tableName }] : [];
  });
}

/** A new id for each; they sort as the old ones do, so that rows keep their order wherever ids decide it. */
export function newIdsFor(ids: ArchiveIds): IdMap {
  const kinds = new Set([...ids.own.keys(), ...ids.past.keys()]);
  return new Map(
    [...kinds].map((kind) => {
      const old = [...(ids.own.get(kind) ?? []), ...(ids.past.get(kind) ?? [])].sort();
      return [kind, new Map(old.map((id) => [id, newId()]))] as const;
    }),
  );
}
