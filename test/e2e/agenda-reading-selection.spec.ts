import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Session } from '../../src/modules/sessions/session.entity.js';
import { SessionPerson } from '../../src/modules/sessions/session-person.entity.js';
import { toGlobalId } from '../../src/platform/graphql/global-id.js';
import { makePerson, makeSession } from '../support/factories.js';
import { placeInDraft } from '../support/releases.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { publish, releaseAgenda, stageAgenda } from '../support/released-agenda.js';

const SESSIONS = `query ($slug: String!, $day: LocalDate, $roomId: ID, $trackId: ID, $personId: ID, $kind: SessionKind, $search: String, $first: Int, $after: String) {
  conference(slug: $slug) { release { sessions(day: $day, roomId: $roomId, trackId: $trackId, personId: $personId, kind: $kind, search: $search, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } nodes { title }
  } } }
}`;

describe('the sessions of a release', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  async function titles(slug: string, args: Record<string, unknown>): Promise<string[]> {
    const { conference } = await app.ok(SESSIONS, { slug, ...args });
    return conference.release.sessions.nodes.map((node: { title: string }) => node.title);
  }

  test('is cut by day, room, track, person and kind', async () => {
    const { conference, hall, studio, track, lise } = await releaseAgenda(app);
    const of = (args: Record<string, unknown>) => titles(conference.slug, args);

    expect(await of({ day: '2027-03-08' })).toEqual(['Stars', 'Seas', 'Night']);
    expect(await of({ day: '2027-03-09' })).toEqual([]);
    expect(await of({ roomId: toGlobalId('Room', hall.id) })).toEqual(['Stars']);
    expect(await of({ roomId: toGlobalId('Room', studio.id) })).toEqual(['Stars', 'Seas']);
    expect(await of({ trackId: toGlobalId('Track', track.id) })).toEqual(['Stars']);
    expect(await of({ personId: toGlobalId('Person', lise.id) })).toEqual(['Seas']);
    expect(await of({ kind: 'WORKSHOP' })).toEqual(['Seas']);
    expect(await of({ kind: 'TALK', roomId: toGlobalId('Room', studio.id) })).toEqual(['Stars']);
  });

  test.each(['roomId', 'trackId', 'personId'])('is not cut by an empty %s', async (argument) => {
    const { conference } = await releaseAgenda(app);

    const answer = await app.gql(SESSIONS, { slug: conference.slug, [argument]: '' });

    expect(answer.errors.map((error) => error.extensions.code)).toEqual(['BAD_USER_INPUT']);
  });

  test('is searched in titles and names, in any case and without accents', async () => {
    const { conference } = await releaseAgenda(app);
    const found = (search: string) => titles(conference.slug, { search });

    expect(await found('STARS')).toEqual(['Stars']);
    expect(await found('ayşe')).toEqual(['Stars', 'Night']);
    expect(await found('AYSE night')).toEqual(['Night']);
    expect(await found('100%')).toEqual([]);
    expect(await found('  ')).toEqual(['Stars', 'Seas', 'Night']);
  });

  test('is not searched in the names of people who joined a session after the release', async () => {
    const { conference, seas } = await releaseAgenda(app);
    const secret = await makePerson(app.dataSource, conference, {
      displayName: 'S. (Secret)',
      searchName: 's. (secret)',
    });
    await app.dataSource
      .getRepository(SessionPerson)
      .insert({ sessionId: seas.id, personId: secret.id, role: 'speaker', position: 1 });
    await app.dataSource.getRepository(Session).update({ id: seas.id }, { searchText: 'seas lise s. (secret)' });

    expect(await titles(conference.slug, { search: 'secret' })).toEqual([]);
    expect(await titles(conference.slug, { search: 'lise' })).toEqual(['Seas']);
  });

  test('is still searched in the names of people who left a session after the release', async () => {
    const { conference, seas, lise } = await releaseAgenda(app);
    await app.dataSource.getRepository(SessionPerson).delete({ sessionId: seas.id, personId: lise.id });
    await app.dataSource.getRepository(Session).update({ id: seas.id }, { searchText: 'seas' });

    expect(await titles(conference.slug, { search: 'lise' })).toEqual(['Seas']);
  });

  test('comes in pages that miss and repeat nothing, also where sessions start at once', async () => {
    const db = app.dataSource;
    const stage = await stageAgenda(app);
    const { conference, draft } = stage;
    for (const title of ['A', 'B', 'C', 'D', 'E'])
      await placeInDraft(db, draft, await makeSession(db, conference, { title }), {
        at: title === 'E' ? '08:00' : '09:00',
      });
    await publish(app, stage);

    const seen: string[] = [];
    const pages: { size: number; more: boolean }[] = [];
    let after: string | null = null;
    do {
      const data = await app.ok(SESSIONS, { slug: conference.slug, first: 2, after });
      const { nodes, pageInfo } = data.conference.release.sessions;
      seen.push(...nodes.map((node: { title: string }) => node.title));
      pages.push({ size: nodes.length, more: pageInfo.hasNextPage });
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);

    expect(seen).toEqual(['E', 'A', 'B', 'C', 'D']);
    expect(pages).toEqual([
      { size: 2, more: true },
      { size: 2, more: true },
      { size: 1, more: false },
    ]);
  });

  test.each([
    'nonsense',
    Buffer.from('["x","y"]').toString('base64url'),
    Buffer.from('[1e300,"018f"]').toString('base64url'),
  ])('refuses the cursor %s, which it did not give', async (after) => {
    const { conference } = await releaseAgenda(app);

    const { errors } = await app.gql(SESSIONS, { slug: conference.slug, after });

    expect(errors.map((error) => error.extensions.code)).toEqual(['BAD_USER_INPUT']);
  });

  test('pages through releases, the latest first', async () => {
    const stage = await releaseAgenda(app);
    const { conference } = stage;
    await publish(app, stage, 'Second');
    const query =
      'query ($slug: String!, $after: String) { conference(slug: $slug) { releases(first: 1, after: $after) { nodes { number } pageInfo { hasNextPage endCursor } } } }';

    const first = (await app.ok(query, { slug: conference.slug })).conference.releases;
    const second = (await app.ok(query, { slug: conference.slug, after: first.pageInfo.endCursor })).conference
      .releases;

    expect([first.nodes, first.pageInfo.hasNextPage]).toEqual([[{ number: 2 }], true]);
    expect([second.nodes, second.pageInfo.hasNextPage]).toEqual([[{ number: 1 }], false]);
  });
});
