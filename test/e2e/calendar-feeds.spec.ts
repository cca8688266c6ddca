import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ConferenceDay } from '../../src/modules/conferences/conference-day.entity.js';
import { Session } from '../../src/modules/sessions/session.entity.js';
import { Room } from '../../src/modules/rooms/room.entity.js';
import { toGlobalId } from '../../src/platform/graphql/global-id.js';
import { feedText, get, partPath, readCalendar } from '../support/calendars.js';
import { makePerson, makeRoom, makeSession, makeTag, makeTrack, makeVenue } from '../support/factories.js';
import { publish, releaseAgenda, stageAgenda, type ReleasedAgenda } from '../support/released-agenda.js';
import { placeInDraft, unplaceInDraft } from '../support/releases.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const CALENDAR_TYPE = 'text/calendar; charset=utf-8';

describe('the calendars of a released agenda', () => {
  let app: TestApp;
  let agenda: ReleasedAgenda;

  beforeAll(async () => {
    app = await startTestApp();
    agenda = await releaseAgenda(app);
  });
  afterAll(() => app.close());

  const summaries = async (path: string): Promise<readonly string[]> =>
    readCalendar(await feedText(app, path)).events.map(({ summary }) => summary);

  test('tell everything of a session that readers may know', async () => {
    const db = app.dataSource;
    const { conference, hall, stars, track, organizer, draft } = await releaseAgenda(app);
    const venue = await makeVenue(db, { id: conference.organisationId }, { name: 'Old Mill' });
    await db.getRepository(Room).update({ id: hall.id }, { venueId: venue.id });
    const tag = await makeTag(db, conference, { name: 'sky; night' });
    await db.query('INSERT INTO session_tag (session_id, tag_id) VALUES ($1, $2)', [stars.id, tag.id]);
    await placeInDraft(db, draft, stars, { at: '09:00', minutes: 45, rooms: [hall] });
    await publish(app, { conference, organizer, draft }, 'Second');
    const texts = {
      title: 'Stars, near; far',
      abstract: '<p>Light &amp; <b>dust</b></p><ul><li>red</li></ul>',
      description: 'Bring\na coat',
      url: 'https://example.org/stars?a=1,2;b',
    };
    await db.getRepository(Session).update({ id: stars.id }, texts);

    const { name, events } = readCalendar(await feedText(app, `/conferences/${conference.slug}/calendar.ics`));

    expect(name).toBe(conference.names['en']);
    expect(events[0]).toEqual({
      uid: `${stars.guid}@localhost`,
      sequence: 0,
      lastModified: expect.any(String),
      status: 'CONFIRMED',
      startsAt: '2027-03-08T09:00:00.000Z',
      endsAt: '2027-03-08T09:45:00.000Z',
      zone: 'Europe/Istanbul',
      summary: 'Stars, near; far',
      description: 'Light & dust\n\n- red\n\nBring\na coat\n\nAyşe Işık',
      location: 'Hall, Old Mill',
      url: 'https://example.org/stars?a=1,2;b',
      categories: [track.names['en'], 'Talk', 'sky; night'],
      transparency: 'OPAQUE',
    });
  });

  test('are whole, by day, room, track, person and session', async () => {
    const { conference, hall, studio, track, ayse, seas } = agenda;

    expect(await summaries(`/conferences/${conference.slug}/calendar.ics`)).toEqual(['Stars', 'Seas', 'Night']);
    // The day ends at four: Night, half past one of the ninth, is of the eighth.
    expect(await summaries(`/conferences/${conference.slug}/days/2027-03-08.ics`)).toEqual(['Stars', 'Seas', 'Night']);
    expect(await summaries(`/conferences/${conference.slug}/days/2027-03-09.ics`)).toEqual([]);
    expect(await summaries(partPath(conference, 'rooms', 'Room', hall))).toEqual(['Stars']);
    expect(await summaries(partPath(conference, 'rooms', 'Room', studio))).toEqual(['Stars', 'Seas']);
    expect(await summaries(partPath(conference, 'tracks', 'Track', track))).toEqual(['Stars']);
    expect(await summaries(partPath(conference, 'people', 'Person', ayse))).toEqual(['Stars', 'Night']);
    expect(await summaries(partPath(conference, 'sessions', 'Session', seas))).toEqual(['Seas']);
  });

  test('are named after what they hold, and a track has its colour', async () => {
    const { conference, hall, track, ayse } = agenda;

    const names = [];
    for (const path of [
      `/conferences/${conference.slug}/days/2027-03-09.ics`,
      partPath(conference, 'rooms', 'Room', hall),
      partPath(conference, 'people', 'Person', ayse),
    ])
      names.push(readCalendar(await feedText(app, path)).name);
    const colored = await feedText(app, partPath(conference, 'tracks', 'Track', track));

    const conferenceName = conference.names['en'];
    expect(names).toEqual([`${conferenceName}: 2027-03-09`, `${conferenceName}: Hall`, `${conferenceName}: Ayşe Işık`]);
    expect(colored).toContain('\r\nCOLOR:rebeccapurple\r\nX-APPLE-CALENDAR-COLOR:#5B21B6\r\n');
  });

  test('are not there for what is of another kind, of another conference, or nothing', async () => {
    const { conference, hall, ayse } = agenda;
    const other = await releaseAgenda(app);
    const unused = await makeRoom(app.dataSource, other.conference);
    const unreleased = await makePerson(app.dataSource, conference);
    const path = `/conferences/${conference.slug}`;
    const missing = [
      `${path}/rooms/${toGlobalId('Person', ayse.id)}.ics`,
      `${path}/people/${toGlobalId('Room', hall.id)}.ics`,
      partPath(conference, 'rooms', 'Room', other.hall),
      partPath(conference, 'rooms', 'Room', unused),
      partPath(conference, 'tracks', 'Track', other.track),
      partPath(conference, 'people', 'Person', other.ayse),
      partPath(conference, 'people', 'Person', unreleased),
      partPath(conference, 'sessions', 'Session', other.stars),
      `${path}/rooms/${hall.id}.ics`,
      `${path}/rooms/x.ics`,
      `${path}/days/2027-03-10.ics`,
      `${path}/days/2027-02-30.ics`,
      `${path}/days/0000-01-01.ics`,
      `${path}/days/today.ics`,
      `${path}/doors/${toGlobalId('Room', hall.id)}.ics`,
      '/conferences/no-such-conference/calendar.ics',
    ];

    const answers = [];
    for (const each of missing) answers.push([each, (await get(app, each)).status]);

    expect(answers).toEqual(missing.map((each) => [each, 404]));
  });

  test('are empty, not missing, for a day or room of the conference without a session', async () => {
    const { conference } = agenda;
    const quiet = await makeRoom(app.dataSource, conference);
    const idle = await makeTrack(app.dataSource, conference);

    expect(await summaries(partPath(conference, 'rooms', 'Room', quiet))).toEqual([]);
    expect(await summaries(partPath(conference, 'tracks', 'Track', idle))).toEqual([]);
    expect(
      await app.dataSource.getRepository(ConferenceDay).existsBy({ conferenceId: conference.id, date: '2027-03-09' }),
    ).toBe(true);
  });

  test('are not there before the first release', async () => {
    const stage = await stageAgenda(app);
    const path = `/conferences/${stage.conference.slug}/calendar.ics`;
    const before = await get(app, path);
    await placeInDraft(app.dataSource, stage.draft, await makeSession(app.dataSource, stage.conference), {
      at: '09:00',
    });

    await publish(app, stage);

    expect([before.status, (await get(app, path)).status]).toEqual([404, 200]);
  });

  test('of a hidden conference are for its team only', async () => {
    const hidden = await releaseAgenda(app);
    const path = `/conferences/${hidden.conference.slug}/calendar.ics`;
    const stranger = await app.createAccount();
    const open = await get(app, path);
    await app.dataSource.query('UPDATE conference SET is_public = false WHERE id = $1', [hidden.conference.id]);

    const answers = [await get(app, path), await get(app, path, stranger), await get(app, path, hidden.organizer)];

    expect(open.status).toBe(200);
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 200]);
    expect([open, answers[2]].map((answer) => answer?.headers.get('cache-control'))).toEqual([
      'public, max-age=60',
      'private, no-cache',
    ]);
  });

  test('say what they are, and are sent once', async () => {
    const path = `/conferences/${agenda.conference.slug}/calendar.ics`;
    const first = await get(app, path);
    const etag = first.headers.get('etag') ?? '';
    const conditions = [etag, `W/${etag}`, `"other", W/${etag}`, '*', '"other"', etag.replaceAll('"', '')];

    const answers = [];
    for (const condition of conditions)
      answers.push((await get(app, path, null, { 'if-none-match': condition })).status);

    expect(first.headers.get('content-type')).toBe(CALENDAR_TYPE);
    expect(first.headers.get('content-disposition')).toBe(`inline; filename="${agenda.conference.slug}.ics"`);
    expect(answers).toEqual([304, 304, 304, 304, 200, 200]);
  });

  test('cost the same statements for one session and for three', async () => {
    const stage = await stageAgenda(app);
    const path = `/conferences/${stage.conference.slug}/calendar.ics`;
    const add = async (at: string): Promise<void> => {
      const person = await makePerson(app.dataSource, stage.conference);
      const room = await makeRoom(app.dataSource, stage.conference);
      const session = await makeSession(app.dataSource, stage.conference, {}, [person]);
      await placeInDraft(app.dataSource, stage.draft, session, { at, rooms: [room] });
    };
    const readings = async (): Promise<readonly number[]> => [
      await app.countStatements(() => feedText(app, path)),
      await app.countStatements(() => feedText(app, path)),
    ];
    await add('09:00');
    await publish(app, stage);
    const withOne = await readings();
    await add('10:00');
    await add('11:00');
    await publish(app, stage, 'Second');

    // Who asks for what (one); the events (one); where they changed: begin, isolation, lock, events, marks, commit.
    expect(withOne).toEqual([8, 2]);
    expect(await readings()).toEqual([8, 2]);
  });

  test('show a session that moved to another room only there, and a cancelled one where it was last', async () => {
    const { conference, organizer, draft, hall, studio, stars, seas, track } = await releaseAgenda(app);
    await placeInDraft(app.dataSource, draft, stars, { at: '09:00', minutes: 45, rooms: [hall] });
    await unplaceInDraft(app.dataSource, draft, seas);
    await publish(app, { conference, organizer, draft }, 'Second');

    expect(await summaries(partPath(conference, 'rooms', 'Room', studio))).toEqual(['Cancelled: Seas']);
    expect(await summaries(partPath(conference, 'rooms', 'Room', hall))).toEqual(['Stars']);
    expect(await summaries(partPath(conference, 'tracks', 'Track', track))).toEqual(['Stars']);
  });

  test('tell nothing new of a session that left the agenda and is worked on', async () => {
    const { conference, organizer, draft, seas, lise } = await releaseAgenda(app);
    await unplaceInDraft(app.dataSource, draft, seas);
    await publish(app, { conference, organizer, draft }, 'Second');
    const path = partPath(conference, 'sessions', 'Session', seas);
    const before = await feedText(app, path);

    await app.dataSource.getRepository(Session).update({ id: seas.id }, { title: 'Secret', abstract: 'Secret' });

    expect(readCalendar(before).events).toMatchObject([
      { summary: 'Cancelled: Seas', status: 'CANCELLED', transparency: 'TRANSPARENT', description: lise.displayName },
    ]);
    expect(await feedText(app, path)).toBe(before);
  });
});
