import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { toGlobalId } from '../../src/platform/graphql/global-id.js';
import { makeOrganisation, grantRole } from '../support/factories.js';
import { startTestApp, type TestAccount, type TestApp } from '../support/test-app.js';
import { sharedFile, xsdErrors } from '../support/xsd.js';

const IMPORT = `mutation ($input: ImportProgrammeInput!) { importProgramme(input: $input) {
  conference { id slug timeZone } draft { id } importRun { counts { kind count } findings { kind code where } } errors { code message } } }`;
const ISSUES = `query ($id: ID!) { draft(id: $id) { revision score { hard } issues { key constraint level text } } }`;
const ARRANGE = `mutation ($input: ArrangeAgendaInput!) { arrangeAgenda(input: $input) { run { id state } errors { code } } }`;
const RUN = `query ($id: ID!) { arrangeRun(id: $id) { state result { unplaced { title reasons { text } } score { hard } } proposal { id state } } }`;
const ACCEPT = `mutation ($input: AcceptProposalInput!) { acceptProposal(input: $input) { draft { id revision score { hard } } errors { code } } }`;
const RELEASE = `mutation ($input: ReleaseAgendaInput!) { releaseAgenda(input: $input) { release { number name } errors { code ... on HardIssuesOpenError { issues { constraint } } } } }`;
const AGENDA = `query ($slug: String!) { conference(slug: $slug) { release { number sessions(first: 100) { totalCount nodes { title rooms { name } people { person { displayName } } } } } } }`;

/** Sends a file to POST /files; answers its id. */
async function upload(app: TestApp, account: TestAccount, name: string, content: Buffer): Promise<string> {
  const response = await fetch(`${app.url}/files?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${account.token}`, 'content-type': 'application/octet-stream' },
    body: new Uint8Array(content),
  });
  expect(response.status).toBe(201);
  return ((await response.json()) as { fileId: string }).fileId;
}

/** Follows the Server-Sent Events of a run to its end; answers the names of the events. */
async function eventsOf(app: TestApp, account: TestAccount, runId: string): Promise<string[]> {
  const response = await fetch(`${app.url}/arrange-runs/${runId}/events`, {
    headers: { authorization: `Bearer ${account.token}` },
  });
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  return [...(await response.text()).matchAll(/^event: (\w+)$/gm)].map((match) => match[1] ?? '');
}

