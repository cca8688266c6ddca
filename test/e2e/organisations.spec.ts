import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { toGlobalId } from '../../src/platform/graphql/global-id.js';
import { grantRole, makeConference, makeOrganisation } from '../support/factories.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const CREATE = `mutation ($input: CreateOrganisationInput!) {
  createOrganisation(input: $input) { organisation { id slug name viewerCanEdit viewerCanCreateConference } errors { code path } }
}`;
const UPDATE = `mutation ($input: UpdateOrganisationInput!) { updateOrganisation(input: $input) { organisation { slug name } errors { code path } } }`;
const SEE =
  'query ($slug: String!) { organisation(slug: $slug) { name viewerCanEdit viewerCanCreateConference viewerCanManageRooms viewerCanManageTeam viewerCanReadAuditLog } }';

describe('organisations', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  const ownerOf = async (organisation: { id: string }) => {
    const owner = await app.createAccount();
    await grantRole(app.dataSource, owner, 'owner', organisation.id);
    return owner;
  };

  describe('createOrganisation', () => {
    test('makes the viewer its owner', async () => {
      const account = await app.createAccount();

      const { createOrganisation } = await app.ok(
        CREATE,
        { input: { slug: 'wise', name: ' Bilimde   Kadınlar ' } },
        account,
      );

      expect(createOrganisation).toEqual({
        organisation: {
          id: expect.stringMatching(/^org_/),
          slug: 'wise',
          name: 'Bilimde Kadınlar',
          viewerCanEdit: true,
          viewerCanCreateConference: true,
        },
        errors: [],
      });
    });

    test('refuses a slug that is taken and a name of spaces', async () => {
      const account = await app.createAccount();
      const { slug } = await makeOrganisation(app.dataSource);

      const taken = await app.ok(CREATE, { input: { slug, name: 'Another' } }, account);
      const nameless = await app.ok(CREATE, { input: { slug: 'nameless', name: '  ' } }, account);

      expect(taken.createOrganisation).toEqual({
        organisation: null,
        errors: [{ code: 'SLUG_TAKEN', path: ['slug'] }],
      });
      expect(nameless.createOrganisation).toEqual({
        organisation: null,
        errors: [{ code: 'REQUIRED', path: ['name'] }],
      });
    });

    test('makes one organisation of two calls with one key', async () => {
      const account = await app.createAccount();
      const input = { slug: 'asked-twice', name: 'Asked twice', idempotencyKey: 'key' };

      const answers = await Promise.all([app.ok(CREATE, { input }, account), app.ok(CREATE, { input }, account)]);

      expect(answers.map(({ createOrganisation }) => createOrganisation.organisation?.slug)).toEqual([
        'asked-twice',
        'asked-twice',
      ]);
      expect((await app.ok('{ viewer { organisations { slug } } }', {}, account)).viewer.organisations).toEqual([
        { slug: 'asked-twice' },
      ]);
    });

    test('needs a sign-in', async () => {
      const answer = await app.gql(CREATE, { input: { slug: 'anonymous', name: 'Anonymous' } });

      expect(answer.errors.map((error) => error.extensions.code)).toEqual(['UNAUTHENTICATED']);
    });
  });

  describe('updateOrganisation', () => {
    test('changes what is given', async () => {
      const organisation = await makeOrganisation(app.dataSource, { name: 'Before' });
      const input = { organisationId: toGlobalId('Organisation', organisation.id), name: 'After' };

      const { updateOrganisation } = await app.ok(UPDATE, { input }, await ownerOf(organisation));

      expect(updateOrganisation).toEqual({ organisation: { slug: organisation.slug, name: 'After' }, errors: [] });
    });

    test('refuses a taken slug, a conference creator, a stranger', async () => {
      const organisation = await makeOrganisation(app.dataSource);
      const { slug } = await makeOrganisation(app.dataSource);
      const creator = await app.createAccount();
      await grantRole(app.dataSource, creator, 'conference_creator', organisation.id);
      const input = { organisationId: toGlobalId('Organisation', organisation.id), slug };

      const taken = await app.ok(UPDATE, { input }, await ownerOf(organisation));
      const lesser = await app.gql(UPDATE, { input }, creator);
      const stranger = await app.gql(UPDATE, { input }, await app.createAccount());

      expect(taken.updateOrganisation.errors).toEqual([{ code: 'SLUG_TAKEN', path: ['slug'] }]);
      expect([lesser, stranger].map((answer) => answer.errors[0]?.extensions.code)).toEqual(['FORBIDDEN', 'NOT_FOUND']);
    });
  });

  describe('organisation', () => {
    const all = {
      viewerCanEdit: true,
      viewerCanCreateConference: true,
      viewerCanManageRooms: true,
      viewerCanManageTeam: true,
      viewerCanReadAuditLog: true,
    };
    const none = {
      viewerCanEdit: false,
      viewerCanCreateConference: false,
      viewerCanManageRooms: false,
      viewerCanManageTeam: false,
      viewerCanReadAuditLog: false,
    };

    test.each([
      ['an owner', 'owner', all],
      ['a conference creator', 'conference_creator', { ...none, viewerCanCreateConference: true }],
      ['an organizer of one of its conferences', 'organizer', { ...none, viewerCanManageRooms: true }],
    ] as const)('shows itself to %s', async (_, role, may) => {
      const conference = await makeConference(app.dataSource);
      const [{ slug, name }] = await app.dataSource.query('SELECT slug, name FROM organisation WHERE id = $1', [
        conference.organisationId,
      ]);
      const account = await app.createAccount();
      await grantRole(app.dataSource, account, role, role === 'organizer' ? conference.id : conference.organisationId);

      expect((await app.ok(SEE, { slug }, account)).organisation).toEqual({ name, ...may });
    });

    test('is not there for strangers, for staff of a conference, and for the signed-out', async () => {
      const conference = await makeConference(app.dataSource);
      const [{ slug }] = await app.dataSource.query('SELECT slug FROM organisation WHERE id = $1', [
        conference.organisationId,
      ]);
      const staff = await app.createAccount();
      await grantRole(app.dataSource, staff, 'room_staff', conference.id);

      const answers = [
        await app.gql(SEE, { slug }, await app.createAccount()),
        await app.gql(SEE, { slug }, staff),
        await app.gql(SEE, { slug }),
      ];

      expect(answers.map((answer) => answer.errors[0]?.extensions.code)).toEqual([
        'NOT_FOUND',
        'NOT_FOUND',
        'UNAUTHENTICATED',
      ]);
    });
  });

  describe('of the viewer', () => {
    const MINE = `{ viewer { organisations { name viewerCanEdit viewerCanManageRooms roleGrants { role } }
      roles { role scope { ... on Organisation { slug } ... on Conference { slug } } } } }`;

    test('are those where she holds a role or organizes a conference', async () => {
      const account = await app.createAccount();
      const owned = await makeOrganisation(app.dataSource, { name: 'B owned' });
      const organized = await makeConference(app.dataSource, {
        organisationId: (await makeOrganisation(app.dataSource, { name: 'A organized' })).id,
      });
      const staffed = await makeConference(app.dataSource);
      await grantRole(app.dataSource, account, 'owner', owned.id);
      await grantRole(app.dataSource, account, 'organizer', organized.id);
      await grantRole(app.dataSource, account, 'room_staff', staffed.id);

      const { viewer } = await app.ok(MINE, {}, account);

      expect(viewer.organisations).toEqual([
        { name: 'A organized', viewerCanEdit: false, viewerCanManageRooms: true, roleGrants: null },
        { name: 'B owned', viewerCanEdit: true, viewerCanManageRooms: true, roleGrants: [{ role: 'OWNER' }] },
      ]);
      expect(viewer.roles).toEqual([
        { role: 'OWNER', scope: { slug: owned.slug } },
        { role: 'ORGANIZER', scope: { slug: organized.slug } },
        { role: 'ROOM_STAFF', scope: { slug: staffed.slug } },
      ]);
    });

    test('cost the same number of statements for one and for three', async () => {
      const [one, three] = [await app.createAccount(), await app.createAccount()];
      await grantRole(app.dataSource, one, 'owner', (await makeOrganisation(app.dataSource)).id);
      for (let n = 0; n < 3; n += 1)
        await grantRole(app.dataSource, three, 'owner', (await makeOrganisation(app.dataSource)).id);

      const counts = [
        await app.countStatements(() => app.ok(MINE, {}, one)),
        await app.countStatements(() => app.ok(MINE, {}, three)),
      ];

      expect(counts).toEqual([9, 9]);
    });
  });
});

describe('organisations where ORGANISATIONS=administrators', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({ ORGANISATIONS: 'administrators' });
  });
  afterAll(() => app.close());

  test('are made by administrators only, and viewers know', async () => {
    const [account, administrator] = [await app.createAccount(), await app.createAccount({ isAdministrator: true })];
    const input = { slug: 'official', name: 'Official' };
    const mayCreate = async (as: typeof account) =>
      (await app.ok('{ viewer { viewerCanCreateOrganisation } }', {}, as)).viewer.viewerCanCreateOrganisation;

    const refused = await app.gql(CREATE, { input }, account);
    const made = await app.ok(CREATE, { input }, administrator);

    expect(refused.errors.map((error) => error.extensions.code)).toEqual(['FORBIDDEN']);
    expect(made.createOrganisation.errors).toEqual([]);
    expect([await mayCreate(account), await mayCreate(administrator)]).toEqual([false, true]);
  });
});
