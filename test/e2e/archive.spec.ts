import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DemoLoader } from '../../src/modules/demo/demo-loader.js';
import { archiveJsonSchema } from '../../src/modules/interchange/archive/format/content.js';
import { contentOf, entriesOf, type LooseContent, withoutIds } from '../support/archive-files.js';
import { archiveOf, restoreInto, textOf } from '../support/archives.js';
import { grantRole, makeConference, makeSession } from '../support/factories.js';
import { bringAccounts, type FullConference, makeFullConference, undo } from '../support/full-conference.js';
import { bookingsOf } from '../support/releases.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

/** conference.json of a copy beside its original: other ids, another slug, and readers by a digest with another id in it. */
function comparable(content: LooseContent): string {
  const stars: LooseContent[] = content['stars'];
  const starred = stars.map(({ sessionId, createdAt }) => ({ sessionId, createdAt }));
  const conference = { ...content['conference'][0], slug: '' };
  return withoutIds(JSON.stringify({ ...content, conference, stars: starred }));
}

/** But for those in addresses of test accounts. */
const idsIn = (content: unknown): ReadonlySet<string> =>
  new Set(JSON.stringify(content).match(/[0-9a-f]{8}-[0-9a-f-]{27}(?!@)/g));

/** What search finds each session by. */
const searchedWords = (app: TestApp, conferenceId: string): Promise<unknown> =>
  app.dataSource.query(
    `SELECT id, array(SELECT word FROM regexp_split_to_table(search_text, ' ') word ORDER BY word) AS words
     FROM session WHERE conference_id = $1 ORDER BY id`,
    [conferenceId],
  );

describe('an archive', () => {
  let home: TestApp;
  let abroad: TestApp;
  let full: FullConference;
  beforeAll(async () => {
    home = await startTestApp();
    abroad = await startTestApp();
    await home.nest.get(DemoLoader).loadIntoEmpty();
    full = await makeFullConference(home);
    await bringAccounts(home, abroad);
  });
  afterAll(async () => {
    await home.close();
    await abroad.close();
  });

  test('has something of everything, valid by its published schema', async () => {
    const content = await contentOf(await archiveOf(home, full.conference.slug));

    const empty = Object.entries(content)
      .filter(([, list]) => Array.isArray(list) && list.length === 0)
      .map(([name]) => name);
    const ajv = new Ajv2020({ allErrors: true });
    addFormats.default(ajv);
    const isValid = ajv.compile(archiveJsonSchema());

    // Nothing of the product keeps a file yet.
    expect(empty).toEqual(['attachments']);
    expect([isValid(content), isValid.errors]).toEqual([true, null]);
    expect(content['clashGroups']).toEqual([[full.talks[0].id, full.talks[1].id].sort()]);
  });

  test('has the schema that is published', () => {
    const published = JSON.parse(readFileSync('docs/interchange/archive.schema.json', 'utf8')) as unknown;

    expect(published).toEqual(archiveJsonSchema());
  });

  test('is the same bytes each time, but for the moment in the manifest', async () => {
    const [one, two] = [await archiveOf(home, full.conference.slug), await archiveOf(home, full.conference.slug)];

    const manifests = await Promise.all(
      [one, two].map(async (archive) => JSON.parse(String((await entriesOf(archive)).get('manifest.json')))),
    );
    expect([...(await entriesOf(one)).keys()]).toEqual(['conference.json', 'manifest.json']);
    expect(await textOf(one)).toBe(await textOf(two));
    expect(manifests[0].entries).toEqual(manifests[1].entries);
  });

  test('restores elsewhere and comes out the same, byte for byte', async () => {
    const archive = await archiveOf(home, full.conference.slug);

    const { report, conferenceId } = await restoreInto(abroad, archive);

    expect(await textOf(await archiveOf(abroad, full.conference.slug))).toBe(await textOf(archive));
    expect(report).toMatchObject({ idsKept: true, reused: [], leftOut: [] });
    expect(conferenceId).toBe(full.conference.id);
    expect(await bookingsOf(abroad.dataSource, conferenceId)).toEqual(await bookingsOf(home.dataSource, conferenceId));
  });

  test('of the demo conference, with its releases and drafts, does so too', async () => {
    const [{ slug }] = await home.dataSource.query('SELECT slug FROM conference ORDER BY id LIMIT 1');
    const archive = await archiveOf(home, slug);

    const { conferenceId } = await restoreInto(abroad, archive);

    expect(await textOf(await archiveOf(abroad, slug))).toBe(await textOf(archive));
    expect(await bookingsOf(abroad.dataSource, conferenceId)).toEqual(await bookingsOf(home.dataSource, conferenceId));
    expect(await searchedWords(abroad, conferenceId)).toEqual(await searchedWords(home, conferenceId));
  });

  test('undoes abroad what was done at home', async () => {
    const organizer = await abroad.createAccount();
    await grantRole(abroad.dataSource, organizer, 'organizer', full.conference.id);

    const first = await undo(abroad, full, organizer);
    const second = await undo(abroad, full, organizer);

    expect([first, second]).toEqual([
      { errors: [], titles: ['Cem'] },
      { errors: [], titles: ['Bea'] },
    ]);
  });

  test('restored beside its original gets new ids and is otherwise the same', async () => {
    const archive = await archiveOf(home, full.conference.slug);

    const first = await restoreInto(home, archive, 'first-copy');
    const second = await restoreInto(home, archive, 'second-copy');
    const copies = await Promise.all(
      ['first-copy', 'second-copy'].map(async (slug) => contentOf(await archiveOf(home, slug))),
    );

    const original = await contentOf(archive);
    expect([first.report.idsKept, second.report.idsKept]).toEqual([false, false]);
    expect(copies.map(comparable)).toEqual([comparable(original), comparable(original)]);
    const known = idsIn(original);
    expect([...idsIn(copies)].filter((id) => known.has(id))).toEqual([]);
  });

  test('keeps the stars of readers without saying whose they are', async () => {
    const text = await textOf(await archiveOf(home, full.conference.slug));
    const starsOf = (app: TestApp): Promise<unknown> =>
      app.dataSource.query(
        `SELECT a.email, s.session_id FROM session_star s JOIN account a ON a.id = s.account_id WHERE s.conference_id = $1 ORDER BY 1`,
        [full.conference.id],
      );

    expect(text).not.toContain(full.reader.email);
    expect(await starsOf(abroad)).toEqual(await starsOf(home));
    expect(await starsOf(home)).toHaveLength(2);
  });

  test('is read with as many statements for three sessions as for one', async () => {
    const [small, large] = [await makeConference(home.dataSource), await makeConference(home.dataSource)];
    await makeSession(home.dataSource, small);
    for (let n = 0; n < 3; n += 1) await makeSession(home.dataSource, large);

    const counts = [
      await home.countStatements(() => archiveOf(home, small.slug)),
      await home.countStatements(() => archiveOf(home, large.slug)),
    ];

    // 33 lists of three statements each, the transaction, who may, and the look-up of the test.
    expect(counts).toEqual([105, 105]);
  });
});
