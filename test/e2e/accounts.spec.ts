import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { AccessToken } from '../../src/modules/accounts/access-token.entity.js';
import { AccountsService } from '../../src/modules/accounts/accounts.service.js';
import { translate } from '../../src/platform/i18n/catalogue.js';
import { toGlobalId } from '../../src/platform/graphql/global-id.js';
import { PASSWORD, SIGN_IN } from '../support/sign-in.js';
import { startTestApp, type TestAccount, type TestApp } from '../support/test-app.js';

const CREATE_TOKEN = `mutation ($input: CreateAccessTokenInput!) {
  createAccessToken(input: $input) { token accessToken { id kind label isCurrent } errors { code path } }
}`;
const REVOKE_TOKEN = `mutation ($input: RevokeAccessTokenInput!) { revokeAccessToken(input: $input) { accessToken { id } errors { code } } }`;
const UPDATE = `mutation ($input: UpdateAccountInput!) {
  updateAccount(input: $input) { viewer { locale account { displayName } } errors { code path } }
}`;

describe('accounts', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  const emailOf = async (token: string) =>
    (await app.ok('{ viewer { email } }', {}, { id: '', email: '', token })).viewer?.email ?? null;

  describe('viewer', () => {
    test('is null when signed out', async () => {
      expect(await app.ok('{ viewer { email } }')).toEqual({ viewer: null });
    });

    test('shows the account itself', async () => {
      const account = await app.createAccount({ displayName: 'Meryem', locale: 'ar' });

      const { viewer } = await app.ok(
        '{ viewer { account { id displayName } email locale isAdministrator hasPassword accessTokens { kind label isCurrent } } }',
        {},
        account,
      );

      expect(viewer).toEqual({
        account: { id: toGlobalId('Account', account.id), displayName: 'Meryem' },
        email: account.email,
        locale: 'AR',
        isAdministrator: false,
        hasPassword: false,
        accessTokens: [{ kind: 'BEARER', label: 'test', isCurrent: true }],
      });
    });

    test('is answered in the language of the page that asks, else in that of the account', async () => {
      const account = await app.createAccount({ locale: 'tr' });
      const ask = `mutation { updateAccount(input: { displayName: "" }) { errors { message } } }`;
      const messageOf = async (headers?: Record<string, string>): Promise<unknown> =>
        (await app.gql(ask, {}, account, headers)).data.updateAccount.errors[0].message;

      expect(await messageOf()).toBe(translate('tr', 'error.REQUIRED'));
      expect(await messageOf({ 'multaqa-language': 'ar' })).toBe(translate('ar', 'error.REQUIRED'));
      expect(await messageOf({ 'multaqa-language': 'xx' })).toBe(translate('tr', 'error.REQUIRED'));
    });

    test('is nobody with a token that expired', async () => {
      const account = await app.createAccount();
      await app.dataSource.query('UPDATE access_token SET expires_at = now() WHERE account_id = $1', [account.id]);

      expect(await emailOf(account.token)).toBeNull();
    });
  });

  describe('updateAccount', () => {
    const update = async (as: TestAccount, input: Record<string, unknown>) =>
      (await app.ok(UPDATE, { input }, as)).updateAccount;

    test('changes what is given and leaves the rest', async () => {
      const account = await app.createAccount({ displayName: 'Before', locale: 'en' });

      expect(await update(account, { displayName: '  Çiğdem   Öz ' })).toEqual({
        viewer: { locale: 'EN', account: { displayName: 'Çiğdem Öz' } },
        errors: [],
      });
      expect(await update(account, { locale: 'TR' })).toEqual({
        viewer: { locale: 'TR', account: { displayName: 'Çiğdem Öz' } },
        errors: [],
      });
      expect(await update(account, {})).toEqual({
        viewer: { locale: 'TR', account: { displayName: 'Çiğdem Öz' } },
        errors: [],
      });
    });

    test('refuses an empty name', async () => {
      expect(await update(await app.createAccount(), { displayName: ' ' })).toEqual({
        viewer: null,
        errors: [{ code: 'REQUIRED', path: ['displayName'] }],
      });
    });

    test('refuses null and the signed-out', async () => {
      const account = await app.createAccount({ locale: 'tr' });
      const nothing = await app.gql(UPDATE, { input: { locale: null } }, account);
      const stranger = await app.gql(UPDATE, { input: { locale: 'TR' } });

      expect([nothing.data, nothing.errors.length]).toEqual([null, 1]);
      expect((await app.ok('{ viewer { locale } }', {}, account)).viewer).toEqual({ locale: 'TR' });
      expect(stranger.errors.map((error) => error.extensions.code)).toEqual(['UNAUTHENTICATED']);
    });
  });

  describe('access tokens', () => {
    test('are made with a label, shown once, and kept as a digest', async () => {
      const account = await app.createAccount();

      const { createAccessToken } = await app.ok(CREATE_TOKEN, { input: { label: ' import script ' } }, account);

      expect(createAccessToken).toEqual({
        token: expect.stringMatching(/^[A-Za-z0-9_-]{43}$/),
        accessToken: { id: expect.any(String), kind: 'BEARER', label: 'import script', isCurrent: false },
        errors: [],
      });
      expect(await emailOf(createAccessToken.token)).toBe(account.email);
      const [kept] = await app.dataSource.query<{ row: string }[]>(
        `SELECT t::text AS row FROM access_token t WHERE label = 'import script'`,
      );
      expect(kept?.row).not.toContain(createAccessToken.token);
    });

    test('need a label', async () => {
      const { createAccessToken } = await app.ok(CREATE_TOKEN, { input: { label: ' ' } }, await app.createAccount());

      expect(createAccessToken).toEqual({
        token: null,
        accessToken: null,
        errors: [{ code: 'REQUIRED', path: ['label'] }],
      });
    });

    test('can be revoked by their owner', async () => {
      const account = await app.createAccount();
      const { createAccessToken } = await app.ok(CREATE_TOKEN, { input: { label: 'lost laptop' } }, account);

      const { revokeAccessToken } = await app.ok(
        REVOKE_TOKEN,
        { input: { accessTokenId: createAccessToken.accessToken.id } },
        account,
      );

      expect(revokeAccessToken).toEqual({ accessToken: { id: createAccessToken.accessToken.id }, errors: [] });
      expect(await emailOf(createAccessToken.token)).toBeNull();
      expect(await emailOf(account.token)).toBe(account.email);
      expect((await app.ok('{ viewer { accessTokens { label } } }', {}, account)).viewer.accessTokens).toEqual([
        { label: 'test' },
      ]);
    });

    test('of another are not there', async () => {
      const owner = await app.createAccount();
      const token = await app.dataSource.getRepository(AccessToken).findOneByOrFail({ accountId: owner.id });
      const input = { accessTokenId: toGlobalId('AccessToken', token.id) };

      const answer = await app.gql(REVOKE_TOKEN, { input }, await app.createAccount());

      expect(answer.errors.map((error) => error.extensions.code)).toEqual(['NOT_FOUND']);
      expect(await emailOf(owner.token)).toBe(owner.email);
    });
  });

  describe('signing out', () => {
    test('ends this sign-in only, and takes the cookie back', async () => {
      const account = await app.createAccount();
      const { createAccessToken } = await app.ok(CREATE_TOKEN, { input: { label: 'other' } }, account);

      const answer = await app.gql('mutation { signOut { errors { code } } }', {}, account);

      expect(answer.data).toEqual({ signOut: { errors: [] } });
      expect(answer.headers.get('set-cookie')).toBe(
        'multaqa_session=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT; HttpOnly; SameSite=Lax',
      );
      expect([await emailOf(account.token), await emailOf(createAccessToken.token)]).toEqual([null, account.email]);
    });

    test('everywhere ends all of them, and nobody else’s', async () => {
      const account = await app.createAccount();
      const bystander = await app.createAccount();
      const { createAccessToken } = await app.ok(CREATE_TOKEN, { input: { label: 'other' } }, account);

      await app.ok('mutation { signOutEverywhere { errors { code } } }', {}, account);

      const emails = [
        await emailOf(account.token),
        await emailOf(createAccessToken.token),
        await emailOf(bystander.token),
      ];
      expect(emails).toEqual([null, null, bystander.email]);
    });
  });

  describe('from the command line', () => {
    const create = (email: string, password: string | null = PASSWORD) =>
      app.nest
        .get(AccountsService)
        .createAccountFromCli({ email, displayName: 'First Administrator', password, isAdministrator: true });

    test('makes an administrator who can sign in at once', async () => {
      await create('Admin@Example.org');

      const query = SIGN_IN.replace('viewer { email }', 'viewer { email isAdministrator }');
      const { signIn } = await app.ok(query, {
        input: { email: 'admin@example.org', password: PASSWORD, as: 'BEARER' },
      });

      expect(signIn.viewer).toEqual({ email: 'admin@example.org', isAdministrator: true });
    });

    test('refuses an address that has an account, and a weak password', async () => {
      await create('taken@example.org', null);

      await expect(create('TAKEN@example.org')).rejects.toMatchObject({ code: 'EMAIL_TAKEN' });
      await expect(create('weak@example.org', 'short')).rejects.toMatchObject({ code: 'PASSWORD_TOO_WEAK' });
    });
  });
});
