import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { SessionPlanningService } from '../../src/modules/sessions/session-planning.service.js';
import type { Session } from '../../src/modules/sessions/session.entity.js';
import { refreshSearchText } from '../../src/modules/sessions/session-search-text.js';
import { toGlobalId } from '../../src/platform/graphql/global-id.js';
import { makePerson, makeRelease, makeSession, makeTag, makeTrack } from '../support/factories.js';
import { codeOf, makeSessionCast, type SessionCast } from '../support/session-cast.js';
import { startTestApp, type TestAccount, type TestApp } from '../support/test-app.js';

const LIST = `query ($id: ID!, $filter: SessionFilter, $first: Int, $after: String) {
  sessions(conferenceId: $id, filter: $filter, first: $first, after: $after) { nodes { title } totalCount pageInfo { hasNextPage endCursor } } }`;
/** Every field of a session that loads something. */
const EVERYTHING = `title durationMinutes track { name } tags { name } people { person { displayName } } repeatOf { title } repeats { title }
  comesAfter { title } comesBefore { title } starCount viewerHasStarred viewerCanEdit viewerCanEditTexts viewerNextStates`;

describe('lists of sessions', () => {
  let app: TestApp;
  let cast: SessionCast;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    cast = await makeSessionCast(app);
  });

  const titles = async (filter?: Record<string, unknown>): Promise<string[]> => {
    const { sessions } = await app.ok(LIST, { id: cast.conferenceId, filter, first: 50 }, cast.organizer);
    return sessions.nodes.map((node: { title: string }) => node.title);
  };

  /** A session with everything around it: track, tag, speaker, order, repeat. */
  async function makeRichSession(title: string): Promise<Session> {
    const db = app.dataSource;
    const track = await makeTrack(db, cast.conference);
    const tag = await makeTag(db, cast.conference);
    const first = await makeSession(db, cast.conference, { title: `${title} first`, state: 'declined' });
    const session = await makeSession(db, cast.conference, { title, trackId: track.id, repeatOfId: first.id }, [
      cast.speakerPerson,
    ]);
    await db.query('INSERT INTO session_tag (session_id, tag_id) VALUES ($1, $2)', [session.id, tag.id]);
    await db.query('INSERT INTO session_order (before_id, after_id, conference_id) VALUES ($1, $2, $3)', [
      first.id,
      session.id,
      cast.conference.id,
    ]);
    return session;
  }

  test('come in the order of their numbers, page by page, with the total', async () => {
    for (const [index, title] of ['A', 'B', 'C'].entries())
      await makeSession(app.dataSource, cast.conference, { title, number: index + 1 });

    const first = (await app.ok(LIST, { id: cast.conferenceId, first: 2 }, cast.organizer)).sessions;
    const second = (
      await app.ok(LIST, { id: cast.conferenceId, first: 2, after: first.pageInfo.endCursor }, cast.organizer)
    ).sessions;

    expect(first).toMatchObject({
      nodes: [{ title: 'A' }, { title: 'B' }],
      totalCount: 3,
      pageInfo: { hasNextPage: true },
    });
    expect(second).toMatchObject({ nodes: [{ title: 'C' }], totalCount: 3, pageInfo: { hasNextPage: false } });
  });

  test('can be narrowed by kind, state, track, tag, person and words', async () => {
    const db = app.dataSource;
    const track = await makeTrack(db, cast.conference);
    const tag = await makeTag(db, cast.conference);
    const talk = await makeSession(
      db,
      cast.conference,
      { title: 'Işık ve gölge', trackId: track.id, translations: { en: { title: 'Light and shade' } } },
      [cast.speakerPerson],
    );
    const panel = await makeSession(db, cast.conference, { title: 'Quantum', kind: 'panel', state: 'submitted' });
    await db.query('INSERT INTO session_tag (session_id, tag_id) VALUES ($1, $2)', [panel.id, tag.id]);
    await refreshSearchText(db.manager, [talk.id, panel.id]);

    expect(await titles()).toEqual(['Işık ve gölge', 'Quantum']);
    expect(await titles({ kinds: ['PANEL', 'KEYNOTE'] })).toEqual(['Quantum']);
    expect(await titles({ states: ['CONFIRMED'] })).toEqual(['Işık ve gölge']);
    expect(await titles({ trackId: toGlobalId('Track', track.id) })).toEqual(['Işık ve gölge']);
    expect(await titles({ tagId: toGlobalId('Tag', tag.id) })).toEqual(['Quantum']);
    expect(await titles({ personId: toGlobalId('Person', cast.speakerPerson.id) })).toEqual(['Işık ve gölge']);
    expect(await titles({ text: 'isik AYSE' })).toEqual(['Işık ve gölge']);
    expect(await titles({ text: 'shade' })).toEqual(['Işık ve gölge']);
    expect(await titles({ text: 'quantum ayse' })).toEqual([]);
    expect(await titles({ kinds: ['PANEL'], states: ['CONFIRMED'] })).toEqual([]);
  });

  test.each(['trackId', 'tagId', 'personId'])('refuse an empty %s', async (field) => {
    const variables = { id: cast.conferenceId, filter: { [field]: '' }, first: 50 };

    const answer = await app.gql(LIST, variables, cast.organizer);

    expect(answer.errors.map((error) => error.extensions.code)).toEqual(['BAD_USER_INPUT']);
  });

  test('refuse a forged cursor', async () => {
    const after = Buffer.from(JSON.stringify(['1; drop'])).toString('base64url');

    expect(await codeOf(app.gql(LIST, { id: cast.conferenceId, after }, cast.organizer))).toBe('BAD_USER_INPUT');
  });

  test('of a whole conference are for those with a role in it', async () => {
    const list = (viewer: TestAccount | null) => codeOf(app.gql(LIST, { id: cast.conferenceId }, viewer));

    expect(await list(null)).toBe('UNAUTHENTICATED');
    expect(await list(cast.attendee)).toBe('FORBIDDEN');
    expect(await list(cast.speaker)).toBe('FORBIDDEN');
    expect(await list(cast.roomStaff)).toBeNull();
    expect(await list(cast.committee)).toBeNull();
  });

  test("of a viewer's own hold her parts, whatever their state, and nobody else's", async () => {
    await makeSession(app.dataSource, cast.conference, { title: 'Hers', state: 'declined' }, [cast.speakerPerson]);
    await makeSession(app.dataSource, cast.conference, { title: 'Not hers' }, [
      await makePerson(app.dataSource, cast.conference),
    ]);
    const query = 'query ($id: ID!) { viewerSessions(conferenceId: $id) { title } }';

    const own = await app.ok(query, { id: cast.conferenceId }, cast.speaker);
    const none = await app.ok(query, { id: cast.conferenceId }, cast.attendee);

    expect(own.viewerSessions).toEqual([{ title: 'Hers' }]);
    expect(none.viewerSessions).toEqual([]);
    expect(await codeOf(app.gql(query, { id: cast.conferenceId }))).toBe('UNAUTHENTICATED');
  });

  test('cost an organizer as many statements for three sessions as for one', async () => {
    const query = `query ($id: ID!) { sessions(conferenceId: $id, filter: { states: [CONFIRMED] }) { totalCount nodes { ${EVERYTHING} } } }`;
    const count = () => app.countStatements(() => app.ok(query, { id: cast.conferenceId }, cast.organizer));
    await makeRichSession('One');

    const forOne = await count();
    await makeRichSession('Two');
    await makeRichSession('Three');
    const forThree = await count();

    expect([forOne, forThree]).toEqual([23, 23]);
  });

  test('cost a reader as many statements for a track of three released sessions as for one', async () => {
    const track = await makeTrack(app.dataSource, cast.conference);
    const released: Session[] = [];
    const query = `query ($slug: String!, $number: Int!) { session(conferenceSlug: $slug, number: $number) { track { sessions { ${EVERYTHING} } } } }`;
    const count = async (): Promise<number> => {
      released.push(await makeSession(app.dataSource, cast.conference, { trackId: track.id }, [cast.speakerPerson]));
      await makeRelease(app.dataSource, cast.conference, released);
      return app.countStatements(() =>
        app.ok(query, { slug: cast.conference.slug, number: released[0]?.number }, cast.attendee),
      );
    };

    const counts = [await count(), await count(), await count()];

    expect(counts).toEqual([21, 21, 21]);
  });

  test('cost as many statements for three own sessions as for one', async () => {
    const query = `query ($id: ID!) { viewerSessions(conferenceId: $id) { ${EVERYTHING} } }`;
    const count = () => app.countStatements(() => app.ok(query, { id: cast.conferenceId }, cast.speaker));
    await makeRichSession('One');

    const forOne = await count();
    await makeRichSession('Two');
    await makeRichSession('Three');
    const forThree = await count();

    expect([forOne, forThree]).toEqual([22, 22]);
  });

  test('for the agenda hold the schedulable sessions with people, tags and orders among them, in four statements', async () => {
    const planning = app.nest.get(SessionPlanningService);
    const later = await makeRichSession('Later');
    const earlier = await makeSession(app.dataSource, cast.conference, { title: 'Earlier', state: 'accepted' }, [
      cast.speakerPerson,
    ]);
    await app.dataSource.query('INSERT INTO session_order (before_id, after_id, conference_id) VALUES ($1, $2, $3)', [
      earlier.id,
      later.id,
      cast.conference.id,
    ]);

    const statements = await app.countStatements(() => planning.planOf(app.dataSource.manager, cast.conference.id));
    const plan = await planning.planOf(app.dataSource.manager, cast.conference.id);

    expect(statements).toBe(4);
    expect(
      plan.sessions.map(({ session, people, tagIds }) => [
        session.title,
        people.map((part) => part.personId),
        tagIds.length,
      ]),
    ).toEqual([
      ['Later', [cast.speakerPerson.id], 1],
      ['Earlier', [cast.speakerPerson.id], 0],
    ]);
    expect(plan.orders).toEqual([{ beforeId: earlier.id, afterId: later.id, conferenceId: cast.conference.id }]);
  });
});
