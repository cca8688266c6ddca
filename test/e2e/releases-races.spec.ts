import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { PersonBooking } from '../../src/modules/agenda/person-booking.entity.js';
import { Release } from '../../src/modules/agenda/release.entity.js';
import { ReleasedSession } from '../../src/modules/agenda/released-session.entity.js';
import { RoomBooking } from '../../src/modules/agenda/room-booking.entity.js';
import type { Conference } from '../../src/modules/conferences/conference.entity.js';
import { ConferenceRoom } from '../../src/modules/rooms/conference-room.entity.js';
import { SessionPerson } from '../../src/modules/sessions/session-person.entity.js';
import { newId } from '../../src/platform/database/ids.js';
import { makePerson } from '../support/factories.js';
import { stageDraft, type DraftStage } from '../support/draft-edits.js';
import { bookingsOf, placeInDraft, release, sendRelease } from '../support/releases.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const ROUNDS = 8;

const BOOK = 'INSERT INTO room_booking (id, conference_id, room_id, clash_group, during) VALUES ($1, $2, $3, $4, $5)';

/** The backend that waits for another's transaction; asks until there is one. */
async function waitUntilBlocked(app: TestApp): Promise<number> {
  for (;;) {
    const [row] = await app.dataSource.query<{ pid: number }[]>(
      'SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND cardinality(pg_blocking_pids(pid)) > 0',
    );
    if (row) return row.pid;
  }
}

