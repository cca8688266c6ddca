import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { PersonProfile } from '../../src/modules/people/person-profile.entity.js';
import { Person } from '../../src/modules/people/person.entity.js';
import { Room } from '../../src/modules/rooms/room.entity.js';
import { Session } from '../../src/modules/sessions/session.entity.js';
import { newId } from '../../src/platform/database/ids.js';
import { mergedProgramme } from '../fixtures/schedules/merged-programme.js';
import { aPerson, aProgramme, aSession } from '../fixtures/schedules/programmes.js';
import { bookRoom, FUTURE, PAST } from '../support/bookings.js';
import { makeConference, makeOrganisation, makePerson } from '../support/factories.js';
import { byId, expectedHere, inOrder, NOTHING_CREATED, stageMerge, writesOf } from '../support/merge-stage.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

describe('MergeWriter, for what is there', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  test('finds a conference in which everything is said as it was written', async () => {
    const stage = await stageMerge(app, mergedProgramme());

    const { claimedPersonIds, pinnedSessionIds, ...here } = await stage.here();

    expect(inOrder(here)).toEqual(expectedHere(mergedProgramme(), { ...stage, here: await stage.here() }));
    expect([claimedPersonIds, pinnedSessionIds]).toEqual([new Set(), new Set()]);
  });

  test('reads a conference with as many statements whatever its size', async () => {
    const small = await stageMerge(app, aProgramme({ sessions: [aSession()] }));
    const large = await stageMerge(app, mergedProgramme());

    const counts = [await app.countStatements(small.here), await app.countStatements(large.here)];

    expect(counts).toEqual([12, 12]);
  });

  test('changes what the conference says of itself, its days and its tracks', async () => {
    const stage = await stageMerge(app, mergedProgramme());
    const before = await stage.here();
    const conference = {
      title: { en: 'Women in STEM' },
      acronym: null,
      description: {},
      locales: ['tr'],
      url: 'https://example.org/stem',
    };
    const hours = { opensAt: '2027-03-28T10:00:00+03:00', closesAt: '2027-03-28T20:00:00+03:00' };

    await stage.merge({
      writes: [
        ...writesOf('conference', '', conference),
        ...writesOf('day', '2027-03-28', { hours }),
        ...writesOf('track', stage.rowOf('sky'), { color: null }),
        ...writesOf('track', stage.rowOf('earth'), { names: { en: 'Ground' }, color: '#ABCDEF' }),
      ],
    });

    const [firstDay, secondDay] = before.days;
    expect(await stage.here()).toEqual({
      ...before,
      ...conference,
      days: [firstDay, { ...secondDay, opensAt: '2027-03-28T07:00:00.000Z', closesAt: '2027-03-28T17:00:00.000Z' }],
      tracks: [
        { ...byId(before.tracks, stage.rowOf('sky')), color: '#6b7280' },
        { id: stage.rowOf('earth'), names: { en: 'Ground' }, color: '#abcdef' },
      ],
    });
  });

  test('changes rooms of the organisation, with their venue and when they can be used', async () => {
    const stage = await stageMerge(app, mergedProgramme());
    const before = await stage.here();
    const hall = {
      name: 'Great Hall',
      venue: 'New Mill',
      capacity: null,
      features: ['stage'],
      stepFree: true,
      lanes: 1,
    };
    const available = [{ startsAt: '2027-03-28T07:00:00.000Z', endsAt: '2027-03-28T09:00:00.000Z' }];

    await stage.merge({
      writes: [
        ...writesOf('room', stage.rowOf('hall'), { ...hall, available: null }),
        ...writesOf('room', stage.rowOf('attic'), { venue: null, available }),
      ],
    });

    expect(await stage.here()).toEqual({
      ...before,
      rooms: [
        { ...byId(before.rooms, stage.rowOf('hall')), ...hall, available: null },
        { ...byId(before.rooms, stage.rowOf('attic')), venue: null, available },
      ],
      travel: [],
    });
  });

  test('leaves rooms of other organisations as they are', async () => {
    const stage = await stageMerge(app, mergedProgramme());
    const { id } = await makeOrganisation(app.dataSource);
    await app.dataSource.getRepository(Room).update({ id: stage.rowOf('attic') }, { organisationId: id });
    const before = await stage.here();

    await stage.merge({ writes: writesOf('room', stage.rowOf('attic'), { name: 'Loft', capacity: 9, venue: 'Mill' }) });

    expect(await stage.here()).toEqual(before);
  });

  test('leaves a room the lanes that released sessions to come stand in', async () => {
    const stage = await stageMerge(app, mergedProgramme());
    const session = await app.dataSource.getRepository(Session).findOneByOrFail({ id: stage.rowOf('stars') });
    await bookRoom(app.dataSource, session, { id: stage.rowOf('hall') }, FUTURE, 2);
    await bookRoom(app.dataSource, session, { id: stage.rowOf('hall') }, PAST, 5);

    await stage.merge({ writes: writesOf('room', stage.rowOf('hall'), { lanes: 1 }) });

    expect((await stage.here()).rooms.map(({ lanes }) => lanes)).toEqual([2, 1]);
  });

  test('changes people; a new address takes the claim mail of the old one out of force', async () => {
    const stage = await stageMerge(app, mergedProgramme());
    const before = await stage.here();
    const noor = stage.rowOf('noor');
    await app.dataSource
      .getRepository(PersonProfile)
      .update({ personId: noor }, { claimDigest: Buffer.from('secret'), claimExpiresAt: new Date('2099-01-01') });
    const fields = {
      name: 'Noor al-Haddad',
      biographies: { en: 'Counts comets.' },
      photoUrl: null,
      links: [],
      available: null,
    };
    const available = [{ startsAt: '2027-03-28T07:00:00.000Z', endsAt: '2027-03-28T09:00:00.000Z' }];

    await stage.merge({
      writes: [
        ...writesOf('person', noor, { ...fields, email: 'Noor@Example.com' }),
        ...writesOf('person', stage.rowOf('lise'), { available }),
      ],
    });

    const here = await stage.here();
    expect(here).toEqual({
      ...before,
      people: [
        { ...byId(before.people, stage.rowOf('lise')), available },
        { ...byId(before.people, noor), ...fields, email: 'noor@example.com' },
      ],
    });
    const profile = await app.dataSource.getRepository(PersonProfile).findOneByOrFail({ personId: noor });
    const person = await app.dataSource.getRepository(Person).findOneByOrFail({ id: noor });
    const session = await app.dataSource.getRepository(Session).findOneByOrFail({ id: stage.rowOf('stars') });
    expect([profile.claimDigest, profile.claimExpiresAt]).toEqual([null, null]);
    expect([person.searchName, session.searchText]).toEqual([
      'noor al haddad',
      'stars all of them yildizlar hepsi noor al haddad lise aksoy',
    ]);
    expect(session.revision).toBe(1);
  });

  test('renames nobody who claimed her row, or whom another conference names too', async () => {
    const stage = await stageMerge(app, mergedProgramme());
    const { id: accountId } = await app.createAccount();
    await app.dataSource.getRepository(Person).update({ id: stage.rowOf('noor') }, { accountId });
    const other = await makeConference(app.dataSource);
    const { id } = await makePerson(app.dataSource, other);
    await app.dataSource.getRepository(PersonProfile).update({ personId: id }, { personId: stage.rowOf('lise') });
    const before = await stage.here();

    await stage.merge({
      writes: [
        ...writesOf('person', stage.rowOf('noor'), { name: 'Somebody' }),
        ...writesOf('person', stage.rowOf('lise'), { name: 'Somebody', email: 'lise@example.org' }),
      ],
    });

    expect(before.claimedPersonIds).toEqual(new Set([stage.rowOf('noor'), stage.rowOf('lise')]));
    expect((await stage.here()).people.map(({ name, email }) => [name, email])).toEqual([
      ['Lise Aksoy', 'lise@example.org'],
      ['Noor Haddad', 'noor@example.org'],
    ]);
  });

  test('writes nothing at all where one value cannot be', async () => {
    const stage = await stageMerge(app, mergedProgramme());
    const before = await stage.here();

    const merging = stage.merge({
      created: { ...NOTHING_CREATED, people: [aPerson({ id: newId() })] },
      writes: [
        ...writesOf('conference', '', { acronym: 'X' }),
        ...writesOf('session', stage.rowOf('stars'), { title: 'Suns', placement: null }),
        ...writesOf('session', stage.rowOf('seas'), { trackId: newId() }),
      ],
    });

    await expect(merging).rejects.toThrow('session_track_fk_v1');
    expect(await stage.here()).toEqual(before);
  });
});
