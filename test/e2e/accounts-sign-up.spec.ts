import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Account } from '../../src/modules/accounts/account.entity.js';
import { OneTimeCode } from '../../src/modules/accounts/one-time-code.entity.js';
import { Invitation } from '../../src/modules/organisations/invitation.entity.js';
import { newId } from '../../src/platform/database/ids.js';
import { makeOrganisation } from '../support/factories.js';
import { codeMailedTo, mailsTo } from '../support/mailbox.js';
import { PASSWORD, SIGN_IN, SIGN_UP, signUpWithPassword, VERIFY_EMAIL } from '../support/sign-in.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const OK = { errors: [] };

describe('signing up', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  const signUp = (email: string, fields: Record<string, unknown> = {}) =>
    app.ok(SIGN_UP, { input: { email, password: PASSWORD, displayName: 'فاطمة الزهراء', ...fields } });
  const accountsOf = (email: string) => app.dataSource.getRepository(Account).findBy({ email });

  test('makes the account once the address is proved, and not before', async () => {
    const answer = await signUp(' New@Example.org ', { locale: 'AR' });

    expect(answer.signUp).toEqual({ email: 'new@example.org', ...OK });
    expect(await accountsOf('new@example.org')).toEqual([]);
    const code = await codeMailedTo(app.dataSource, 'new@example.org');
    const { verifyEmail } = await app.ok(VERIFY_EMAIL, { input: { code, password: PASSWORD, as: 'BEARER' } });
    expect(verifyEmail).toEqual({
      viewer: { email: 'new@example.org' },
      token: expect.any(String),
      expiresAt: expect.any(String),
      ...OK,
    });
    expect(await accountsOf('new@example.org')).toMatchObject([
      { displayName: 'فاطمة الزهراء', locale: 'ar', isAdministrator: false },
    ]);
    expect((await mailsTo(app.dataSource, 'new@example.org')).map((mail) => mail.subject)).toEqual([
      'تأكيد عنوان البريد الإلكتروني',
    ]);
  });

  test('needs no password; then the mailed code is enough', async () => {
    await signUp('linker@example.org', { password: null });

    const code = await codeMailedTo(app.dataSource, 'linker@example.org');
    const { verifyEmail } = await app.ok(VERIFY_EMAIL, { input: { code, as: 'BEARER' } });

    expect(verifyEmail.viewer).toEqual({ email: 'linker@example.org' });
    expect(await accountsOf('linker@example.org')).toMatchObject([{ passwordHash: null }]);
  });

  test('keeps the password as argon2id with 19 MiB and two passes', async () => {
    await signUpWithPassword(app, 'hashed@example.org');

    const [account] = await accountsOf('hashed@example.org');

    expect(account?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  test('does not give an account to who typed another’s address: the code alone does not do', async () => {
    await signUp('victim@example.org', { password: 'the-attackers-own' });
    const code = await codeMailedTo(app.dataSource, 'victim@example.org');

    const victims = await app.ok(VERIFY_EMAIL, { input: { code, password: 'the-victims-guess', as: 'BEARER' } });
    const without = await app.ok(VERIFY_EMAIL, { input: { code, as: 'BEARER' } });

    for (const { verifyEmail } of [victims, without]) {
      expect(verifyEmail).toEqual({
        viewer: null,
        token: null,
        expiresAt: null,
        errors: [{ code: 'WRONG_CREDENTIALS', path: ['password'] }],
      });
    }
    expect(await accountsOf('victim@example.org')).toEqual([]);
  });

  test('answers a known address as any other, with the same statements, and mails its owner', async () => {
    const owner = await app.createAccount({ email: 'known@example.org', locale: 'tr' });
    const answers: unknown[] = [];
    const sign = async (email: string): Promise<void> => {
      const { signUp: answer } = await signUp(email, { displayName: 'Somebody' });
      answers.push({ ...answer, email: 'the address' });
    };
    await sign('first@example.org');

    const unknown = await app.countStatements(() => sign('unknown@example.org'));
    const known = await app.countStatements(() => sign(owner.email));

    const same = { email: 'the address', ...OK };
    expect(answers).toEqual([same, same, same]);
    expect([unknown, known]).toEqual([9, 9]);
    const [mail] = await mailsTo(app.dataSource, owner.email);
    expect(mail?.subject).toBe('Zaten bir hesabınız var');
    expect(mail?.textBody).not.toContain('#code=');
    expect(mail?.textBody).not.toContain('Somebody');
  });

  test('uses a code once, also when it comes many times at the same moment', async () => {
    await signUp('eager@example.org');
    const code = await codeMailedTo(app.dataSource, 'eager@example.org');

    const answers = await Promise.all(
      Array.from({ length: 6 }, () => app.ok(VERIFY_EMAIL, { input: { code, password: PASSWORD, as: 'BEARER' } })),
    );

    const outcomes = answers.map(({ verifyEmail }) => verifyEmail.errors[0]?.code ?? 'signed in').sort();
    expect(outcomes).toEqual([...Array(5).fill('CODE_INVALID'), 'signed in']);
    expect(await accountsOf('eager@example.org')).toHaveLength(1);
  });

  test('makes one account of two sign-ups for one address; the later code is void', async () => {
    await signUp('twice@example.org');
    const first = await codeMailedTo(app.dataSource, 'twice@example.org');
    await signUp('twice@example.org');
    const second = await codeMailedTo(app.dataSource, 'twice@example.org');

    const answers = await Promise.all(
      [first, second].map((code) => app.ok(VERIFY_EMAIL, { input: { code, password: PASSWORD, as: 'BEARER' } })),
    );

    expect(answers.map(({ verifyEmail }) => verifyEmail.errors[0]?.code ?? 'signed in').sort()).toEqual([
      'CODE_INVALID',
      'signed in',
    ]);
    expect(await accountsOf('twice@example.org')).toHaveLength(1);
  });

  test('refuses a code after its time', async () => {
    await signUp('late@example.org');
    const code = await codeMailedTo(app.dataSource, 'late@example.org');
    await app.dataSource.query(`UPDATE one_time_code SET expires_at = now() WHERE email = 'late@example.org'`);

    const { verifyEmail } = await app.ok(VERIFY_EMAIL, { input: { code, password: PASSWORD, as: 'BEARER' } });

    expect(verifyEmail.errors).toEqual([{ code: 'CODE_INVALID', path: ['code'] }]);
  });

  test('keeps no code in clear, and sweeps expired ones out', async () => {
    await signUp('swept@example.org');
    const code = await codeMailedTo(app.dataSource, 'swept@example.org');
    const [row] = await app.dataSource.query<{ row: string }[]>(
      `SELECT c::text AS row FROM one_time_code c WHERE email = 'swept@example.org'`,
    );
    expect(row?.row).not.toContain(code);
    await app.dataSource.query(`UPDATE one_time_code SET expires_at = now() WHERE email = 'swept@example.org'`);

    await signUp('sweeper@example.org');

    expect(await app.dataSource.getRepository(OneTimeCode).countBy({ email: 'swept@example.org' })).toBe(0);
  });

  test.each([
    ['an address without @', { email: 'nowhere' }, 'EMAIL_INVALID', 'email'],
    ['two addresses', { email: 'a@example.org, b@example.org' }, 'EMAIL_INVALID', 'email'],
    ['a short password', { password: 'kavun-dil' }, 'PASSWORD_TOO_WEAK', 'password'],
    ['an empty name', { displayName: ' \n ' }, 'REQUIRED', 'displayName'],
    ['a name of 201 characters', { displayName: 'ş'.repeat(201) }, 'TOO_LONG', 'displayName'],
  ])('refuses %s', async (_, fields, code, field) => {
    const answer = await signUp('refused@example.org', fields);

    expect(answer.signUp).toEqual({ email: null, errors: [{ code, path: [field], message: expect.any(String) }] });
    expect(await mailsTo(app.dataSource, 'refused@example.org')).toEqual([]);
  });

  test('says who may sign up', async () => {
    expect(await app.ok('{ signUpPolicy }')).toEqual({ signUpPolicy: 'OPEN' });
  });
});

describe('signing up where SIGN_UP=invited', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({ SIGN_UP: 'invited' });
  });
  afterAll(() => app.close());

  const invite = async (email: string, fields: Partial<Invitation> = {}): Promise<void> => {
    const inviter = await app.createAccount();
    const organisation = await makeOrganisation(app.dataSource);
    await app.dataSource.getRepository(Invitation).insert({
      id: newId(),
      email,
      role: 'owner',
      scopeKind: 'organisation',
      scopeId: organisation.id,
      locale: 'en',
      digest: Buffer.from(email),
      invitedBy: inviter.id,
      expiresAt: new Date(Date.now() + 3_600_000),
      ...fields,
    });
  };
  const signUp = (email: string) => app.ok(SIGN_UP, { input: { email, password: PASSWORD, displayName: 'Zeynep' } });

  test('takes an invited address', async () => {
    await invite('invited@example.org');

    const account = await signUpWithPassword(app, 'invited@example.org');

    const { signIn } = await app.ok(SIGN_IN, { input: { email: account.email, password: PASSWORD, as: 'BEARER' } });
    expect(signIn.viewer).toEqual({ email: 'invited@example.org' });
  });

  test.each([
    ['that was not invited', 'stranger@example.org', null],
    ['whose invitation was taken back', 'revoked@example.org', { revokedAt: new Date() }],
    ['whose invitation is too old', 'expired@example.org', { expiresAt: new Date(Date.now() - 1_000) }],
  ])('gives no account to an address %s, and tells only the address so', async (_, email, fields) => {
    if (fields) await invite(email, fields);

    const answer = await signUp(email);

    expect(answer.signUp).toEqual({ email, ...OK });
    const [mail] = await mailsTo(app.dataSource, email);
    expect(mail?.subject).toBe('Sign-up is by invitation');
    expect(mail?.textBody).not.toContain('#code=');
  });

  test('says so', async () => {
    expect(await app.ok('{ signUpPolicy }')).toEqual({ signUpPolicy: 'INVITED' });
  });
});
