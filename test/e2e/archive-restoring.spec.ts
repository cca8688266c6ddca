import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { ArchiveRestorer } from '../../src/modules/interchange/archive/archive-restorer.js';
import { SYSTEM } from '../../src/platform/auth/viewer.js';
import { toGlobalId } from '../../src/platform/graphql/global-id.js';
import { contentOf, fingerprintOf, uploadFile } from '../support/archive-files.js';
import { archiveOf, restoreInto, textOf } from '../support/archives.js';
import { makeConference, makeOrganisation, makeRoom } from '../support/factories.js';
import { bringAccounts, type FullConference, makeFullConference } from '../support/full-conference.js';
import { bookingsOf } from '../support/releases.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { sharedFile } from '../support/xsd.js';

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
  test.each(['38c3.schedule.xml', 'emf2024.schedule.frab.xml'])(
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
