import fc from 'fast-check';
import { carriedFields } from '../../../../../test/fixtures/schedules/carried-fields.js';
import {
  aPerson,
  aProgramme,
  aRoom,
  aSession,
  hostileProgramme,
  orderlyProgramme,
} from '../../../../../test/fixtures/schedules/programmes.js';
import { sharedFile, xsdErrorsOfAll } from '../../../../../test/support/xsd.js';
import type { Programme } from '../../programme.js';
import { readScheduleXml } from './read.js';
import type { FileMeta } from '../writing/file-meta.js';
import { writeScheduleXml } from './write.js';

const META: FileMeta = {
  version: 'Falcon 3',
  baseUrl: 'https://example.org/',
  generator: { name: 'multaqa', version: '1.0' },
};

/** Milliseconds for tests that read megabytes: they take seconds alone, but the machine may be busy. */
const LONG = 180_000;

/** Lies outside the project; where it is absent, the documents are only read back. */
const XSD = sharedFile('formats', 'schedule.xml.xsd')?.toString('utf8') ?? null;

function readBack(programme: Programme): Programme {
  const result = readScheduleXml(writeScheduleXml(programme, META));
  if (!result.ok) throw new Error(`not readable: ${result.code} ${JSON.stringify(result.args)}`);
  return result.programme;
}

async function expectValid(documents: readonly string[]): Promise<void> {
  const readable = documents.map((xml) => readScheduleXml(xml).ok);
  const errors = XSD === null ? [] : await xsdErrorsOfAll(documents, XSD);

  expect(readable).toEqual(documents.map(() => true));
  expect(errors.flat()).toEqual([]);
}

describe('schedule.xml, written and read again', () => {
  it(
    'keeps every carried field of generated programmes',
    () => {
      fc.assert(
        fc.property(orderlyProgramme(), (programme) => {
          expect(carriedFields(readBack(programme))).toEqual(carriedFields(programme));
        }),
        { numRuns: 150, seed: 20270328 },
      );
    },
    LONG,
  );

  it(
    'comes out as the same file when it goes in and out again',
    () => {
      fc.assert(
        fc.property(hostileProgramme(), (programme) => {
          const once = readBack(programme);
          const twice = readBack(once);

          expect(carriedFields(twice)).toEqual(carriedFields(once));
        }),
        { numRuns: 100, seed: 20270328 },
      );
    },
    LONG,
  );

  it(
    'is valid by the schema for generated programmes with anything in them (where the shared data folder is present)',
    async () => {
      const documents = fc
        .sample(hostileProgramme(), { numRuns: 200, seed: 20270329 })
        .map((programme) => writeScheduleXml(programme, META));

      await expectValid(documents);
    },
    LONG,
  );

  it('is valid by the schema for a programme without anything', async () => {
    const empty = aProgramme({ title: {}, acronym: null, slug: '', timeZone: null, locales: [] });

    await expectValid([writeScheduleXml(empty, { ...META, version: '', baseUrl: '' })]);
  });

  it('is seen failing by the same check when an id is missing (where the shared data folder is present)', async () => {
    const broken = writeScheduleXml(aProgramme({ sessions: [aSession()] }), META).replace(' id="1"', '');

    const errors = XSD === null ? [["attribute 'id' is required"]] : await xsdErrorsOfAll([broken], XSD);

    expect(errors.flat()).toEqual([expect.stringMatching(/attribute 'id' is required/)]);
  });

  it('leaves out cancelled sessions and sessions without a place', () => {
    const programme = aProgramme({
      sessions: [
        aSession({ id: 'cancelled', guid: 'aaaaaaaa-0000-4000-8000-000000000002', state: 'cancelled' }),
        aSession({ id: 'unplaced', guid: 'aaaaaaaa-0000-4000-8000-000000000003', placement: null }),
        aSession({ title: 'Stays' }),
      ],
    });

    expect(readBack(programme).sessions.map(({ title }) => title)).toEqual(['Stays']);
  });

  it('keeps all rooms of a session, also where names hold commas, and the first where they cannot be told apart', () => {
    const rooms = ['Hall', 'Garden, north', 'Garden', 'north'].map((name) => aRoom({ id: name, name }));
    const placedIn = (roomIds: readonly string[], guid: string) =>
      aSession({
        id: guid,
        guid,
        number: null,
        placement: { startsAt: '2027-03-27T09:00:00Z', durationMinutes: 5, roomIds },
      });
    const programme = aProgramme({
      rooms,
      sessions: [
        placedIn(['Hall', 'Garden, north'], 'aaaaaaaa-0000-4000-8000-000000000001'),
        placedIn(['Hall', 'Garden', 'north'], 'aaaaaaaa-0000-4000-8000-000000000002'),
      ],
    });

    const read = readBack(programme);
    const byGuid = read.sessions.toSorted((a, b) => (a.guid ?? '').localeCompare(b.guid ?? ''));
    const names = byGuid.map(({ placement }) =>
      placement?.roomIds.map((id) => read.rooms.find((room) => room.id === id)?.name),
    );

    expect(names).toEqual([['Hall', 'Garden, north'], ['Hall']]);
  });

  it('tells two rooms and two people of the same name apart', () => {
    const programme = aProgramme({
      rooms: [aRoom({ id: 'first' }), aRoom({ id: 'second' })],
      people: [aPerson({ id: 'one' }), aPerson({ id: 'other' })],
      sessions: [
        aSession({
          people: [
            { personId: 'one', role: 'speaker' },
            { personId: 'other', role: 'speaker' },
          ],
          placement: { startsAt: '2027-03-27T09:00:00Z', durationMinutes: 45, roomIds: ['second'] },
        }),
      ],
    });

    const read = readBack(programme);

    expect(read.rooms.map(({ name }) => name)).toEqual(['Hall', 'Hall']);
    expect(read.sessions[0]?.placement?.roomIds).toEqual([read.rooms[1]?.id]);
    expect(read.people.map(({ name }) => name)).toEqual(['Noor Haddad', 'Noor Haddad']);
  });
});
