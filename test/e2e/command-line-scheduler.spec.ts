import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { RunningProgram, runProgram, type Ended } from '../support/program.js';

/** Six sessions in two halls, two of them at once in one hall, one person in two places. */
const FIXTURE = fileURLToPath(new URL('../fixtures/schedules/clashing.xml', import.meta.url));

/** Between two looks at the database. */
const nextTurn = (): Promise<void> => delay(100);

describe('the scheduler on the command line', () => {
  let database: TestDatabase;
  let folder: string;
  beforeAll(async () => {
    database = await createTestDatabase();
    folder = mkdtempSync(join(tmpdir(), 'multaqa-cli-'));
    await multaqa('import', FIXTURE);
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await database.drop();
  });

  const multaqa = (...args: string[]): Promise<Ended> =>
    runProgram(args, { DATABASE_URL: database.url, DATA_DIR: folder });

  test('says why a session is not elsewhere', async () => {
    const found = await multaqa('check', '--why', 'rivers');
    const unclear = await multaqa('check', '--why', 'the');

    expect(found.code).toBe(1);
    expect(found.out).toMatch(/^#1 "How rivers draw maps" is in 4 open issues\.\n {2}hard 30: /);
    expect(found.out).toMatch(/\nThe best places:\n {2}start +room +verdict/);
    expect(unclear).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^"the" could be #\d.* Give its number\.\n$/),
    });
  }, 120_000);

  test('loses no more than the running search when it is killed', async () => {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    // An agenda that costs nothing would end the search at once.
    await client.query('UPDATE room SET capacity = 1');
    await client.query('UPDATE session SET expected_audience = 100');
    const running = async (): Promise<boolean> =>
      (await client.query(`SELECT 1 FROM arrange_run WHERE state = 'running'`)).rowCount === 1;
    const program = new RunningProgram(['arrange', '--seconds', '300'], {
      DATABASE_URL: database.url,
      DATA_DIR: folder,
    });
    while (!(await running())) await nextTurn();

    await program.end('SIGKILL');
    await client.query(`UPDATE arrange_run SET heartbeat_at = heartbeat_at - interval '31 seconds'`);
    const again = await multaqa('arrange', '--seconds', '1', '--proposal');
    const { rows } = await client.query('SELECT state, proposal_id IS NULL AS empty FROM arrange_run ORDER BY id');
    await client.query('UPDATE session SET expected_audience = NULL');
    const drafts = await client.query(`SELECT revision FROM draft WHERE state = 'open'`);
    await client.end();

    expect(again.code).toBe(0);
    expect(rows).toEqual([
      { state: 'failed', empty: true },
      { state: 'done', empty: false },
    ]);
    expect(drafts.rows).toEqual([{ revision: 1 }]);
  }, 120_000);

  test('explains what an arrangement changes, and what a lost room does to the release', async () => {
    const arranged = await multaqa('arrange', '--seconds', '1', '--explain');
    const released = await multaqa('release');
    const unknown = await multaqa('replan', '--lost-room', 'Hall Z');
    const replanned = await multaqa(
      'replan',
      '--lost-room',
      'hall a',
      '--max-moves',
      '1',
      '--seconds',
      '1',
      '--accept',
    );

    expect([arranged.code, released.code]).toEqual([0, 0]);
    expect(arranged.out).toMatch(
      /\d sessions newly placed, \d moved, 0 taken out\.\nlevel +rule +issues before +after/,
    );
    expect(arranged.out).toMatch(/\nhard +one session at a time in a room +1 +0 +30 +0\n/);
    expect(unknown).toMatchObject({ code: 2, err: 'atlas27 has no room "Hall Z".\n' });
    expect(replanned.code).toBe(1);
    expect(replanned.out).toMatch(/^Without any move: hard \d+, medium 0, soft 0\.\nat most +moved +placed/);
    expect(replanned.out).toMatch(/\n {2}#\d "[^"]+": .* Hall A -> .*\n/);
    expect(replanned.out).toContain('Taken over into the draft "Imported" of atlas27.');
  }, 120_000);
});
