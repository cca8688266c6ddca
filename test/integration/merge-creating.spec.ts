import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Session } from '../../src/modules/sessions/session.entity.js';
import { newId } from '../../src/platform/database/ids.js';
import { mergedProgramme } from '../fixtures/schedules/merged-programme.js';
import { aPerson, aProgramme, aRoom, aSession } from '../fixtures/schedules/programmes.js';
import { byId, NOTHING_CREATED, stageMerge, writesOf } from '../support/merge-stage.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

describe('MergeWriter, for what is new', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  test('creates what is new under the ids of the plan, behind what is there', async () => {
    const stage = await stageMerge(app, mergedProgramme());
    const before = await stage.here();
    const day = { date: '2027-03-29', opensAt: '2027-03-29T06:00:00.000Z', closesAt: '2027-03-29T12:00:00.000Z' };
    const room = aRoom({ id: newId(), name: 'Yard', guid: 'r-3' });
    const track = { id: newId(), names: { en: 'Sea' }, color: null };
    const person = aPerson({ id: newId(), name: 'Zeynep', externalId: 'p-3', email: 'Z@example.org' });
    const session = aSession({
      id: newId(),
      guid: newId(),
      number: 30,
      title: 'Tides',
      trackId: track.id,
      tags: ['night', 'water'],
      people: [
        { personId: person.id, role: 'speaker' },
        { personId: stage.rowOf('noor'), role: 'host' },
      ],
      after: [stage.rowOf('seas')],
      repeatOf: stage.rowOf('stars'),
      roomCount: 1,
      placement: { startsAt: '2027-03-29T09:00:00.000Z', durationMinutes: 45, roomIds: [room.id] },
    });

    await stage.merge({
      created: { days: [day], rooms: [room], tracks: [track], people: [person], sessions: [session] },
    });

    const here = await stage.here();
    expect(here).toEqual({
      ...before,
      days: [...before.days, day],
      rooms: [...before.rooms, room],
      tracks: [...before.tracks, { ...track, color: '#6b7280' }],
      people: [...before.people, { ...person, email: 'z@example.org' }],
      sessions: [...before.sessions, session],
    });
    const row = await app.dataSource.getRepository(Session).findOneByOrFail({ id: session.id });
    expect([row.searchText, row.revision]).toEqual(['tides zeynep noor haddad', 1]);
  });

  test('gives new sessions the number and guid of their source where those are free, else the next ones', async () => {
    const stage = await stageMerge(app, mergedProgramme());
    const taken = byId((await stage.here()).sessions, stage.rowOf('stars'))?.guid ?? null;
    const [first = '', second = '', third = '', fourth = '', fifth = '', sixth = ''] = Array.from({ length: 6 }, newId);
    const guid = newId();
    const created = [
      aSession({ id: first, number: 11, guid: taken }),
      aSession({ id: second, number: 40, guid }),
      aSession({ id: third, number: null, guid }),
      aSession({ id: fourth, number: 16, guid: null }),
      aSession({ id: fifth, number: null, guid: null }),
    ];

    await stage.merge({ created: { ...NOTHING_CREATED, sessions: created } });
    await stage.merge({
      created: { ...NOTHING_CREATED, sessions: [aSession({ id: sixth, number: null, guid: null })] },
    });

    const { sessions } = await stage.here();
    const numberOf = (id: string): number | null | undefined => byId(sessions, id)?.number;
    expect([first, second, third, fourth, fifth, sixth].map(numberOf)).toEqual([15, 40, 17, 16, 18, 41]);
    expect(new Set(sessions.map(({ guid }) => guid)).size).toBe(sessions.length);
    expect(byId(sessions, second)?.guid).toBe(guid);
  });

  test('takes as many statements for three of each sort as for one', async () => {
    const counts: number[] = [];
    for (const size of [1, 3]) {
      const stage = await stageMerge(app, mergedProgramme());
      const each = Array.from({ length: size }, (_, index) => ({ id: newId(), name: `New ${index}` }));
      const part = { personId: stage.rowOf('noor'), role: 'speaker' as const };
      const placement = { startsAt: '2027-03-28T09:00:00.000Z', durationMinutes: 20, roomIds: [stage.rowOf('hall')] };
      const created = {
        days: each.map((_, index) => ({
          date: `2027-04-0${index + 1}`,
          opensAt: `2027-04-0${index + 1}T09:00:00Z`,
          closesAt: `2027-04-0${index + 1}T10:00:00Z`,
        })),
        rooms: each.map((thing) => aRoom({ ...thing, venue: `Venue of ${thing.name}` })),
        tracks: each.map(({ id, name }) => ({ id, names: { en: name }, color: null })),
        people: each.map((thing) => aPerson(thing)),
        sessions: each.map(({ id, name }) =>
          aSession({
            id,
            guid: null,
            number: null,
            tags: [name],
            people: [part],
            after: [stage.rowOf('stars')],
            placement,
            repeatOf: stage.rowOf('soil'),
          }),
        ),
      };
      counts.push(await app.countStatements(() => stage.merge({ created })));
    }

    expect(counts).toEqual([55, 55]);
  });

  test('uses a room of a venue that the organisation has already, and answers the link to it', async () => {
    const other = await stageMerge(app, aProgramme({ rooms: [aRoom({ id: 'dome', name: 'Dome', venue: 'Fort' })] }));
    const stage = await stageMerge(app, mergedProgramme(), other.organisationId);
    const [found, added, session] = [newId(), newId(), newId()];
    const rooms = [aRoom({ id: found, name: 'Dome', venue: 'Fort', capacity: 70 }), aRoom({ id: added })];
    const placement = { startsAt: '2027-03-28T09:00:00.000Z', durationMinutes: 20, roomIds: [found, added] };

    const links = await stage.merge({
      links: { ...stage.links, room: new Map([...stage.links.room, ['dome', found], ['new', added]]) },
      created: {
        ...NOTHING_CREATED,
        rooms,
        sessions: [aSession({ id: session, number: null, guid: null, placement })],
      },
      writes: writesOf('session', stage.rowOf('soil'), { placement }),
    });

    const dome = other.rowOf('dome');
    const here = await stage.here();
    expect(links).toEqual({
      ...stage.links,
      room: new Map([...stage.links.room, ['dome', dome], ['new', added]]),
    });
    expect(here.rooms.map(({ id, capacity }) => [id, capacity]).slice(2)).toEqual([
      [dome, null],
      [added, null],
    ]);
    expect(
      here.sessions.filter(({ id }) => [session, stage.rowOf('soil')].includes(id)).map((s) => s.placement),
    ).toEqual([placement, placement].map((each) => ({ ...each, roomIds: [dome, added] })));
  });
});
