import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { escapeIdentifier, type PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { DataSource, type MixedList } from 'typeorm';

import { BackupError } from './backup-error.js';
import { verifyBackup, withBackup, type BackupReader } from './backup-reader.js';
import { listTables, prepareSession, type Table } from './catalog.js';
import { setAsideForeignKeys } from './foreign-keys.js';
import type { Manifest, TableEntry } from './manifest.js';
import { SchemaLevel } from './schema-level.js';

export interface RestoreOptions {
  /** Deletes what the database holds now. Without it a database that holds anything is refused. */
  readonly replace?: boolean;
  /** All migrations of this version. Needed to restore a backup made by an older version, whose schema was another. */
  readonly migrations?: MixedList<Function | string>;
}

export interface RestoreSummary {
  readonly tableCount: number;
  readonly rowCount: number;
}

/** How long to wait for the tables while somebody else works with them. */
const LOCK_TIMEOUT_MILLISECONDS = 5_000;
const LOCK_NOT_AVAILABLE = '55P03';

/**
 * Reads a backup into a migrated database, in one transaction: on any error everything stays as it was. The file is
 * checked whole before. A backup of an older version is read at the schema it was made with (newer migrations are taken
 * back for it) and migrated forward. Works across major versions of PostgreSQL, as any owner of the tables.
 * @throws {BackupError} for a damaged file, a backup of a newer version, or a database that is not empty or is in use.
 */
export async function restoreDatabase(
  url: string,
  file: string,
  options: RestoreOptions = {},
): Promise<RestoreSummary> {
  const manifest = await verifyBackup(file);
  const dataSource = await new DataSource({
    type: 'postgres',
    url,
    migrations: options.migrations ?? [],
    poolSize: 1,
  }).initialize();
  try {
    const queryRunner = dataSource.createQueryRunner();
    const client = (await queryRunner.connect()) as PoolClient;
    await prepareSession(client);
    await queryRunner.startTransaction();
    try {
      await restoreInto(client, new SchemaLevel(dataSource, queryRunner, client), { manifest, file, options });
      await queryRunner.commitTransaction();
    } catch (error) {
      // On a broken connection there is nothing to roll back, and the first error is the one to report.
      await queryRunner.rollbackTransaction().catch(() => undefined);
      throw error;
    }
    // Without fresh statistics the first queries after a restore would be planned for empty tables.
    await client.query('ANALYZE');
    await queryRunner.release();
  } finally {
    await dataSource.destroy();
  }
  return {
    tableCount: manifest.tables.length,
    rowCount: manifest.tables.reduce((sum, { rowCount }) => sum + rowCount, 0),
  };
}

interface Restore {
  readonly manifest: Manifest;
  readonly file: string;
  readonly options: RestoreOptions;
}

async function restoreInto(client: PoolClient, schema: SchemaLevel, restore: Restore): Promise<void> {
  const { manifest, file, options } = restore;
  await schema.refuseUnknown(manifest.migrations);
  const present = await listTables(client);
  await lockTables(client, present);
  await makeEmpty(client, present, options.replace ?? false);
  await schema.lowerTo(manifest.migrations);

  const tables = matchTables(manifest, await listTables(client));
  const putBack = await setAsideForeignKeys(client);
  await withBackup(file, (reader) => copyTables(client, reader, tables));
  // Whatever a deferrable constraint has to say is said here; its pending checks would keep the tables from being altered.
  await client.query('SET CONSTRAINTS ALL IMMEDIATE');
  await putBack();
  await setSequences(client, manifest);
  await schema.raise();
}

async function lockTables(client: PoolClient, tables: readonly Table[]): Promise<void> {
  if (tables.length === 0) return;
  await client.query(`SET LOCAL lock_timeout = ${LOCK_TIMEOUT_MILLISECONDS}`);
  try {
    await client.query(`LOCK TABLE ${tables.map(({ sqlName }) => sqlName).join(', ')} IN ACCESS EXCLUSIVE MODE`);
  } catch (error) {
    if ((error as { code?: string }).code !== LOCK_NOT_AVAILABLE) throw error;
    throw new BackupError('The database is in use: stop the server first. Nothing was changed.', { cause: error });
  }
}

async function makeEmpty(client: PoolClient, tables: readonly Table[], replace: boolean): Promise<void> {
  if (replace && tables.length > 0) {
    await client.query(`TRUNCATE ${tables.map(({ sqlName }) => sqlName).join(', ')} RESTART IDENTITY`);
  }
  for (const { name, sqlName } of tables) {
    const { rowCount } = await client.query(`SELECT FROM ${sqlName} LIMIT 1`);
    if (rowCount === 0) continue;
    throw new BackupError(
      `The database is not empty (table ${name}): restore into an empty one, or use --replace to delete it.`,
    );
  }
}

interface TargetTable {
  readonly entry: TableEntry;
  readonly sqlName: string;
}

/** Finds each table of the backup in the database; the names that go into SQL are the database's own. */
function matchTables({ tables }: Manifest, present: readonly Table[]): readonly TargetTable[] {
  return tables.map((entry) => {
    const table = present.find(({ schema, name }) => schema === entry.schema && name === entry.name);
    const missing = table ? entry.columns.find((column) => !table.columns.includes(column)) : entry.name;
    if (table && missing === undefined) return { entry, sqlName: table.sqlName };
    throw new BackupError(`The database has no place for ${entry.name}${table ? `.${missing}` : ''} of the backup.`);
  });
}

async function copyTables(client: PoolClient, reader: BackupReader, tables: readonly TargetTable[]): Promise<void> {
  await reader.readManifest();
  for (const { entry, sqlName } of tables) {
    const columns = entry.columns.map(escapeIdentifier).join(', ');
    const copy = client.query(copyFrom(`COPY ${sqlName} (${columns}) FROM STDIN`));
    await pipeline(Readable.from(reader.readRows()), copy);
    if (copy.rowCount !== entry.rowCount) {
      throw new BackupError(
        `${entry.name}: ${copy.rowCount} rows were read, ${entry.rowCount} expected. Nothing was changed.`,
      );
    }
  }
  await reader.verifyEnd();
}

async function setSequences(client: PoolClient, { sequences }: Manifest): Promise<void> {
  for (const { schema, name, lastValue, isCalled } of sequences) {
    await client.query(`SELECT setval(format('%I.%I', $1::text, $2::text)::regclass, $3::bigint, $4)`, [
      schema,
      name,
      lastValue,
      isCalled,
    ]);
  }
}
