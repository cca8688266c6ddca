import type { EntityManager, EntityTarget, ObjectLiteral, QueryDeepPartialEntity } from 'typeorm';

/** PostgreSQL takes at most 65,535 parameters a statement; the widest table here has 32 columns. */
const ROWS_PER_STATEMENT = 1_000;

/** Inserts any number of rows with few statements; nothing for none. */
export function insertAll<T extends ObjectLiteral>(
  tx: EntityManager,
  target: EntityTarget<T>,
  rows: readonly QueryDeepPartialEntity<T>[],
): Promise<void> {
  return insertChunks(tx, target, rows, false);
}

/** As insertAll, for rows some of which may be there already: those stay as they are. */
export function insertMissing<T extends ObjectLiteral>(
  tx: EntityManager,
  target: EntityTarget<T>,
  rows: readonly QueryDeepPartialEntity<T>[],
): Promise<void> {
  return insertChunks(tx, target, rows, true);
}

async function insertChunks<T extends ObjectLiteral>(
  tx: EntityManager,
  target: EntityTarget<T>,
  rows: readonly QueryDeepPartialEntity<T>[],
  isKnownKept: boolean,
): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_PER_STATEMENT) {
    const insert = tx
      .createQueryBuilder()
      .insert()
      .into(target)
      .values(rows.slice(from, from + ROWS_PER_STATEMENT))
      .updateEntity(false);
    await (isKnownKept ? insert.orIgnore() : insert).execute();
  }
}
