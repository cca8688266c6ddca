import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { AuditLog, type AuditRecord } from '../../src/modules/audit/audit-log.js';
import { toGlobalId } from '../../src/platform/graphql/global-id.js';
import { newId } from '../../src/platform/database/ids.js';
import { SYSTEM } from '../../src/platform/auth/viewer.js';
import type { Conference } from '../../src/modules/conferences/conference.entity.js';
import { grantRole, makeConference, makeSession } from '../support/factories.js';
import { startTestApp, type TestAccount, type TestApp } from '../support/test-app.js';

const LOG = `query ($scopeId: ID!, $subjectId: ID, $first: Int = 50, $after: String) {
  auditEntries(scopeId: $scopeId, subjectId: $subjectId, first: $first, after: $after) {
    nodes { action subjectKind subjectId accountId account { displayName } changes { field oldValue newValue } }
    pageInfo { hasNextPage endCursor } totalCount
  }
}`;

describe('audit log', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  const organizerOf = async (conference: Conference): Promise<TestAccount> => {
    const organizer = await app.createAccount({ displayName: 'Organizer' });
    await grantRole(app.dataSource, organizer, 'organizer', conference.id);
    return organizer;
  };
  const viewerOf = (account: TestAccount) => ({ account: { accountId: account.id } }) as AuditRecord['viewer'];
  const record = (conference: Conference, fields: Partial<AuditRecord> = {}): Promise<void> =>
    app.nest.get(AuditLog).record(app.dataSource.manager, {
      viewer: SYSTEM,
      conferenceId: conference.id,
      action: 'update_conference',
      subjectKind: 'conference',
      subjectId: conference.id,
      ...fields,
    });
  const read = async (as: TestAccount, conference: Conference, variables: Record<string, unknown> = {}) =>
    (await app.ok(LOG, { scopeId: toGlobalId('Conference', conference.id), ...variables }, as)).auditEntries;

  test('says who changed what, with old and new value', async () => {
    const conference = await makeConference(app.dataSource);
    const organizer = await organizerOf(conference);
    const session = await makeSession(app.dataSource, conference);
    const roomId = newId();
    const changes = { title: { old: 'Draft', new: 'Açılış' }, roomIds: { old: null, new: [roomId] } };
    await record(conference, {
      viewer: viewerOf(organizer),
      action: 'update_session',
      subjectKind: 'session',
      subjectId: session.id,
      changes,
    });

    expect((await read(organizer, conference)).nodes).toEqual([
      {
        action: 'update_session',
        subjectKind: 'session',
        subjectId: toGlobalId('Session', session.id),
        accountId: toGlobalId('Account', organizer.id),
        account: { displayName: 'Organizer' },
        changes: [
          { field: 'roomIds', oldValue: null, newValue: `["${toGlobalId('Room', roomId)}"]` },
          { field: 'title', oldValue: '"Draft"', newValue: '"Açılış"' },
        ],
      },
    ]);
  });

  test('keeps the id of an erased account, without its name, and none for the command line', async () => {
    const conference = await makeConference(app.dataSource);
    const organizer = await organizerOf(conference);
    const erased = await app.createAccount({ displayName: 'Erased' });
    await record(conference, { viewer: viewerOf(erased), action: 'first' });
    await record(conference, { action: 'second' });
    const named = await read(organizer, conference);
    expect(named.nodes[1].account).toEqual({ displayName: 'Erased' });

    await app.dataSource.query('DELETE FROM account WHERE id = $1', [erased.id]);

    expect((await read(organizer, conference)).nodes).toMatchObject([
      { action: 'second', accountId: null, account: null },
      { action: 'first', accountId: toGlobalId('Account', erased.id), account: null },
    ]);
  });

  test('comes in pages, the newest first', async () => {
    const conference = await makeConference(app.dataSource);
    const organizer = await organizerOf(conference);
    for (const action of ['one', 'two', 'three']) await record(conference, { action });

    const first = await read(organizer, conference, { first: 2 });
    const second = await read(organizer, conference, { first: 2, after: first.pageInfo.endCursor });

    const actions = (page: { nodes: { action: string }[] }) => page.nodes.map((node) => node.action);
    expect([actions(first), first.pageInfo.hasNextPage, first.totalCount]).toEqual([['three', 'two'], true, 3]);
    expect([actions(second), second.pageInfo.hasNextPage, second.totalCount]).toEqual([['one'], false, 3]);
  });

  test('can be narrowed to one subject', async () => {
    const conference = await makeConference(app.dataSource);
    const organizer = await organizerOf(conference);
    const session = await makeSession(app.dataSource, conference);
    await record(conference);
    await record(conference, { action: 'cancel_session', subjectKind: 'session', subjectId: session.id });

    const entries = await read(organizer, conference, { subjectId: toGlobalId('Session', session.id) });

    expect(entries).toMatchObject({ nodes: [{ action: 'cancel_session' }], totalCount: 1 });
  });

  test('of a conference shows nothing of another one', async () => {
    const [conference, other] = [await makeConference(app.dataSource), await makeConference(app.dataSource)];
    const organizer = await organizerOf(conference);
    await record(other, { action: 'elsewhere' });

    expect((await read(organizer, conference)).nodes).toEqual([]);
    expect((await read(await organizerOf(other), other)).nodes).toMatchObject([{ action: 'elsewhere' }]);
  });

  test('costs the same number of statements for one entry and for three', async () => {
    const [small, large] = [await makeConference(app.dataSource), await makeConference(app.dataSource)];
    const readers = [await organizerOf(small), await organizerOf(large)] as const;
    await record(small, { viewer: viewerOf(readers[0]) });
    for (const account of [readers[1], await app.createAccount(), await app.createAccount()])
      await record(large, { viewer: viewerOf(account) });

    const counts = [
      await app.countStatements(() => read(readers[0], small)),
      await app.countStatements(() => read(readers[1], large)),
    ];

    expect(counts).toEqual([7, 7]);
  });

  test('of an organisation tells its owner of teams there and in its conferences', async () => {
    const owner = await app.createAccount();
    const create =
      'mutation ($input: CreateOrganisationInput!) { createOrganisation(input: $input) { organisation { id } errors { code } } }';
    const { createOrganisation } = await app.ok(create, { input: { slug: 'audited', name: 'Audited' } }, owner);
    const scopeId = createOrganisation.organisation.id;
    const rename =
      'mutation ($input: UpdateOrganisationInput!) { updateOrganisation(input: $input) { errors { code } } }';
    await app.ok(rename, { input: { organisationId: scopeId, name: 'Renamed' } }, owner);
    const invite =
      'mutation ($input: InviteToOrganisationInput!) { inviteToOrganisation(input: $input) { errors { code } } }';
    await app.ok(
      invite,
      { input: { organisationId: scopeId, role: 'OWNER', email: 'kept-out-of-the-log@example.org' } },
      owner,
    );

    const { auditEntries } = await app.ok(LOG, { scopeId }, owner);

    expect(
      auditEntries.nodes.map(({ action, changes }: { action: string; changes: unknown }) => ({ action, changes })),
    ).toEqual([
      { action: 'invite_to_team', changes: [{ field: 'role', oldValue: null, newValue: '"owner"' }] },
      { action: 'update_organisation', changes: [{ field: 'name', oldValue: '"Audited"', newValue: '"Renamed"' }] },
      { action: 'create_organisation', changes: [] },
    ]);
  });

  describe('is read by', () => {
    test.each([
      ['the organizer', 'organizer', 'read'],
      ['the programme committee', 'programme_committee', 'FORBIDDEN'],
      ['room staff', 'room_staff', 'FORBIDDEN'],
    ] as const)('%s of a conference that is not public: %s', async (_, role, outcome) => {
      const conference = await makeConference(app.dataSource, { isPublic: false });
      const account = await app.createAccount();
      await grantRole(app.dataSource, account, role, conference.id);

      const answer = await app.gql(LOG, { scopeId: toGlobalId('Conference', conference.id) }, account);

      expect(answer.errors[0]?.extensions.code ?? 'read').toBe(outcome);
    });

    test('no stranger, no one signed out, and no conference creator of an organisation', async () => {
      const conference = await makeConference(app.dataSource, { isPublic: false });
      const creator = await app.createAccount();
      await grantRole(app.dataSource, creator, 'conference_creator', conference.organisationId);
      const scopeId = toGlobalId('Conference', conference.id);
      const organisationScope = toGlobalId('Organisation', conference.organisationId);

      const answers = [
        await app.gql(LOG, { scopeId }, await app.createAccount()),
        await app.gql(LOG, { scopeId }),
        await app.gql(LOG, { scopeId: organisationScope }, creator),
        await app.gql(LOG, { scopeId: organisationScope }, await app.createAccount()),
      ];

      expect(answers.map((answer) => answer.errors[0]?.extensions.code)).toEqual([
        'NOT_FOUND',
        'UNAUTHENTICATED',
        'FORBIDDEN',
        'NOT_FOUND',
      ]);
    });
  });

  test.each([
    ['a cursor of another list', { after: Buffer.from('["x"]').toString('base64url') }],
    ['a subject that is no id', { subjectId: 'session-1' }],
    [
      'a scope that is no conference or organisation',
      { scopeId: toGlobalId('Room', '0192f3a4-0000-7000-8000-00000000000a') },
    ],
  ])('refuses %s', async (_, variables) => {
    const conference = await makeConference(app.dataSource);

    const answer = await app.gql(
      LOG,
      { scopeId: toGlobalId('Conference', conference.id), ...variables },
      await organizerOf(conference),
    );

    expect(answer.errors.map((error) => error.extensions.code)).toEqual(['BAD_USER_INPUT']);
  });
});
