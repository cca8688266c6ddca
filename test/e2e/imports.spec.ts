import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Programme, ProgrammeSession } from '../../src/modules/interchange/programme.js';
import { fromGlobalId, toGlobalId } from '../../src/platform/graphql/global-id.js';
import { aPerson, aProgramme, aRoom, aSession } from '../fixtures/schedules/programmes.js';
import { grantRole, makeOrganisation } from '../support/factories.js';
import { importProgramme, previewImport, scheduleXml, upload } from '../support/imports.js';
import { startTestApp, type TestAccount, type TestApp } from '../support/test-app.js';

const HALL = aRoom({ id: 'hall', name: 'Hall' });
const STUDIO = aRoom({ id: 'studio', name: 'Studio' });
const NOOR = aPerson({ id: 'noor', name: 'Noor Haddad', externalId: '7' });

function session(
  number: number,
  title: string,
  hour: number,
  fields: Partial<ProgrammeSession> = {},
): ProgrammeSession {
  return aSession({
    id: `s${number}`,
    guid: `aaaaaaaa-0000-4000-8000-00000000000${number}`,
    number,
    title,
    people: [{ personId: 'noor', role: 'speaker' }],
    placement: {
      startsAt: `2027-03-08T${String(hour).padStart(2, '0')}:00:00.000Z`,
      durationMinutes: 45,
      roomIds: ['hall'],
    },
    ...fields,
  });
}

const STARS = session(1, 'Stars', 9);
const SEAS = session(2, 'Seas', 11);
const SANDS = session(3, 'Sands', 13);

function programme(sessions: readonly ProgrammeSession[], fields: Partial<Programme> = {}): Programme {
  const days = [{ date: '2027-03-08', opensAt: '2027-03-08T06:00:00.000Z', closesAt: '2027-03-08T18:00:00.000Z' }];
  return aProgramme({ timeZone: 'Europe/Istanbul', days, rooms: [HALL, STUDIO], people: [NOOR], sessions, ...fields });
}

