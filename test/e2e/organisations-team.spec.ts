import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { RoleGrant } from '../../src/modules/organisations/role-grant.entity.js';
import type { Role } from '../../src/modules/organisations/roles.js';
import { toGlobalId } from '../../src/platform/graphql/global-id.js';
import { grantRole, makeConference, makeOrganisation } from '../support/factories.js';
import { startTestApp, type TestAccount, type TestApp } from '../support/test-app.js';

const REVOKE = `mutation ($input: RevokeRoleInput!) { revokeRole(input: $input) { roleGrant { role email } errors { code path } } }`;
const TEAM = `query ($slug: String!) { conference(slug: $slug) {
  viewerCanManageTeam roleGrants { role email account { displayName } grantedBy { displayName } } invitations { email }
} }`;

describe('teams', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  const member = async (role: Role, scopeId: string, displayName = 'Member'): Promise<TestAccount> => {
    const account = await app.createAccount({ displayName });
    await grantRole(app.dataSource, account, role, scopeId);
    return account;
  };
  const grantOf = (account: TestAccount): Promise<RoleGrant> =>
    app.dataSource.getRepository(RoleGrant).findOneByOrFail({ accountId: account.id });
  const revoke = async (as: TestAccount, grant: RoleGrant) =>
    app.gql(REVOKE, { input: { roleGrantId: toGlobalId('RoleGrant', grant.id) } }, as);
  const ownersOf = (organisationId: string): Promise<number> =>
    app.dataSource.getRepository(RoleGrant).countBy({ scopeId: organisationId, role: 'owner' });

  describe('list', () => {
    test('shows names and addresses to those who manage the team, and nothing to others', async () => {
      const conference = await makeConference(app.dataSource);
      const organizer = await member('organizer', conference.id, 'Zehra');
      const staff = await member('room_staff', conference.id, 'Rana');
      const see = async (as: TestAccount | null) => (await app.ok(TEAM, { slug: conference.slug }, as)).conference;

      expect(await see(organizer)).toEqual({
        viewerCanManageTeam: true,
        roleGrants: [
          { role: 'ORGANIZER', email: organizer.email, account: { displayName: 'Zehra' }, grantedBy: null },
          { role: 'ROOM_STAFF', email: staff.email, account: { displayName: 'Rana' }, grantedBy: null },
        ],
        invitations: [],
      });
      const nothing = { viewerCanManageTeam: false, roleGrants: null, invitations: null };
      expect([await see(staff), await see(await app.createAccount()), await see(null)]).toEqual([
        nothing,
        nothing,
        nothing,
      ]);
    });

    test('costs the same number of statements for one member and for three', async () => {
      const [small, large] = [await makeConference(app.dataSource), await makeConference(app.dataSource)];
      const first = await member('organizer', small.id);
      const second = await member('organizer', large.id);
      await member('room_staff', large.id);
      await member('programme_committee', large.id);

      const counts = [
        await app.countStatements(() => app.ok(TEAM, { slug: small.slug }, first)),
        await app.countStatements(() => app.ok(TEAM, { slug: large.slug }, second)),
      ];

      expect(counts).toEqual([7, 7]);
    });
  });

  describe('revokeRole', () => {
    test('ends a role at once, and the invitations that its holder sent', async () => {
      const conference = await makeConference(app.dataSource, { isPublic: false });
      const [organizer, leaver] = [await member('organizer', conference.id), await member('organizer', conference.id)];
      const invite =
        'mutation ($input: InviteToConferenceInput!) { inviteToConference(input: $input) { errors { code } } }';
      const input = {
        conferenceId: toGlobalId('Conference', conference.id),
        role: 'ROOM_STAFF',
        email: 'friend@example.org',
      };
      await app.ok(invite, { input }, leaver);

      const answer = await revoke(organizer, await grantOf(leaver));

      expect(answer.data.revokeRole).toEqual({ roleGrant: { role: 'ORGANIZER', email: leaver.email }, errors: [] });
      expect((await app.gql(TEAM, { slug: conference.slug }, leaver)).errors[0]?.extensions.code).toBe('NOT_FOUND');
      expect((await app.ok(TEAM, { slug: conference.slug }, organizer)).conference.invitations).toEqual([]);
    });

    test('lets everybody give up her own role', async () => {
      const conference = await makeConference(app.dataSource);
      const staff = await member('room_staff', conference.id);

      const answer = await revoke(staff, await grantOf(staff));

      expect(answer.data.revokeRole).toEqual({ roleGrant: { role: 'ROOM_STAFF', email: staff.email }, errors: [] });
    });

    test('is not there for strangers and for members who do not manage the team', async () => {
      const conference = await makeConference(app.dataSource);
      const grant = await grantOf(await member('organizer', conference.id));

      const answers = [
        await revoke(await app.createAccount(), grant),
        await revoke(await member('programme_committee', conference.id), grant),
      ];

      expect(answers.map((answer) => answer.errors[0]?.extensions.code)).toEqual(['NOT_FOUND', 'NOT_FOUND']);
      expect(await app.dataSource.getRepository(RoleGrant).existsBy({ id: grant.id })).toBe(true);
    });

    test('says of a role that is gone that it is not there', async () => {
      const organisation = await makeOrganisation(app.dataSource);
      const owner = await member('owner', organisation.id);
      const grant = await grantOf(await member('conference_creator', organisation.id));
      await revoke(owner, grant);

      expect((await revoke(owner, grant)).errors[0]?.extensions.code).toBe('NOT_FOUND');
    });

    test('leaves an organisation its last owner', async () => {
      const organisation = await makeOrganisation(app.dataSource);
      const owner = await member('owner', organisation.id);

      const answer = await revoke(owner, await grantOf(owner));

      expect(answer.data.revokeRole).toEqual({ roleGrant: null, errors: [{ code: 'LAST_OWNER', path: null }] });
      expect(await ownersOf(organisation.id)).toBe(1);
    });

    test('does not count an owner whose account is out of use', async () => {
      const organisation = await makeOrganisation(app.dataSource);
      const [owner, gone] = [await member('owner', organisation.id), await member('owner', organisation.id)];
      await app.dataSource.query('UPDATE account SET disabled_at = now() WHERE id = $1', [gone.id]);

      expect((await revoke(owner, await grantOf(owner))).data.revokeRole.errors).toEqual([
        { code: 'LAST_OWNER', path: null },
      ]);
    });
  });

  describe('two owners who revoke each other at the same moment', () => {
    test('leave one of them, every time', async () => {
      for (let round = 0; round < 10; round += 1) {
        const organisation = await makeOrganisation(app.dataSource);
        const [first, second] = [await member('owner', organisation.id), await member('owner', organisation.id)];
        const [grantOfFirst, grantOfSecond] = [await grantOf(first), await grantOf(second)];

        const answers = await Promise.all([revoke(first, grantOfSecond), revoke(second, grantOfFirst)]);

        // The second either finds herself the last owner, or has lost her say before she was heard.
        const outcomes = answers
          .map((answer) => answer.errors[0]?.extensions.code ?? answer.data.revokeRole.errors[0]?.code ?? 'revoked')
          .sort();
        expect([
          ['LAST_OWNER', 'revoked'],
          ['NOT_FOUND', 'revoked'],
        ]).toContainEqual(outcomes);
        expect(await ownersOf(organisation.id)).toBe(1);
      }
    });

    test('waits for the lock of the team: without it none would be left (negative control)', async () => {
      const organisation = await makeOrganisation(app.dataSource);
      const grants = [
        await grantOf(await member('owner', organisation.id)),
        await grantOf(await member('owner', organisation.id)),
      ];
      const url = (app.dataSource.options as { url: string }).url;
      const clients = await Promise.all(
        grants.map(async () => {
          const client = new pg.Client({ connectionString: url });
          await client.connect();
          await client.query('BEGIN');
          return client;
        }),
      );

      // The same check and the same delete, both checks before both deletes.
      for (const [index, client] of clients.entries()) {
        const { rows } = await client.query('SELECT 1 FROM role_grant WHERE scope_id = $1 AND id <> $2', [
          organisation.id,
          grants[index]?.id,
        ]);
        expect(rows).toHaveLength(1);
      }
      for (const [index, client] of clients.entries()) {
        await client.query('DELETE FROM role_grant WHERE id = $1', [grants[index]?.id]);
        await client.query('COMMIT');
        await client.end();
      }

      expect(await ownersOf(organisation.id)).toBe(0);
    });
  });
});
