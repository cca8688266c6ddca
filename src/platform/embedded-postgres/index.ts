import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';

import { Client } from 'pg';

import { databaseAccount } from './account.js';
import { locatePackage, prepareBinaries } from './binaries.js';
import { openCluster } from './cluster.js';
import { lockFolder, type Lock } from './lock.js';
import { signalServer, stopOrphan, stopServer } from './orphan.js';
import { prepareDataFolder, reachableFolder } from './places.js';
import { serverUrl, startServer, type Server } from './server.js';
import { withFolder } from './start-error.js';

export { StartError } from './start-error.js';

export interface EmbeddedPostgresOptions {
  /** The folder that keeps the database; made on first use. */
  readonly dataDir: string;
  /** Receives one plain line for what the operator should know, such as where the data went. */
  readonly log: (line: string) => void;
  /** The database whose address is returned; made when it is missing. Default: `multaqa`. */
  readonly database?: string;
  /** For tests: no waiting for the disk (a power failure loses the data), and `stop` removes the folder. Default: false. */
  readonly isTemporary?: boolean;
}

export interface EmbeddedPostgres {
  /** The address of the database, with its password. Its role is the server's superuser. */
  readonly url: string;
  /** Where the data really is: `dataDir`, or a folder under /var/lib that the account running PostgreSQL can reach. */
  readonly dataDir: string;
  /** Stops the server in order and gives the folder free. May be called more than once. */
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL that comes with Multaqa on a free port of 127.0.0.1, making its database on first use. A server
 * left behind by a killed run is stopped first. As root it runs as another account (see `databaseAccount`).
 * @throws {StartError} one plain line, when the folder is in use, unwritable or of another version, or PostgreSQL cannot run.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { log, database = 'multaqa', isTemporary = false } = options;
  const wanted = resolve(options.dataDir);
  const account = await databaseAccount(wanted);
  const folder = await prepareDataFolder(wanted, account, log);
  const lock = await withFolder(folder, () => lockFolder(folder));
  try {
    const binaries = await prepareBinaries(await locatePackage(), { dataDir: folder, account, log });
    const cluster = await openCluster({ folder, binaries, account, isDurable: !isTemporary });
    await stopOrphan(cluster.directory, log);
    const server = await startServer({ folder, cluster, binaries, account, isDurable: !isTemporary });
    await createDatabase(serverUrl(server.port, cluster.password, 'postgres'), database);
    const url = serverUrl(server.port, cluster.password, database);
    return { url, dataDir: folder, stop: stopOnce(server, lock, isTemporary ? { folder, wanted } : undefined) };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function createDatabase(url: string, name: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}

function stopOnce(server: Server, lock: Lock, temporary: { folder: string; wanted: string } | undefined) {
  // A program that ends without calling stop must not leave the server behind; only kill -9 does.
  const stopAtExit = () => signalServer(server.process, 'SIGINT');
  process.once('exit', stopAtExit);
  const stop = async (): Promise<void> => {
    await stopServer(server.process);
    process.off('exit', stopAtExit);
    await lock.release();
    if (temporary) await removeTemporary(temporary);
  };
  let stopping: Promise<void> | undefined;
  return () => (stopping ??= stop());
}

async function removeTemporary({ folder, wanted }: { folder: string; wanted: string }): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  if (folder !== wanted) await rm(reachableFolder(wanted), { recursive: true, force: true });
}
