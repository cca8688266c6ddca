import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { DemoLoader } from '../../src/modules/demo/demo-loader.js';
import { ArchiveExporter } from '../../src/modules/interchange/archive/archive-exporter.js';
import { ArchiveRestorer } from '../../src/modules/interchange/archive/archive-restorer.js';
import { archiveJsonSchema } from '../../src/modules/interchange/archive/format/content.js';
import type { RestoreReport } from '../../src/modules/interchange/archive/restore/report.js';
import { SYSTEM } from '../../src/platform/auth/viewer.js';
import { toGlobalId } from '../../src/platform/graphql/global-id.js';
import { bookingsOf } from '../support/releases.js';
import {
  Collector,
  contentOf,
  entriesOf,
  fingerprintOf,
  type LooseContent,
  uploadFile,
  withoutIds,
} from '../support/archive-files.js';
import { grantRole, makeConference, makeOrganisation, makeRoom, makeSession } from '../support/factories.js';
import {
  bringAccounts,
  conferenceOf,
  type FullConference,
  makeFullConference,
  undo,
} from '../support/full-conference.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { sharedFile } from '../support/xsd.js';

async function archiveOf(app: TestApp, slug: string): Promise<Buffer> {
  const output = new Collector();
  await app.nest.get(ArchiveExporter).write(SYSTEM, (await conferenceOf(app, slug)).id, output);
  return output.bytes;
}

async function restoreInto(
  app: TestApp,
  archive: Buffer,
  slug?: string,
): Promise<{ conferenceId: string; report: RestoreReport; organisationId: string }> {
  const { id: organisationId } = await makeOrganisation(app.dataSource);
  const restored = await app.nest.get(ArchiveRestorer).restore(SYSTEM, { organisationId, source: archive, slug });
  return { ...restored, organisationId };
}

const textOf = async (archive: Buffer): Promise<string> =>
  (await entriesOf(archive)).get('conference.json')?.toString('utf8') ?? '';

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

describe('an archive of a real programme', () => {
  let home: TestApp;
  let abroad: TestApp;
  beforeEach(async () => {
    [home, abroad] = [await startTestApp(), await startTestApp()];
  });
  afterEach(async () => {
    await home.close();
    await abroad.close();
  });

  // The real files are no part of the project: where the shared data folder is absent, this says so and passes.
  test.each(['fosdem_2021.schedule.xml', '38c3.schedule.xml', 'emf2024.schedule.frab.xml'])(
    'restores and comes out the same: %s',
    async (name) => {
      const file = sharedFile('schedules', name);
      if (!file) return expect(file).toBeNull();
      await importInto(home, file);
      await bringAccounts(home, abroad);
      const archive = await archiveOf(home, 'real');

      await restoreInto(abroad, archive);

      // Not by toBe: a report of megabytes helps nobody.
      expect((await textOf(await archiveOf(abroad, 'real'))) === (await textOf(archive))).toBe(true);
      expect((await contentOf(archive))['sessions'].length).toBeGreaterThan(450);
    },
    120_000,
  );
});

async function importInto(app: TestApp, file: Buffer): Promise<void> {
  const owner = await app.createAccount({ isAdministrator: true });
  const organisationId = toGlobalId('Organisation', (await makeOrganisation(app.dataSource)).id);
  const fileId = await uploadFile(app, owner, file);
  const input = { organisationId, fileId, slug: 'real', timeZone: 'Europe/Berlin' };
  const { importProgramme } = await app.ok(
    'mutation ($input: ImportProgrammeInput!) { importProgramme(input: $input) { errors { code } } }',
    { input },
    owner,
  );
  expect(importProgramme.errors).toEqual([]);
}

