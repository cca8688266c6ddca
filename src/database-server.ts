import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import type { Config } from './config/config.js';
import { createDataSource } from './data-source.js';
import { MIGRATIONS } from './migrations/index.js';
import { StartError, startEmbeddedPostgres } from './platform/embedded-postgres/index.js';

/** Exclusion constraints with NULLS and MERGE aside, 15 is the oldest version that the tests run on. */
const OLDEST_SERVER_VERSION = 150_000;

export interface DatabaseServer {
  readonly url: string;
  /** Stops what was started here; a server that ran before goes on. */
  stop(): Promise<void>;
}

type Log = (line: string) => void;

/** The database of the configuration: DATABASE_URL, or an embedded server under the data folder. Throws StartError. */
export async function openDatabaseServer(config: Config, log: Log): Promise<DatabaseServer> {
  if (config.databaseUrl) {
    await checkServer(config.databaseUrl);
    return { url: config.databaseUrl, stop: async () => undefined };
  }
  const server = await startEmbeddedPostgres({ dataDir: join(config.dataDir, 'postgres'), log });
  const addressFile = join(config.dataDir, 'database-url');
  await mkdir(config.dataDir, { recursive: true });
  await writeFile(addressFile, server.url, { mode: 0o600 });
  return {
    url: server.url,
    async stop() {
      await rm(addressFile, { force: true });
      await server.stop();
    },
  };
}

/** As openDatabaseServer, for a command beside a running server: uses that server's embedded database. */
export async function joinDatabaseServer(config: Config, log: Log): Promise<DatabaseServer> {
  const running = config.databaseUrl ? null : await runningServerUrl(config);
  return running ? { url: running, stop: async () => undefined } : openDatabaseServer(config, log);
}

/** Where the embedded server of a running process listens, or null. */
async function runningServerUrl(config: Config): Promise<string | null> {
  const url = await readFile(join(config.dataDir, 'database-url'), 'utf8').catch(() => null);
  if (!url) return null;
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  try {
    await client.connect();
    return url;
  } catch {
    // Left behind by a killed process: the embedded server is started again instead.
    return null;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function checkServer(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string }>(`SELECT current_setting('server_version_num') AS version`);
    if (Number(rows[0]?.version) < OLDEST_SERVER_VERSION)
      throw new StartError('DATABASE_URL: PostgreSQL 15 or newer is needed.');
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw new StartError(
      `DATABASE_URL: the server does not answer (${error instanceof Error ? error.message : String(error)}).`,
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Brings the schema up to this version. Throws StartError for a database that a newer version has migrated. */
export async function migrate(url: string): Promise<void> {
  const dataSource = await createDataSource(url).initialize();
  try {
    const known = new Set(MIGRATIONS.map((migration) => migration.name));
    const applied = await dataSource
      .query<{ name: string }[]>('SELECT name FROM migrations')
      // No table of migrations: an empty database.
      .catch(() => []);
    const unknown = applied.find(({ name }) => !known.has(name));
    if (unknown)
      throw new StartError(
        `The database was migrated by a newer version of Multaqa (${unknown.name}); start that version instead.`,
      );
    await dataSource.runMigrations();
  } finally {
    await dataSource.destroy();
  }
}
