import { createHash, randomUUID } from 'node:crypto';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

import { Client, escapeIdentifier } from 'pg';
import { to as copyTo } from 'pg-copy-streams';

import { BackupError } from './backup-error.js';
import { listMigrations, listSequences, listTables, prepareSession, type Table } from './catalog.js';
import { END_OF_ROWS, FORMAT, FORMAT_VERSION, type Manifest } from './manifest.js';

const PIECE_BYTES = 64 * 1024;

export interface BackupSummary {
  readonly tableCount: number;
  readonly rowCount: number;
}

/**
 * Writes the whole database to one file, as it stands at one moment; the server may go on working. The file appears under
 * its name when it is complete, readable to its owner alone, and replaces one that was there. Memory use does not grow with
 * the database.
 * @throws {BackupError} when the file cannot be written.
 */
export async function backupDatabase(url: string, file: string): Promise<BackupSummary> {
  const unfinished = `${file}.${randomUUID()}.unfinished`;
  const handle = await createFile(unfinished, file);
  try {
    const summary = await withSnapshot(url, (client) => writeBackup(client, handle));
    await rename(unfinished, file);
    return summary;
  } catch (error) {
    // A failed write, such as on a full disk; everything else here is the database's.
    if (isWriteError(error)) throw cannotWrite(file, error);
    throw error;
  } finally {
    await handle.close();
    await rm(unfinished, { force: true });
  }
}

async function createFile(unfinished: string, file: string): Promise<FileHandle> {
  return open(unfinished, 'wx', 0o600).catch((error: unknown) => {
    throw cannotWrite(file, error);
  });
}

function isWriteError(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'syscall' in error && error.syscall === 'write';
}

function cannotWrite(file: string, cause: unknown): BackupError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new BackupError(`Cannot write ${file}: ${reason}`, { cause });
}

async function withSnapshot<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await prepareSession(client);
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } finally {
    await client.end();
  }
}

async function writeBackup(client: Client, handle: FileHandle): Promise<BackupSummary> {
  const tables = await listTables(client);
  const manifest = await describe(client, tables);
  // Everything is on the disk before the file gets its name.
  const output = handle.createWriteStream({ flush: true });
  await pipeline(Readable.from(withTrailer(content(client, manifest, tables))), createGzip(), output);
  return { tableCount: tables.length, rowCount: manifest.tables.reduce((sum, table) => sum + table.rowCount, 0) };
}

async function describe(client: Client, tables: readonly Table[]): Promise<Manifest> {
  const entries: Manifest['tables'] = [];
  for (const { schema, name, sqlName, columns } of tables) {
    const { rows } = await client.query<{ count: string }>(`SELECT count(*) AS count FROM ${sqlName}`);
    entries.push({ schema, name, columns: [...columns], rowCount: Number(rows[0]?.count) });
  }
  const { rows } = await client.query<{ server_version: string }>('SHOW server_version');
  return {
    format: FORMAT,
    formatVersion: FORMAT_VERSION,
    createdAt: new Date().toISOString(),
    postgresVersion: rows[0]?.server_version ?? '',
    migrations: [...(await listMigrations(client))],
    tables: entries,
    sequences: [...(await listSequences(client))],
  };
}

async function* content(client: Client, manifest: Manifest, tables: readonly Table[]): AsyncGenerator<Buffer> {
  yield Buffer.from(`${JSON.stringify(manifest)}\n`);
  for (const { sqlName, columns } of tables) {
    yield* client.query(copyTo(`COPY ${sqlName} (${columns.map(escapeIdentifier).join(', ')}) TO STDOUT`));
    yield Buffer.from(END_OF_ROWS);
  }
}

/** Joins the rows, which the server sends one at a time, into pieces worth compressing at once, and adds the checksum. */
async function* withTrailer(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  let waiting: Buffer[] = [];
  let waitingBytes = 0;
  for await (const chunk of chunks) {
    hash.update(chunk);
    waiting.push(chunk);
    waitingBytes += chunk.length;
    if (waitingBytes < PIECE_BYTES) continue;
    yield Buffer.concat(waiting);
    waiting = [];
    waitingBytes = 0;
  }
  yield Buffer.concat([...waiting, Buffer.from(`${JSON.stringify({ sha256: hash.digest('hex') })}\n`)]);
}
