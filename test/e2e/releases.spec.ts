import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { AuditEntry } from '../../src/modules/audit/audit-entry.entity.js';
import { ReleasedSession } from '../../src/modules/agenda/released-session.entity.js';
import { Session } from '../../src/modules/sessions/session.entity.js';
import { SessionPerson } from '../../src/modules/sessions/session-person.entity.js';
import { fromGlobalId } from '../../src/platform/graphql/global-id.js';
import { newId } from '../../src/platform/database/ids.js';
import { makePerson, makeRoom } from '../support/factories.js';
import { stageDraft } from '../support/draft-edits.js';
import { bookingsOf, placeInDraft, release, unplaceInDraft } from '../support/releases.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

describe('releaseAgenda', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  const releasedRows = (releaseId: string) =>
    app.dataSource.getRepository(ReleasedSession).find({
      where: { releaseId: fromGlobalId('Release', releaseId) },
      order: { startsAt: 'ASC', sessionId: 'ASC' },
    });

  test('freezes titles, times, rooms and people of what is placed, and books rooms and people', async () => {
    const { conference, organizer, draft, hall, studio, talks } = await stageDraft(app);
    const db = app.dataSource;
    const [ada, bea] = talks;
    const speaker = await makePerson(db, conference);
    const host = await makePerson(db, conference);
    await db.getRepository(SessionPerson).insert([
      { sessionId: ada.id, personId: speaker.id, role: 'speaker', position: 1 },
      { sessionId: ada.id, personId: speaker.id, role: 'chair', position: 2 },
      { sessionId: ada.id, personId: host.id, role: 'host', position: 0 },
    ]);
    await placeInDraft(db, draft, ada, { at: '09:00', minutes: 45, rooms: [studio, hall] });
    await placeInDraft(db, draft, bea, { at: '10:00' });

    const payload = await release(app, draft, organizer, { name: '  First version ', comment: 'Come all.' });

    const releaseId = fromGlobalId('Release', payload.release.id);
    const rows = await releasedRows(payload.release.id);
    const bookings = await bookingsOf(db, conference.id);
    expect(payload).toEqual({
      release: { id: payload.release.id, number: 1, name: 'First version', comment: 'Come all.' },
      errors: [],
    });
    expect(rows).toEqual([
      {
        releaseId,
        sessionId: ada.id,
        title: 'Ada',
        startsAt: new Date('2027-03-08T09:00:00Z'),
        endsAt: new Date('2027-03-08T09:45:00Z'),
        roomIds: [studio.id, hall.id],
        people: [
          { personId: host.id, role: 'host' },
          { personId: speaker.id, role: 'speaker' },
          { personId: speaker.id, role: 'chair' },
        ],
        sequence: 0,
      },
      {
        releaseId,
        sessionId: bea.id,
        title: 'Bea',
        startsAt: new Date('2027-03-08T10:00:00Z'),
        endsAt: new Date('2027-03-08T10:30:00Z'),
        roomIds: [],
        people: [],
        sequence: 0,
      },
    ]);
    const booked = { sessionId: ada.id, clashGroup: ada.id, startsAt: '09:00', endsAt: '09:45' };
    expect(bookings).toEqual({
      rooms: [hall, studio]
        .map((room) => ({ ...booked, resourceId: room.id, lane: 1 }))
        .sort((a, b) => (a.resourceId < b.resourceId ? -1 : 1)),
      people: [{ ...booked, resourceId: speaker.id, lane: null }],
    });
  });

  test('puts the bookings of a later release in the place of the earlier ones, also where two sessions swap', async () => {
    const { conference, organizer, draft, hall, talks } = await stageDraft(app);
    const db = app.dataSource;
    const [ada, bea, cem] = talks;
    await placeInDraft(db, draft, ada, { at: '09:00', rooms: [hall] });
    await placeInDraft(db, draft, bea, { at: '09:30', rooms: [hall] });
    await placeInDraft(db, draft, cem, { at: '10:00', rooms: [hall] });
    await release(app, draft, organizer);
    await placeInDraft(db, draft, ada, { at: '09:30', rooms: [hall] });
    await placeInDraft(db, draft, bea, { at: '09:00', rooms: [hall] });
    await unplaceInDraft(db, draft, cem);

    const payload = await release(app, draft, organizer, { name: 'Swapped' });

    expect(payload.release.number).toBe(2);
    const { rooms } = await bookingsOf(db, conference.id);
    expect(rooms.map(({ sessionId, startsAt }) => ({ sessionId, startsAt }))).toEqual([
      { sessionId: bea.id, startsAt: '09:00' },
      { sessionId: ada.id, startsAt: '09:30' },
    ]);
  });

  test('raises the sequence of the sessions that changed, and of no other', async () => {
    const { organizer, draft, hall, talks } = await stageDraft(app);
    const db = app.dataSource;
    const [ada, bea, cem] = talks;
    for (const [talk, at] of [
      [ada, '09:00'],
      [bea, '10:00'],
      [cem, '11:00'],
    ] as const)
      await placeInDraft(db, draft, talk, { at, rooms: [hall] });
    const first = await release(app, draft, organizer);
    await placeInDraft(db, draft, bea, { at: '10:00', minutes: 45, rooms: [hall] });
    await unplaceInDraft(db, draft, cem);
    const second = await release(app, draft, organizer);
    await placeInDraft(db, draft, cem, { at: '11:00', rooms: [hall] });
    const third = await release(app, draft, organizer);

    const sequences = await Promise.all(
      [first, second, third].map(async (payload) =>
        (await releasedRows(payload.release.id)).map(({ title, sequence }) => [title, sequence]),
      ),
    );
    expect(sequences).toEqual([
      [
        ['Ada', 0],
        ['Bea', 0],
        ['Cem', 0],
      ],
      [
        ['Ada', 0],
        ['Bea', 1],
      ],
      [
        ['Ada', 0],
        ['Bea', 1],
        ['Cem', 2],
      ],
    ]);
  });

  test('releases two sessions in one room where a waiver covers them, in one clash group', async () => {
    const { conference, organizer, draft, hall, talks } = await stageDraft(app);
    const db = app.dataSource;
    const [ada, bea] = talks;
    await placeInDraft(db, draft, ada, { at: '09:00', rooms: [hall] });
    await placeInDraft(db, draft, bea, { at: '09:20', rooms: [hall] });
    const sessionIds = [ada.id, bea.id].sort();
    await db.query(
      `INSERT INTO waiver (id, draft_id, "constraint", session_ids, reason) VALUES ($1, $2, 'room_double_booked', $3, 'One show')`,
      [newId(), draft.id, sessionIds],
    );

    const payload = await release(app, draft, organizer);

    const { rooms } = await bookingsOf(db, conference.id);
    expect(payload.errors).toEqual([]);
    expect(rooms.map(({ sessionId, lane, clashGroup }) => ({ sessionId, lane, clashGroup }))).toEqual([
      { sessionId: ada.id, lane: 1, clashGroup: sessionIds[0] },
      { sessionId: bea.id, lane: 1, clashGroup: sessionIds[0] },
    ]);
  });

  test('gives sessions of a shared room lanes of their own', async () => {
    const { conference, organizer, draft, talks } = await stageDraft(app);
    const db = app.dataSource;
    const shared = await makeRoom(db, conference, { lanes: 2 });
    await placeInDraft(db, draft, talks[0], { at: '09:00', rooms: [shared] });
    await placeInDraft(db, draft, talks[1], { at: '09:10', rooms: [shared] });

    const payload = await release(app, draft, organizer);

    const { rooms } = await bookingsOf(db, conference.id);
    expect(payload.errors).toEqual([]);
    expect(rooms.map(({ lane }) => lane)).toEqual([1, 2]);
  });

  test('leaves out a session that was withdrawn since it was placed, and its clash with it', async () => {
    const { organizer, draft, hall, talks } = await stageDraft(app);
    const db = app.dataSource;
    await placeInDraft(db, draft, talks[0], { at: '09:00', rooms: [hall] });
    await placeInDraft(db, draft, talks[1], { at: '09:00', rooms: [hall] });
    await db.getRepository(Session).update({ id: talks[1].id }, { state: 'withdrawn' });

    const payload = await release(app, draft, organizer);

    expect((await releasedRows(payload.release.id)).map((row) => row.title)).toEqual(['Ada']);
  });

  test.each([
    [{ name: '   ' }, 'REQUIRED', ['name']],
    [{ name: 'n'.repeat(201) }, 'TOO_LONG', ['name']],
    [{ comment: 'c'.repeat(5_001) }, 'TOO_LONG', ['comment']],
  ])('refuses a name or comment of the wrong length', async (input, code, path) => {
    const { organizer, draft } = await stageDraft(app);

    const payload = await release(app, draft, organizer, input);

    expect(payload.errors).toEqual([{ __typename: 'InvalidInputError', code, path }]);
  });

  test('makes one release of two calls with the same idempotency key', async () => {
    const { organizer, draft, talks } = await stageDraft(app);
    await placeInDraft(app.dataSource, draft, talks[0], { at: '09:00' });

    const [one, other] = await Promise.all([
      release(app, draft, organizer, { idempotencyKey: 'release-1' }),
      release(app, draft, organizer, { idempotencyKey: 'release-1' }),
    ]);

    expect(one).toEqual({
      release: { id: other.release.id, number: 1, name: 'First version', comment: null },
      errors: [],
    });
  });

  test('numbers releases that are made at once one after the other', async () => {
    const { organizer, draft, talks } = await stageDraft(app);
    await placeInDraft(app.dataSource, draft, talks[0], { at: '09:00' });

    const payloads = await Promise.all([1, 2, 3].map(() => release(app, draft, organizer)));

    expect(payloads.map((payload) => payload.release.number).sort()).toEqual([1, 2, 3]);
  });

  test('keeps who released what', async () => {
    const { organizer, draft, talks } = await stageDraft(app);
    await placeInDraft(app.dataSource, draft, talks[0], { at: '09:00' });

    const payload = await release(app, draft, organizer);

    const entry = await app.dataSource
      .getRepository(AuditEntry)
      .findOneByOrFail({ subjectId: fromGlobalId('Release', payload.release.id) });
    expect(entry).toMatchObject({
      accountId: organizer.id,
      action: 'release_agenda',
      subjectKind: 'release',
      changes: { number: { old: null, new: 1 }, draftId: { old: null, new: draft.id } },
    });
  });

  test('takes as many statements for three sessions as for one', async () => {
    const counts: number[] = [];
    for (const size of [1, 3]) {
      const { conference, organizer, draft, talks } = await stageDraft(app);
      const shared = await makeRoom(app.dataSource, conference, { lanes: 3 });
      for (const talk of talks.slice(0, size))
        await placeInDraft(app.dataSource, draft, talk, { at: '09:00', rooms: [shared] });
      counts.push(await app.countStatements(() => release(app, draft, organizer)));
    }

    expect(counts).toEqual([40, 40]);
  });
});
