import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { makeConference } from '../support/factories.js';
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

describe('texts that no database can keep', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  const NUL = String.fromCharCode(0);
  const HALF = '\ud800';
  const BY_SLUG = 'query ($slug: String!) { conference(slug: $slug) { name } }';

  test.each([
    ['a NUL in a variable', BY_SLUG, { slug: NUL }],
    [
      'half a character in a variable',
      'mutation ($input: SignInInput!) { signIn(input: $input) { errors { code } } }',
      { input: { email: `${HALF}@b.co`, password: 'x' } },
    ],
    ['a NUL in the query', `{ conference(slug: "\\u0000") { name } }`, {}],
    [
      'a variable of another type',
      'query ($n: Int!) { conference(slug: "x") { release(number: $n) { name } } }',
      { n: 'x' },
    ],
    [
      'a day that is none',
      'query ($d: LocalDate!) { conference(slug: "x") { release { sessions(day: $d) { totalCount } } } }',
      { d: '2027-02-30' },
    ],
    [
      'a day of another age',
      'query ($d: LocalDate!) { conference(slug: "x") { release { sessions(day: $d) { totalCount } } } }',
      { d: '0001-01-01' },
    ],
  ])('answers %s as bad input with status 400', async (_name, query, variables) => {
    const answer = await app.gql(query, variables);

    expect([answer.status, answer.errors[0]?.extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
  });

  test('refuses a cursor and an address with a NUL', async () => {
    const after = Buffer.from(JSON.stringify([NUL, NUL])).toString('base64url');
    const cursor = await app.gql('query ($after: String) { publicConferences(after: $after) { totalCount } }', {
      after,
    });
    const address = await fetch(`${app.url}/conferences/%00/schedule.xml`);

    expect(cursor.errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(address.status).toBe(400);
  });

  test('knows no language that is called like a method', async () => {
    const conference = await makeConference(app.dataSource, { names: { en: 'Only English' } });

    const query =
      'query ($slug: String!) { conference(slug: $slug) { a: name(language: "constructor") b: name(language: "__proto__") } }';
    const data = await app.ok(query, { slug: conference.slug });

    expect(data.conference).toEqual({ a: 'Only English', b: 'Only English' });
  });
});
