import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { codeMailedTo, mailsTo } from '../support/mailbox.js';
import { PASSWORD, SIGN_IN, signUpWithPassword } from '../support/sign-in.js';
import { startTestApp, type TestAccount, type TestApp } from '../support/test-app.js';

const REQUEST_RESET = `mutation ($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) { email errors { code } } }`;
const RESET = `mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) { errors { code path } } }`;
const CHANGE = `mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { viewer { email hasPassword } errors { code path } } }`;
const NEW_PASSWORD = 'incir-reçeli-2027';

describe('passwords', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  const signIn = async (email: string, password: string) =>
    (await app.ok(SIGN_IN, { input: { email, password, as: 'BEARER' } })).signIn;
  const errorsOfSignIn = async (email: string, password: string) =>
    (await signIn(email, password)).errors.map((error: { code: string }) => error.code);
  const isSignedIn = async (account: TestAccount) =>
    (await app.ok('{ viewer { email } }', {}, account)).viewer !== null;
  const requestReset = (email: string) => app.ok(REQUEST_RESET, { input: { email } });

  describe('reset', () => {
    test('sets a new password and ends every sign-in', async () => {
      const account = await signUpWithPassword(app, 'forgot@example.org');
      await requestReset(account.email);
      const code = await codeMailedTo(app.dataSource, account.email);

      const { resetPassword } = await app.ok(RESET, { input: { code, newPassword: NEW_PASSWORD } });

      expect(resetPassword).toEqual({ errors: [] });
      expect(await isSignedIn(account)).toBe(false);
      expect(await errorsOfSignIn(account.email, PASSWORD)).toEqual(['WRONG_CREDENTIALS']);
      expect(await errorsOfSignIn(account.email, NEW_PASSWORD)).toEqual([]);
      expect((await mailsTo(app.dataSource, account.email)).at(-1)?.subject).toBe('Your password was changed');
    });

    test('voids every other code of the address', async () => {
      const account = await signUpWithPassword(app, 'voided@example.org');
      await requestReset(account.email);
      const first = await codeMailedTo(app.dataSource, account.email);
      await requestReset(account.email);
      const second = await codeMailedTo(app.dataSource, account.email);

      await app.ok(RESET, { input: { code: second, newPassword: NEW_PASSWORD } });
      const { resetPassword } = await app.ok(RESET, { input: { code: first, newPassword: PASSWORD } });

      expect(resetPassword.errors).toEqual([{ code: 'CODE_INVALID', path: ['code'] }]);
      expect(await errorsOfSignIn(account.email, NEW_PASSWORD)).toEqual([]);
    });

    test('keeps the code usable when the new password is too weak', async () => {
      const account = await signUpWithPassword(app, 'weak@example.org');
      await requestReset(account.email);
      const code = await codeMailedTo(app.dataSource, account.email);

      const weak = await app.ok(RESET, { input: { code, newPassword: account.email } });
      const strong = await app.ok(RESET, { input: { code, newPassword: NEW_PASSWORD } });

      expect(weak.resetPassword.errors).toEqual([{ code: 'PASSWORD_TOO_WEAK', path: ['newPassword'] }]);
      expect(strong.resetPassword.errors).toEqual([]);
    });

    test('lets one of many simultaneous uses of a code win', async () => {
      const account = await signUpWithPassword(app, 'raced@example.org');
      await requestReset(account.email);
      const code = await codeMailedTo(app.dataSource, account.email);

      const answers = await Promise.all(
        [1, 2, 3, 4].map((n) => app.ok(RESET, { input: { code, newPassword: `${NEW_PASSWORD}-${n}` } })),
      );

      const outcomes = answers.map(({ resetPassword }) => resetPassword.errors[0]?.code ?? 'reset').sort();
      expect(outcomes).toEqual(['CODE_INVALID', 'CODE_INVALID', 'CODE_INVALID', 'reset']);
    });

    test('answers an unknown address as a known one', async () => {
      const account = await signUpWithPassword(app, 'known@example.org');

      const answers = [await requestReset(account.email), await requestReset('unknown@example.org')];

      expect(answers.map(({ requestPasswordReset }) => requestPasswordReset.errors)).toEqual([[], []]);
      expect((await mailsTo(app.dataSource, 'unknown@example.org')).map((mail) => mail.subject)).toEqual([
        'There is no account with this address',
      ]);
    });
  });

  describe('change', () => {
    const change = async (as: TestAccount, currentPassword: string, newPassword: string) =>
      (await app.ok(CHANGE, { input: { currentPassword, newPassword } }, as)).changePassword;

    test('needs the present password, keeps this sign-in and ends the others', async () => {
      const account = await signUpWithPassword(app, 'changer@example.org');
      const other = { ...account, token: (await signIn(account.email, PASSWORD)).token };

      const changed = await change(account, PASSWORD, NEW_PASSWORD);

      expect(changed).toEqual({ viewer: { email: account.email, hasPassword: true }, errors: [] });
      expect([await isSignedIn(account), await isSignedIn(other)]).toEqual([true, false]);
      expect(await errorsOfSignIn(account.email, NEW_PASSWORD)).toEqual([]);
    });

    test.each([
      [
        'a wrong present password',
        'not-her-password',
        NEW_PASSWORD,
        { code: 'WRONG_CREDENTIALS', path: ['currentPassword'] },
      ],
      ['a common new password', PASSWORD, 'password123', { code: 'PASSWORD_TOO_WEAK', path: ['newPassword'] }],
    ])('refuses %s', async (reason, current, wanted, error) => {
      const account = await signUpWithPassword(app, `${reason.replaceAll(' ', '-')}@example.org`);

      expect(await change(account, current, wanted)).toEqual({ viewer: null, errors: [error] });
      expect(await errorsOfSignIn(account.email, PASSWORD)).toEqual([]);
    });

    test('gives an account without password none: whoever found a device signed in could lock its owner out', async () => {
      const account = await app.createAccount();

      expect((await change(account, '', NEW_PASSWORD)).errors).toEqual([
        { code: 'WRONG_CREDENTIALS', path: ['currentPassword'] },
      ]);
    });

    test('is for those who are signed in', async () => {
      const answer = await app.gql(CHANGE, { input: { currentPassword: PASSWORD, newPassword: NEW_PASSWORD } });

      expect(answer.errors.map((error) => error.extensions.code)).toEqual(['UNAUTHENTICATED']);
    });
  });
});
