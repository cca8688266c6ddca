import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Invitation } from '../../src/modules/organisations/invitation.entity.js';
import { MAX_TEAM } from '../../src/modules/organisations/invitation-offers.js';
import type { Organisation } from '../../src/modules/organisations/organisation.entity.js';
import { toGlobalId } from '../../src/platform/graphql/global-id.js';
import { grantRole, makeConference, makeOrganisation } from '../support/factories.js';
import { codeMailedTo, mailsTo } from '../support/mailbox.js';
import { startTestApp, type TestAccount, type TestApp } from '../support/test-app.js';

const INVITE_TO_ORGANISATION = `mutation ($input: InviteToOrganisationInput!) {
  inviteToOrganisation(input: $input) { invitation { id email role locale } errors { code path } }
}`;
const INVITE_TO_CONFERENCE = `mutation ($input: InviteToConferenceInput!) {
  inviteToConference(input: $input) { invitation { id email role locale invitedBy { displayName } } errors { code path } }
}`;
const ACCEPT = `mutation ($input: AcceptInvitationInput!) {
  acceptInvitation(input: $input) {
    roleGrant { role scope { ... on Organisation { slug viewerCanEdit } ... on Conference { slug viewerCanEdit } } } errors { code path }
  }
}`;
const REVOKE = `mutation ($input: RevokeInvitationInput!) { revokeInvitation(input: $input) { invitation { email } errors { code } } }`;
const OPEN = 'query ($slug: String!) { organisation(slug: $slug) { invitations { email role } } }';

