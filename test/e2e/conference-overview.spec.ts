import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Session } from '../../src/modules/sessions/session.entity.js';
import { newId } from '../../src/platform/database/ids.js';
import { makeDraft, makePerson, makeRelease, makeRoom, makeSession, makeTrack } from '../support/factories.js';
import { makeSessionCast, type SessionCast } from '../support/session-cast.js';
import { startTestApp, type TestAccount, type TestApp } from '../support/test-app.js';

const TASKS = `draft { name } hardIssueCount mediumIssueCount softIssueCount roomTooSmallCount unplacedCount
  changedSinceReleaseCount unconfirmedSpeakerCount unconfirmedSessionCount submittedSessionCount
  sessionsWithoutPeopleCount openTimeRequestCount peopleWithoutEmailCount`;
const NUMBERS = `sessionsByKind { kind count minutes } sessionsByState { state count }
  sessionsByTrack { track { name } count minutes } sessionsByLanguage { language count }
  sessionsByDay { day count minutes } roomUse { room { name } usedMinutes openMinutes }
  speakerCount roomCount starCount topStarred { session { title } starCount }`;
const OVERVIEW = `query ($slug: String!) { conference(slug: $slug) { overview { tasks { ${TASKS} } numbers { ${NUMBERS} } } } }`;