describe('releases that meet', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  /** Two conferences whose drafts want one room at one time. */
  async function rivals(): Promise<readonly [DraftStage, DraftStage]> {
    const [one, other] = [await stageDraft(app), await stageDraft(app)];
    await app.dataSource
      .getRepository(ConferenceRoom)
      .insert({ conferenceId: other.conference.id, roomId: one.hall.id, position: 0, externalId: null });
    await placeInDraft(app.dataSource, one.draft, one.talks[0], { at: '09:00', rooms: [one.hall] });
    await placeInDraft(app.dataSource, other.draft, other.talks[0], { at: '09:10', rooms: [one.hall] });
    return [one, other];
  }

  /** What there is of the releases of a conference, table by table. */
  async function traces({ id }: Pick<Conference, 'id'>): Promise<Record<string, number>> {
    const db = app.dataSource;
    return {
      releases: await db.getRepository(Release).countBy({ conferenceId: id }),
      sessions: await db
        .createQueryBuilder(ReleasedSession, 's')
        .innerJoin(Release, 'r', 'r.id = s.releaseId AND r.conferenceId = :id', { id })
        .getCount(),
      rooms: await db.getRepository(RoomBooking).countBy({ conferenceId: id }),
      people: await db.getRepository(PersonBooking).countBy({ conferenceId: id }),
    };
  }

  test('let one of two conferences have the room, and show the other whose session cannot be there', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const both = await rivals();

      const payloads = await Promise.all(both.map(({ draft, organizer }) => release(app, draft, organizer)));

      const lost = payloads.findIndex((payload) => payload.release === null);
      expect(payloads.map((payload) => payload.errors.map((error: { code: string }) => error.code)).sort()).toEqual([
        [],
        ['HARD_ISSUES_OPEN'],
      ]);
      expect(payloads[lost].errors[0].issues).toMatchObject([
        { constraint: 'ROOM_DOUBLE_BOOKED', sessions: [{ title: 'Ada' }], room: { name: 'Hall' } },
      ]);
      expect(await traces(both[lost === 0 ? 0 : 1].conference)).toEqual({
        releases: 0,
        sessions: 0,
        rooms: 0,
        people: 0,
      });
      expect(await traces(both[lost === 0 ? 1 : 0].conference)).toEqual({
        releases: 1,
        sessions: 1,
        rooms: 1,
        people: 0,
      });
    }
  });

  test('let both conferences have the room one after the other', async () => {
    const [one, other] = await rivals();
    await placeInDraft(app.dataSource, other.draft, other.talks[0], { at: '09:30', rooms: [one.hall] });

    const payloads = await Promise.all([one, other].map(({ draft, organizer }) => release(app, draft, organizer)));

    expect(payloads.map((payload) => payload.errors)).toEqual([[], []]);
  });

  test('let one of two conferences have the person', async () => {
    const [one, other] = [await stageDraft(app), await stageDraft(app)];
    const speaker = await makePerson(app.dataSource, one.conference, { displayName: 'Lise' });
    for (const { talks, draft } of [one, other]) {
      await app.dataSource
        .getRepository(SessionPerson)
        .insert({ sessionId: talks[0].id, personId: speaker.id, role: 'speaker', position: 0 });
      await placeInDraft(app.dataSource, draft, talks[0], { at: '09:00' });
    }

    const payloads = await Promise.all([one, other].map(({ draft, organizer }) => release(app, draft, organizer)));

    const lost = payloads.find((payload) => payload.release === null);
    expect(payloads.filter((payload) => payload.release !== null)).toHaveLength(1);
    expect(lost.errors[0].issues).toMatchObject([
      { constraint: 'PERSON_DOUBLE_BOOKED', sessions: [{ title: 'Ada' }], person: { displayName: 'Lise' } },
    ]);
  });

  // Whoever books without the locks of a release: the constraint is what is left. Also the negative control of the tests
  // above: without the locks the clash model finds nothing.
  test('answer a booking that came in between as a clash, and write nothing', async () => {
    const { conference, organizer, draft, hall, talks } = await stageDraft(app);
    const { conference: strange } = await stageDraft(app);
    await placeInDraft(app.dataSource, draft, talks[0], { at: '09:00', rooms: [hall] });
    const rival = app.dataSource.createQueryRunner();
    await rival.startTransaction();
    await rival.query(BOOK, [newId(), strange.id, hall.id, newId(), '[2027-03-08T09:10Z,2027-03-08T09:40Z)']);

    const answer = release(app, draft, organizer);
    await waitUntilBlocked(app);
    await rival.commitTransaction();
    await rival.release();

    expect(await answer).toEqual({
      release: null,
      errors: [{ __typename: 'BookingClashError', code: 'BOOKING_CLASH', path: ['draftId'], resource: 'ROOM' }],
    });
    expect(await traces(conference)).toEqual({ releases: 0, sessions: 0, rooms: 0, people: 0 });
  });

  test('leave nothing of a release whose connection is cut half-way, and the bookings of the one before as they were', async () => {
    const { conference, organizer, draft, hall, talks } = await stageDraft(app);
    const { conference: strange } = await stageDraft(app);
    await placeInDraft(app.dataSource, draft, talks[0], { at: '09:00', rooms: [hall] });
    await release(app, draft, organizer);
    const before = await bookingsOf(app.dataSource, conference.id);
    await placeInDraft(app.dataSource, draft, talks[0], { at: '11:00', rooms: [hall] });
    const rival = app.dataSource.createQueryRunner();
    await rival.startTransaction();
    await rival.query(BOOK, [newId(), strange.id, hall.id, newId(), '[2027-03-08T11:10Z,2027-03-08T11:40Z)']);

    const answer = sendRelease(app, draft, organizer);
    const blocked = await waitUntilBlocked(app);
    await app.dataSource.query('SELECT pg_terminate_backend($1)', [blocked]);
    const { errors } = await answer;
    await rival.rollbackTransaction();
    await rival.release();

    expect(errors.map((error) => error.extensions.code)).toEqual(['INTERNAL_SERVER_ERROR']);
    expect(await traces(conference)).toEqual({ releases: 1, sessions: 1, rooms: 1, people: 0 });
    expect(await bookingsOf(app.dataSource, conference.id)).toEqual(before);
    expect((await release(app, draft, organizer)).release.number).toBe(2);
  });
});