describe('restoring', () => {
  let home: TestApp;
  let abroad: TestApp;
  let full: FullConference;
  let archive: Buffer;
  beforeAll(async () => {
    home = await startTestApp();
    abroad = await startTestApp();
    full = await makeFullConference(home);
    archive = await archiveOf(home, full.conference.slug);
  });
  afterAll(async () => {
    await home.close();
    await abroad.close();
  });

  test('leaves out accounts that nobody proved to be hers', async () => {
    // Anybody may sign up with an address; only who reads its mail is believed.
    await abroad.createAccount({ email: full.organizer.email });
    await abroad.dataSource.query('UPDATE account SET email_verified_at = NULL');

    const { report, conferenceId } = await restoreInto(abroad, archive);

    const roles = await abroad.dataSource.query('SELECT 1 FROM role_grant WHERE scope_id = $1', [conferenceId]);
    const authors = await abroad.dataSource.query('SELECT DISTINCT author_id FROM draft_change');
    expect(report.leftOut).toEqual([
      { kind: 'accounts', count: 1 },
      { kind: 'teamRoles', count: 1 },
      { kind: 'stars', count: 2 },
    ]);
    expect([roles, authors]).toEqual([[], [{ author_id: null }]]);
  });

  test('gives nobody a say over the account that claimed a person', async () => {
    const speaker = await home.createAccount();
    const [{ id }] = await home.dataSource.query('SELECT person_id AS id FROM session_person LIMIT 1');
    await home.dataSource.query('UPDATE person SET account_id = $1 WHERE id = $2', [speaker.id, id]);

    const { conferenceId } = await restoreInto(home, await archiveOf(home, full.conference.slug), 'with-a-claim');

    const claimed = await home.dataSource.query('SELECT id FROM person WHERE account_id = $1', [speaker.id]);
    const copied = await home.dataSource.query(
      `SELECT p.account_id FROM person_profile f JOIN person p ON p.id = f.person_id WHERE f.conference_id = $1`,
      [conferenceId],
    );
    expect([claimed, copied]).toEqual([[{ id }], [{ account_id: null }]]);
  });

  test('uses a venue and its rooms again where the organisation has them, and leaves them as they are', async () => {
    const organisation = await makeOrganisation(home.dataSource);
    const first = await home.nest
      .get(ArchiveRestorer)
      .restore(SYSTEM, { organisationId: organisation.id, source: archive, slug: 'guest' });
    await home.dataSource.query('DELETE FROM room_booking WHERE conference_id = $1', [first.conferenceId]);
    await home.dataSource.query(`UPDATE room SET capacity = 7 WHERE organisation_id = $1`, [organisation.id]);

    const second = await home.nest
      .get(ArchiveRestorer)
      .restore(SYSTEM, { organisationId: organisation.id, source: archive, slug: 'guest-again' });

    const roomsOf = (id: string): Promise<unknown> =>
      home.dataSource.query(
        `SELECT r.id, r.capacity FROM conference_room c JOIN room r ON r.id = c.room_id
         WHERE c.conference_id = $1 AND r.retired_at IS NULL ORDER BY c.position`,
        [id],
      );
    expect(second.report.reused).toEqual([
      { kind: 'venues', count: 2 },
      { kind: 'rooms', count: 2 },
    ]);
    expect(await roomsOf(second.conferenceId)).toEqual(await roomsOf(first.conferenceId));
    expect((await bookingsOf(home.dataSource, second.conferenceId)).rooms.map(({ lane }) => lane)).toEqual([1, 1]);
  });

  test('writes nothing where a room that it needs is booked', async () => {
    const organisation = { id: full.conference.organisationId };
    const before = await fingerprintOf(home);

    const clashing = home.nest
      .get(ArchiveRestorer)
      .restore(SYSTEM, { organisationId: organisation.id, source: archive, slug: 'beside' });

    await expect(clashing).rejects.toMatchObject({
      code: 'BOOKING_CLASH',
      options: { path: ['fileId'], data: { resource: 'room' } },
    });
    expect(await fingerprintOf(home)).toBe(before);
  });

  test('takes no room of another organisation', async () => {
    const other = await makeConference(abroad.dataSource);
    const room = await makeRoom(abroad.dataSource, other, { name: 'Hall' });

    const { organisationId } = await restoreInto(abroad, archive, 'own-rooms');

    const rooms: { id: string; organisation_id: string }[] = await abroad.dataSource.query(
      `SELECT DISTINCT r.id, r.organisation_id FROM conference_room c JOIN room r ON r.id = c.room_id
       JOIN conference k ON k.id = c.conference_id WHERE k.slug = 'own-rooms'`,
    );
    expect(new Set(rooms.map((each) => each.organisation_id))).toEqual(new Set([organisationId]));
    expect(rooms.map(({ id }) => id)).not.toContain(room.id);
  });
});
