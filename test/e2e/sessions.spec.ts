import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Person } from '../../src/modules/people/person.entity.js';
import { Session } from '../../src/modules/sessions/session.entity.js';
import { SessionPerson } from '../../src/modules/sessions/session-person.entity.js';
import { toGlobalId } from '../../src/platform/graphql/global-id.js';
import { makePerson, makeRelease, makeSession, makeTrack } from '../support/factories.js';
import { codeOf, makeSessionCast, sessionId, type SessionCast } from '../support/session-cast.js';
import { startTestApp, type TestAccount, type TestApp } from '../support/test-app.js';

const BY_NUMBER =
  'query ($slug: String!, $number: Int!) { session(conferenceSlug: $slug, number: $number) { number } }';
const BY_ID = 'query ($id: ID!) { sessionById(id: $id) { number } }';
const SHOWN = `query ($id: ID!) { sessionById(id: $id) {
  durationMinutes state starCount viewerCanEdit viewerCanEditTexts people { role position person { displayName } } } }`;

describe('who knows of a session', () => {
  let app: TestApp;
  let cast: SessionCast;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    cast = await makeSessionCast(app);
  });

  const viewers = (): Record<string, TestAccount | null> => ({
    stranger: null,
    attendee: cast.attendee,
    speaker: cast.speaker,
    roomStaff: cast.roomStaff,
    committee: cast.committee,
    organizer: cast.organizer,
  });

  /** Who gets the session, by every root field that finds one. */
  async function whoSees(session: Session): Promise<string[]> {
    const seeing: string[] = [];
    for (const [name, viewer] of Object.entries(viewers())) {
      const byId = await codeOf(app.gql(BY_ID, { id: sessionId(session) }, viewer));
      const byNumber = await codeOf(app.gql(BY_NUMBER, { slug: cast.conference.slug, number: session.number }, viewer));
      expect(byNumber).toBe(byId);
      expect([null, 'NOT_FOUND']).toContain(byId);
      if (byId === null) seeing.push(name);
    }
    return seeing;
  }

  const INSIDERS = ['roomStaff', 'committee', 'organizer'];
  const EVERYBODY = ['stranger', 'attendee', 'speaker', ...INSIDERS];

  test('only those with a role, before a release', async () => {
    const session = await makeSession(app.dataSource, cast.conference);

    expect(await whoSees(session)).toEqual(INSIDERS);
  });

  test('its own people too, before a release', async () => {
    const session = await makeSession(app.dataSource, cast.conference, { state: 'submitted' }, [cast.speakerPerson]);

    expect(await whoSees(session)).toEqual(['speaker', ...INSIDERS]);
  });

  test('everybody, while the current release holds it', async () => {
    const session = await makeSession(app.dataSource, cast.conference);
    await makeRelease(app.dataSource, cast.conference, [session]);

    expect(await whoSees(session)).toEqual(EVERYBODY);
  });

  test('no reader any more, once a later release leaves it out', async () => {
    const session = await makeSession(app.dataSource, cast.conference);
    await makeRelease(app.dataSource, cast.conference, [session]);
    await makeRelease(app.dataSource, cast.conference, []);

    expect(await whoSees(session)).toEqual(INSIDERS);
  });

  test('everybody, where it was released once and is cancelled now', async () => {
    const session = await makeSession(app.dataSource, cast.conference, { state: 'cancelled', cancelledAt: new Date() });
    await makeRelease(app.dataSource, cast.conference, [session]);
    await makeRelease(app.dataSource, cast.conference, []);

    expect(await whoSees(session)).toEqual(EVERYBODY);
  });

  test('no reader, where it is cancelled without ever having been released', async () => {
    const session = await makeSession(app.dataSource, cast.conference, { state: 'cancelled', cancelledAt: new Date() });

    expect(await whoSees(session)).toEqual(INSIDERS);
  });

  test('no reader of a conference that is not public, but its speaker', async () => {
    cast = await makeSessionCast(app, { isPublic: false });
    const session = await makeSession(app.dataSource, cast.conference, {}, [cast.speakerPerson]);
    await makeRelease(app.dataSource, cast.conference, [session]);

    expect(await whoSees(session)).toEqual(['speaker', ...INSIDERS]);
  });

  test('not who merely had her profile merged away', async () => {
    const session = await makeSession(app.dataSource, cast.conference, {}, [cast.speakerPerson]);
    const other = await makePerson(app.dataSource, cast.conference);
    await app.dataSource
      .getRepository(Person)
      .update({ id: cast.speakerPerson.id }, { mergedIntoId: other.id, mergedAt: new Date() });

    expect(await whoSees(session)).toEqual(INSIDERS);
  });

  test('is the same on the way over related sessions and tracks', async () => {
    const track = await makeTrack(app.dataSource, cast.conference);
    const shown = await makeSession(app.dataSource, cast.conference, { trackId: track.id });
    const hidden = await makeSession(app.dataSource, cast.conference, { trackId: track.id, repeatOfId: shown.id });
    await makeRelease(app.dataSource, cast.conference, [shown]);
    await app.dataSource.query('INSERT INTO session_order (before_id, after_id, conference_id) VALUES ($1, $2, $3)', [
      shown.id,
      hidden.id,
      cast.conference.id,
    ]);
    const query = `query ($id: ID!) { sessionById(id: $id) {
      repeats { number } comesBefore { number } track { sessions { number } } } }`;

    const reader = await app.ok(query, { id: sessionId(shown) });
    const organizer = await app.ok(query, { id: sessionId(shown) }, cast.organizer);

    const numbers = (...sessions: Session[]) => sessions.map(({ number }) => ({ number }));
    expect(reader.sessionById).toEqual({ repeats: [], comesBefore: [], track: { sessions: numbers(shown) } });
    expect(organizer.sessionById).toEqual({
      repeats: numbers(hidden),
      comesBefore: numbers(hidden),
      track: { sessions: numbers(shown, hidden) },
    });
  });

  test('readers see duration and people of the newest release, those who work on it those of today', async () => {
    const session = await makeSession(app.dataSource, cast.conference, { durationMinutes: 30 }, [cast.speakerPerson]);
    await makeRelease(app.dataSource, cast.conference, [session]);
    const late = await makePerson(app.dataSource, cast.conference, { displayName: 'Fatima al-Fihri' });
    await app.dataSource
      .getRepository(SessionPerson)
      .insert({ sessionId: session.id, personId: late.id, role: 'moderator', position: 1 });
    await app.dataSource.getRepository(Session).update({ id: session.id }, { durationMinutes: 45 });

    const reader = await app.ok(SHOWN, { id: sessionId(session) }, cast.attendee);
    const speaker = await app.ok(SHOWN, { id: sessionId(session) }, cast.speaker);
    const organizer = await app.ok(SHOWN, { id: sessionId(session) }, cast.organizer);

    const ayse = { role: 'SPEAKER', position: 0, person: { displayName: 'Ayşe Yılmaz' } };
    const fatima = { role: 'MODERATOR', position: 1, person: { displayName: 'Fatima al-Fihri' } };
    const released = { durationMinutes: 30, state: 'CONFIRMED', people: [ayse] };
    const working = { durationMinutes: 45, state: 'CONFIRMED', people: [ayse, fatima] };
    expect(reader.sessionById).toEqual({
      ...released,
      starCount: null,
      viewerCanEdit: false,
      viewerCanEditTexts: false,
    });
    expect(speaker.sessionById).toEqual({
      ...working,
      starCount: null,
      viewerCanEdit: false,
      viewerCanEditTexts: true,
    });
    expect(organizer.sessionById).toEqual({ ...working, starCount: 0, viewerCanEdit: true, viewerCanEditTexts: true });
  });

  test('an id of another type is malformed, not unknown', async () => {
    expect(await codeOf(app.gql(BY_ID, { id: toGlobalId('Room', cast.conference.id) }))).toBe('BAD_USER_INPUT');
  });
});
