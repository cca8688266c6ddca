// Programmes read from addresses and from tables: what a source remembers.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { ImportSchedule } from '../../src/modules/interchange/imports/import-schedule.js';
import { fromGlobalId, toGlobalId } from '../../src/platform/graphql/global-id.js';
import { aProgramme, aRoom, aSession } from '../fixtures/schedules/programmes.js';
import { grantRole, makeConference, makeDraft } from '../support/factories.js';
import { importProgramme, previewImport, scheduleXml, upload } from '../support/imports.js';
import { startTestApp, type TestAccount, type TestApp } from '../support/test-app.js';

const CREATE = `mutation ($input: CreateImportSourceInput!) { createImportSource(input: $input) {
  importSource { id name url everyMinutes nextRunAt } errors { code path } } }`;
const UPDATE = `mutation ($input: UpdateImportSourceInput!) { updateImportSource(input: $input) {
  importSource { id name url everyMinutes nextRunAt } errors { code path } } }`;
const REMOVE = `mutation ($input: RemoveImportSourceInput!) { removeImportSource(input: $input) { removedId errors { code } } }`;
const SOURCES = `query ($slug: String!) { conference(slug: $slug) {
  importSources { id name format url everyMinutes lastRunAt lastError failures columns { heading field } } importRuns { totalCount } } }`;
const TABLE = `query ($fileId: ID!) { importTable(fileId: $fileId) { table columns { heading samples field } fields } }`;

function schedule(titles: readonly string[]): string {
  const sessions = titles.map((title, index) =>
    aSession({
      id: `s${index}`,
      guid: `aaaaaaaa-0000-4000-8000-00000000000${index}`,
      number: index + 1,
      title,
      placement: { startsAt: `2027-03-08T1${index}:00:00.000Z`, durationMinutes: 45, roomIds: ['hall'] },
    }),
  );
  return scheduleXml(
    aProgramme({ timeZone: 'Europe/Istanbul', rooms: [aRoom({ id: 'hall', name: 'Hall' })], sessions }),
  );
}

