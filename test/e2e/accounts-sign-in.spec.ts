import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { codeMailedTo, mailsTo } from '../support/mailbox.js';
import { PASSWORD, SIGN_IN, signUpWithPassword } from '../support/sign-in.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const REQUEST_LINK = `mutation ($input: RequestMagicLinkInput!) { requestMagicLink(input: $input) { email errors { code path } } }`;
const WITH_CODE = `mutation ($input: SignInWithCodeInput!) { signInWithCode(input: $input) { viewer { email } token errors { code path } } }`;
const VIEWER = '{ viewer { email } }';
const WRONG = { viewer: null, token: null, expiresAt: null, errors: [{ code: 'WRONG_CREDENTIALS', path: null }] };

describe('signing in', () => {
  let app: TestApp;
  // A proxy in front, so that each test can come from an address of its own.
  beforeAll(async () => {
    app = await startTestApp({ TRUST_PROXY: '1', APP_URL: 'https://conference.example.org' });
  });
  afterAll(() => app.close());

  const signIn = async (email: string, password: string) =>
    (await app.ok(SIGN_IN, { input: { email, password, as: 'BEARER' } })).signIn;

  describe('by password', () => {
    test('gives a program a bearer token that signs it in', async () => {
      await signUpWithPassword(app, 'program@example.org');

      const { token } = await signIn('Program@Example.org', PASSWORD);

      expect(await app.ok(VIEWER, {}, { id: '', email: '', token })).toEqual({
        viewer: { email: 'program@example.org' },
      });
    });

    test('gives a browser a cookie that no script can read, and no secret in the answer', async () => {
      await signUpWithPassword(app, 'browser@example.org');

      const answer = await app.gql(SIGN_IN, { input: { email: 'browser@example.org', password: PASSWORD } });

      expect(answer.data.signIn).toEqual({
        viewer: { email: 'browser@example.org' },
        token: null,
        expiresAt: expect.any(String),
        errors: [],
      });
      const cookie = answer.headers.get('set-cookie') ?? '';
      expect(cookie).toMatch(
        /^__Host-multaqa_session=[A-Za-z0-9_-]{43}; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax$/,
      );
      const next = await app.gql(VIEWER, {}, null, { cookie: cookie.split(';')[0] ?? '' });
      expect(next.data).toEqual({ viewer: { email: 'browser@example.org' } });
    });

    test('answers an unknown address, a wrong password, and an account without password or in disuse alike', async () => {
      await signUpWithPassword(app, 'owner@example.org');
      await app.createAccount({ email: 'no-password@example.org' });
      const disabled = await signUpWithPassword(app, 'disabled@example.org');
      await app.dataSource.query('UPDATE account SET disabled_at = now() WHERE id = $1', [disabled.id]);

      expect(await signIn('owner@example.org', 'not-her-password')).toEqual(WRONG);
      expect(await signIn('nobody@example.org', PASSWORD)).toEqual(WRONG);
      expect(await signIn('no-password@example.org', PASSWORD)).toEqual(WRONG);
      expect(await signIn('disabled@example.org', PASSWORD)).toEqual(WRONG);
    });

    test('runs the same statements for an unknown address as for a wrong password', async () => {
      await signUpWithPassword(app, 'watched@example.org');

      const known = await app.countStatements(() => signIn('watched@example.org', 'not-her-password'));
      const unknown = await app.countStatements(() => signIn('unwatched@example.org', 'not-her-password'));

      expect([known, unknown]).toEqual([7, 7]);
    });

    test('takes a password in whatever way a keyboard composes it', async () => {
      await signUpWithPassword(app, 'composed@example.org');

      expect((await signIn('composed@example.org', PASSWORD.normalize('NFD'))).errors).toEqual([]);
    });

    test('stops guessing after 20 tries of one client for one address, and lets the owner in from elsewhere', async () => {
      await signUpWithPassword(app, 'guessed@example.org');
      await signUpWithPassword(app, 'bystander@example.org');
      const attempt = (password: string, from: string) =>
        app.gql(SIGN_IN, { input: { email: 'guessed@example.org', password, as: 'BEARER' } }, null, {
          'x-forwarded-for': from,
        });

      const first = await Promise.all(
        Array.from({ length: 20 }, (_, n) => attempt(`guess-number-${n}`, '203.0.113.1')),
      );
      const next = await attempt('guess-number-20', '203.0.113.1');
      const owner = await attempt(PASSWORD, '203.0.113.2');

      expect(first.flatMap((answer) => answer.errors)).toEqual([]);
      expect(next.errors.map((error) => error.extensions.code)).toEqual(['RATE_LIMITED']);
      expect(next.errors[0]?.extensions['retryAfterSeconds']).toBeGreaterThan(0);
      expect(owner.data.signIn.errors).toEqual([]);
      expect((await signIn('bystander@example.org', PASSWORD)).errors).toEqual([]);
    });

    test('stops guessing after 200 tries for one address, from wherever they come', async () => {
      const attempt = (n: number) =>
        app.gql(SIGN_IN, { input: { email: 'spread@example.org', password: `guess-number-${n}` } }, null, {
          'x-forwarded-for': `203.0.113.${n}`,
        });
      await attempt(1);
      await app.dataSource.query(
        `UPDATE rate_limit_window SET tries = 199 WHERE subject LIKE 'sign_in:address:%' AND tries = 1`,
      );

      const last = await attempt(2);
      const next = await attempt(3);

      expect(last.errors).toEqual([]);
      expect(next.errors.map((error) => error.extensions.code)).toEqual(['RATE_LIMITED']);
    });

    test('stops a client after 300 tries, whatever the addresses', async () => {
      await app.dataSource.query(`DELETE FROM rate_limit_window`);
      const attempt = (n: number, from: string) =>
        app.gql(SIGN_IN, { input: { email: `spray-${n}@example.org`, password: 'one-for-all-of-them' } }, null, {
          'x-forwarded-for': from,
        });
      await attempt(0, '198.51.100.7');
      await app.dataSource.query(`UPDATE rate_limit_window SET tries = 299 WHERE subject LIKE 'sign_in:client:%'`);

      const last = await attempt(1, '198.51.100.7');
      const next = await attempt(2, '198.51.100.7');
      const elsewhere = await attempt(3, '198.51.100.8');

      expect(last.errors).toEqual([]);
      expect(next.errors.map((error) => error.extensions.code)).toEqual(['RATE_LIMITED']);
      expect(elsewhere.errors).toEqual([]);
    });

    test('counts again from one when the window has ended', async () => {
      await app.dataSource.query(`DELETE FROM rate_limit_window`);
      await signIn('windowed@example.org', 'not-her-password');
      await app.dataSource.query(`UPDATE rate_limit_window SET tries = 1000, ends_at = now()`);

      expect((await signIn('windowed@example.org', 'not-her-password')).errors).toEqual(WRONG.errors);
      expect(await app.dataSource.query('SELECT DISTINCT tries FROM rate_limit_window')).toEqual([{ tries: 1 }]);
    });
  });

  describe('by magic link', () => {
    const requestLink = async (email: string, headers: Record<string, string> = {}) =>
      (await app.gql(REQUEST_LINK, { input: { email } }, null, headers)).data.requestMagicLink;
    const withCode = async (code: string) =>
      (await app.ok(WITH_CODE, { input: { code, as: 'BEARER' } })).signInWithCode;

    test('signs in by the mailed code, once', async () => {
      await app.createAccount({ email: 'linked@example.org' });
      await requestLink('linked@example.org');
      const code = await codeMailedTo(app.dataSource, 'linked@example.org');

      const first = await withCode(code);
      const second = await withCode(code);

      expect(first).toEqual({ viewer: { email: 'linked@example.org' }, token: expect.any(String), errors: [] });
      expect(second).toEqual({ viewer: null, token: null, errors: [{ code: 'CODE_INVALID', path: ['code'] }] });
    });

    test('puts the code into the fragment of the link, which no server sees', async () => {
      await app.createAccount({ email: 'fragment@example.org' });

      await requestLink('fragment@example.org');

      const [mail] = await mailsTo(app.dataSource, 'fragment@example.org');
      expect(mail?.textBody).toMatch(/\nhttps:\/\/conference\.example\.org\/sign-in#code=[A-Za-z0-9_-]{43}\n$/);
    });

    test('lets one of many simultaneous uses win', async () => {
      await app.createAccount({ email: 'raced@example.org' });
      await requestLink('raced@example.org');
      const code = await codeMailedTo(app.dataSource, 'raced@example.org');

      const answers = await Promise.all(Array.from({ length: 8 }, () => withCode(code)));

      const outcomes = answers.map((answer) => answer.errors[0]?.code ?? 'signed in').sort();
      expect(outcomes).toEqual([...Array(7).fill('CODE_INVALID'), 'signed in']);
    });

    test('answers an unknown address as a known one, with the same statements', async () => {
      await app.createAccount({ email: 'here@example.org' });
      const answers: unknown[] = [];
      const counts: number[] = [];
      for (const email of ['warm-up@example.org', 'here@example.org', 'not-here@example.org']) {
        counts.push(
          await app.countStatements(async () => answers.push(await requestLink(email, { 'accept-language': 'tr' }))),
        );
      }

      expect(answers.slice(1)).toEqual([
        { email: 'here@example.org', errors: [] },
        { email: 'not-here@example.org', errors: [] },
      ]);
      expect(counts.slice(1)).toEqual([9, 9]);
      const [mail] = await mailsTo(app.dataSource, 'not-here@example.org');
      expect([mail?.subject, mail?.textBody.includes('#code=')]).toEqual(['Bu adresle bir hesap yok', false]);
    });

    test('mails one address at most five links an hour', async () => {
      const email = 'flooded@example.org';
      const ask = (n: number) =>
        app.gql(REQUEST_LINK, { input: { email } }, null, { 'x-forwarded-for': `192.0.2.${n}` });

      const codes: unknown[] = [];
      for (let n = 0; n < 6; n += 1) codes.push((await ask(n)).errors[0]?.extensions.code ?? 'mailed');

      expect(codes).toEqual(['mailed', 'mailed', 'mailed', 'mailed', 'mailed', 'RATE_LIMITED']);
      expect(await mailsTo(app.dataSource, email)).toHaveLength(5);
    });

    test.each([
      ['of another purpose', 'reset_password', "now() + interval '1 hour'"],
      ['after 15 minutes', 'magic_link', 'now()'],
    ])('refuses a code %s', async (reason, purpose, expiresAt) => {
      const email = `${reason.replaceAll(' ', '-')}@example.org`;
      await app.createAccount({ email });
      await requestLink(email);
      const code = await codeMailedTo(app.dataSource, email);
      await app.dataSource.query(`UPDATE one_time_code SET purpose = $1, expires_at = ${expiresAt} WHERE email = $2`, [
        purpose,
        email,
      ]);

      expect((await withCode(code)).errors).toEqual([{ code: 'CODE_INVALID', path: ['code'] }]);
    });
  });
});