describe('the overview of a conference', () => {
  let app: TestApp;
  let cast: SessionCast;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    cast = await makeSessionCast(app);
  });

  const read = async (as: TestAccount = cast.organizer) =>
    (await app.ok(OVERVIEW, { slug: cast.conference.slug }, as)).conference.overview;
  const make = (fields: Partial<Session>, people: readonly { id: string }[] = []): Promise<Session> =>
    makeSession(app.dataSource, cast.conference, fields, people);
  const place = async (draftId: string, session: Session, startsAt: string, roomId?: string): Promise<void> => {
    await app.dataSource.query(
      'INSERT INTO placement (draft_id, session_id, starts_at, duration_minutes) VALUES ($1, $2, $3, $4)',
      [draftId, session.id, startsAt, session.durationMinutes],
    );
    if (roomId)
      await app.dataSource.query(
        'INSERT INTO placement_room (draft_id, session_id, room_id, position) VALUES ($1, $2, $3, 0)',
        [draftId, session.id, roomId],
      );
  };
  const star = (session: Session, accounts: readonly TestAccount[]): Promise<unknown> =>
    app.dataSource.query(
      'INSERT INTO session_star (account_id, session_id, conference_id) SELECT unnest($1::uuid[]), $2, $3',
      [accounts.map(({ id }) => id), session.id, cast.conference.id],
    );

  /**
   * A hall of 100 with two talks at once, one of which expects 500 people; one talk unplaced; what waits for somebody.
   * The release before held the first talk at another time, and a talk that is cancelled now.
   */
  async function makeBusyConference(): Promise<void> {
    const db = app.dataSource;
    const { conference, speakerPerson } = cast;
    const track = await makeTrack(db, conference, { names: { en: 'Optics' } });
    await makeTrack(db, conference, { names: { en: 'Empty' } });
    const hall = await makeRoom(db, conference, { name: 'Hall' });
    await makeRoom(db, conference, { name: 'Studio' });
    const known = await makePerson(db, conference, { email: 'known@example.org' });
    const first = await make({ title: 'First', trackId: track.id, expectedAudience: 500 }, [speakerPerson]);
    const second = await make({ title: 'Second', kind: 'panel', language: 'tr', state: 'accepted' }, [known]);
    const gone = await make({ title: 'Gone', state: 'cancelled' });
    await make({ title: 'Unplaced', kind: 'keynote', durationMinutes: 60 });
    await make({ title: 'Submitted', state: 'submitted' });
    await make({ title: 'Tea', kind: 'break', language: null });
    await makeRelease(db, conference, [first, gone]);
    const draft = await makeDraft(db, conference, { name: 'Newest' });
    await makeDraft(db, conference, { state: 'proposal' });
    await place(draft.id, first, '2027-03-08T08:00:00Z', hall.id);
    await place(draft.id, second, '2027-03-08T08:15:00Z', hall.id);
    await db.query(
      `INSERT INTO time_request (id, conference_id, session_id, person_id, reason) VALUES ($1, $2, $3, $4, 'A train')`,
      [newId(), conference.id, first.id, speakerPerson.id],
    );
    await star(second, [cast.attendee, cast.speaker]);
    await star(first, [cast.attendee]);
  }

  test('says what needs doing', async () => {
    await makeBusyConference();

    const { tasks } = await read();

    expect(tasks).toEqual({
      draft: { name: 'Newest' },
      hardIssueCount: 1,
      mediumIssueCount: expect.any(Number),
      softIssueCount: expect.any(Number),
      roomTooSmallCount: 1,
      // The keynote and the break.
      unplacedCount: 2,
      // First moved, Second is new, Gone is cancelled.
      changedSinceReleaseCount: 3,
      unconfirmedSpeakerCount: 1,
      unconfirmedSessionCount: 1,
      submittedSessionCount: 1,
      // The keynote.
      sessionsWithoutPeopleCount: 1,
      openTimeRequestCount: 1,
      peopleWithoutEmailCount: 1,
    });
  });

  test('counts the issues that the draft lists, without those that are waived', async () => {
    await makeBusyConference();
    const issues = `query ($slug: String!) { conference(slug: $slug) { drafts { state issues { key level isWaived } } } }`;
    const counted = async () => {
      const { drafts } = (await app.ok(issues, { slug: cast.conference.slug }, cast.organizer)).conference;
      const own = drafts.find((draft: { state: string }) => draft.state === 'OPEN').issues;
      return ['HARD', 'MEDIUM', 'SOFT'].map(
        (level) =>
          own.filter((issue: { level: string; isWaived: boolean }) => issue.level === level && !issue.isWaived).length,
      );
    };
    const shown = async () => {
      const { tasks } = await read();
      return [tasks.hardIssueCount, tasks.mediumIssueCount, tasks.softIssueCount];
    };

    expect(await shown()).toEqual(await counted());
    await app.dataSource.query(
      `INSERT INTO waiver (id, draft_id, "constraint", session_ids, reason, author_id)
       SELECT $1, d.id, 'room_double_booked', array_agg(p.session_id), 'tested', $3
       FROM draft d JOIN placement p ON p.draft_id = d.id WHERE d.conference_id = $2 GROUP BY d.id`,
      [newId(), cast.conference.id, cast.organizer.id],
    );
    expect(await shown()).toEqual(await counted());
    expect((await shown())[0]).toBe(0);
  });

  test('tells the conference in numbers', async () => {
    await makeBusyConference();

    const { numbers } = await read();

    expect(numbers).toEqual({
      sessionsByKind: [
        { kind: 'KEYNOTE', count: 1, minutes: 60 },
        { kind: 'TALK', count: 1, minutes: 30 },
        { kind: 'PANEL', count: 1, minutes: 30 },
        { kind: 'BREAK', count: 1, minutes: 30 },
      ],
      sessionsByState: [
        { state: 'SUBMITTED', count: 1 },
        { state: 'ACCEPTED', count: 1 },
        { state: 'CONFIRMED', count: 3 },
        { state: 'CANCELLED', count: 1 },
      ],
      sessionsByTrack: [
        { track: { name: 'Optics' }, count: 1, minutes: 30 },
        { track: { name: 'Empty' }, count: 0, minutes: 0 },
        { track: null, count: 3, minutes: 120 },
      ],
      sessionsByLanguage: [
        { language: 'en', count: 2 },
        { language: 'tr', count: 1 },
        { language: null, count: 1 },
      ],
      sessionsByDay: [
        { day: '2027-03-08', count: 2, minutes: 60 },
        { day: '2027-03-09', count: 0, minutes: 0 },
      ],
      // Both days from 9 to 18; 15 of the minutes are double booked.
      roomUse: [
        { room: { name: 'Hall' }, usedMinutes: 45, openMinutes: 1080 },
        { room: { name: 'Studio' }, usedMinutes: 0, openMinutes: 1080 },
      ],
      speakerCount: 2,
      roomCount: 2,
      starCount: 3,
      topStarred: [
        { session: { title: 'Second' }, starCount: 2 },
        { session: { title: 'First' }, starCount: 1 },
      ],
    });
  });

  test('says nothing of a draft before there is one, nor of changes before the first release', async () => {
    const { tasks, numbers } = await read();

    expect(tasks).toMatchObject({ draft: null, hardIssueCount: null, unplacedCount: null, submittedSessionCount: 0 });
    expect(numbers).toMatchObject({ sessionsByDay: null, roomUse: null, sessionsByKind: [], starCount: 0 });
    await makeDraft(app.dataSource, cast.conference);
    expect((await read()).tasks).toMatchObject({ hardIssueCount: 0, unplacedCount: 0, changedSinceReleaseCount: null });
  });

  test('hides from the rest of the team what only some of it see', async () => {
    await makeBusyConference();
    const hidden = async (as: TestAccount) => {
      const { tasks, numbers } = await read(as);
      return {
        requests: tasks.openTimeRequestCount,
        addresses: tasks.peopleWithoutEmailCount,
        stars: numbers.starCount,
        top: numbers.topStarred?.length ?? null,
      };
    };

    expect([await hidden(cast.organizer), await hidden(cast.committee), await hidden(cast.roomStaff)]).toEqual([
      { requests: 1, addresses: 1, stars: 3, top: 2 },
      { requests: null, addresses: null, stars: 3, top: 2 },
      { requests: null, addresses: null, stars: null, top: null },
    ]);
  });

  test.each([
    ['a reader', () => null],
    ['an attendee', () => cast.attendee],
    ['a speaker', () => cast.speaker],
  ])('is not there for %s', async (_who, viewer) => {
    const answer = await app.gql(OVERVIEW, { slug: cast.conference.slug }, viewer());

    expect(answer.data.conference).toEqual({ overview: null });
    expect(answer.errors.map(({ extensions }) => extensions.code)).toEqual(['NOT_FOUND']);
  });

  test('costs the same number of statements, however large the conference', async () => {
    await makeBusyConference();
    const small = await app.countStatements(() => read());
    await makeBusyConference();
    await makeBusyConference();

    expect([small, await app.countStatements(() => read())]).toEqual([29, 29]);
  });
});
