import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';
import { createDataSource } from '../../src/data-source.js';
import { MIGRATIONS } from '../../src/migrations/index.js';

/** Key of the lock under which the first of several test workers makes the template. */
const TEMPLATE_LOCK = 7_011_978;

export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** The server that the tests use; `npm test` starts one and says where. */
export function testServerUrl(): string {
  const url = process.env['TEST_DATABASE_URL'];
  if (!url) throw new Error('TEST_DATABASE_URL is not set: run the tests with `npm test`.');
  return url;
}

/** A database of its own for one test file, migrated as any real one: a copy of a template that is migrated once. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const template = await migratedTemplate();
  const name = `multaqa_test_${randomBytes(6).toString('hex')}`;
  await onServer((client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`));
  return {
    url: urlOf(name),
    drop: () => onServer(async (client) => void (await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`))),
  };
}

/** An empty, unmigrated database. */
export async function createEmptyDatabase(): Promise<TestDatabase> {
  const name = `multaqa_empty_${randomBytes(6).toString('hex')}`;
  await onServer((client) => client.query(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`));
  return {
    url: urlOf(name),
    drop: () => onServer(async (client) => void (await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`))),
  };
}

async function migratedTemplate(): Promise<string> {
  const sources = MIGRATIONS.map((migration) => `${migration.name}${String(migration)}`).join('\n');
  const name = `multaqa_template_${createHash('sha256').update(sources).digest('hex').slice(0, 12)}`;
  await onServer(async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    try {
      const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
      if (rowCount === 0) await makeTemplate(client, name);
    } finally {
      await client.query('SELECT pg_advisory_unlock($1)', [TEMPLATE_LOCK]);
    }
  });
  return name;
}

/** Built under another name and renamed at the end, so that a killed run leaves no half-migrated template. */
async function makeTemplate(client: pg.Client, name: string): Promise<void> {
  const unfinished = `${name}_unfinished`;
  await client.query(`DROP DATABASE IF EXISTS ${unfinished}`);
  await client.query(`CREATE DATABASE ${unfinished} TEMPLATE template0 ENCODING 'UTF8'`);
  const dataSource = await createDataSource(urlOf(unfinished)).initialize();
  await dataSource.runMigrations();
  await dataSource.destroy();
  await client.query(`ALTER DATABASE ${unfinished} RENAME TO ${name}`);
}

async function onServer<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: urlOf('postgres') });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function urlOf(database: string): string {
  const url = new URL(testServerUrl());
  url.pathname = `/${database}`;
  return url.toString();
}
