import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { SessionPlanningService } from '../../src/modules/sessions/session-planning.service.js';
import type { Session } from '../../src/modules/sessions/session.entity.js';
import { refreshSearchText } from '../../src/modules/sessions/session-search-text.js';
import { toGlobalId } from '../../src/platform/graphql/global-id.js';
import { newId } from '../../src/platform/database/ids.js';
import { makeDraft, makePerson, makeRelease, makeSession, makeTag, makeTrack } from '../support/factories.js';
import { codeOf, makeSessionCast, type SessionCast } from '../support/session-cast.js';
import { startTestApp, type TestAccount, type TestApp } from '../support/test-app.js';

const LIST = `query ($id: ID!, $filter: SessionFilter, $order: SessionListOrderInput, $first: Int, $after: String) {
  sessions(conferenceId: $id, filter: $filter, order: $order, first: $first, after: $after) { nodes { title } totalCount pageInfo { hasNextPage endCursor } } }`;
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

  test('can be narrowed by track, people, language, draft and time requests, there or missing', async () => {
    const db = app.dataSource;
    const track = await makeTrack(db, cast.conference);
    const draft = await makeDraft(db, cast.conference);
    const full = await makeSession(db, cast.conference, { title: 'Full', trackId: track.id, language: 'tr' }, [
      cast.speakerPerson,
    ]);
    await makeSession(db, cast.conference, { title: 'Bare', language: null });
    await db.query(
      `INSERT INTO placement (draft_id, session_id, starts_at, duration_minutes) VALUES ($1, $2, '2027-03-08T09:00:00Z', 30)`,
      [draft.id, full.id],
    );
    await db.query(
      `INSERT INTO time_request (id, conference_id, session_id, person_id, reason) VALUES ($1, $2, $3, $4, 'A train')`,
      [newId(), cast.conference.id, full.id, cast.speakerPerson.id],
    );

    for (const field of ['hasTrack', 'hasPeople', 'hasOpenTimeRequest'])
      expect([field, await titles({ [field]: true }), await titles({ [field]: false })]).toEqual([
        field,
        ['Full'],
        ['Bare'],
      ]);
    expect(await titles({ language: 'tr' })).toEqual(['Full']);
    expect(await titles({ unplacedInDraftId: toGlobalId('Draft', draft.id) })).toEqual(['Bare']);
  });

  test('know of no draft of another conference', async () => {
    const draft = await makeDraft(app.dataSource, (await makeSessionCast(app)).conference);
    const filter = { unplacedInDraftId: toGlobalId('Draft', draft.id) };

    expect(await codeOf(app.gql(LIST, { id: cast.conferenceId, filter, first: 5 }, cast.organizer))).toBe('NOT_FOUND');
  });

  describe('in another order', () => {
    /** All titles, read one by one, so that every cursor is used. */
    const inOrder = async (by: string, isDescending = false): Promise<string[]> => {
      const found: string[] = [];
      for (let after: string | null = null; ;) {
        const variables = { id: cast.conferenceId, order: { by, isDescending }, first: 1, after };
        const { sessions } = await app.ok(LIST, variables, cast.organizer);
        found.push(...sessions.nodes.map((node: { title: string }) => node.title));
        if (!sessions.pageInfo.hasNextPage) return found;
        after = sessions.pageInfo.endCursor;
      }
    };

    test.each([
      ['NUMBER', ['çay', 'Zeytin', 'Ayran', 'Zeytin 2']],
      ['TITLE', ['Ayran', 'çay', 'Zeytin', 'Zeytin 2']],
      ['STATE', ['Zeytin', 'Zeytin 2', 'çay', 'Ayran']],
      ['DURATION', ['Ayran', 'Zeytin 2', 'Zeytin', 'çay']],
      ['STARS', ['çay', 'Zeytin', 'Ayran', 'Zeytin 2']],
      ['UPDATED', ['Zeytin 2', 'Ayran', 'çay', 'Zeytin']],
    ])('come by %s, and turned round', async (by, expected) => {
      const db = app.dataSource;
      const make = (number: number, title: string, fields: object): Promise<Session> =>
        makeSession(db, cast.conference, { title, number, ...fields });
      await make(1, 'çay', { state: 'accepted', durationMinutes: 60 });
      await make(2, 'Zeytin', { state: 'draft', durationMinutes: 45 });
      await make(3, 'Ayran', { state: 'cancelled', durationMinutes: 10 });
      const last = await make(4, 'Zeytin 2', { state: 'submitted', durationMinutes: 20 });
      await db.query(
        `UPDATE session SET updated_at = '2027-01-01T00:00:00.0001Z'::timestamptz + (ARRAY[2, 3, 1, 0])[number] * interval '1 microsecond'
         WHERE conference_id = $1`,
        [cast.conference.id],
      );
      await db.query('INSERT INTO session_star (account_id, session_id, conference_id) VALUES ($1, $2, $3)', [
        cast.attendee.id,
        last.id,
        cast.conference.id,
      ]);

      expect(await inOrder(by)).toEqual(expected);
      expect(await inOrder(by, true)).toEqual(expected.toReversed());
    });

    test('take no cursor of another one', async () => {
      const after = Buffer.from(JSON.stringify(['Ayran', 3])).toString('base64url');
      const read = (by: string) =>
        codeOf(app.gql(LIST, { id: cast.conferenceId, order: { by }, after, first: 1 }, cast.organizer));

      expect([await read('TITLE'), await read('DURATION')]).toEqual([null, 'BAD_USER_INPUT']);
    });

    test('tell stars to nobody who does not see them', async () => {
      const read = (by: string) =>
        codeOf(app.gql(LIST, { id: cast.conferenceId, order: { by }, first: 1 }, cast.roomStaff));

      expect([await read('STARS'), await read('TITLE')]).toEqual(['FORBIDDEN', null]);
    });
  });

  test.each(['trackId', 'tagId', 'personId', 'unplacedInDraftId'])('refuse an empty %s', async (field) => {
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
