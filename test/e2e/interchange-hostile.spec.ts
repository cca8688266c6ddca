// Files and addresses that mean harm, over HTTP: a typed answer, and nothing half written.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { fromGlobalId, toGlobalId } from '../../src/platform/graphql/global-id.js';
import { grantRole, makeOrganisation } from '../support/factories.js';
import { importProgramme, upload } from '../support/imports.js';
import { startTestApp, type TestAccount, type TestApp } from '../support/test-app.js';

/** More bytes than an index of the database holds, and nothing that repeats. */
const LONG_NAME = Array.from({ length: 1_000 }, (_, index) =>
  String.fromCodePoint(0x4e00 + ((index * 7_919) % 20_000)),
).join('');
const CREATE_SOURCE = `mutation ($input: CreateImportSourceInput!) { createImportSource(input: $input) {
  importSource { id } errors { code path } } }`;

type EventFields = Readonly<Record<string, unknown>>;

function scheduleJson(events: readonly EventFields[]): string {
  const day = {
    index: 1,
    date: '2027-05-01',
    day_start: '2027-05-01T08:00:00+02:00',
    day_end: '2027-05-02T02:00:00+02:00',
    rooms: { Hall: events.map((event, index) => ({ ...plainEvent(index + 1), ...event })) },
  };
  const conference = { acronym: 'hostile', title: 'Hostile', time_zone_name: 'Europe/Berlin', days: [day] };
  return JSON.stringify({ schedule: { version: '1', conference } });
}

function plainEvent(id: number): EventFields {
  return {
    id,
    guid: `00000000-0000-4000-8000-${String(id).padStart(12, '0')}`,
    date: '2027-05-01T10:00:00+02:00',
    start: '10:00',
    duration: '00:30',
    room: 'Hall',
    title: `Talk ${id}`,
    language: 'en',
    persons: [],
  };
}

describe('hostile files', () => {
  let app: TestApp;
  let organizer: TestAccount;
  let organisationId: string;
  let count = 0;

  beforeAll(async () => {
    app = await startTestApp();
    const organisation = await makeOrganisation(app.dataSource);
    organisationId = toGlobalId('Organisation', organisation.id);
    organizer = await app.createAccount();
    await grantRole(app.dataSource, organizer, 'owner', organisation.id);
  });
  afterAll(() => app.close());
  beforeEach(() => {
    count += 1;
  });

  async function importFile(content: string, input: Readonly<Record<string, unknown>> = {}) {
    const fileId = await upload(app, organizer, 'schedule.json', content);
    return importProgramme(app, organizer, { organisationId, slug: `hostile-${count}`, fileId, ...input });
  }

  test.each([
    ['a guid with half of a surrogate pair', { guid: 'x\ud800' }],
    ['a date with a NUL, which the report quotes', { date: 'a\u0000b\ud800' }],
    ['a person whose name no index holds', { persons: [{ id: 1, public_name: LONG_NAME }] }],
    ['a person whose id no index holds', { persons: [{ code: LONG_NAME, public_name: 'Noor' }] }],
    ['a person whose name folds into 18 times its length', { persons: [{ public_name: '\ufdfa'.repeat(900) }] }],
    ['names that objects are born with', { room: '__proto__', track: 'constructor', title: 'toString' }],
  ])('imports %s', async (_, event) => {
    const { errors, importRun } = await importFile(scheduleJson([event]));

    expect(errors).toEqual([]);
    expect(importRun.counts).toContainEqual({ kind: 'sessions', count: 1 });
  });

  test('imports a crowd of sessions at one place and time, most of them without a time', async () => {
    const { errors, draft, importRun } = await importFile(scheduleJson(Array.from({ length: 2_000 }, () => ({}))));

    expect(errors).toEqual([]);
    expect(importRun.findings).toContainEqual(expect.objectContaining({ code: 'PLACEMENT_CROWDED' }));
    const rows = await app.dataSource.query('SELECT count(*)::int AS placed FROM placement WHERE draft_id = $1', [
      fromGlobalId('Draft', draft.id),
    ]);
    expect(rows).toEqual([{ placed: 200 }]);
  }, 60_000);

  test('refuses a slug of one letter as what it is', async () => {
    const input = { organisationId, slug: 'x', fileId: await upload(app, organizer, 'a.json', scheduleJson([{}])) };

    const { errors } = await app.gql(
      'mutation ($input: ImportProgrammeInput!) { importProgramme(input: $input) { errors { code } } }',
      { input },
      organizer,
    );

    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
  });

  test('keeps no address with a password', async () => {
    const { conference } = await importFile(scheduleJson([{}]));
    const input = { conferenceId: conference.id, name: 'Site', url: 'https://noor:secret@example.org/schedule.xml' };

    const { createImportSource } = await app.ok(CREATE_SOURCE, { input }, organizer);

    expect(createImportSource).toEqual({ importSource: null, errors: [{ code: 'INVALID_VALUE', path: ['url'] }] });
  });
});
