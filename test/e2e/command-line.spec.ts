import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { runProgram, type Ended } from '../support/program.js';

const FIXTURE = fileURLToPath(new URL('../fixtures/schedules/clashing.xml', import.meta.url));

describe('command line', () => {
  let database: TestDatabase;
  let folder: string;
  beforeAll(async () => {
    database = await createTestDatabase();
    folder = mkdtempSync(join(tmpdir(), 'multaqa-cli-'));
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await database.drop();
  });

  const multaqa = (...args: string[]): Promise<Ended> =>
    runProgram(args, { DATABASE_URL: database.url, DATA_DIR: folder });

  test('takes a conference from a file to a released agenda', async () => {
    const out = join(folder, 'agenda.xml');

    const imported = await multaqa('import', FIXTURE);
    const clashing = await multaqa('check', '--json');
    const refused = await multaqa('release');
    const arranged = await multaqa('arrange', '--seconds', '1');
    const checked = await multaqa('check');
    const released = await multaqa('release', '--name', 'First agenda');
    const exported = await multaqa('export', '--out', out);

    expect(imported).toMatchObject({ code: 0, err: '' });
    expect(imported.out).toContain('sessions: 6');
    expect(clashing.code).toBe(1);
    expect(JSON.parse(clashing.out).byConstraint).toMatchObject({
      room_double_booked: { issues: 1 },
      person_double_booked: { issues: 1 },
    });
    expect(refused.code).toBe(2);
    expect(arranged.out).toContain('Every session has a place.');
    expect(checked.code).toBe(0);
    expect(released.out).toContain('release 1 "First agenda"');
    expect(exported.code).toBe(0);
    expect(readFileSync(out, 'utf8').match(/<event /g)).toHaveLength(6);
  }, 120_000);

  test('says in one line what is wrong', async () => {
    const missing = await multaqa('import', '/no/such/file.xml');
    const unknown = await multaqa('check', '--conference', 'nowhere');
    const zone = await multaqa('import', FIXTURE, '--time-zone', '+03:00');

    expect(missing).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^\/no\/such\/file\.xml cannot be read.*\n$/),
    });
    expect(unknown).toMatchObject({ code: 2, err: 'There is no conference "nowhere".\n' });
    expect(zone).toMatchObject({ code: 2, err: '"+03:00" is no IANA time zone.\n' });
  }, 120_000);

  test('creates an administrator, backs up, and restores into another database', async () => {
    const other = await createTestDatabase();
    const file = join(folder, 'all.backup');

    const created = await multaqa('user:create', 'Head@Example.org', '--name', 'Head', '--administrator');
    const backedUp = await multaqa('backup', file);
    const restored = await runProgram(['restore', file], { DATABASE_URL: other.url, DATA_DIR: folder });
    const again = await runProgram(['user:create', 'head@example.org'], { DATABASE_URL: other.url, DATA_DIR: folder });
    await other.drop();

    expect(created).toMatchObject({ code: 0, out: 'Created head@example.org, an administrator.\n' });
    expect([backedUp.code, restored.code]).toEqual([0, 0]);
    expect(again.code).toBe(2);
  }, 120_000);
});
