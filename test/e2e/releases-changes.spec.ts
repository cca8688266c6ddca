import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Conference } from '../../src/modules/conferences/conference.entity.js';
import { Session } from '../../src/modules/sessions/session.entity.js';
import { SessionPerson } from '../../src/modules/sessions/session-person.entity.js';
import { makeSession } from '../support/factories.js';
import { publish, releaseAgenda } from '../support/released-agenda.js';
import { placeInDraft, unplaceInDraft } from '../support/releases.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const PLACE = 'title startsAt durationMinutes rooms { name }';
const CHANGES = `
  from { number } to { number }
  added { title } cancelled { title session { state } }
  moved { isTimeChanged isDurationChanged isRoomChanged before { ${PLACE} } after { ${PLACE} } }
  renamed { before { title } after { title } }
  changedPeople { after { title } joined { role person { displayName } } left { role person { displayName } } }`;
const COMPARE = `query ($from: ID!, $to: ID!) { compareReleases(from: $from, to: $to) { ${CHANGES} } }`;
const OF_RELEASE = `query ($slug: String!, $number: Int) { conference(slug: $slug) { release(number: $number) { changes { ${CHANGES} } } } }`;

const NOTHING = { added: [], cancelled: [], moved: [], renamed: [], changedPeople: [] };

describe('changes of releases', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  const changesOf = async (slug: string, number: number | null = null) =>
    (await app.ok(OF_RELEASE, { slug, number })).conference.release.changes;

  test('name what is new, cancelled, moved, renamed and held by other people, for everybody', async () => {
    const stage = await releaseAgenda(app);
    const { conference, draft, hall, studio, stars, seas, night, lise, ayse } = stage;
    const db = app.dataSource;
    await placeInDraft(db, draft, stars, { at: '09:00', minutes: 60, rooms: [hall, studio] });
    await placeInDraft(db, draft, seas, { at: '11:00', rooms: [hall] });
    await db.getRepository(Session).update({ id: seas.id }, { title: 'Oceans' });
    await db
      .getRepository(SessionPerson)
      .update({ sessionId: seas.id, personId: lise.id }, { personId: ayse.id, role: 'chair' });
    await db.getRepository(Session).update({ id: night.id }, { state: 'cancelled', cancelledAt: new Date() });
    await placeInDraft(db, draft, await makeSession(db, conference, { title: 'Added' }), { at: '14:00' });
    await publish(app, stage, 'Second');

    const changes = await changesOf(conference.slug);

    const at = (time: string): string => `2027-03-08T${time}:00.000Z`;
    const [inHall, inStudio] = [{ name: 'Hall' }, { name: 'Studio' }];
    expect(changes).toEqual({
      from: { number: 1 },
      to: { number: 2 },
      added: [{ title: 'Added' }],
      cancelled: [{ title: 'Night', session: { state: 'CANCELLED' } }],
      moved: [
        {
          isTimeChanged: false,
          isDurationChanged: true,
          isRoomChanged: false,
          before: { title: 'Stars', startsAt: at('09:00'), durationMinutes: 45, rooms: [inHall, inStudio] },
          after: { title: 'Stars', startsAt: at('09:00'), durationMinutes: 60, rooms: [inHall, inStudio] },
        },
        {
          isTimeChanged: true,
          isDurationChanged: false,
          isRoomChanged: true,
          before: { title: 'Seas', startsAt: at('10:00'), durationMinutes: 30, rooms: [inStudio] },
          after: { title: 'Oceans', startsAt: at('11:00'), durationMinutes: 30, rooms: [inHall] },
        },
      ],
      renamed: [{ before: { title: 'Seas' }, after: { title: 'Oceans' } }],
      changedPeople: [
        {
          after: { title: 'Oceans' },
          joined: [{ role: 'CHAIR', person: { displayName: 'Ayşe Işık' } }],
          left: [{ role: 'SPEAKER', person: { displayName: 'Lise' } }],
        },
      ],
    });
  });

  test('of a first release are all its sessions', async () => {
    const { conference } = await releaseAgenda(app);

    const changes = await changesOf(conference.slug);

    const added = [{ title: 'Stars' }, { title: 'Seas' }, { title: 'Night' }];
    expect(changes).toEqual({ ...NOTHING, from: null, to: { number: 1 }, added });
  });

  test('of a release that changed nothing are empty', async () => {
    const stage = await releaseAgenda(app);
    await publish(app, stage, 'Again');

    expect(await changesOf(stage.conference.slug)).toEqual({ ...NOTHING, from: { number: 1 }, to: { number: 2 } });
  });

  test('compare any two releases of a conference, in either direction', async () => {
    const stage = await releaseAgenda(app);
    await unplaceInDraft(app.dataSource, stage.draft, stage.seas);
    await publish(app, stage, 'Second');
    const third = await publish(app, stage, 'Third');
    const first = await firstReleaseId(stage.conference.slug);

    const there = (await app.ok(COMPARE, { from: first, to: third })).compareReleases;
    const back = (await app.ok(COMPARE, { from: third, to: first })).compareReleases;

    const { state } = stage.seas;
    expect(there).toEqual({
      ...NOTHING,
      from: { number: 1 },
      to: { number: 3 },
      cancelled: [{ title: 'Seas', session: null }],
    });
    expect(back).toEqual({ ...NOTHING, from: { number: 3 }, to: { number: 1 }, added: [{ title: 'Seas' }] });
    expect(state).toBe('confirmed');
  });

  test('are refused between two conferences, and hidden with their conference', async () => {
    const [one, other] = [await releaseAgenda(app), await releaseAgenda(app)];
    const [from, to] = [await firstReleaseId(one.conference.slug), await firstReleaseId(other.conference.slug)];
    const mixed = await app.gql(COMPARE, { from, to });
    await app.dataSource.getRepository(Conference).update({ id: one.conference.id }, { isPublic: false });

    const hidden = await app.gql(COMPARE, { from, to: from }, other.organizer);
    const shown = await app.ok(COMPARE, { from, to: from }, one.organizer);

    expect(mixed.errors.map((error) => error.extensions.code)).toEqual(['BAD_USER_INPUT']);
    expect(hidden.errors.map((error) => error.extensions.code)).toEqual(['NOT_FOUND']);
    expect(shown.compareReleases).toEqual({ ...NOTHING, from: { number: 1 }, to: { number: 1 } });
  });

  test('of three releases take as many statements as of one', async () => {
    const query =
      'query ($slug: String!) { conference(slug: $slug) { releases { nodes { changes { added { title } from { number } } } } } }';
    const counts: number[] = [];
    for (const size of [1, 3]) {
      const stage = await releaseAgenda(app);
      for (let more = 1; more < size; more += 1) await publish(app, stage);
      counts.push(await app.countStatements(() => app.ok(query, { slug: stage.conference.slug })));
    }

    expect(counts).toEqual([5, 5]);
  });

  async function firstReleaseId(slug: string): Promise<string> {
    const { conference } = await app.ok(
      'query ($slug: String!) { conference(slug: $slug) { release(number: 1) { id } } }',
      { slug },
    );
    return conference.release.id;
  }
});
