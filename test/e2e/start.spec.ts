import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { runProgram, RunningProgram } from '../support/program.js';

const addressIn = (text: string): string => /listens on (\S+)/.exec(text)?.[1] ?? '';

async function ask(url: string, query: string): Promise<Record<string, never>> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return ((await response.json()) as { data: Record<string, never> }).data;
}

describe('start with an embedded database', () => {
  let dataDir: string;
  beforeAll(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'multaqa-start-'));
    chmodSync(dataDir, 0o711);
  });
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

  test('loads the demo at the first start, keeps it over a second one and over kill -9, and stops in order', async () => {
    const environment = { DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'silent' };
    const first = new RunningProgram(['serve'], environment);
    const greeting = await first.says('attendee@example.org');
    expect(greeting).toContain('organizer@example.org');
    expect(greeting).toContain('speaker@example.org');
    const answer = await ask(addressIn(greeting), '{ conference(slug: "shared-horizons") { name } }');
    expect(answer).toEqual({ conference: { name: expect.any(String) } });
    await first.end('SIGKILL');

    const second = new RunningProgram(['serve'], environment);
    expect(
      await ask(
        addressIn(await second.says('attendee@example.org')),
        '{ conference(slug: "shared-horizons") { name } }',
      ),
    ).toEqual(answer);
    expect((await second.end('SIGINT')).code).toBe(0);

    const third = await runProgram(['check', '--json'], environment);
    expect(third.code).toBe(1);
    expect(JSON.parse(third.out)).toMatchObject({ conference: 'shared-horizons', score: { hard: expect.any(Number) } });
  }, 180_000);
});

describe('start that cannot be', () => {
  let database: TestDatabase;
  let dataDir: string;
  let taken: Server;
  beforeAll(async () => {
    database = await createTestDatabase();
    dataDir = mkdtempSync(join(tmpdir(), 'multaqa-start-'));
    taken = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => taken.once('listening', resolve));
  });
  afterAll(async () => {
    taken.close();
    rmSync(dataDir, { recursive: true, force: true });
    await database.drop();
  });

  const serve = (variables: Record<string, string>) =>
    runProgram(['serve'], {
      DATA_DIR: dataDir,
      LOG_LEVEL: 'silent',
      DEMO: 'false',
      DATABASE_URL: database.url,
      PORT: '0',
      ...variables,
    });

  test('says in one line that the port is taken', async () => {
    const { port } = taken.address() as { port: number };

    const ended = await serve({ PORT: String(port) });

    expect(ended).toMatchObject({ code: 2, err: `Port ${port} is taken; set PORT to another.\n` });
  });

  test('says in one line that the database does not answer', async () => {
    const ended = await serve({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' });

    expect(ended.code).toBe(2);
    expect(ended.err).toMatch(/^DATABASE_URL: the server does not answer.*\n$/);
  });

  test('says in one line that a newer version migrated the database', async () => {
    const newer = await createTestDatabase();
    const client = new pg.Client({ connectionString: newer.url });
    await client.connect();
    await client.query(`INSERT INTO migrations (timestamp, name) VALUES (9999999999999, 'FromTheFuture9999999999999')`);
    await client.end();

    const ended = await serve({ DATABASE_URL: newer.url });
    await newer.drop();

    expect(ended).toMatchObject({
      code: 2,
      err: 'The database was migrated by a newer version of Multaqa (FromTheFuture9999999999999); start that version instead.\n',
    });
  });

  test('names every faulty setting, and refuses demo data and example secrets in production', async () => {
    const faulty = await serve({ PORT: 'many', LOG_LEVEL: 'loud' });
    const unsafe = await serve({
      NODE_ENV: 'production',
      DEMO: 'true',
      APP_SECRET: 'change-me-please-now',
      APP_URL: 'https://example.org',
    });

    expect(
      faulty.err
        .trim()
        .split('\n')
        .map((line) => line.split(':')[0])
        .sort(),
    ).toEqual(['LOG_LEVEL', 'PORT']);
    expect(
      unsafe.err
        .trim()
        .split('\n')
        .map((line) => line.split(':')[0])
        .sort(),
    ).toEqual(['APP_SECRET', 'DEMO']);
    expect(unsafe.code).toBe(2);
  });
});
