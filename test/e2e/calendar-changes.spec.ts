import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { MARK_EVENTS } from '../../src/modules/interchange/calendar/event-marks.js';
import { CalendarEvents } from '../../src/modules/interchange/calendar/calendar-events.service.js';
import { toGlobalId } from '../../src/platform/graphql/global-id.js';
import { feedText, KeepingClient, readCalendar } from '../support/calendars.js';
import { publish, releaseAgenda, type ReleasedAgenda } from '../support/released-agenda.js';
import { placeInDraft, unplaceInDraft } from '../support/releases.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const CHANGE_STATE = `mutation ($input: ChangeSessionStateInput!) {
  changeSessionState(input: $input) { session { state } errors { code } } }`;

describe('what calendars are told of changes', () => {
  let app: TestApp;
  let agenda: ReleasedAgenda;

  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    agenda = await releaseAgenda(app);
  });

  const feed = (): Promise<string> => feedText(app, `/conferences/${agenda.conference.slug}/calendar.ics`);
  const sequences = async (): Promise<Readonly<Record<string, number>>> =>
    Object.fromEntries(readCalendar(await feed()).events.map(({ summary, sequence }) => [summary, sequence]));

  test('a client that held the old feed sees what moved, was shortened and was cancelled, and nothing else', async () => {
    const { draft, stars, seas, night, studio, hall } = agenda;
    const client = new KeepingClient();
    expect(client.read(await feed())).toEqual(['Stars', 'Seas', 'Night']);

    await placeInDraft(app.dataSource, draft, stars, { at: '09:00', minutes: 30, rooms: [hall, studio] });
    await placeInDraft(app.dataSource, draft, seas, { at: '11:00', rooms: [hall] });
    await publish(app, agenda, 'Second');
    expect(client.read(await feed())).toEqual(['Stars', 'Seas']);
    await unplaceInDraft(app.dataSource, draft, night);
    await publish(app, agenda, 'Third');
    expect(client.read(await feed())).toEqual(['Cancelled: Night']);

    expect(client.event(stars.guid)).toMatchObject({
      status: 'CONFIRMED',
      startsAt: '2027-03-08T09:00:00.000Z',
      endsAt: '2027-03-08T09:30:00.000Z',
    });
    expect(client.event(seas.guid)).toMatchObject({
      status: 'CONFIRMED',
      startsAt: '2027-03-08T11:00:00.000Z',
      endsAt: '2027-03-08T11:30:00.000Z',
      location: 'Hall',
    });
    expect(client.event(night.guid)).toMatchObject({
      status: 'CANCELLED',
      startsAt: '2027-03-08T22:30:00.000Z',
      endsAt: '2027-03-08T23:00:00.000Z',
    });
    expect(client.read(await feed())).toEqual([]);
  });

  test('a session that comes back is taken up again by a client that heard it is off', async () => {
    const { draft, night } = agenda;
    const client = new KeepingClient();
    client.read(await feed());
    await unplaceInDraft(app.dataSource, draft, night);
    await publish(app, agenda, 'Second');
    client.read(await feed());

    await placeInDraft(app.dataSource, draft, night, { at: '22:30' });
    await publish(app, agenda, 'Third');

    expect(client.read(await feed())).toEqual(['Night']);
    expect(client.event(night.guid)).toMatchObject({ status: 'CONFIRMED', sequence: 2 });
  });

  test('a cancellation is told at once, before the next release', async () => {
    const { organizer, seas } = agenda;
    const client = new KeepingClient();
    client.read(await feed());

    const input = { sessionId: toGlobalId('Session', seas.id), state: 'CANCELLED' };
    const { changeSessionState } = await app.ok(CHANGE_STATE, { input }, organizer);

    expect(changeSessionState).toEqual({ session: { state: 'CANCELLED' }, errors: [] });
    expect(client.read(await feed())).toEqual(['Cancelled: Seas']);
    expect(client.event(seas.guid)).toMatchObject({ status: 'CANCELLED', startsAt: '2027-03-08T10:00:00.000Z' });
  });

  test('an unchanged agenda has the same bytes, also after another release of it', async () => {
    const first = await feed();
    await publish(app, agenda, 'The same again');

    expect(await feed()).toBe(first);
    expect(readCalendar(first).events.map(({ sequence }) => sequence)).toEqual([0, 0, 0]);
  });

  test('an event is first told with the time of the release, and a change with a later one', async () => {
    const [release] = await app.dataSource.query<{ at: Date }[]>(
      'SELECT released_at AS at FROM release WHERE conference_id = $1',
      [agenda.conference.id],
    );
    const first = readCalendar(await feed()).events;
    await app.dataSource.query(`UPDATE session SET title = 'Comets' WHERE id = $1`, [agenda.stars.id]);

    const [stars, seas] = readCalendar(await feed()).events;

    const seconds = `${release?.at.toISOString().slice(0, 19)}.000Z`;
    expect(first.map(({ lastModified }) => lastModified)).toEqual([seconds, seconds, seconds]);
    expect(seas?.lastModified).toBe(seconds);
    expect(Date.parse(stars?.lastModified ?? '')).toBeGreaterThanOrEqual(Date.parse(seconds));
  });

  test.each<[string, string, Readonly<Record<string, number>>]>([
    ['another title', `UPDATE session SET title = 'Comets' WHERE title = 'Stars'`, { Comets: 1, Seas: 0, Night: 0 }],
    ['another room name', `UPDATE room SET name = 'Lab' WHERE name = 'Studio'`, { Stars: 1, Seas: 1, Night: 0 }],
    ['another track name', `UPDATE track SET names = '{"en":"Sky"}'`, { Stars: 1, Seas: 0, Night: 0 }],
    ['an erased person', `DELETE FROM person WHERE display_name = 'Lise'`, { Stars: 0, Seas: 1, Night: 0 }],
    [
      'what nobody sees',
      `UPDATE session SET expected_audience = 7, search_text = 'x'`,
      { Stars: 0, Seas: 0, Night: 0 },
    ],
  ])('%s makes only the events newer that show it', async (_, change, expected) => {
    expect(await sequences()).toEqual({ Stars: 0, Seas: 0, Night: 0 });

    await app.dataSource.query(change);

    expect(await sequences()).toEqual(expected);
    expect(await sequences()).toEqual(expected);
  });

  describe('while several read at once', () => {
    test('each event changes once', async () => {
      await feed();
      await app.dataSource.query(`UPDATE session SET title = 'Comets' WHERE id = $1`, [agenda.stars.id]);

      const texts = await Promise.all(Array.from({ length: 8 }, feed));

      expect(new Set(texts).size).toBe(1);
      expect(await sequences()).toEqual({ Comets: 1, Seas: 0, Night: 0 });
    });

    test('who waited for another reader tells what is true by then, not what she read before', async () => {
      await feed();
      const events = app.nest.get(CalendarEvents);
      const lock = await holdLock(app, agenda.conference.id);
      await app.dataSource.query(`UPDATE session SET title = 'Comets' WHERE id = $1`, [agenda.stars.id]);
      const waiting = [events.eventsOf([agenda.conference.id]), events.eventsOf([agenda.conference.id])];
      await lock.waitedForBy(2);
      await app.dataSource.query(`UPDATE session SET title = 'Meteors' WHERE id = $1`, [agenda.stars.id]);

      await lock.release();

      const told = (await Promise.all(waiting)).map(([first]) => [first?.content.title, first?.sequence]);
      expect(told).toEqual([
        ['Meteors', 1],
        ['Meteors', 1],
      ]);
    });

    test('two writers of one content change it once; without the condition of the statement it would be twice', async () => {
      await feed();
      const without = MARK_EVENTS.replace(/WHERE told\.digest.*\n/, '');

      expect(await sequenceAfterTwo(app, agenda, MARK_EVENTS, '11')).toBe(1);
      expect(await sequenceAfterTwo(app, agenda, without, '22')).toBe(3);
    });
  });
});

/** The sequence of one session after two connections wrote the same new digest at once. */
async function sequenceAfterTwo(
  app: TestApp,
  agenda: ReleasedAgenda,
  statement: string,
  byte: string,
): Promise<number> {
  const told = { conferenceId: agenda.conference.id, sessionId: agenda.stars.id, digest: byte.repeat(32) };
  const parameters = [JSON.stringify([{ ...told, firstTold: new Date() }]), new Date()];
  await Promise.all([1, 2].map(() => app.dataSource.query(statement, parameters)));
  const [row] = await app.dataSource.query<{ sequence: number }[]>(
    'SELECT sequence FROM calendar_event WHERE session_id = $1',
    [agenda.stars.id],
  );
  return row?.sequence ?? -1;
}

/** Holds the lock under which readers of a conference write, on a connection of its own. */
async function holdLock(app: TestApp, conferenceId: string) {
  const url = (app.dataSource.options as { url: string }).url;
  const client = new pg.Client(url);
  await client.connect();
  await client.query('BEGIN');
  await client.query(`SELECT pg_advisory_xact_lock(hashtextextended('calendar_event:' || $1, 0))`, [conferenceId]);
  return {
    waitedForBy: async (count: number): Promise<void> => {
      for (;;) {
        const { rows } = await client.query(
          `SELECT count(*)::int AS n FROM pg_locks WHERE locktype = 'advisory' AND NOT granted
             AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
        );
        if (rows[0].n >= count) return;
      }
    },
    release: async (): Promise<void> => {
      await client.query('COMMIT');
      await client.end();
    },
  };
}
