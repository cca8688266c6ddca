import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Conference as ConferenceRow } from '../../src/modules/conferences/conference.entity.js';
import { Person } from '../../src/modules/people/person.entity.js';
import { Session } from '../../src/modules/sessions/session.entity.js';
import { SessionPerson } from '../../src/modules/sessions/session-person.entity.js';
import { SessionTag } from '../../src/modules/sessions/session-tag.entity.js';
import { makePerson, makeRoom, makeSession, makeTag, makeTrack } from '../support/factories.js';
import { placeInDraft, unplaceInDraft } from '../support/releases.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { publish, releaseAgenda, stageAgenda } from '../support/released-agenda.js';

const TOTAL = 'query ($slug: String!) { conference(slug: $slug) { release { sessions { totalCount } } } }';

const WHOLE_AGENDA = `query ($slug: String!) { conference(slug: $slug) { name release { number name sessions(first: 100) { totalCount nodes {
  title startsAt endsAt durationMinutes day sequence
  rooms { id name capacity }
  people { role person { id displayName biography photoUrl } }
  session { id title abstract state track { id name color } tags { name } people { role person { displayName } } }
} } } } }`;

describe('the public agenda', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  test('shows a reader without an account each session with times, day, rooms and people', async () => {
    const { conference } = await releaseAgenda(app);

    const data = await app.ok(
      `query ($slug: String!) { conference(slug: $slug) { release { number isCurrent conference { slug } sessions { nodes {
         title startsAt endsAt durationMinutes day sequence rooms { name } people { role person { displayName } } session { __typename title state }
       } } } } }`,
      { slug: conference.slug },
    );

    const person = (displayName: string) => [{ role: 'SPEAKER', person: { displayName } }];
    expect(data.conference.release).toEqual({
      number: 1,
      isCurrent: true,
      conference: { slug: conference.slug },
      sessions: {
        nodes: [
          {
            title: 'Stars',
            startsAt: '2027-03-08T09:00:00.000Z',
            endsAt: '2027-03-08T09:45:00.000Z',
            durationMinutes: 45,
            day: '2027-03-08',
            sequence: 0,
            rooms: [{ name: 'Hall' }, { name: 'Studio' }],
            people: person('Ayşe Işık'),
            session: { __typename: 'Talk', title: 'Stars', state: 'CONFIRMED' },
          },
          {
            title: 'Seas',
            startsAt: '2027-03-08T10:00:00.000Z',
            endsAt: '2027-03-08T10:30:00.000Z',
            durationMinutes: 30,
            day: '2027-03-08',
            sequence: 0,
            rooms: [{ name: 'Studio' }],
            people: person('Lise'),
            session: { __typename: 'Workshop', title: 'Seas', state: 'CONFIRMED' },
          },
          {
            title: 'Night',
            startsAt: '2027-03-08T22:30:00.000Z',
            endsAt: '2027-03-08T23:00:00.000Z',
            durationMinutes: 30,
            day: '2027-03-08',
            sequence: 0,
            rooms: [],
            people: person('Ayşe Işık'),
            session: { __typename: 'Talk', title: 'Night', state: 'CONFIRMED' },
          },
        ],
      },
    });
  });

  test('takes the same number of statements for one session and for three', async () => {
    const counts: number[] = [];
    for (const size of [1, 3]) {
      const db = app.dataSource;
      const stage = await stageAgenda(app);
      const { conference, draft } = stage;
      const track = await makeTrack(db, conference);
      for (let n = 0; n < size; n += 1) {
        const session = await makeSession(db, conference, { trackId: track.id }, [
          await makePerson(db, conference),
          await makePerson(db, conference),
        ]);
        await db.getRepository(SessionTag).insert({ sessionId: session.id, tagId: (await makeTag(db, conference)).id });
        await placeInDraft(db, draft, session, { at: `1${n}:00`, rooms: [await makeRoom(db, conference)] });
      }
      await publish(app, stage);
      counts.push(
        await app.countStatements(async () => {
          const data = await app.ok(WHOLE_AGENDA, { slug: conference.slug });
          expect(data.conference.release.sessions).toMatchObject({ totalCount: size });
        }),
      );
    }

    expect(counts).toEqual([15, 15]);
  });

  test('shows a session that was cancelled since as cancelled', async () => {
    const { conference, stars } = await releaseAgenda(app);
    await app.dataSource
      .getRepository(Session)
      .update({ id: stars.id }, { state: 'cancelled', cancelledAt: new Date() });

    const data = await app.ok(
      'query ($slug: String!) { conference(slug: $slug) { release { sessions(search: "stars") { nodes { title session { state } } } } } }',
      {
        slug: conference.slug,
      },
    );

    expect(data.conference.release.sessions.nodes).toEqual([{ title: 'Stars', session: { state: 'CANCELLED' } }]);
  });

  test('shows a new title at once, a new person only by the next release', async () => {
    const { conference, stars, ayse, lise } = await releaseAgenda(app);
    await app.dataSource.getRepository(Session).update({ id: stars.id }, { title: 'Galaxies' });
    await app.dataSource
      .getRepository(SessionPerson)
      .update({ sessionId: stars.id, personId: ayse.id }, { personId: lise.id });

    const data = await app.ok(
      'query ($slug: String!) { conference(slug: $slug) { release { sessions(first: 1) { nodes { title session { title } people { person { displayName } } } } } } }',
      { slug: conference.slug },
    );

    expect(data.conference.release.sessions.nodes).toEqual([
      { title: 'Stars', session: { title: 'Galaxies' }, people: [{ person: { displayName: 'Ayşe Işık' } }] },
    ]);
  });

  test('shows the present name of a person, and nobody where she was erased', async () => {
    const { conference, ayse } = await releaseAgenda(app);
    const query =
      'query ($slug: String!) { conference(slug: $slug) { release { sessions(first: 1) { nodes { people { person { displayName } } } } } } }';

    await app.dataSource.getRepository(Person).update({ id: ayse.id }, { displayName: 'Ayşe Yıldız' });
    const renamed = await app.ok(query, { slug: conference.slug });
    await app.dataSource.getRepository(Person).delete({ id: ayse.id });
    const erased = await app.ok(query, { slug: conference.slug });

    expect(renamed.conference.release.sessions.nodes).toEqual([
      { people: [{ person: { displayName: 'Ayşe Yıldız' } }] },
    ]);
    expect(erased.conference.release.sessions.nodes).toEqual([{ people: [] }]);
  });

  test('has no release before the first, whatever the drafts hold, for nobody', async () => {
    const stage = await stageAgenda(app);
    const { conference, draft, organizer } = stage;
    await placeInDraft(app.dataSource, draft, await makeSession(app.dataSource, conference), { at: '09:00' });
    const query = 'query ($slug: String!) { conference(slug: $slug) { release { number } releases { totalCount } } }';

    const [reader, team] = [
      await app.ok(query, { slug: conference.slug }),
      await app.ok(query, { slug: conference.slug }, organizer),
    ];

    expect(reader.conference).toEqual({ release: null, releases: { totalCount: 0 } });
    expect(team.conference).toEqual({ release: null, releases: { totalCount: 0 } });
  });

  test('hides the agenda of a conference that is not public from everybody but its team', async () => {
    const { conference, organizer } = await releaseAgenda(app);
    await app.dataSource.getRepository(ConferenceRow).update({ id: conference.id }, { isPublic: false });

    const hidden = await app.gql(TOTAL, { slug: conference.slug }, await app.createAccount());
    const shown = await app.ok(TOTAL, { slug: conference.slug }, organizer);

    expect(hidden.errors.map((error) => error.extensions.code)).toEqual(['NOT_FOUND']);
    expect(shown.conference.release.sessions.totalCount).toBe(3);
  });

  test('keeps older releases readable, without the session that left the agenda', async () => {
    const stage = await releaseAgenda(app);
    const { conference, draft, seas } = stage;
    await unplaceInDraft(app.dataSource, draft, seas);
    await publish(app, stage, 'Second');

    const { conference: data } = await app.ok(
      `query ($slug: String!) { conference(slug: $slug) {
         release { number isCurrent } first: release(number: 1) { name isCurrent sessions { nodes { title session { title } } } } none: release(number: 9) { number }
         releases { totalCount nodes { number name } } } }`,
      { slug: conference.slug },
    );

    expect(data).toEqual({
      release: { number: 2, isCurrent: true },
      first: {
        name: 'First version',
        isCurrent: false,
        sessions: {
          nodes: [
            { title: 'Stars', session: { title: 'Stars' } },
            { title: 'Seas', session: null },
            { title: 'Night', session: { title: 'Night' } },
          ],
        },
      },
      none: null,
      releases: {
        totalCount: 2,
        nodes: [
          { number: 2, name: 'Second' },
          { number: 1, name: 'First version' },
        ],
      },
    });
  });

  test('is told by a session and by a person as the current release has it', async () => {
    const stage = await releaseAgenda(app);
    const { conference, draft, stars, night } = stage;
    await placeInDraft(app.dataSource, draft, stars, { at: '12:00' });
    await unplaceInDraft(app.dataSource, draft, night);
    await publish(app, stage);

    const { conference: data } = await app.ok(
      `query ($slug: String!) { conference(slug: $slug) { release { sessions(search: "stars") { nodes {
         session { placement { startsAt release { number } } } people { person { sessions { title startsAt } } } } } } } }`,
      { slug: conference.slug },
    );

    expect(data.release.sessions.nodes).toEqual([
      {
        session: { placement: { startsAt: '2027-03-08T12:00:00.000Z', release: { number: 2 } } },
        people: [{ person: { sessions: [{ title: 'Stars', startsAt: '2027-03-08T12:00:00.000Z' }] } }],
      },
    ]);
  });

  test('gives no placement for a session that only drafts place', async () => {
    const { conference, draft, organizer } = await releaseAgenda(app);
    const added = await makeSession(app.dataSource, conference, { title: 'Added' });
    await placeInDraft(app.dataSource, draft, added, { at: '14:00' });
    const query =
      'query ($slug: String!, $number: Int!) { session(conferenceSlug: $slug, number: $number) { title placement { startsAt } } }';

    const data = await app.ok(query, { slug: conference.slug, number: added.number }, organizer);

    expect(data.session).toEqual({ title: 'Added', placement: null });
  });

  test('tells placements and sessions of people in the same number of statements for one and for three', async () => {
    const counts: number[] = [];
    const query = `query ($slug: String!) { conference(slug: $slug) { release { sessions { nodes {
      session { placement { startsAt rooms { name } } } people { person { sessions { startsAt } } } } } } } }`;
    for (const size of [1, 3]) {
      const stage = await stageAgenda(app);
      const { conference, draft } = stage;
      for (let n = 0; n < size; n += 1) {
        const session = await makeSession(app.dataSource, conference, {}, [
          await makePerson(app.dataSource, conference),
        ]);
        await placeInDraft(app.dataSource, draft, session, {
          at: `1${n}:00`,
          rooms: [await makeRoom(app.dataSource, conference)],
        });
      }
      await publish(app, stage);
      counts.push(await app.countStatements(() => app.ok(query, { slug: conference.slug })));
    }

    expect(counts).toEqual([12, 12]);
  });
});