describe('importing a file again', () => {
  let app: TestApp;
  let organizer: TestAccount;
  let organisationId: string;
  let conferenceId: string;
  let draftId: string;
  let count = 0;

  beforeAll(async () => {
    app = await startTestApp();
    const organisation = await makeOrganisation(app.dataSource);
    organisationId = toGlobalId('Organisation', organisation.id);
    organizer = await app.createAccount();
    await grantRole(app.dataSource, organizer, 'owner', organisation.id);
  });
  afterAll(() => app.close());

  beforeEach(async () => {
    count += 1;
    const payload = await importProgramme(app, organizer, {
      organisationId,
      slug: `again-${count}`,
      fileId: await file([STARS, SEAS]),
    });
    if (payload.errors.length > 0) throw new Error(JSON.stringify(payload.errors));
    conferenceId = payload.conference.id;
    draftId = payload.draft.id;
  });

  async function file(sessions: readonly ProgrammeSession[], fields: Partial<Programme> = {}): Promise<string> {
    return upload(app, organizer, 'wis.xml', scheduleXml(programme(sessions, fields)));
  }

  async function again(sessions: readonly ProgrammeSession[], input: Record<string, unknown> = {}) {
    const payload = await importProgramme(app, organizer, { conferenceId, fileId: await file(sessions), ...input });
    expect(payload.errors).toEqual([]);
    return payload.importRun;
  }

  async function sessionsHere(): Promise<Record<string, { title: string; state: string; startsAt: string | null }>> {
    const rows = await app.dataSource.query(
      `SELECT s.number, s.title, s.state, p.starts_at AS "startsAt" FROM session s
       LEFT JOIN placement p ON p.session_id = s.id AND p.draft_id = $2
       WHERE s.conference_id = $1 ORDER BY s.number`,
      [fromGlobalId('Conference', conferenceId), fromGlobalId('Draft', draftId)],
    );
    return Object.fromEntries(
      rows.map((row: { number: number; title: string; state: string; startsAt: Date | null }) => [
        row.number,
        { title: row.title, state: row.state, startsAt: row.startsAt?.toISOString() ?? null },
      ]),
    );
  }

  /** Everything but the memory of imports itself. */
  async function contentOfDatabase(): Promise<string> {
    const tables = ['session', 'person', 'person_profile', 'room', 'track', 'draft', 'draft_change', 'placement'];
    const parts = tables.map(
      (name) =>
        `SELECT '${name}' AS t, md5(coalesce(string_agg(r::text, '|' ORDER BY r::text), '')) AS h FROM "${name}" r`,
    );
    return JSON.stringify(await app.dataSource.query(parts.join(' UNION ALL ')));
  }

  async function editTitle(number: number, title: string): Promise<void> {
    await app.dataSource.query('UPDATE session SET title = $3 WHERE conference_id = $1 AND number = $2', [
      fromGlobalId('Conference', conferenceId),
      number,
      title,
    ]);
  }

  test('changes nothing where the file is the same', async () => {
    const before = await contentOfDatabase();

    const preview = await previewImport(app, organizer, { conferenceId, fileId: await file([STARS, SEAS]) });
    const run = await again([STARS, SEAS]);

    expect(preview).toMatchObject({ errors: [], preview: { changesNothing: true, differences: [] } });
    expect(run.differences).toEqual([]);
    expect(await contentOfDatabase()).toBe(before);
  });

  test('says beforehand what it will do, writes nothing then, and does just that', async () => {
    const sessions = [{ ...STARS, title: 'Galaxies' }, SANDS];
    const before = await contentOfDatabase();

    const { preview } = await previewImport(app, organizer, { conferenceId, fileId: await file(sessions) });
    expect(await contentOfDatabase()).toBe(before);
    const run = await again(sessions, { fingerprint: preview.fingerprint });

    expect(preview.differences).toEqual(run.differences);
    expect(run.differences).toEqual([
      expect.objectContaining({
        verdict: 'TAKE',
        subject: 'SESSION',
        field: 'title',
        last: 'Stars',
        file: 'Galaxies',
        here: 'Stars',
      }),
      expect.objectContaining({ verdict: 'CREATE', subject: 'SESSION', label: 'Sands', field: null }),
      expect.objectContaining({ verdict: 'CANCEL', subject: 'SESSION', label: 'Seas', field: null }),
    ]);
    expect(await sessionsHere()).toEqual({
      1: { title: 'Galaxies', state: 'confirmed', startsAt: '2027-03-08T09:00:00.000Z' },
      2: expect.objectContaining({ title: 'Seas', state: 'cancelled' }),
      3: { title: 'Sands', state: 'confirmed', startsAt: '2027-03-08T13:00:00.000Z' },
    });
  });

  test('keeps what was changed here, reports it, and takes the file where that is asked for', async () => {
    await editTitle(1, 'Our stars');
    await editTitle(2, 'Our seas');
    const sessions = [{ ...STARS, title: 'Their stars' }, SEAS];

    const run = await again(sessions);

    expect(run.differences).toEqual([
      expect.objectContaining({
        verdict: 'KEEP',
        reason: 'CHANGED_BOTH',
        last: 'Stars',
        file: 'Their stars',
        here: 'Our stars',
      }),
      expect.objectContaining({
        verdict: 'KEEP',
        reason: 'CHANGED_HERE',
        last: 'Seas',
        file: 'Seas',
        here: 'Our seas',
      }),
    ]);
    expect((await sessionsHere())['1']?.title).toBe('Our stars');
    await again(sessions, { takeFromFile: [run.differences[0].key] });
    expect((await sessionsHere())['1']?.title).toBe('Their stars');
    expect((await sessionsHere())['2']?.title).toBe('Our seas');
  });

  test('moves what moved in the file, in one step that can be taken back', async () => {
    const moved = session(1, 'Stars', 15);

    const run = await again([moved, SEAS]);

    expect(run.differences).toEqual([
      expect.objectContaining({
        field: 'placement',
        last: '2027-03-08 12:00–12:45, Hall',
        file: '2027-03-08 18:00–18:45, Hall',
        verdict: 'TAKE',
      }),
    ]);
    expect((await sessionsHere())['1']?.startsAt).toBe('2027-03-08T15:00:00.000Z');
    const { draft } = await app.ok('query ($id: ID!) { draft(id: $id) { revision } }', { id: draftId }, organizer);
    const undone = await app.ok(
      'mutation ($input: UndoDraftChangeInput!) { undoDraftChange(input: $input) { errors { code } } }',
      { input: { draftId, expectedRevision: draft.revision } },
      organizer,
    );
    expect(undone.undoDraftChange.errors).toEqual([]);
    expect((await sessionsHere())['1']?.startsAt).toBe('2027-03-08T09:00:00.000Z');
  });

  test('cancels a session that is gone from the file, and brings it back when it returns', async () => {
    await again([STARS]);
    expect((await sessionsHere())['2']?.state).toBe('cancelled');

    await again([STARS, SEAS]);

    expect((await sessionsHere())['2']).toEqual({
      title: 'Seas',
      state: 'confirmed',
      startsAt: '2027-03-08T11:00:00.000Z',
    });
  });

  test('leaves alone what was made here', async () => {
    await app.dataSource.query(
      `INSERT INTO session (id, conference_id, number, guid, kind, state, title, duration_minutes)
       VALUES (gen_random_uuid(), $1, 50, gen_random_uuid(), 'talk', 'accepted', 'Made here', 30)`,
      [fromGlobalId('Conference', conferenceId)],
    );

    const run = await again([STARS]);

    expect(run.differences.map(({ label }: { label: string }) => label)).toEqual(['Seas']);
    expect((await sessionsHere())['50']?.state).toBe('accepted');
  });

  test('refuses what is no longer what the organizer looked at', async () => {
    const fileId = await file([{ ...STARS, title: 'Galaxies' }, SEAS]);
    const { preview } = await previewImport(app, organizer, { conferenceId, fileId });
    await editTitle(1, 'Meanwhile');
    const before = await contentOfDatabase();

    const refused = await importProgramme(app, organizer, { conferenceId, fileId, fingerprint: preview.fingerprint });

    expect(refused).toMatchObject({ importRun: null, errors: [{ code: 'IMPORT_CHANGED', path: ['fingerprint'] }] });
    expect(await contentOfDatabase()).toBe(before);
  });

  test('writes all or nothing, also when two come at once', async () => {
    const files = await Promise.all([file([STARS, SEAS, SANDS]), file([STARS, SEAS, SANDS])]);

    const payloads = await Promise.all(
      files.map((fileId) => importProgramme(app, organizer, { conferenceId, fileId })),
    );

    expect(payloads.map(({ errors }) => errors)).toEqual([[], []]);
    expect(Object.keys(await sessionsHere())).toEqual(['1', '2', '3']);
  });

  test('refuses a broken file with nothing written', async () => {
    const before = await contentOfDatabase();
    const fileId = await upload(app, organizer, 'broken.xml', '<schedule><conference><title>Half');

    const refused = await importProgramme(app, organizer, { conferenceId, fileId });

    expect(refused).toMatchObject({ importRun: null, errors: [{ code: 'FILE_UNREADABLE' }] });
    expect(await contentOfDatabase()).toBe(before);
  });

  test('asks for the zone of times without an offset, and takes that of the conference that it goes into', async () => {
    const pentabarf = scheduleXml(programme([STARS]))
      .replaceAll(/<date>[^<]*<\/date>/g, '')
      .replace(/<time_zone_name>.*<\/time_zone_name>/, '');
    const upload1 = await upload(app, organizer, 'no-zone.xml', pentabarf);

    const refused = await importProgramme(app, organizer, { organisationId, slug: 'no-zone', fileId: upload1 });
    const asked = await importProgramme(app, organizer, {
      organisationId,
      slug: 'no-zone',
      fileId: upload1,
      timeZone: 'Asia/Dubai',
    });
    const fileId = await upload(app, organizer, 'no-zone.xml', pentabarf);
    const into = await previewImport(app, organizer, { conferenceId, fileId });

    expect(refused.errors).toMatchObject([{ code: 'TIME_ZONE_NEEDED', path: ['timeZone'] }]);
    expect(asked).toMatchObject({ errors: [], conference: { timeZone: 'Asia/Dubai' } });
    expect(into.errors).toEqual([]);
  });

  test('says of a new conference what is in the file, and whether its address is free', async () => {
    const fileId = await file([STARS, SEAS]);

    const free = await previewImport(app, organizer, { organisationId, slug: 'free', fileId });
    const taken = await previewImport(app, organizer, { organisationId, slug: `again-${count}`, fileId });

    expect(free).toMatchObject({ errors: [], preview: { format: 'schedule-xml', fingerprint: null, differences: [] } });
    expect(free.preview.counts).toContainEqual({ kind: 'sessions', count: 2 });
    expect(taken).toMatchObject({ preview: null, errors: [{ code: 'SLUG_TAKEN', path: ['slug'] }] });
  });

  test('lets nobody in who may not', async () => {
    const stranger = await app.createAccount();
    const member = await app.createAccount();
    await grantRole(app.dataSource, member, 'programme_committee', fromGlobalId('Conference', conferenceId));
    const run = 'mutation ($input: ImportProgrammeInput!) { importProgramme(input: $input) { errors { code } } }';
    const preview = 'mutation ($input: ImportProgrammeInput!) { previewImport(input: $input) { errors { code } } }';

    const answers = [];
    for (const account of [stranger, member]) {
      const fileId = await upload(app, account, 'wis.xml', scheduleXml(programme([STARS])));
      for (const query of [run, preview]) {
        const { errors } = await app.gql(query, { input: { conferenceId, fileId } }, account);
        answers.push(errors[0]?.extensions.code);
      }
    }
    const { errors } = await app.gql(
      '{ conference(slug: "again-1") { importRuns { totalCount } importSources { name } } }',
      {},
      member,
    );

    expect(answers).toEqual(['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN']);
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['NOT_FOUND', 'NOT_FOUND']);
  });

  test('refuses requests that name too much or too little', async () => {
    const run = 'mutation ($input: ImportProgrammeInput!) { importProgramme(input: $input) { errors { code } } }';
    const fileId = await file([STARS]);
    const inputs = [
      {},
      { conferenceId },
      { conferenceId, organisationId, fileId },
      { conferenceId, fileId, url: 'https://example.org/a.xml' },
    ];

    const codes = [];
    for (const input of inputs) codes.push((await app.gql(run, { input }, organizer)).errors[0]?.extensions.code);

    expect(codes).toEqual(['BAD_USER_INPUT', 'BAD_USER_INPUT', 'BAD_USER_INPUT', 'BAD_USER_INPUT']);
  });

  test('takes as many statements for three changed sessions as for one', async () => {
    const retitled = (sessions: readonly ProgrammeSession[], mark: string) =>
      sessions.map((each) => ({ ...each, title: `${each.title} ${mark}` }));
    const all = [STARS, SEAS, SANDS];
    await again(all);
    const one = await file([...retitled([STARS], 'a'), SEAS, SANDS]);
    const three = await file(retitled(all, 'b'));

    const statements = [];
    for (const fileId of [one, three])
      statements.push(await app.countStatements(() => importProgramme(app, organizer, { conferenceId, fileId })));

    expect(statements[1]).toBe(statements[0]);
  });

  test('shows what was imported, and from where', async () => {
    await again([STARS]);

    const { conference } = await app.ok(
      `query ($slug: String!) { conference(slug: $slug) {
        importSources { name format url lastError failures draft { id } columns { heading } }
        importRuns { totalCount nodes { fileName format source { name } counts { kind count } } } } }`,
      { slug: `again-${count}` },
      organizer,
    );

    expect(conference.importSources).toEqual([
      {
        name: 'wis.xml',
        format: 'schedule-xml',
        url: null,
        lastError: null,
        failures: 0,
        draft: { id: draftId },
        columns: [],
      },
    ]);
    expect(conference.importRuns.totalCount).toBe(2);
    expect(conference.importRuns.nodes[0].counts).toContainEqual({ kind: 'cancel', count: 1 });
  });
});