describe('from a file to its readers', () => {
  let app: TestApp;
  let organizer: TestAccount;
  let organisationId: string;

  beforeAll(async () => {
    app = await startTestApp();
    const organisation = await makeOrganisation(app.dataSource);
    organisationId = toGlobalId('Organisation', organisation.id);
    organizer = await app.createAccount();
    await grantRole(app.dataSource, organizer, 'owner', organisation.id);
  });
  afterAll(() => app.close());

  async function importFile(
    name: string,
    content: Buffer,
    slug: string,
    timeZone?: string,
  ): Promise<{ slug: string; draftId: string }> {
    const fileId = await upload(app, organizer, name, content);
    const { importProgramme } = await app.ok(IMPORT, { input: { organisationId, fileId, slug, timeZone } }, organizer);
    expect(importProgramme.errors).toEqual([]);
    return { slug: importProgramme.conference.slug, draftId: importProgramme.draft.id };
  }

  async function arrangeAndAccept(draftId: string, seconds: number): Promise<void> {
    const { arrangeAgenda } = await app.ok(ARRANGE, { input: { draftId, seconds } }, organizer);
    expect(arrangeAgenda.errors).toEqual([]);
    const events = await eventsOf(app, organizer, arrangeAgenda.run.id);
    const { arrangeRun } = await app.ok(RUN, { id: arrangeAgenda.run.id }, organizer);
    expect(events.at(-1)).toBe('end');
    expect(arrangeRun).toMatchObject({
      state: 'DONE',
      result: { unplaced: [], score: { hard: 0 } },
      proposal: { state: 'PROPOSAL' },
    });
    const { acceptProposal } = await app.ok(ACCEPT, { input: { proposalId: arrangeRun.proposal.id } }, organizer);
    expect(acceptProposal).toMatchObject({ errors: [], draft: { id: draftId, score: { hard: 0 } } });
  }

  async function release(draftId: string): Promise<Record<string, unknown>> {
    const { draft } = await app.ok('query ($id: ID!) { draft(id: $id) { revision } }', { id: draftId }, organizer);
    const input = { draftId, expectedRevision: draft.revision, name: 'First' };
    return (await app.ok(RELEASE, { input }, organizer)).releaseAgenda;
  }

  test('imports our own schedule, refuses to release its clashes, arranges it, releases it, reads it, exports it', async () => {
    const file = readFileSync(new URL('../fixtures/schedules/clashing.xml', import.meta.url));
    const { slug, draftId } = await importFile('clashing.xml', file, 'first-path');

    const { draft } = await app.ok(ISSUES, { id: draftId }, organizer);
    const hard = draft.issues.filter((issue: { level: string }) => issue.level === 'HARD');
    expect(hard.map((issue: { constraint: string }) => issue.constraint).sort()).toEqual([
      'PERSON_DOUBLE_BOOKED',
      'ROOM_DOUBLE_BOOKED',
    ]);
    const refused = await release(draftId);
    expect(refused).toMatchObject({ release: null, errors: [{ code: 'HARD_ISSUES_OPEN' }] });

    await arrangeAndAccept(draftId, 1);
    expect(await release(draftId)).toEqual({ release: { number: 1, name: 'First' }, errors: [] });
    const { conference } = await app.ok(AGENDA, { slug });
    expect(conference.release.number).toBe(1);
    expect(conference.release.sessions.totalCount).toBe(6);

    const feed = await fetch(`${app.url}/conferences/${slug}/schedule.xml`);
    const xml = await feed.text();
    expect([...xml.matchAll(/<event /g)]).toHaveLength(6);
    const again = await fetch(`${app.url}/conferences/${slug}/schedule.xml`, {
      headers: { 'if-none-match': feed.headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
  });

  test('keeps nothing of a file that it refuses', async () => {
    const before = await app.dataSource.query('SELECT count(*)::int AS n FROM conference');
    const fileId = await upload(app, organizer, 'broken.xml', Buffer.from('<schedule><conference><title>Half</title>'));

    const { importProgramme } = await app.ok(IMPORT, { input: { organisationId, fileId, slug: 'broken' } }, organizer);

    expect(importProgramme).toMatchObject({ conference: null, errors: [{ code: 'FILE_UNREADABLE' }] });
    expect(await app.dataSource.query('SELECT count(*)::int AS n FROM conference')).toEqual(before);
  });

  test('refuses a slug that is taken, a file of somebody else, and a stranger', async () => {
    const file = readFileSync(new URL('../fixtures/schedules/clashing.xml', import.meta.url));
    const stranger = await app.createAccount();
    const mine = await upload(app, organizer, 'one.xml', file);
    const theirs = await upload(app, stranger, 'two.xml', file);
    await importFile('three.xml', file, 'taken');

    const taken = await app.ok(IMPORT, { input: { organisationId, fileId: mine, slug: 'taken' } }, organizer);
    const foreign = await app.gql(IMPORT, { input: { organisationId, fileId: theirs, slug: 'other' } }, organizer);
    const strange = await app.gql(IMPORT, { input: { organisationId, fileId: theirs, slug: 'other' } }, stranger);

    expect(taken.importProgramme.errors).toMatchObject([{ code: 'SLUG_TAKEN' }]);
    expect(foreign.errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect(strange.errors[0]?.extensions.code).toBe('NOT_FOUND');
  });

  test('makes who imports the organizer of the conference', async () => {
    const organisation = await makeOrganisation(app.dataSource);
    const creator = await app.createAccount();
    await grantRole(app.dataSource, creator, 'conference_creator', organisation.id);
    const file = readFileSync(new URL('../fixtures/schedules/clashing.xml', import.meta.url));
    const fileId = await upload(app, creator, 'created.xml', file);

    const input = { organisationId: toGlobalId('Organisation', organisation.id), fileId, slug: 'created' };
    const { importProgramme } = await app.ok(IMPORT, { input }, creator);

    expect(importProgramme).toMatchObject({
      conference: { slug: 'created' },
      draft: { id: expect.any(String) },
      errors: [],
    });
  });

  // The real files are no part of the project: where the shared data folder is absent, this says so and passes.
  const REAL = [
    { file: 'fosdem_2021.schedule.xml', sessions: 773, room: 1, person: 0 },
    { file: '38c3.schedule.xml', sessions: 1007, room: 2, person: 140 },
    { file: 'emf2024.schedule.frab.xml', sessions: 482, room: 24, person: 11 },
  ];
  test.each(REAL)('finds the known clashes of $file', async ({ file, sessions, room, person }) => {
    const content = sharedFile('schedules', file);
    if (!content) return expect(content).toBeNull();
    const { draftId } = await importFile(file, content, `real-${sessions}`, 'Europe/Brussels');

    const query = `query ($id: ID!) { draft(id: $id) { placements { session { id } } scoreByConstraint { constraint openIssues } } }`;
    const { draft } = await app.ok(query, { id: draftId }, organizer);

    const open = Object.fromEntries(
      draft.scoreByConstraint.map((each: { constraint: string; openIssues: number }) => [
        each.constraint,
        each.openIssues,
      ]),
    );
    expect(draft.placements).toHaveLength(sessions);
    expect({ room: open.ROOM_DOUBLE_BOOKED, person: open.PERSON_DOUBLE_BOOKED }).toEqual({ room, person });
  });

  test('arranges FOSDEM 2021 from nothing, releases it, and exports valid XML', async () => {
    const content = sharedFile('schedules', 'fosdem_2021.schedule.xml');
    const schema = sharedFile('formats', 'schedule.xml.xsd');
    if (!content || !schema) return expect(content).toBeNull();
    const { slug } = await importFile('fosdem.xml', content, 'fosdem-from-nothing', 'Europe/Brussels');
    const { conference } = await app.ok('query ($slug: String!) { conference(slug: $slug) { id } }', { slug });
    const created = await app.ok(
      'mutation ($input: CreateDraftInput!) { createDraft(input: $input) { draft { id } errors { code } } }',
      { input: { conferenceId: conference.id, name: 'From nothing' } },
      organizer,
    );

    await arrangeAndAccept(created.createDraft.draft.id, 15);
    expect(await release(created.createDraft.draft.id)).toMatchObject({ release: { number: 1 }, errors: [] });

    const xml = await (await fetch(`${app.url}/conferences/${slug}/schedule.xml`)).text();
    expect([...xml.matchAll(/<event /g)]).toHaveLength(773);
    expect(await xsdErrors(xml, schema.toString('utf8'))).toEqual([]);
  }, 120_000);
});
