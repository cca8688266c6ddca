import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { archiveJsonSchema } from '../../src/modules/interchange/archive/format/content.js';
import { contentOf } from '../support/archive-files.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { makeOrganisation } from '../support/factories.js';
import { type FullConference, makeFullConference } from '../support/full-conference.js';
import { type Ended, runProgram } from '../support/program.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

describe('the commands of archives', () => {
  let home: TestApp;
  let full: FullConference;
  let elsewhere: TestDatabase;
  let folder: string;
  let file: string;
  let written: Ended;
  beforeAll(async () => {
    home = await startTestApp();
    full = await makeFullConference(home);
    elsewhere = await createTestDatabase();
    folder = mkdtempSync(join(tmpdir(), 'multaqa-archive-cli-'));
    file = join(folder, 'full.multaqa.zip');
    written = await multaqa(databaseOf(home), 'archive', '--conference', full.conference.slug, '--out', file);
  }, 120_000);
  afterAll(async () => {
    await home.close();
    await elsewhere.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  const databaseOf = (app: TestApp): string => String((app.dataSource.options as { url?: string }).url);
  const multaqa = (database: string, ...args: readonly string[]): Promise<Ended> =>
    runProgram(args, { DATABASE_URL: database, DATA_DIR: home.dataDir });

  test('take a conference from one installation to another, once', async () => {
    const restored = await multaqa(elsewhere.url, 'archive:restore', file);
    const again = await multaqa(elsewhere.url, 'archive:restore', file, '--slug', 'copy');

    expect(written).toEqual({ code: 0, out: '', err: `Wrote ${file}.\n` });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['full.multaqa.zip']);
    expect((await contentOf(readFileSync(file)))['sessions']).toHaveLength(3);
    expect(restored.out.split('\n')[0]).toBe(`Restored "${full.conference.slug}".`);
    expect(restored.out.split('\n').at(-2)).toBe('Left out: 1 accounts, 1 teamRoles, 2 stars.');
    // The same rooms at the same time, in the same organisation.
    expect(again).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/^Another conference booked/) });
  }, 120_000);

  test('restore into the organisation that is asked for, under another name', async () => {
    const organisation = await makeOrganisation(home.dataSource);

    const where = ['--organisation', organisation.slug, '--slug', 'there'];
    const restored = await multaqa(databaseOf(home), 'archive:restore', file, ...where, '--json');

    const [owner] = await home.dataSource.query(`SELECT organisation_id FROM conference WHERE slug = 'there'`);
    expect(JSON.parse(restored.out)).toMatchObject({ conference: 'there', idsKept: false, reused: [], leftOut: [] });
    expect(owner).toEqual({ organisation_id: organisation.id });
  }, 120_000);

  test('say in a line what is wrong', async () => {
    const broken = join(folder, 'broken.zip');
    const nowhere = join(folder, 'no-folder', 'a.zip');
    writeFileSync(broken, 'PK');
    const failureOf = async (...args: readonly string[]): Promise<string> => {
      const { code, err } = await multaqa(databaseOf(home), ...args);
      return `${code} ${err.trim()}`;
    };

    expect(await failureOf('archive:restore', broken)).toBe(
      '2 The archive cannot be restored, and nothing was written: the file is no archive.',
    );
    expect(await failureOf('archive', '--conference', full.conference.slug, '--out', nowhere)).toMatch(
      /^2 Cannot write [^\n]*a\.zip \(ENOENT[^\n]*$/,
    );
  }, 120_000);

  test('print the schema', async () => {
    const { out } = await multaqa(elsewhere.url, 'archive:schema');

    expect(JSON.parse(out)).toEqual(archiveJsonSchema());
  }, 120_000);
});
