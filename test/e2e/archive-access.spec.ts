import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { AuditEntry } from '../../src/modules/audit/audit-entry.entity.js';
import { toGlobalId } from '../../src/platform/graphql/global-id.js';
import {
  altered,
  downloadArchive,
  entriesOf,
  fingerprintOf,
  type LooseContent,
  RESTORE,
  restoreArchive,
  uploadFile,
  withManifest,
  zipOf,
} from '../support/archive-files.js';
import { committeeMember } from '../support/draft-edits.js';
import { grantRole, makeOrganisation } from '../support/factories.js';
import { type FullConference, makeFullConference } from '../support/full-conference.js';
import { startTestApp, type TestAccount, type TestApp } from '../support/test-app.js';

/** What a try may leave behind: the file that was sent, who is signed in. */
const BOOKKEEPING = ['uploaded_file', 'access_token', 'rate_limit_window'];

describe('archives over HTTP', () => {
  let app: TestApp;
  let full: FullConference;
  let archive: Buffer;
  let creator: TestAccount;
  let organisation: { id: string };
  beforeAll(async () => {
    app = await startTestApp();
    full = await makeFullConference(app);
    archive = (await downloadArchive(app, full.conference.slug, full.organizer)).body;
    creator = await app.createAccount({ displayName: 'Creator' });
    organisation = await makeOrganisation(app.dataSource);
    await grantRole(app.dataSource, creator, 'conference_creator', organisation.id);
  });
  afterAll(() => app.close());

  test('an organizer downloads the archive under the name of the conference', async () => {
    const { status, headers, body } = await downloadArchive(app, full.conference.slug, full.organizer);

    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('application/zip');
    expect(headers.get('content-disposition')).toBe(`attachment; filename="${full.conference.slug}.multaqa.zip"`);
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect([...(await entriesOf(body)).keys()]).toEqual(['conference.json', 'manifest.json']);
  });

  test('nobody else does, and a hidden conference is as one that is not there', async () => {
    const stranger = await app.createAccount();
    const statusFor = async (slug: string, as: TestAccount | null): Promise<number> => {
      const { status, body } = await downloadArchive(app, slug, as);
      expect(body.includes('conference.json')).toBe(false);
      return status;
    };
    const { slug } = full.conference;

    expect(await statusFor(slug, null)).toBe(401);
    expect(await statusFor(slug, stranger)).toBe(403);
    expect(await statusFor(slug, full.reader)).toBe(403);
    expect(await statusFor(slug, await committeeMember(app, full))).toBe(403);
    await app.dataSource.query('UPDATE conference SET is_public = false WHERE id = $1', [full.conference.id]);
    expect(await statusFor(slug, stranger)).toBe(404);
    expect(await statusFor('no-such-conference', stranger)).toBe(404);
    await app.dataSource.query('UPDATE conference SET is_public = true WHERE id = $1', [full.conference.id]);
  });

  test('whoever restores one becomes the organizer of the new conference, and the log says so', async () => {
    const payload = await restoreArchive(app, creator, organisation, { archive, slug: 'restored' });

    const { viewer } = await app.ok('{ viewer { roles { role } } }', {}, creator);
    const { status } = await downloadArchive(app, 'restored', creator);
    const [entry] = await app.dataSource
      .getRepository(AuditEntry)
      .findBy({ accountId: creator.id, action: 'restore_archive' });
    expect(payload).toMatchObject({ conference: { slug: 'restored' }, report: { idsKept: false }, errors: [] });
    expect(viewer.roles).toContainEqual({ role: 'ORGANIZER' });
    expect(status).toBe(200);
    expect(entry).toMatchObject({ subjectKind: 'conference', organisationId: organisation.id });
  });

  test('nobody restores into an organisation in which she may not create conferences', async () => {
    const stranger = await app.createAccount();
    const fileId = await uploadFile(app, stranger, archive);
    const mine = await uploadFile(app, full.organizer, archive);
    const inputOf = (id: string, file: string): Record<string, unknown> => ({
      input: { organisationId: toGlobalId('Organisation', id), fileId: file, slug: 'stolen' },
    });
    const before = await fingerprintOf(app, BOOKKEEPING);

    const strange = await app.gql(RESTORE, inputOf(organisation.id, fileId), stranger);
    // She knows the organisation by its conference, but creates none in it.
    const organizer = await app.gql(RESTORE, inputOf(full.conference.organisationId, mine), full.organizer);
    const signedOut = await app.gql(RESTORE, inputOf(organisation.id, fileId), null);
    const foreign = await app.gql(RESTORE, inputOf(organisation.id, fileId), creator);

    expect([strange, organizer, signedOut, foreign].map(({ errors }) => errors[0]?.extensions.code)).toEqual([
      'NOT_FOUND',
      'FORBIDDEN',
      'UNAUTHENTICATED',
      'NOT_FOUND',
    ]);
    expect(await fingerprintOf(app, BOOKKEEPING)).toBe(before);
  });

  test('a slug that is taken is refused; the file stays for another try', async () => {
    const fileId = await uploadFile(app, creator, archive);
    const input = { organisationId: toGlobalId('Organisation', organisation.id), fileId };

    const taken = await app.ok(RESTORE, { input }, creator);
    const second = await app.ok(RESTORE, { input: { ...input, slug: 'second-try' } }, creator);
    const gone = await app.gql(RESTORE, { input: { ...input, slug: 'third-try' } }, creator);

    expect(taken.restoreArchive).toMatchObject({
      conference: null,
      report: null,
      errors: [{ code: 'SLUG_TAKEN', path: ['slug'] }],
    });
    expect(second.restoreArchive.errors.map(({ code }: { code: string }) => code)).toEqual(['BOOKING_CLASH']);
    await app.dataSource.query('DELETE FROM room_booking');
    const third = await app.ok(RESTORE, { input: { ...input, slug: 'third-try' } }, creator);
    expect(third.restoreArchive.errors).toEqual([]);
    expect(gone.errors).toEqual([]);
    expect(
      (await app.gql(RESTORE, { input: { ...input, slug: 'fourth-try' } }, creator)).errors[0]?.extensions.code,
    ).toBe('NOT_FOUND');
  });

  test('two who restore one archive at once each get a whole conference, one of them with its ids', async () => {
    const empty = await startTestApp();
    const root = await empty.createAccount({ isAdministrator: true });
    const organisations = [await makeOrganisation(empty.dataSource), await makeOrganisation(empty.dataSource)] as const;

    const payloads = await Promise.all(
      organisations.map((each, index) => restoreArchive(empty, root, each, { archive, slug: `at-once-${index}` })),
    );

    const sessions = await empty.dataSource.query('SELECT count(*)::int AS n FROM session GROUP BY conference_id');
    await empty.close();
    expect(payloads.map(({ errors }) => errors)).toEqual([[], []]);
    expect(payloads.map(({ report }) => report.idsKept).sort()).toEqual([false, true]);
    expect(sessions).toEqual([{ n: 3 }, { n: 3 }]);
  });

  describe('of ill will', () => {
    const refusalOf = async (file: Buffer): Promise<unknown> => {
      const target = await makeOrganisation(app.dataSource);
      await grantRole(app.dataSource, creator, 'conference_creator', target.id);
      const before = await fingerprintOf(app, BOOKKEEPING);
      const { conference, errors } = await restoreArchive(app, creator, target, { archive: file, slug: 'hostile' });
      expect(conference).toBeNull();
      expect(await fingerprintOf(app, BOOKKEEPING)).toBe(before);
      return errors.map(({ code, reason, where }: Record<string, string>) => [code, reason, where].join(' '));
    };
    const refusalAfter = async (alter: (content: LooseContent) => void): Promise<unknown> =>
      refusalOf(await altered(archive, alter));

    test('are refused with reason and place, in the language of the reader', async () => {
      const turkish = await app.createAccount({ locale: 'tr', isAdministrator: true });

      const { errors } = await restoreArchive(app, turkish, organisation, { archive: Buffer.from('<xml/>') });

      expect(errors).toMatchObject([
        {
          __typename: 'ArchiveUnreadableError',
          code: 'ARCHIVE_UNREADABLE',
          reason: 'NOT_AN_ARCHIVE',
          where: '',
          path: ['fileId'],
          message: 'Arşiv geri yüklenemiyor, hiçbir şey yazılmadı: dosya bir arşiv değil.',
        },
      ]);
    });

    test('are refused where they are a bomb', async () => {
      const bomb = withManifest([['conference.json', Buffer.alloc(30 * 1024 * 1024, ' ')]]);

      expect(await refusalOf(await zipOf(bomb))).toEqual(['ARCHIVE_UNREADABLE TOO_LARGE conference.json']);
    });

    test.each<[string, (content: LooseContent) => void, string]>([
      [
        'a session of elsewhere in a placement',
        (c) => (c['placements'][0].sessionId = c['drafts'][0].id),
        'REFERENCE_UNRESOLVED placements.0',
      ],
      ['a day twice', (c) => c['days'].push(c['days'][0]), 'CONTENT_REFUSED conference_day_pk_v1'],
      ['a placement twice', (c) => c['placements'].push(c['placements'][0]), 'CONTENT_REFUSED placement_pk_v1'],
      [
        'a day that ends before it begins',
        (c) => (c['days'][0].closesAt = c['days'][0].opensAt),
        'CONTENT_REFUSED conference_day_opens_before_closing_v1',
      ],
      ['seats in a talk', (c) => (c['sessions'][0].seatLimit = 3), 'CONTENT_REFUSED session_workshop_fields_v1'],
      [
        'a session that repeats itself',
        (c) => (c['sessions'][0].repeatOfId = c['sessions'][0].id),
        'CONTENT_REFUSED session_not_its_own_repeat_v1',
      ],
      [
        'a year that no calendar has',
        (c) => (c['sessions'][0].createdAt = '0000-01-01T00:00:00.000000Z'),
        'CONTENT_REFUSED sessions',
      ],
      [
        'a soft double booking',
        (c) => (c['constraintSettings'][0].constraint = 'room_double_booked'),
        'CONTENT_REFUSED constraint_setting_double_booking_hard_v1',
      ],
      // Nearly the last thing that is written.
      [
        'a released session without length',
        (c) => (c['releasedSessions'][0].endsAt = c['releasedSessions'][0].startsAt),
        'CONTENT_REFUSED released_session_not_empty_v1',
      ],
      [
        'an import source without a name',
        (c) => (c['importSources'][0].name = ''),
        'CONTENT_REFUSED import_source_name_v1',
      ],
    ])('are refused with %s', async (_name, alter, expected) => {
      expect(await refusalAfter(alter)).toEqual([`ARCHIVE_UNREADABLE ${expected}`]);
    });

    test('are refused where sessions of their own release overlap', async () => {
      const withoutGroups = await altered(archive, (content) => (content['clashGroups'] = []));
      const target = await makeOrganisation(app.dataSource);
      const root = await app.createAccount({ isAdministrator: true });

      const { errors } = await restoreArchive(app, root, target, { archive: withoutGroups, slug: 'overlapping' });

      expect(errors).toMatchObject([{ code: 'BOOKING_CLASH', resource: 'ROOM', path: ['fileId'] }]);
    });

    test('reach no session of another conference through a history', async () => {
      // The archive remembers a session that is gone; here that id is somebody else's.
      const foreign = full.talks[0].id;
      const target = await makeOrganisation(app.dataSource);
      const root = await app.createAccount({ isAdministrator: true });
      const hostile = await altered(archive, (content) => {
        const text = JSON.stringify(content).replaceAll(
          /01[0-9a-f]{6}-[0-9a-f]{4}-7/g,
          (start) => `02${start.slice(2)}`,
        );
        Object.assign(content, JSON.parse(text));
        content['draftChanges'][0].placements[0].sessionId = foreign;
        content['importLinks'][0].rowId = foreign;
      });

      const { report, errors } = await restoreArchive(app, root, target, { archive: hostile, slug: 'reaching' });

      const named = await app.dataSource.query(
        `SELECT c.id FROM draft_change c JOIN draft d ON d.id = c.draft_id JOIN conference k ON k.id = d.conference_id
         WHERE k.slug = 'reaching' AND c.placements::text LIKE '%' || $1 || '%'
         UNION SELECT l.source_id FROM import_link l JOIN conference k ON k.id = l.conference_id
         WHERE k.slug = 'reaching' AND l.row_id = $1::uuid`,
        [foreign],
      );
      expect([errors, report.idsKept, named]).toEqual([[], false, []]);
    });
  });
});
