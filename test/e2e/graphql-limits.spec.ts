import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/test-app.js';

const repeat = (times: number, part: (index: number) => string): string =>
  Array.from({ length: times }, (_, index) => part(index)).join(' ');

/** A query nested `depth` levels deep, without repeating itself. */
function nested(depth: number): string {
  const levels = [
    'conference(slug: "x")',
    ...Array.from({ length: depth - 2 }, (_, index) => (index % 2 === 0 ? 'release' : 'conference')),
  ];
  return levels.reduceRight((inner, field) => `${field} { ${inner} }`, 'name');
}

describe('what one request may ask for', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  const codeOf = async (query: string): Promise<unknown> => (await app.gql(query)).errors[0]?.extensions.code;

  test.each([
    ['nested too deeply', `{ ${nested(15)} }`],
    ['too many aliases', `{ ${repeat(21, (index) => `a${index}: conference(slug: "x") { name }`)} }`],
    ['too many fields', `{ conference(slug: "x") { ${repeat(1501, (index) => `f${index}: name`)} } }`],
    [
      'too many fields through fragments',
      `{ conference(slug: "x") { ...a ...a2: name } } `.replace(
        '...a2: name',
        repeat(20, () => '...a'),
      ) + `fragment a on Conference { ${repeat(100, (index) => `f${index}: name`)} }`,
    ],
    ['too many directives', `{ conference(slug: "x") { name ${repeat(5, () => '@include(if: true)')} } }`],
    ['too long', `{ ${repeat(4_000, () => '... { __typename }')} }`],
  ])('refuses a query that is %s', async (_name, query) => {
    const codes = (await app.gql(query)).errors.map((error) => error.extensions.code);
    expect(codes).toContain('QUERY_TOO_COMPLEX');
  });

  test('answers at the limits', async () => {
    expect(await codeOf(`{ ${nested(14)} }`)).toBe('NOT_FOUND');
    expect(await codeOf(`{ ${repeat(20, (index) => `a${index}: conference(slug: "x") { name }`)} }`)).toBe('NOT_FOUND');
  });

  test.each([
    ['a syntax error', '{ conference('],
    ['an unknown field', '{ nothing }'],
    ['a fragment within itself', '{ conference(slug: "x") { ...a } } fragment a on Conference { ...a }'],
    [
      'a bad instant',
      'mutation { placeSession(input: { draftId: "x", sessionId: "x", startsAt: "tomorrow", roomIds: [], expectedRevision: 0 }) { errors { code } } }',
    ],
  ])('calls %s bad input', async (_name, query) => {
    expect(await codeOf(query)).toBe('BAD_USER_INPUT');
  });

  test('calls a value outside its bounds bad input, in words', async () => {
    const account = await app.createAccount();

    const answer = await app.gql(
      'mutation { arrangeAgenda(input: { draftId: "x", seconds: 301 }) { errors { code } } }',
      {},
      account,
    );

    expect(answer.errors).toMatchObject([
      { message: 'seconds must not be greater than 300', extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });

  test('refuses a batch, a mutation by GET, and a form of another site', async () => {
    const send = (init: RequestInit, search = ''): Promise<Response> => fetch(`${app.url}/graphql${search}`, init);
    const json = { 'content-type': 'application/json' };

    const batch = await send({
      method: 'POST',
      headers: json,
      body: JSON.stringify([{ query: '{ viewer { email } }' }]),
    });
    const byGet = await send(
      { headers: { 'apollo-require-preflight': 'true' } },
      `?query=${encodeURIComponent('mutation { signOut { errors { code } } }')}`,
    );
    const form = await send({
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: '{"query":"{ viewer { email } }"}',
    });
    const elsewhere = await send({
      method: 'POST',
      headers: { ...json, origin: 'https://elsewhere.example' },
      body: '{"query":"{ viewer { email } }"}',
    });

    expect([batch.status, byGet.status, form.status, elsewhere.status]).toEqual([400, 405, 400, 403]);
  });

  test('tells nothing of a fault of ours but the request id', async () => {
    await app.dataSource.query('ALTER TABLE conference RENAME TO hidden_conference');
    const answer = await app.gql('{ conference(slug: "x") { name } }', {}, null, { 'x-request-id': 'request-0042' });
    await app.dataSource.query('ALTER TABLE hidden_conference RENAME TO conference');

    expect(answer.errors).toEqual([
      expect.objectContaining({
        message: 'Something went wrong on our side.',
        extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'request-0042' },
      }),
    ]);
  });
});