describe('invitations', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  const ownedOrganisation = async (
    fields: Partial<Organisation> = {},
  ): Promise<{ organisation: Organisation; owner: TestAccount }> => {
    const organisation = await makeOrganisation(app.dataSource, fields);
    const owner = await app.createAccount({ displayName: 'Nil Öztürk' });
    await grantRole(app.dataSource, owner, 'owner', organisation.id);
    return { organisation, owner };
  };
  const inputFor = (organisation: Organisation, email: string, fields: Record<string, unknown> = {}) => ({
    input: {
      organisationId: toGlobalId('Organisation', organisation.id),
      role: 'CONFERENCE_CREATOR',
      email,
      ...fields,
    },
  });
  const invite = async (
    owner: TestAccount,
    organisation: Organisation,
    email: string,
    fields: Record<string, unknown> = {},
  ) => (await app.ok(INVITE_TO_ORGANISATION, inputFor(organisation, email, fields), owner)).inviteToOrganisation;
  const accept = async (as: TestAccount, code: string) =>
    (await app.ok(ACCEPT, { input: { code } }, as)).acceptInvitation;
  const open = async (owner: TestAccount, organisation: Organisation) =>
    (await app.ok(OPEN, { slug: organisation.slug }, owner)).organisation.invitations;

  test('mail a link in the language asked for; who accepts holds the role', async () => {
    const { organisation, owner } = await ownedOrganisation({ name: 'Bilimde Kadınlar' });

    const invited = await invite(owner, organisation, 'Guest@Example.org', { locale: 'TR' });

    expect(invited).toEqual({
      invitation: {
        id: expect.stringMatching(/^inv_/),
        email: 'guest@example.org',
        role: 'CONFERENCE_CREATOR',
        locale: 'TR',
      },
      errors: [],
    });
    const [mail] = await mailsTo(app.dataSource, 'guest@example.org');
    expect(mail?.subject).toBe('Bilimde Kadınlar daveti');
    expect(mail?.textBody).toContain('Nil Öztürk sizi davet ediyor: Bilimde Kadınlar, konferans oluşturmak üzere.');
    expect(mail?.textBody).toMatch(/\nhttp:\/\/localhost:3000\/invitation#code=[A-Za-z0-9_-]{43}\n$/);
    const guest = await app.createAccount({ email: 'guest@example.org' });
    expect(await accept(guest, await codeMailedTo(app.dataSource, guest.email))).toEqual({
      roleGrant: { role: 'CONFERENCE_CREATOR', scope: { slug: organisation.slug, viewerCanEdit: false } },
      errors: [],
    });
    expect(await open(owner, organisation)).toEqual([]);
  });

  test('to a conference are sent by its organizer and make an organizer', async () => {
    const conference = await makeConference(app.dataSource, { isPublic: false, names: { en: 'WISE 2027' } });
    const organizer = await app.createAccount({ displayName: 'Organizer' });
    await grantRole(app.dataSource, organizer, 'organizer', conference.id);
    const input = { conferenceId: toGlobalId('Conference', conference.id), role: 'ORGANIZER', email: 'co@example.org' };

    const { inviteToConference } = await app.ok(INVITE_TO_CONFERENCE, { input }, organizer);

    expect(inviteToConference.invitation).toMatchObject({
      role: 'ORGANIZER',
      locale: 'EN',
      invitedBy: { displayName: 'Organizer' },
    });
    expect((await mailsTo(app.dataSource, 'co@example.org'))[0]?.subject).toBe('Invitation to WISE 2027');
    const guest = await app.createAccount({ email: 'co@example.org' });
    const accepted = await accept(guest, await codeMailedTo(app.dataSource, guest.email));
    expect(accepted.roleGrant).toEqual({ role: 'ORGANIZER', scope: { slug: conference.slug, viewerCanEdit: true } });
  });

  test('sent again end the earlier one', async () => {
    const { organisation, owner } = await ownedOrganisation();
    const guest = await app.createAccount();
    await invite(owner, organisation, guest.email);
    const first = await codeMailedTo(app.dataSource, guest.email);
    await invite(owner, organisation, guest.email);
    const second = await codeMailedTo(app.dataSource, guest.email);

    expect((await accept(guest, first)).errors).toEqual([{ code: 'CODE_INVALID', path: ['code'] }]);
    expect((await accept(guest, second)).errors).toEqual([]);
  });

  test('asked for twice with one key are mailed once; many at once leave one open', async () => {
    const { organisation, owner } = await ownedOrganisation();

    await Promise.all([1, 2].map(() => invite(owner, organisation, 'keyed@example.org', { idempotencyKey: 'key' })));
    await Promise.all([1, 2, 3, 4].map(() => invite(owner, organisation, 'raced@example.org')));

    expect(await mailsTo(app.dataSource, 'keyed@example.org')).toHaveLength(1);
    expect(await open(owner, organisation)).toEqual([
      { email: 'keyed@example.org', role: 'CONFERENCE_CREATOR' },
      { email: 'raced@example.org', role: 'CONFERENCE_CREATOR' },
    ]);
  });

  test('work once, also when accepted many times at the same moment', async () => {
    const { organisation, owner } = await ownedOrganisation();
    const guest = await app.createAccount();
    await invite(owner, organisation, guest.email);
    const code = await codeMailedTo(app.dataSource, guest.email);

    const answers = await Promise.all(Array.from({ length: 5 }, () => accept(guest, code)));

    expect(answers.map((answer) => answer.errors[0]?.code ?? 'accepted').sort()).toEqual([
      ...Array(4).fill('CODE_INVALID'),
      'accepted',
    ]);
  });

  test('are for the address that was invited only, and stay open for it', async () => {
    const { organisation, owner } = await ownedOrganisation();
    const [guest, finder] = [await app.createAccount(), await app.createAccount()];
    await invite(owner, organisation, guest.email);
    const code = await codeMailedTo(app.dataSource, guest.email);

    expect(await accept(finder, code)).toEqual({
      roleGrant: null,
      errors: [{ code: 'INVITATION_FOR_ANOTHER', path: ['code'] }],
    });
    expect((await app.gql(ACCEPT, { input: { code } })).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect((await accept(guest, code)).errors).toEqual([]);
  });

  test('end after 14 days', async () => {
    const { organisation, owner } = await ownedOrganisation();
    const guest = await app.createAccount();
    await invite(owner, organisation, guest.email);
    const code = await codeMailedTo(app.dataSource, guest.email);
    const row = await app.dataSource.getRepository(Invitation).findOneByOrFail({ email: guest.email });
    expect(row.expiresAt.getTime() - row.createdAt.getTime()).toBe(14 * 86_400_000);

    await app.dataSource.query('UPDATE invitation SET expires_at = now() WHERE id = $1', [row.id]);

    expect((await accept(guest, code)).errors).toEqual([{ code: 'CODE_INVALID', path: ['code'] }]);
    expect(await open(owner, organisation)).toEqual([]);
  });

  test('can be taken back by the team, and by nobody else', async () => {
    const { organisation, owner } = await ownedOrganisation();
    const guest = await app.createAccount();
    const { invitation } = await invite(owner, organisation, guest.email);
    const input = { invitationId: invitation.id };

    const stranger = await app.gql(REVOKE, { input }, guest);
    const { revokeInvitation } = await app.ok(REVOKE, { input }, owner);
    const again = await app.gql(REVOKE, { input }, owner);

    expect(revokeInvitation).toEqual({ invitation: { email: guest.email }, errors: [] });
    expect([stranger, again].map((answer) => answer.errors[0]?.extensions.code)).toEqual(['NOT_FOUND', 'NOT_FOUND']);
    expect((await accept(guest, await codeMailedTo(app.dataSource, guest.email))).errors).toEqual([
      { code: 'CODE_INVALID', path: ['code'] },
    ]);
  });

  test('are refused for what is no address, and for a role that the address holds', async () => {
    const { organisation, owner } = await ownedOrganisation();

    expect((await invite(owner, organisation, 'nobody')).errors).toEqual([{ code: 'EMAIL_INVALID', path: ['email'] }]);
    expect((await invite(owner, organisation, owner.email, { role: 'OWNER' })).errors).toEqual([
      { code: 'ROLE_HELD', path: ['email'] },
    ]);
    expect((await invite(owner, organisation, owner.email)).errors).toEqual([]);
  });

  test.each([
    ['one place left', 2, []],
    ['no place left', 1, [{ code: 'TEAM_FULL', path: null }]],
  ])('fill a team up to its limit: %s', async (_, missing, errors) => {
    const { organisation, owner } = await ownedOrganisation();
    await app.dataSource.query(
      `INSERT INTO invitation (id, email, role, scope_kind, scope_id, locale, digest, invited_by, expires_at)
       SELECT gen_random_uuid(), n || '@example.org', 'owner', 'organisation', $1, 'en', uuid_send(gen_random_uuid()), $2, now() + interval '1 day'
       FROM generate_series(1, $3::int) n`,
      [organisation.id, owner.id, MAX_TEAM - missing],
    );

    expect((await invite(owner, organisation, 'next@example.org')).errors).toEqual(errors);
  });

  test('are sent by those who manage the team only', async () => {
    const { organisation } = await ownedOrganisation();
    const creator = await app.createAccount();
    await grantRole(app.dataSource, creator, 'conference_creator', organisation.id);
    const variables = inputFor(organisation, 'refused@example.org');

    const answers = [
      await app.gql(INVITE_TO_ORGANISATION, variables, creator),
      await app.gql(INVITE_TO_ORGANISATION, variables, await app.createAccount()),
      await app.gql(INVITE_TO_ORGANISATION, variables),
    ];

    expect(answers.map((answer) => answer.errors[0]?.extensions.code)).toEqual([
      'FORBIDDEN',
      'NOT_FOUND',
      'UNAUTHENTICATED',
    ]);
    expect(await mailsTo(app.dataSource, 'refused@example.org')).toEqual([]);
  });

  test('write to one address at most 20 times a day', async () => {
    const { organisation, owner } = await ownedOrganisation();
    await invite(owner, organisation, 'bothered@example.org');
    await app.dataSource.query(`UPDATE rate_limit_window SET tries = 19 WHERE subject LIKE 'invite:address:%'`);

    const last = await app.gql(INVITE_TO_ORGANISATION, inputFor(organisation, 'bothered@example.org'), owner);
    const next = await app.gql(INVITE_TO_ORGANISATION, inputFor(organisation, 'bothered@example.org'), owner);

    expect([last, next].map((answer) => answer.errors[0]?.extensions.code ?? 'mailed')).toEqual([
      'mailed',
      'RATE_LIMITED',
    ]);
  });
});