describe('import sources', () => {
  let app: TestApp;
  let server: Server;
  let address: string;
  let organizer: TestAccount;
  let slug: string;
  let conferenceId: string;
  /** What the other server answers. */
  let answer: { status: number; body: string; etag: string | null };
  let requests: { ifNoneMatch: string | undefined }[];

  beforeAll(async () => {
    server = createServer((request, response) => {
      const ifNoneMatch = request.headers['if-none-match'];
      requests.push({ ifNoneMatch });
      if (answer.etag) response.setHeader('etag', answer.etag);
      response.statusCode = answer.etag && ifNoneMatch === answer.etag ? 304 : answer.status;
      response.end(response.statusCode === 304 ? '' : answer.body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    address = `http://${host}/export/schedule.xml`;
    app = await startTestApp({ IMPORT_ALLOWED_HOSTS: host });
  });
  afterAll(async () => {
    await app.close();
    await new Promise((resolve) => server.close(resolve));
  });

  beforeEach(async () => {
    requests = [];
    answer = { status: 200, body: schedule(['Stars', 'Seas']), etag: '"one"' };
    const conference = await makeConference(app.dataSource, { timeZone: 'Europe/Istanbul' });
    organizer = await app.createAccount();
    await grantRole(app.dataSource, organizer, 'organizer', conference.id);
    await makeDraft(app.dataSource, conference);
    slug = conference.slug;
    conferenceId = toGlobalId('Conference', conference.id);
  });

  async function createSource(input: Record<string, unknown> = {}) {
    const source = { conferenceId, name: 'Our tool', url: address, ...input };
    return (await app.ok(CREATE, { input: source }, organizer)).createImportSource;
  }

  async function sources() {
    return (await app.ok(SOURCES, { slug }, organizer)).conference;
  }

  async function titles(): Promise<string[]> {
    const rows = await app.dataSource.query(
      `SELECT title FROM session WHERE conference_id = $1 AND state <> 'cancelled' ORDER BY number`,
      [fromGlobalId('Conference', conferenceId)],
    );
    return rows.map(({ title }: { title: string }) => title);
  }

  async function makeDue(): Promise<void> {
    await app.dataSource.query(
      `UPDATE import_source SET next_run_at = now() - interval '1 minute' WHERE every_minutes IS NOT NULL`,
    );
  }

  test('imports from an address when asked, and asks the other server only for what changed', async () => {
    const { importSource } = await createSource();

    const first = await importProgramme(app, organizer, { importSourceId: importSource.id });
    const second = await importProgramme(app, organizer, { importSourceId: importSource.id });

    expect(first.errors).toEqual([]);
    expect(await titles()).toEqual(['Stars', 'Seas']);
    expect(second).toMatchObject({ importRun: null, errors: [] });
    expect(requests).toEqual([{ ifNoneMatch: undefined }, { ifNoneMatch: '"one"' }]);
    expect((await sources()).importRuns.totalCount).toBe(1);
  });

  test('looks by itself at what is due, and at nothing else', async () => {
    await createSource({ everyMinutes: 15 });
    await createSource({ name: 'Only when asked' });
    const schedules = app.nest.get(ImportSchedule, { strict: false });

    expect(await schedules.runDue()).toBe(1);
    expect(await schedules.runDue()).toBe(0);
    answer = { status: 200, body: schedule(['Stars', 'Seas', 'Sands']), etag: '"two"' };
    await makeDue();
    expect(await schedules.runDue()).toBe(1);

    expect(await titles()).toEqual(['Stars', 'Seas', 'Sands']);
    expect((await sources()).importRuns.totalCount).toBe(2);
  });

  test('takes a due source in one of two processes only', async () => {
    await createSource({ everyMinutes: 15 });
    const schedules = app.nest.get(ImportSchedule, { strict: false });

    const counts = await Promise.all([schedules.runDue(), schedules.runDue()]);

    expect(counts.toSorted()).toEqual([0, 1]);
    expect(requests).toHaveLength(1);
  });

  test('remembers what went wrong, waits longer after each failure, and goes on when the server is back', async () => {
    const { importSource } = await createSource({ everyMinutes: 10 });
    const schedules = app.nest.get(ImportSchedule, { strict: false });
    const minutesToNext = async () => {
      const [row] = await app.dataSource.query(
        `SELECT round(extract(epoch FROM next_run_at - now()) / 60)::int AS minutes FROM import_source WHERE id = $1`,
        [fromGlobalId('ImportSource', importSource.id)],
      );
      return row.minutes;
    };
    answer = { status: 503, body: '', etag: null };
    const waits: number[] = [];
    for (let look = 0; look < 3; look += 1) {
      await makeDue();
      await schedules.runDue();
      waits.push(await minutesToNext());
    }
    const failed = (await sources()).importSources[0];
    answer = { status: 200, body: schedule(['Stars']), etag: null };
    await makeDue();
    await schedules.runDue();

    expect(waits).toEqual([10, 20, 40]);
    expect(failed).toMatchObject({ failures: 3, lastError: 'ADDRESS_UNREADABLE:HTTP_STATUS' });
    expect((await sources()).importSources[0]).toMatchObject({ failures: 0, lastError: null });
    expect(await titles()).toEqual(['Stars']);
  });

  test('never reads what is not on the public internet', async () => {
    const own = await createSource({ url: `${app.url}/health` });
    const metadata = await createSource({ url: 'http://169.254.169.254/latest/meta-data/' });

    const answers = [];
    for (const { importSource } of [own, metadata])
      answers.push(await importProgramme(app, organizer, { importSourceId: importSource.id }));
    const direct = await previewImport(app, organizer, { conferenceId, url: 'http://localhost:3000/graphql' });

    for (const { errors } of [...answers, direct])
      expect(errors).toMatchObject([{ code: 'ADDRESS_UNREADABLE', path: ['url'] }]);
    expect(await titles()).toEqual([]);
  });

  test('can be changed and removed; a repeated creation makes one', async () => {
    const key = { everyMinutes: 60, idempotencyKey: 'once' };
    const [first, second] = [await createSource(key), await createSource(key)];
    const { id } = first.importSource;
    const { updateImportSource } = await app.ok(
      UPDATE,
      { input: { importSourceId: id, name: 'Renamed', everyMinutes: null } },
      organizer,
    );
    const { removeImportSource } = await app.ok(REMOVE, { input: { importSourceId: id } }, organizer);

    expect(second.importSource.id).toBe(id);
    expect(updateImportSource.importSource).toMatchObject({ name: 'Renamed', everyMinutes: null, nextRunAt: null });
    expect(removeImportSource).toEqual({ removedId: id, errors: [] });
    expect((await sources()).importSources).toEqual([]);
  });

  test.each([
    [{ url: 'ftp://example.org/a.xml' }, { code: 'INVALID_VALUE', path: ['url'] }],
    [{ name: '  ' }, { code: 'REQUIRED', path: ['name'] }],
  ])('refuses %j', async (input, error) => {
    expect(await createSource(input)).toEqual({ importSource: null, errors: [error] });
  });

  test('is nothing for those who may not import', async () => {
    const { importSource } = await createSource();
    const stranger = await app.createAccount();

    const update = await app.gql(UPDATE, { input: { importSourceId: importSource.id, name: 'Mine' } }, stranger);
    const remove = await app.gql(REMOVE, { input: { importSourceId: importSource.id } }, stranger);
    const create = await app.gql(CREATE, { input: { conferenceId, name: 'Mine', url: address } }, stranger);

    for (const { errors } of [update, remove, create]) expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await sources()).importSources).toMatchObject([{ name: 'Our tool' }]);
  });

  test('shows the columns of a table, takes what they are said to mean, and keeps it', async () => {
    const table = 'Was;Wer;Wo\nAuftakt;Noor Haddad;Saal\nMeere;Ayşe Yılmaz;Saal\n';
    const columns = [
      { heading: 'Was', field: 'title' },
      { heading: 'Wer', field: 'speakers' },
      { heading: 'Wo', field: '' },
    ];
    const file = () => upload(app, organizer, 'plan.csv', table);

    const { importTable } = await app.ok(TABLE, { fileId: await file() }, organizer);
    const asked = await previewImport(app, organizer, { conferenceId, fileId: await file() });
    const imported = await importProgramme(app, organizer, { conferenceId, fileId: await file(), columns });
    const again = await previewImport(app, organizer, {
      importSourceId: imported.importRun.source.id,
      fileId: await file(),
    });

    expect(importTable).toMatchObject({
      table: null,
      columns: [
        { heading: 'Was', samples: ['Auftakt', 'Meere'], field: null },
        { heading: 'Wer', samples: ['Noor Haddad', 'Ayşe Yılmaz'] },
        { heading: 'Wo' },
      ],
    });
    expect(importTable.fields).toEqual(expect.arrayContaining(['title', 'speakers']));
    expect(asked.errors).toMatchObject([{ code: 'COLUMNS_NEEDED', path: ['columns'] }]);
    expect(imported.errors).toEqual([]);
    expect(await titles()).toEqual(['Auftakt', 'Meere']);
    expect(again.preview).toMatchObject({ changesNothing: true, format: 'csv-sessions' });
    expect((await sources()).importSources[0].columns).toEqual(columns);
  });

  test('imports people and rooms of tables into the same conference', async () => {
    const people = 'Name;E-Mail;Biography\nNoor Haddad;noor@example.org;Chemist\n';
    const rooms = 'Room;Capacity\nHall;120\n';

    const first = await importProgramme(app, organizer, {
      conferenceId,
      fileId: await upload(app, organizer, 'people.csv', people),
    });
    const second = await importProgramme(app, organizer, {
      conferenceId,
      fileId: await upload(app, organizer, 'rooms.csv', rooms),
    });

    expect([first.errors, second.errors]).toEqual([[], []]);
    expect([first.importRun.format, second.importRun.format]).toEqual(['csv-people', 'csv-rooms']);
    const [row] = await app.dataSource.query(
      `SELECT r.capacity, p.email FROM conference_room cr JOIN room r ON r.id = cr.room_id
       JOIN person_profile p ON p.conference_id = cr.conference_id WHERE cr.conference_id = $1`,
      [fromGlobalId('Conference', conferenceId)],
    );
    expect(row).toEqual({ capacity: 120, email: 'noor@example.org' });
  });
});
