import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { toGlobalId } from '../../src/platform/graphql/global-id.js';
import { makePerson, makeRoom, makeSession } from '../support/factories.js';
import {
  type EditAnswer,
  at,
  committeeMember,
  draftId,
  type DraftStage,
  edit,
  type EditName,
  place,
  roomId,
  sendEdit,
  sessionId,
  stageDraft,
} from '../support/draft-edits.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

describe('edits of a draft', () => {
  let app: TestApp;
  let stage: DraftStage;
  beforeAll(async () => {
    app = await startTestApp();
  });
  beforeEach(async () => {
    stage = await stageDraft(app);
  });
  afterAll(() => app.close());

  const send = (name: EditName, expectedRevision: number, input: Record<string, unknown> = {}): Promise<EditAnswer> =>
    edit(app, name, { draftId: draftId(stage.draft), expectedRevision, ...input }, stage.organizer);

  const placementsOf = async (): Promise<unknown> => {
    const query =
      'query ($id: ID!) { draft(id: $id) { placements { session { title } startsAt endsAt rooms { name } } } }';
    return (await app.ok(query, { id: draftId(stage.draft) }, stage.organizer)).draft.placements;
  };

  describe('who may', () => {
    const names: readonly EditName[] = [
      'placeSession',
      'moveSession',
      'swapSessions',
      'resizeSession',
      'unplaceSession',
      'pinSession',
      'undoDraftChange',
      'redoDraftChange',
    ];

    test.each(names)('%s: an organizer only', async (name) => {
      const [ada, bea] = stage.talks;
      await place(app, stage, ada, '09:00');
      await place(app, stage, bea, '10:00');
      const undone = name === 'redoDraftChange' ? (await send('undoDraftChange', 2)).draft.revision : 2;
      const inputs: Record<EditName, Record<string, unknown>> = {
        placeSession: { sessionId: sessionId(ada), startsAt: at('11:00'), roomIds: [] },
        moveSession: { sessionId: sessionId(ada), startsAt: at('11:00') },
        swapSessions: { firstSessionId: sessionId(ada), secondSessionId: sessionId(bea) },
        resizeSession: { sessionId: sessionId(ada), durationMinutes: 45 },
        unplaceSession: { sessionId: sessionId(ada) },
        pinSession: { sessionId: sessionId(ada), isTimePinned: true },
        undoDraftChange: {},
        redoDraftChange: {},
      };
      const input = { draftId: draftId(stage.draft), expectedRevision: undone, ...inputs[name] };

      const stranger = await sendEdit(app, name, input, await app.createAccount());
      const committee = await sendEdit(app, name, input, await committeeMember(app, stage));
      const signedOut = await sendEdit(app, name, input, null);
      const organizer = await edit(app, name, input, stage.organizer);

      expect(stranger.errors[0]?.extensions.code).toBe('NOT_FOUND');
      expect(committee.errors[0]?.extensions.code).toBe('FORBIDDEN');
      expect(signedOut.errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
      expect([organizer.errors, organizer.draft.revision]).toEqual([[], undone + 1]);
    });
  });

  test('placing a session answers where it is and which issues came with it', async () => {
    const [ada, bea] = stage.talks;
    await place(app, stage, ada, '09:00');

    const payload = await send('placeSession', 1, {
      sessionId: sessionId(bea),
      startsAt: at('09:10'),
      roomIds: [roomId(stage.hall)],
      durationMinutes: 45,
    });

    expect(payload).toEqual({
      draft: { revision: 2 },
      change: {
        kind: 'PLACE',
        ofRevision: null,
        placements: [
          {
            session: { title: 'Bea' },
            before: null,
            after: {
              startsAt: at('09:10'),
              durationMinutes: 45,
              rooms: [{ name: 'Hall' }],
              isTimePinned: false,
              isRoomPinned: false,
              isDayPinned: false,
            },
          },
        ],
      },
      appearedIssues: [
        {
          constraint: 'ROOM_DOUBLE_BOOKED',
          level: 'HARD',
          minutes: 20,
          sessions: [{ title: 'Ada' }, { title: 'Bea' }],
        },
      ],
      vanishedIssues: [],
      errors: [],
    });
  });

  test('moving a session away answers the issues that went', async () => {
    const [ada, bea] = stage.talks;
    await place(app, stage, ada, '09:00');
    await place(app, stage, bea, '09:00');

    const payload = await send('moveSession', 2, { sessionId: sessionId(bea), roomIds: [roomId(stage.studio)] });

    expect(payload.appearedIssues).toEqual([]);
    expect(payload.vanishedIssues).toEqual([
      { constraint: 'ROOM_DOUBLE_BOOKED', level: 'HARD', minutes: 30, sessions: expect.anything() },
    ]);
    expect(payload.change.placements[0].after).toEqual({
      startsAt: at('09:00'),
      durationMinutes: 30,
      rooms: [{ name: 'Studio' }],
      isTimePinned: false,
      isRoomPinned: false,
      isDayPinned: false,
    });
  });

  test('swapping changes start and rooms; each session keeps its length', async () => {
    const [ada, bea] = stage.talks;
    await place(app, stage, ada, '09:00');
    await place(app, stage, bea, '10:00', [stage.studio]);
    await send('resizeSession', 2, { sessionId: sessionId(bea), durationMinutes: 60 });

    await send('swapSessions', 3, { firstSessionId: sessionId(ada), secondSessionId: sessionId(bea) });

    expect(await placementsOf()).toEqual([
      { session: { title: 'Bea' }, startsAt: at('09:00'), endsAt: at('10:00'), rooms: [{ name: 'Hall' }] },
      { session: { title: 'Ada' }, startsAt: at('10:00'), endsAt: at('10:30'), rooms: [{ name: 'Studio' }] },
    ]);
  });

  test('resizing can pull a session at its beginning', async () => {
    await place(app, stage, stage.talks[0], '09:00');

    await send('resizeSession', 1, {
      sessionId: sessionId(stage.talks[0]),
      durationMinutes: 45,
      startsAt: at('08:45'),
    });

    expect(await placementsOf()).toEqual([
      { session: { title: 'Ada' }, startsAt: at('08:45'), endsAt: at('09:30'), rooms: [{ name: 'Hall' }] },
    ]);
  });

  test('a session may fill several rooms, in their order, or none', async () => {
    const [ada, bea] = stage.talks;

    await place(app, stage, ada, '09:00', [stage.studio, stage.hall]);
    await place(app, stage, bea, '10:00', []);

    expect(await placementsOf()).toEqual([
      {
        session: { title: 'Ada' },
        startsAt: at('09:00'),
        endsAt: at('09:30'),
        rooms: [{ name: 'Studio' }, { name: 'Hall' }],
      },
      { session: { title: 'Bea' }, startsAt: at('10:00'), endsAt: at('10:30'), rooms: [] },
    ]);
  });

  test('an edit that changes nothing succeeds and leaves the revision, so a repeated request does no harm', async () => {
    const input = { sessionId: sessionId(stage.talks[0]), startsAt: at('09:00'), roomIds: [roomId(stage.hall)] };
    await send('placeSession', 0, input);

    const repeated = await send('placeSession', 0, input);

    expect(repeated).toEqual({
      draft: { revision: 1 },
      change: null,
      appearedIssues: [],
      vanishedIssues: [],
      errors: [],
    });
  });

  describe('what a placement must keep', () => {
    test.each([
      ['a second between two minutes', { startsAt: '2027-03-08T09:00:30Z' }, 'startsAt'],
      ['a time more than a year after the days', { startsAt: '2028-03-10T15:01:00Z' }, 'startsAt'],
      ['a time more than a year before the days', { startsAt: '2026-03-07T05:59:00Z' }, 'startsAt'],
      ['no length', { durationMinutes: 0 }, 'durationMinutes'],
      ['more than a week', { durationMinutes: 10_081 }, 'durationMinutes'],
    ])('refuses %s', async (_, fields, path) => {
      const payload = await send('placeSession', 0, {
        sessionId: sessionId(stage.talks[0]),
        startsAt: at('09:00'),
        roomIds: [],
        ...fields,
      });

      expect(payload.errors).toEqual([{ code: 'INVALID_VALUE', path: [path] }]);
      expect(await placementsOf()).toEqual([]);
    });

    test.each([
      ['the last minute within a year', { startsAt: '2028-03-09T15:00:00Z' }],
      ['one minute', { durationMinutes: 1 }],
      ['a week', { durationMinutes: 10_080 }],
    ])('takes %s', async (_, fields) => {
      const payload = await send('placeSession', 0, {
        sessionId: sessionId(stage.talks[0]),
        startsAt: at('09:00'),
        roomIds: [],
        ...fields,
      });

      expect([payload.errors, payload.draft.revision]).toEqual([[], 1]);
    });

    test('refuses rooms that the conference does not use, and a room named twice', async () => {
      const elsewhere = await stageDraft(app);
      const tryRooms = async (rooms: readonly string[]): Promise<unknown> =>
        (await send('placeSession', 0, { sessionId: sessionId(stage.talks[0]), startsAt: at('09:00'), roomIds: rooms }))
          .errors;

      expect(await tryRooms([roomId(elsewhere.hall)])).toEqual([{ code: 'NOT_OF_CONFERENCE', path: ['roomIds'] }]);
      expect(await tryRooms([roomId(stage.hall), roomId(stage.hall)])).toEqual([
        { code: 'INVALID_VALUE', path: ['roomIds'] },
      ]);
    });

    test('takes 100 rooms, and refuses 101', async () => {
      const rooms = [];
      for (let n = 0; n < 101; n += 1) rooms.push(roomId(await makeRoom(app.dataSource, stage.conference)));
      const input = { sessionId: sessionId(stage.talks[0]), startsAt: at('09:00') };

      const refused = await send('placeSession', 0, { ...input, roomIds: rooms });
      const taken = await send('placeSession', 0, { ...input, roomIds: rooms.slice(0, 100) });

      expect(refused.errors).toEqual([{ code: 'INVALID_VALUE', path: ['roomIds'] }]);
      expect(taken.change.placements[0].after.rooms).toHaveLength(100);
    });

    test('refuses a session of another conference, and one that is not accepted', async () => {
      const elsewhere = await stageDraft(app);
      const submitted = await makeSession(app.dataSource, stage.conference, { state: 'submitted' });
      const tryPlacing = async (id: string, more: object = {}): Promise<unknown> =>
        (await send('placeSession', 0, { sessionId: id, startsAt: at('09:00'), roomIds: [], ...more })).errors;

      const foreign = [{ code: 'NOT_OF_CONFERENCE', path: ['sessionId'] }];
      expect(await tryPlacing(sessionId(elsewhere.talks[0]))).toEqual(foreign);
      expect(await tryPlacing(sessionId(elsewhere.talks[0]), { durationMinutes: 30 })).toEqual(foreign);
      expect(await tryPlacing(sessionId(submitted))).toEqual([{ code: 'INVALID_VALUE', path: ['sessionId'] }]);
    });

    test('only a placed session can be moved, resized, pinned or swapped', async () => {
      const [ada, bea] = stage.talks;
      await place(app, stage, ada, '09:00');
      const id = sessionId(bea);

      const payloads = [
        await send('moveSession', 1, { sessionId: id, startsAt: at('10:00') }),
        await send('resizeSession', 1, { sessionId: id, durationMinutes: 10 }),
        await send('pinSession', 1, { sessionId: id, isTimePinned: true }),
        await send('swapSessions', 1, { firstSessionId: sessionId(ada), secondSessionId: id }),
      ];

      const refused = [{ code: 'NOT_PLACED', path: ['sessionId'] }];
      expect(payloads.map((payload) => payload.errors)).toEqual([refused, refused, refused, refused]);
    });

    test('a session cannot change places with itself', async () => {
      await place(app, stage, stage.talks[0], '09:00');
      const id = sessionId(stage.talks[0]);

      const payload = await send('swapSessions', 1, { firstSessionId: id, secondSessionId: id });

      expect(payload.errors).toEqual([{ code: 'INVALID_VALUE', path: ['secondSessionId'] }]);
    });

    test('refuses a revision that is still to come, and the id of something else', async () => {
      const input = { sessionId: sessionId(stage.talks[0]), startsAt: at('09:00'), roomIds: [] };

      const early = await send('placeSession', 1, input);
      const wrong = await sendEdit(
        app,
        'placeSession',
        { draftId: draftId(stage.draft), expectedRevision: 0, ...input, sessionId: roomId(stage.hall) },
        stage.organizer,
      );

      expect(early.errors).toEqual([{ code: 'INVALID_VALUE', path: ['expectedRevision'] }]);
      expect(wrong.errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    });
  });

  describe('pins', () => {
    test('a session pinned in time is moved to another time only on purpose', async () => {
      const id = sessionId(stage.talks[0]);
      await place(app, stage, stage.talks[0], '09:00');
      await send('pinSession', 1, { sessionId: id, isTimePinned: true });

      const later = await send('moveSession', 2, { sessionId: id, startsAt: at('10:00') });
      const longer = await send('resizeSession', 2, { sessionId: id, durationMinutes: 40 });
      const gone = await send('unplaceSession', 2, { sessionId: id });
      const elsewhere = await send('moveSession', 2, { sessionId: id, roomIds: [roomId(stage.studio)] });
      const onPurpose = await send('moveSession', 3, { sessionId: id, startsAt: at('10:00'), evenIfPinned: true });

      const pinned = [{ code: 'PINNED', path: ['sessionId'] }];
      expect([later.errors, longer.errors, gone.errors]).toEqual([pinned, pinned, pinned]);
      expect(elsewhere.errors).toEqual([]);
      expect(onPurpose.change.placements[0].after).toEqual({
        startsAt: at('10:00'),
        durationMinutes: 30,
        rooms: [{ name: 'Studio' }],
        isTimePinned: true,
        isRoomPinned: false,
        isDayPinned: false,
      });
    });

    test('a session pinned to its rooms is moved in time freely', async () => {
      const id = sessionId(stage.talks[0]);
      await place(app, stage, stage.talks[0], '09:00');
      await send('pinSession', 1, { sessionId: id, isRoomPinned: true });

      const elsewhere = await send('moveSession', 2, { sessionId: id, roomIds: [roomId(stage.studio)] });
      const later = await send('moveSession', 2, { sessionId: id, startsAt: at('10:00') });

      expect(elsewhere.errors).toEqual([{ code: 'PINNED', path: ['sessionId'] }]);
      expect(later.errors).toEqual([]);
    });

    test('a session pinned to its day is moved within the day freely', async () => {
      const id = sessionId(stage.talks[0]);
      await place(app, stage, stage.talks[0], '09:00');
      const pinned = await send('pinSession', 1, { sessionId: id, isDayPinned: true });

      const nextDay = await send('moveSession', 2, { sessionId: id, startsAt: '2027-03-09T09:00:00.000Z' });
      const gone = await send('unplaceSession', 2, { sessionId: id });
      const later = await send('moveSession', 2, {
        sessionId: id,
        startsAt: at('10:00'),
        roomIds: [roomId(stage.studio)],
      });

      expect(pinned.change.placements[0].after).toMatchObject({ isDayPinned: true, isTimePinned: false });
      expect([nextDay.errors, gone.errors]).toEqual([
        [{ code: 'PINNED', path: ['sessionId'] }],
        [{ code: 'PINNED', path: ['sessionId'] }],
      ]);
      expect(later.errors).toEqual([]);
      expect(later.change.placements[0].after).toMatchObject({ startsAt: at('10:00'), isDayPinned: true });
    });

    test('a pin may be set and taken away; what is left out stays', async () => {
      const id = sessionId(stage.talks[0]);
      await place(app, stage, stage.talks[0], '09:00');

      await send('pinSession', 1, { sessionId: id, isTimePinned: true, isRoomPinned: true });
      const payload = await send('pinSession', 2, { sessionId: id, isTimePinned: false });

      expect(payload.change.placements[0].after).toEqual({
        startsAt: at('09:00'),
        durationMinutes: 30,
        rooms: [{ name: 'Hall' }],
        isTimePinned: false,
        isRoomPinned: true,
        isDayPinned: false,
      });
    });
  });

  describe('undo and redo', () => {
    test('walk the history of the draft back and forth', async () => {
      const id = sessionId(stage.talks[0]);
      await place(app, stage, stage.talks[0], '09:00');
      await send('moveSession', 1, { sessionId: id, startsAt: at('10:00') });

      const first = await send('undoDraftChange', 2);
      const second = await send('undoDraftChange', 3);
      const third = await send('undoDraftChange', 4);
      const forth = await send('redoDraftChange', 4);

      expect([first.change.kind, first.change.ofRevision, first.change.placements[0].after.startsAt]).toEqual([
        'UNDO',
        2,
        at('09:00'),
      ]);
      expect([second.change.ofRevision, second.change.placements[0].after]).toEqual([1, null]);
      expect(third.errors).toEqual([{ code: 'NOTHING_TO_UNDO', path: null }]);
      expect([forth.change.kind, forth.change.ofRevision, forth.change.placements[0].after.startsAt]).toEqual([
        'REDO',
        1,
        at('09:00'),
      ]);
    });

    test('a new change ends what could be brought back', async () => {
      const [ada, bea] = stage.talks;
      await place(app, stage, ada, '09:00');
      await send('undoDraftChange', 1);
      await place(app, stage, bea, '10:00');

      const redone = await send('redoDraftChange', 3);

      expect(redone.errors).toEqual([{ code: 'NOTHING_TO_REDO', path: null }]);
    });

    test('undo puts a pinned session back, pins and all', async () => {
      const id = sessionId(stage.talks[0]);
      await place(app, stage, stage.talks[0], '09:00');
      await send('pinSession', 1, { sessionId: id, isTimePinned: true });
      await send('moveSession', 2, { sessionId: id, startsAt: at('10:00'), evenIfPinned: true });

      const undone = await send('undoDraftChange', 3);

      expect(undone.change.placements[0].after).toEqual({
        startsAt: at('09:00'),
        durationMinutes: 30,
        rooms: [{ name: 'Hall' }],
        isTimePinned: true,
        isRoomPinned: false,
        isDayPinned: false,
      });
    });

    test('undo brings a session back into a room that the conference gave up meanwhile', async () => {
      await place(app, stage, stage.talks[0], '09:00');
      await send('unplaceSession', 1, { sessionId: sessionId(stage.talks[0]) });
      await app.dataSource.query('DELETE FROM conference_room WHERE room_id = $1', [stage.hall.id]);

      const undone = await send('undoDraftChange', 2);

      expect([undone.errors, undone.change.placements[0].after.rooms]).toEqual([[], [{ name: 'Hall' }]]);
    });
  });

  test('asking what would happen writes nothing and foretells what the edit answers', async () => {
    const [ada, bea] = stage.talks;
    await place(app, stage, ada, '09:00');
    await place(app, stage, bea, '04:00');
    const query = `query ($id: ID!, $sessionId: ID!, $startsAt: DateTime!, $roomIds: [ID!]!) { draft(id: $id) { revision checkPlacement(sessionId: $sessionId, startsAt: $startsAt, roomIds: $roomIds) {
      appearingIssues { constraint level minutes sessions { title } } vanishingIssues { constraint level minutes sessions { title } } score { hard medium soft } } } }`;
    const there = { sessionId: sessionId(bea), startsAt: at('09:00'), roomIds: [roomId(stage.hall)] };

    const { draft } = await app.ok(query, { id: draftId(stage.draft), ...there }, stage.organizer);
    const payload = await send('placeSession', 2, there);

    expect(draft.revision).toBe(2);
    expect(draft.checkPlacement.appearingIssues).toEqual(payload.appearedIssues);
    expect(draft.checkPlacement.vanishingIssues).toEqual(payload.vanishedIssues);
    expect(draft.checkPlacement.score).toEqual({ hard: 30, medium: 0, soft: 0 });
  });

  describe('issues', () => {
    const ISSUES = `query ($id: ID!, $level: IssueLevel, $constraint: ScheduleConstraint, $sessionId: ID) { draft(id: $id) {
      score { hard medium soft }
      issues(level: $level, constraint: $constraint, sessionId: $sessionId) {
        key constraint level minutes cost isWaived messageKey messageArguments { name value }
        sessions { title } room { name } person { displayName } en: text tr: text(language: "tr") ar: text(language: "ar") } } }`;

    test('say which rule, which sessions, room and person, how many minutes, in three languages', async () => {
      const person = await makePerson(app.dataSource, stage.conference, { displayName: 'فاطمة الزهراء' });
      const held = await makeSession(app.dataSource, stage.conference, { title: 'Panel' }, [person]);
      const other = await makeSession(app.dataSource, stage.conference, { title: 'Keynote' }, [person]);
      await place(app, stage, held, '09:00');
      await place(app, stage, other, '09:10', [stage.studio]);

      const { draft } = await app.ok(ISSUES, { id: draftId(stage.draft) }, stage.organizer);

      const personId = toGlobalId('Person', person.id);
      const sessions = [sessionId(held), sessionId(other)];
      const name = (text: string): string => `\u2068${text}\u2069`;
      expect(draft.score).toEqual({ hard: 20, medium: 0, soft: 0 });
      expect(draft.issues).toEqual([
        {
          key: ['person_double_booked', '', personId, ...[...sessions].sort()].join('|'),
          constraint: 'PERSON_DOUBLE_BOOKED',
          level: 'HARD',
          minutes: 20,
          cost: 20,
          isWaived: false,
          messageKey: 'issue.person_double_booked',
          messageArguments: [
            { name: 'firstSessionId', value: sessions[0] },
            { name: 'minutes', value: '20' },
            { name: 'personId', value: personId },
            { name: 'secondSessionId', value: sessions[1] },
            { name: 'sessionCount', value: '2' },
          ],
          sessions: [{ title: 'Panel' }, { title: 'Keynote' }],
          room: null,
          person: { displayName: 'فاطمة الزهراء' },
          en: `${name('فاطمة الزهراء')} is needed in ${name('Panel')} and in ${name('Keynote')} at once: 20 minutes.`,
          tr: `${name('فاطمة الزهراء')} aynı anda hem ${name('Panel')} hem ${name('Keynote')} oturumunda bulunmalı: 20 dakika.`,
          ar: `حضور ${name('فاطمة الزهراء')} مطلوب في ${name('Panel')} و${name('Keynote')} في وقت واحد: 20 دقيقة.`,
        },
      ]);
    });

    test('can be asked for by level, rule and session', async () => {
      const [ada, bea, cem] = stage.talks;
      const count = async (filter: Record<string, unknown>): Promise<number> =>
        (await app.ok(ISSUES, { id: draftId(stage.draft), ...filter }, stage.organizer)).draft.issues.length;
      await place(app, stage, ada, '09:00');
      await place(app, stage, bea, '09:00');
      await place(app, stage, cem, '04:00', [stage.studio]);

      expect([
        await count({}),
        await count({ level: 'HARD' }),
        await count({ level: 'SOFT' }),
        await count({ constraint: 'OUTSIDE_OPENING_HOURS' }),
        await count({ sessionId: sessionId(ada) }),
      ]).toEqual([2, 2, 0, 1, 1]);
    });

    test('cannot be asked for by an empty id of a session', async () => {
      const answer = await app.gql(ISSUES, { id: draftId(stage.draft), sessionId: '' }, stage.organizer);

      expect(answer.errors.map((error) => error.extensions.code)).toEqual(['BAD_USER_INPUT']);
    });

    test('count what another conference has booked, without saying what it is', async () => {
      const elsewhere = await stageDraft(app);
      await app.dataSource.query(
        `INSERT INTO room_booking (id, conference_id, room_id, lane, clash_group, during) VALUES ($1, $2, $3, 1, $1, tstzrange($4, $5))`,
        [elsewhere.talks[0].id, elsewhere.conference.id, stage.hall.id, at('09:15'), at('10:00')],
      );

      const payload = await place(app, stage, stage.talks[0], '09:00');

      expect(payload.appearedIssues).toEqual([
        { constraint: 'ROOM_DOUBLE_BOOKED', level: 'HARD', minutes: 15, sessions: [{ title: 'Ada' }] },
      ]);
    });
  });

  test('keeps every change with its author, the latest first, in pages', async () => {
    await place(app, stage, stage.talks[0], '09:00');
    await place(app, stage, stage.talks[1], '10:00');
    await send('undoDraftChange', 2);
    const query = `query ($id: ID!, $first: Int!, $after: String) { draft(id: $id) { history(first: $first, after: $after) {
      totalCount pageInfo { hasNextPage endCursor } nodes { revision kind authorName placements { session { title } } } } } }`;

    const first = await app.ok(query, { id: draftId(stage.draft), first: 2 }, stage.organizer);
    const { endCursor } = first.draft.history.pageInfo;
    const second = await app.ok(query, { id: draftId(stage.draft), first: 2, after: endCursor }, stage.organizer);

    expect(first.draft.history).toEqual({
      totalCount: 3,
      pageInfo: { hasNextPage: true, endCursor: expect.any(String) },
      nodes: [
        { revision: 3, kind: 'UNDO', authorName: 'Organizer', placements: [{ session: { title: 'Bea' } }] },
        { revision: 2, kind: 'PLACE', authorName: 'Organizer', placements: [{ session: { title: 'Bea' } }] },
      ],
    });
    expect(second.draft.history.nodes).toEqual([
      { revision: 1, kind: 'PLACE', authorName: 'Organizer', placements: [{ session: { title: 'Ada' } }] },
    ]);
  });
});
