import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ReleaseReader } from '../../src/modules/agenda/reading/release-reader.js';
import { Session } from '../../src/modules/sessions/session.entity.js';
import { SessionPerson } from '../../src/modules/sessions/session-person.entity.js';
import { SessionTag } from '../../src/modules/sessions/session-tag.entity.js';
import { PersonProfile } from '../../src/modules/people/person-profile.entity.js';
import { fromGlobalId } from '../../src/platform/graphql/global-id.js';
import { makePerson, makeRoom, makeSession, makeTag } from '../support/factories.js';
import { publish, releaseAgenda, stageAgenda } from '../support/released-agenda.js';
import { placeInDraft } from '../support/releases.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

describe('ReleaseReader', () => {
  let app: TestApp;
  let reader: ReleaseReader;
  beforeAll(async () => {
    app = await startTestApp();
    reader = app.nest.get(ReleaseReader, { strict: false });
  });
  afterAll(() => app.close());

  test('gives a release as a programme: frozen times, rooms and people, present texts and states', async () => {
    const stage = await releaseAgenda(app);
    const { hall, studio, stars, seas, night, ayse, lise, track } = stage;
    const db = app.dataSource;
    await db
      .getRepository(SessionTag)
      .insert({ sessionId: stars.id, tagId: (await makeTag(db, stage.conference, { name: 'sky' })).id });
    await db.query('INSERT INTO session_order (before_id, after_id, conference_id) VALUES ($1, $2, $3)', [
      stars.id,
      seas.id,
      stage.conference.id,
    ]);
    const releaseId = fromGlobalId('Release', await publish(app, stage, 'Second'));
    await placeInDraft(db, stage.draft, stars, { at: '15:00' });
    await db.getRepository(Session).update({ id: stars.id }, { title: 'Galaxies' });
    await db.getRepository(Session).update({ id: night.id }, { state: 'withdrawn' });
    await db.getRepository(SessionPerson).delete({ sessionId: seas.id });
    await db.getRepository(PersonProfile).update({ personId: ayse.id }, { email: 'ayse@example.org', externalId: '7' });

    const programme = await reader.programmeOf(releaseId);

    expect(programme).toMatchObject({
      slug: stage.conference.slug,
      title: stage.conference.names,
      timeZone: 'Europe/Istanbul',
      dayBoundaryMinutes: 240,
      locales: ['en'],
      days: [
        { date: '2027-03-08', opensAt: '2027-03-08T06:00:00.000Z', closesAt: '2027-03-09T01:00:00.000Z' },
        { date: '2027-03-09', opensAt: '2027-03-09T06:00:00.000Z', closesAt: '2027-03-09T15:00:00.000Z' },
      ],
      rooms: [
        { id: hall.id, name: 'Hall', venue: null, lanes: 1, guid: null, stepFree: true, available: null },
        { id: studio.id, name: 'Studio' },
      ],
      travel: [],
      tracks: [{ id: track.id, names: track.names, color: track.color }],
      people: [
        { id: ayse.id, externalId: '7', name: 'Ayşe Işık', email: null, biographies: {}, links: [], available: null },
        { id: lise.id, externalId: null, name: 'Lise' },
      ],
    });
    expect(
      programme.sessions.map(({ title, state, tags, after, people, placement }) => ({
        title,
        state,
        tags,
        after,
        people,
        placement,
      })),
    ).toEqual([
      {
        title: 'Galaxies',
        state: 'confirmed',
        tags: ['sky'],
        after: [],
        people: [{ personId: ayse.id, role: 'speaker' }],
        placement: { startsAt: '2027-03-08T09:00:00.000Z', durationMinutes: 45, roomIds: [hall.id, studio.id] },
      },
      {
        title: 'Seas',
        state: 'confirmed',
        tags: [],
        after: [stars.id],
        people: [{ personId: lise.id, role: 'speaker' }],
        placement: { startsAt: '2027-03-08T10:00:00.000Z', durationMinutes: 30, roomIds: [studio.id] },
      },
      {
        title: 'Night',
        state: 'cancelled',
        tags: [],
        after: [],
        people: [{ personId: ayse.id, role: 'speaker' }],
        placement: { startsAt: '2027-03-08T22:30:00.000Z', durationMinutes: 30, roomIds: [] },
      },
    ]);
  });

  test('gives a draft as a programme, with sessions that wait for a place and without those that are off', async () => {
    const db = app.dataSource;
    const { conference, draft } = await stageAgenda(app);
    const ada = await makePerson(db, conference);
    const placed = await makeSession(db, conference, { title: 'Placed' }, [ada]);
    await makeSession(db, conference, { title: 'Waiting', state: 'submitted', durationMinutes: 50 });
    await makeSession(db, conference, { title: 'Declined', state: 'declined' });
    await placeInDraft(db, draft, placed, { at: '09:00', minutes: 20 });

    const { sessions, people } = await reader.draftProgramme(draft.id);

    expect(
      sessions.map(({ title, state, durationMinutes, placement }) => ({ title, state, durationMinutes, placement })),
    ).toEqual([
      {
        title: 'Placed',
        state: 'confirmed',
        durationMinutes: 20,
        placement: { startsAt: '2027-03-08T09:00:00.000Z', durationMinutes: 20, roomIds: [] },
      },
      { title: 'Waiting', state: 'submitted', durationMinutes: 50, placement: null },
    ]);
    expect(people.map(({ id }) => id)).toEqual([ada.id]);
  });

  test('takes as many statements for three sessions as for one', async () => {
    const counts: [number, number][] = [];
    for (const size of [1, 3]) {
      const stage = await stageAgenda(app);
      for (let n = 0; n < size; n += 1) {
        const session = await makeSession(app.dataSource, stage.conference, {}, [
          await makePerson(app.dataSource, stage.conference),
        ]);
        const rooms = [await makeRoom(app.dataSource, stage.conference)];
        await placeInDraft(app.dataSource, stage.draft, session, { at: `1${n}:00`, rooms });
      }
      const releaseId = fromGlobalId('Release', await publish(app, stage));
      counts.push([
        await app.countStatements(() => reader.programmeOf(releaseId)),
        await app.countStatements(() => reader.draftProgramme(stage.draft.id)),
      ]);
    }

    expect(counts).toEqual([
      [10, 11],
      [10, 11],
    ]);
  });
});
