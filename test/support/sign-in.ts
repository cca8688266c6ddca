import type { TestAccount, TestApp } from './test-app.js';
import { codeMailedTo } from './mailbox.js';

export const PASSWORD = 'kiraz-bahçesi-42';

export const SIGN_UP = `mutation ($input: SignUpInput!) { signUp(input: $input) { email errors { code path message } } }`;
export const VERIFY_EMAIL = `mutation ($input: VerifyEmailInput!) {
  verifyEmail(input: $input) { viewer { email } token expiresAt errors { code path } }
}`;
export const SIGN_IN = `mutation ($input: SignInInput!) {
  signIn(input: $input) { viewer { email } token expiresAt errors { code path } }
}`;

/** An account that went through sign-up with PASSWORD, and its bearer token. */
export async function signUpWithPassword(app: TestApp, email: string): Promise<TestAccount> {
  await app.ok(SIGN_UP, { input: { email, password: PASSWORD, displayName: 'Ayşe Yılmaz' } });
  const code = await codeMailedTo(app.dataSource, email);
  const { verifyEmail } = await app.ok(VERIFY_EMAIL, { input: { code, password: PASSWORD, as: 'BEARER' } });
  const [account] = await app.dataSource.query<{ id: string }[]>('SELECT id FROM account WHERE email = $1', [email]);
  if (!account) throw new Error(`the sign-up of ${email} made no account`);
  return { id: account.id, email, token: verifyEmail.token };
}
