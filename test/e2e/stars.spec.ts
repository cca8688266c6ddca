import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Session } from '../../src/modules/sessions/session.entity.js';
import { SessionStar } from '../../src/modules/sessions/session-star.entity.js';
import { StarsService } from '../../src/modules/sessions/stars.service.js';
import { makeRelease, makeSession } from '../support/factories.js';
import { codeOf, makeSessionCast, sessionId, type SessionCast } from '../support/session-cast.js';
import { startTestApp, type TestAccount, type TestApp } from '../support/test-app.js';

const STAR =
  'mutation ($input: StarSessionInput!) { starSession(input: $input) { session { viewerHasStarred starCount } errors { code } } }';
const UNSTAR =
  'mutation ($input: UnstarSessionInput!) { unstarSession(input: $input) { session { viewerHasStarred starCount } errors { code } } }';

describe('stars', () => {
  let app: TestApp;
  let cast: SessionCast;
  let session: Session;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    cast = await makeSessionCast(app);
    session = await makeSession(app.dataSource, cast.conference);
    await makeRelease(app.dataSource, cast.conference, [session]);
  });

  const input = (of: Session = session) => ({ input: { sessionId: sessionId(of) } });
  const give = async (viewer: TestAccount, ...sessions: readonly Session[]): Promise<void> => {
    const rows = sessions.map((each) => ({
      accountId: viewer.id,
      sessionId: each.id,
      conferenceId: each.conferenceId,
    }));
    await app.dataSource.getRepository(SessionStar).insert(rows);
  };

  test('are given once however often, and only organizers see how many', async () => {
    await app.ok(STAR, input(), cast.attendee);
    const again = await app.ok(STAR, input(), cast.attendee);
    const organizer = await app.ok(STAR, input(), cast.organizer);
    const roomStaff = await app.ok(STAR, input(), cast.roomStaff);

    expect(again.starSession).toEqual({ session: { viewerHasStarred: true, starCount: null }, errors: [] });
    expect(organizer.starSession).toEqual({ session: { viewerHasStarred: true, starCount: 2 }, errors: [] });
    expect(roomStaff.starSession.session.starCount).toBeNull();
  });

  test('are one where the same reader stars twice at once', async () => {
    await Promise.all([app.ok(STAR, input(), cast.attendee), app.ok(STAR, input(), cast.attendee)]);

    expect(await app.dataSource.getRepository(SessionStar).countBy({ sessionId: session.id })).toBe(1);
  });

  test('can be taken back, also where there is none', async () => {
    await app.ok(STAR, input(), cast.attendee);
    await app.ok(UNSTAR, input(), cast.attendee);

    const again = await app.ok(UNSTAR, input(), cast.attendee);

    expect(again.unstarSession).toEqual({ session: { viewerHasStarred: false, starCount: null }, errors: [] });
    expect(await app.dataSource.getRepository(SessionStar).countBy({ sessionId: session.id })).toBe(0);
  });

  test.each([
    ['starSession', STAR],
    ['unstarSession', UNSTAR],
  ])('%s needs an account, and a session that the viewer can see', async (_, mutation) => {
    const hidden = await makeSession(app.dataSource, cast.conference, {}, [cast.speakerPerson]);

    expect(await codeOf(app.gql(mutation, input()))).toBe('UNAUTHENTICATED');
    expect(await codeOf(app.gql(mutation, input(hidden), cast.attendee))).toBe('NOT_FOUND');
    expect(await codeOf(app.gql(mutation, input(hidden), cast.speaker))).toBeNull();
    expect(await codeOf(app.gql(mutation, input(hidden), cast.organizer))).toBeNull();
  });

  describe("a viewer's own", () => {
    const MINE = 'query ($id: ID!) { viewerStarredSessions(conferenceId: $id) { number viewerHasStarred } }';
    const mine = async (viewer: TestAccount) =>
      (await app.ok(MINE, { id: cast.conferenceId }, viewer)).viewerStarredSessions;

    test('are listed for her alone, without what she may see no more', async () => {
      const gone = await makeSession(app.dataSource, cast.conference);
      await give(cast.attendee, session, gone);

      expect(await mine(cast.attendee)).toEqual([{ number: session.number, viewerHasStarred: true }]);
      expect(await mine(cast.speaker)).toEqual([]);
      expect(await codeOf(app.gql(MINE, { id: cast.conferenceId }))).toBe('UNAUTHENTICATED');
    });

    test('cost as many statements for three sessions as for one', async () => {
      const others = [
        await makeSession(app.dataSource, cast.conference),
        await makeSession(app.dataSource, cast.conference),
      ];
      await makeRelease(app.dataSource, cast.conference, [session, ...others]);
      await give(cast.attendee, session);
      const forOne = await app.countStatements(() => mine(cast.attendee));
      await give(cast.attendee, ...others);
      const forThree = await app.countStatements(() => mine(cast.attendee));

      expect([forOne, forThree]).toEqual([8, 8]);
    });
  });

  describe('shared interests', () => {
    const interests = () => app.nest.get(StarsService).sharedInterests(cast.conference.id);
    /** Sessions are given in the order of their numbers. */
    const pair = (a: Session, b: Session, readers: number) => ({ firstId: a.id, secondId: b.id, readers });

    test('count the readers of each pair, the strongest first, in one statement', async () => {
      const [b, c] = [
        await makeSession(app.dataSource, cast.conference),
        await makeSession(app.dataSource, cast.conference),
      ];
      await give(cast.attendee, session, b, c);
      await give(cast.speaker, session, b);
      await give(cast.organizer, c);

      const statements = await app.countStatements(interests);

      expect(await interests()).toEqual([pair(session, b, 2), pair(session, c, 1), pair(b, c, 1)]);
      expect(statements).toBe(1);
    });

    test('are counted anew after a star is given or taken, or a session leaves the agenda', async () => {
      const b = await makeSession(app.dataSource, cast.conference);
      await makeRelease(app.dataSource, cast.conference, [session, b]);
      await give(cast.attendee, session, b);
      const seen = [await interests(), await interests()];

      await app.ok(STAR, input(), cast.speaker);
      await app.ok(STAR, input(b), cast.speaker);
      seen.push(await interests());
      await app.ok(UNSTAR, input(b), cast.speaker);
      seen.push(await interests());
      await app.ok(
        'mutation ($input: ChangeSessionStateInput!) { changeSessionState(input: $input) { errors { code } } }',
        { input: { sessionId: sessionId(b), state: 'CANCELLED' } },
        cast.organizer,
      );
      seen.push(await interests());

      expect(seen).toEqual([
        [pair(session, b, 1)],
        [pair(session, b, 1)],
        [pair(session, b, 2)],
        [pair(session, b, 1)],
        [],
      ]);
    });

    test('leave out what is in no agenda, and other conferences', async () => {
      const declined = await makeSession(app.dataSource, cast.conference, { state: 'declined' });
      const other = await makeSessionCast(app);
      const elsewhere = [
        await makeSession(app.dataSource, other.conference),
        await makeSession(app.dataSource, other.conference),
      ];
      await give(cast.attendee, session, declined, ...elsewhere);

      expect(await interests()).toEqual([]);
    });

    test.each([
      [100, 1],
      [101, 0],
    ])('of a reader with %d stars count %d times: who stars everything tells nothing', async (stars, readers) => {
      const b = await makeSession(app.dataSource, cast.conference);
      const fillers: Session[] = [];
      for (let n = 2; n < stars; n += 1)
        fillers.push(await makeSession(app.dataSource, cast.conference, { state: 'declined' }));
      await give(cast.attendee, session, b, ...fillers);

      expect(await interests()).toEqual(readers === 0 ? [] : [pair(session, b, readers)]);
    });
  });
});
