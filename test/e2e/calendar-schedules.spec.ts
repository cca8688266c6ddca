import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { parseAtomFeed } from 'feedsmith';
import { Room } from '../../src/modules/rooms/room.entity.js';
import { feedText, get } from '../support/calendars.js';
import { makeSession, makeVenue } from '../support/factories.js';
import { publish, releaseAgenda, stageAgenda, type ReleasedAgenda } from '../support/released-agenda.js';
import { placeInDraft, unplaceInDraft } from '../support/releases.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

interface ReadEntry {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly content: string;
}

/** The entries of a feed; every text of ours is there. */
function entriesOf(text: string): readonly ReadEntry[] {
  return (parseAtomFeed(text).entries ?? []).map(({ id, title, summary, content }) => ({
    id: id ?? '',
    title: title?.value ?? '',
    summary: summary?.value ?? '',
    content: content?.value ?? '',
  }));
}

describe('what feed readers and search engines get', () => {
  let app: TestApp;
  let agenda: ReleasedAgenda;

  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    agenda = await releaseAgenda(app);
  });

  const path = (file: string): string => `/conferences/${agenda.conference.slug}/${file}`;

  /** Moves Seas, shortens and renames Stars, drops Night, adds a session, puts Lise into Stars in Ayşe's place. */
  async function changeEverything(): Promise<void> {
    const db = app.dataSource;
    const { draft, conference, hall, studio, stars, seas, night, lise } = agenda;
    const added = await makeSession(db, conference, { title: 'Moons & <rings>' });
    await db.query(`UPDATE session SET title = 'Comets' WHERE id = $1`, [stars.id]);
    await db.query('UPDATE session_person SET person_id = $1 WHERE session_id = $2', [lise.id, stars.id]);
    await placeInDraft(db, draft, stars, { at: '09:00', minutes: 30, rooms: [hall, studio] });
    await placeInDraft(db, draft, seas, { at: '11:00', rooms: [hall] });
    await placeInDraft(db, draft, added, { at: '12:00' });
    await unplaceInDraft(db, draft, night);
    await publish(app, agenda, 'Second');
  }

  describe('the change feed', () => {
    test('tells by release what is new, moved, shortened, cancelled, renamed and held by others', async () => {
      await changeEverything();

      const response = await get(app, path('changes.atom'));
      const text = await response.text();
      const feed = parseAtomFeed(text);

      expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
      expect(feed).toMatchObject({
        id: `urn:uuid:${agenda.conference.id}`,
        title: { value: `${agenda.conference.names['en']}: changes of the agenda` },
        authors: [{ name: expect.any(String) }],
        updated: feed.entries?.[0]?.updated,
        links: [
          { rel: 'self', type: 'application/atom+xml', href: `http://localhost:3000${path('changes.atom')}` },
          { rel: 'alternate', type: 'text/html', href: `http://localhost:3000/${agenda.conference.slug}` },
        ],
      });
      expect(entriesOf(text).map(({ title, summary }) => [title, summary])).toEqual([
        ['Release 2: Second', '1 cancelled, 1 moved, 1 shortened, 1 new, 1 renamed, 1 with other people'],
        ['Release 1: First version', '3 new'],
      ]);
      expect(entriesOf(text)[0]?.content).toBe(
        '<div lang="en" dir="ltr">' +
          '<h3>1 cancelled</h3><ul><li>Night (Tue, Mar 9, 01:30–02:00, online)</li></ul>' +
          '<h3>1 moved</h3><ul><li>Seas: now Mon, Mar 8, 14:00–14:30, Hall; before Mon, Mar 8, 13:00–13:30, Studio</li></ul>' +
          '<h3>1 shortened</h3><ul><li>Comets: now 30 minutes, Mon, Mar 8, 12:00–12:30, Hall, Studio; ' +
          'before Mon, Mar 8, 12:00–12:45, Hall, Studio</li></ul>' +
          '<h3>1 new</h3><ul><li>Moons &amp; &lt;rings&gt; (Mon, Mar 8, 15:00–15:30, online)</li></ul>' +
          '<h3>1 renamed</h3><ul><li>“Comets”, before “Stars”</li></ul>' +
          '<h3>1 with other people</h3><ul><li>Comets: with Lise; without Ayşe Işık</li></ul></div>',
      );
    });

    test('keeps its bytes, and its entries their ids, until something changes', async () => {
      const first = await feedText(app, path('changes.atom'));
      const again = await feedText(app, path('changes.atom'));
      await publish(app, agenda, 'Nothing new');

      const entries = entriesOf(await feedText(app, path('changes.atom')));

      expect(again).toBe(first);
      expect(entries[1]?.id).toBe(entriesOf(first)[0]?.id);
      expect(entries.map(({ summary }) => summary)).toEqual(['Nothing changed in the agenda.', '3 new']);
    });

    test('speaks the language that is asked for, else the main one of the conference', async () => {
      await app.dataSource.query(`UPDATE conference SET languages = '{ar,en}' WHERE id = $1`, [agenda.conference.id]);
      const summaryIn = async (query: string): Promise<string | undefined> =>
        entriesOf(await feedText(app, path(`changes.atom${query}`)))[0]?.summary;

      expect(await summaryIn('')).toBe('الجديدة: 3');
      expect(await summaryIn('?lang=tr')).toBe('3 yeni');
      expect(await summaryIn('?lang=en')).toBe('3 new');
      expect(await summaryIn('?lang=xx')).toBe('الجديدة: 3');
      expect(await feedText(app, path('changes.atom'))).toContain('dir=&quot;rtl&quot;');
    });

    test('names nobody who was erased', async () => {
      await changeEverything();
      const before = await feedText(app, path('changes.atom'));

      await app.dataSource.query('DELETE FROM person WHERE id = $1', [agenda.ayse.id]);

      expect(before).toContain('Ayşe');
      expect(await feedText(app, path('changes.atom'))).not.toContain('Ayşe');
    });

    test('holds the last fifty releases, of each at most two hundred lines', async () => {
      const db = app.dataSource;
      const { conference, draft, organizer } = await stageAgenda(app);
      for (let n = 0; n < 201; n += 1) {
        await placeInDraft(db, draft, await makeSession(db, conference, { title: `Session ${n}` }), { at: '09:00' });
      }
      await publish(app, { conference, draft, organizer });
      const file = `/conferences/${conference.slug}/changes.atom`;
      const content = entriesOf(await feedText(app, file))[0]?.content ?? '';
      await db.query(
        `INSERT INTO release (id, conference_id, number, name)
         SELECT gen_random_uuid(), $1, n, 'Release ' || n FROM generate_series(2, 51) n`,
        [conference.id],
      );

      const entries = entriesOf(await feedText(app, file));

      expect(content.match(/<li>Session /g)).toHaveLength(200);
      expect(content).toContain('<h3>201 new</h3>');
      expect(content).toContain('<li>and 1 more</li>');
      expect(entries).toHaveLength(50);
      expect([entries[0]?.title, entries[49]?.title]).toEqual(['Release 51: Release 51', 'Release 2: Release 2']);
    });

    test('costs the same statements for one release and for three', async () => {
      const one = await app.countStatements(() => feedText(app, path('changes.atom')));
      await changeEverything();
      await publish(app, agenda, 'Third');

      // The conference; releases, changes, rooms, people; the organisation.
      expect([one, await app.countStatements(() => feedText(app, path('changes.atom')))]).toEqual([6, 6]);
    });
  });

  describe('the schedule as JSON-LD', () => {
    const schedule = async () => JSON.parse(await feedText(app, path('schedule.jsonld')));

    test('says what moved, from when, and what is off', async () => {
      const db = app.dataSource;
      const venue = await makeVenue(
        db,
        { id: agenda.conference.organisationId },
        { name: 'Mill', address: 'Old Street 1' },
      );
      await db.getRepository(Room).update({ id: agenda.hall.id }, { venueId: venue.id });
      await changeEverything();

      const response = await get(app, path('schedule.jsonld'));
      const { subEvent, ...conference } = JSON.parse(await response.text());

      expect(response.headers.get('content-type')).toBe('application/ld+json');
      expect(conference).toMatchObject({
        '@type': 'Event',
        name: agenda.conference.names['en'],
        startDate: '2027-03-08T12:00:00+03:00',
        endDate: '2027-03-08T15:30:00+03:00',
        eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
        eventStatus: 'https://schema.org/EventScheduled',
      });
      const told = subEvent.map((event: Record<string, unknown>) => [
        event['name'],
        String(event['eventStatus']).replace('https://schema.org/', ''),
        event['startDate'],
        event['previousStartDate'],
        String(event['eventAttendanceMode']).replace('https://schema.org/', ''),
      ]);
      expect(told).toEqual([
        ['Comets', 'EventScheduled', '2027-03-08T12:00:00+03:00', undefined, 'OfflineEventAttendanceMode'],
        [
          'Seas',
          'EventRescheduled',
          '2027-03-08T14:00:00+03:00',
          '2027-03-08T13:00:00+03:00',
          'OfflineEventAttendanceMode',
        ],
        ['Moons & <rings>', 'EventScheduled', '2027-03-08T15:00:00+03:00', undefined, 'OnlineEventAttendanceMode'],
        ['Night', 'EventCancelled', '2027-03-09T01:30:00+03:00', undefined, 'OnlineEventAttendanceMode'],
      ]);
      expect(subEvent[1].location).toEqual([
        {
          '@type': 'Place',
          name: 'Hall',
          containedInPlace: { '@type': 'Place', name: 'Mill', address: 'Old Street 1' },
          address: 'Old Street 1',
        },
      ]);
      expect(subEvent[1].performer).toEqual([{ '@type': 'Person', name: 'Lise' }]);
    });

    test('remembers the start before the last move over releases that moved nothing', async () => {
      await placeInDraft(app.dataSource, agenda.draft, agenda.seas, { at: '11:00', rooms: [agenda.hall] });
      await publish(app, agenda, 'Second');
      await publish(app, agenda, 'Third');

      const { subEvent } = await schedule();

      expect(subEvent[1]).toMatchObject({ name: 'Seas', previousStartDate: '2027-03-08T13:00:00+03:00' });
    });

    test('can stand in a script element of a page', async () => {
      await app.dataSource.query(`UPDATE session SET title = '</script><script>alert(1)' WHERE id = $1`, [
        agenda.stars.id,
      ]);

      expect(await feedText(app, path('schedule.jsonld'))).not.toContain('<');
      expect((await schedule()).subEvent[0].name).toBe('</script><script>alert(1)');
    });
  });

  test('is not there before the first release, and of a hidden conference only for its team', async () => {
    const stage = await stageAgenda(app);
    const files = ['changes.atom', 'schedule.jsonld'];
    const statuses = async (slug: string, as: typeof agenda.organizer | null = null) =>
      Promise.all(files.map(async (file) => (await get(app, `/conferences/${slug}/${file}`, as)).status));
    const before = await statuses(stage.conference.slug);
    const open = await statuses(agenda.conference.slug);
    await app.dataSource.query('UPDATE conference SET is_public = false WHERE id = $1', [agenda.conference.id]);

    expect([before, open]).toEqual([
      [404, 404],
      [200, 200],
    ]);
    expect(await statuses(agenda.conference.slug)).toEqual([404, 404]);
    expect(await statuses(agenda.conference.slug, agenda.organizer)).toEqual([200, 200]);
  });
});
