import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startTestApp, type TestAccount, type TestApp } from '../support/test-app.js';

const LIMIT = 50 * 1024 * 1024;

describe('POST /files', () => {
  let app: TestApp;
  let account: TestAccount;
  beforeAll(async () => {
    app = await startTestApp();
    account = await app.createAccount();
  });
  afterAll(() => app.close());

  const send = (
    content: Uint8Array<ArrayBuffer>,
    search = '?name=agenda.xml',
    as: TestAccount | null = account,
  ): Promise<Response> =>
    fetch(`${app.url}/files${search}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream', ...(as ? { authorization: `Bearer ${as.token}` } : {}) },
      body: content,
    });
  const kept = async (): Promise<unknown> =>
    app.dataSource.query('SELECT name, octet_length(content) AS bytes FROM uploaded_file');

  test('keeps a file of exactly 50 MB and refuses one byte more', async () => {
    const full = await send(new Uint8Array(LIMIT));
    const above = await send(new Uint8Array(LIMIT + 1));

    expect([full.status, above.status]).toEqual([201, 413]);
    expect(await kept()).toEqual([{ name: 'agenda.xml', bytes: LIMIT }]);
  });

  test('refuses a file without content, without a name, and from nobody', async () => {
    const before = await kept();
    const one = new Uint8Array([1]);

    const answers = [
      await send(new Uint8Array()),
      await send(one, ''),
      await send(one, `?name=${'x'.repeat(201)}`),
      await send(one, undefined, null),
    ];

    expect(answers.map((answer) => answer.status)).toEqual([400, 400, 400, 401]);
    expect(await kept()).toEqual(before);
  });

  test('forgets files that nobody took within a day', async () => {
    await app.dataSource.query(`UPDATE uploaded_file SET created_at = now() - interval '25 hours'`);

    await send(new Uint8Array([1, 2]), '?name=newer.xml');

    expect(await kept()).toEqual([{ name: 'newer.xml', bytes: 2 }]);
  });
});
