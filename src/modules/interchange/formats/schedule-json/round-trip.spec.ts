import fc from 'fast-check';
import { HAS_SCHEMA, schemaErrors } from '../../../../../test/fixtures/schedule-json/schema-errors.js';
import {
  aPerson,
  aProgramme,
  aRoom,
  aSession,
  hostileProgramme,
  orderlyProgramme,
} from '../../../../../test/fixtures/schedules/programmes.js';
import { comparable } from '../../../../../test/support/comparable-programme.js';
import type { LocalizedText, Programme, ProgrammeLink, ProgrammePerson } from '../../programme.js';
import { distinctLinks } from '../field-text.js';
import { webAddress } from '../web-address.js';
import type { FileMeta } from '../writing/file-meta.js';
import { indexProgramme } from '../writing/write-index.js';
import { writtenDays } from '../writing/write-days.js';
import { SCHEDULE_JSON_FIELDS } from './fields.js';
import { readScheduleJson } from './read.js';
import { writeScheduleJson } from './write.js';

const META: FileMeta = {
  version: 'Falcon 3',
  baseUrl: 'https://example.org/wis27/',
  generator: { name: 'multaqa', version: '1.0' },
};

/** Milliseconds: seconds alone, but the machine may be busy. */
const LONG = 180_000;

function readBack(programme: Programme, meta = META): Programme {
  const result = readScheduleJson(writeScheduleJson(programme, meta));
  if (!result.ok) throw new Error(`not readable: ${result.code} ${JSON.stringify(result.args)}`);
  return result.programme;
}

function carried(programme: Programme): unknown {
  return comparable(programme, SCHEDULE_JSON_FIELDS);
}

/** The programme with its days, as services keep them, and without what no format carries: unused people, other addresses. */
function expressible(programme: Programme): Programme {
  const named = new Set(programme.sessions.flatMap(({ people }) => people.map(({ personId }) => personId)));
  return {
    ...programme,
    url: webAddress(programme.url ?? ''),
    days: writtenDays(programme, indexProgramme(programme)).map(({ sessions: _sessions, ...day }) => day),
    people: programme.people.filter(({ id }) => named.has(id)),
    sessions: programme.sessions.map((session) => ({
      ...session,
      url: webAddress(session.url ?? ''),
      links: distinctLinks(session.links.map(({ label, url }) => ({ label, url: webAddress(url) ?? '' }))),
    })),
  };
}

/** People with everything that the format has of them, under ids of every sort. */
function describedPeople(): fc.Arbitrary<readonly Partial<ProgrammePerson>[]> {
  const texts = fc.constantFrom<LocalizedText>(
    {},
    { en: 'Builds.\n\nTeaches.' },
    { tr: 'Yazar.' },
    { en: 'Writes.', ar: 'كاتبة' },
  );
  const link: ProgrammeLink = { label: 'Home', url: 'https://example.net/~home' };
  return fc.array(
    fc.record({
      externalId: fc.constantFrom(null, '31', '007', 'AYSE42', 'cccccccc-0000-4000-8000-000000000007'),
      biographies: texts,
      photoUrl: fc.constantFrom(null, 'https://example.org/a.png'),
      links: fc.constantFrom([], [link]),
    }),
    { maxLength: 5 },
  );
}

describe('schedule.json, written and read again', () => {
  it(
    'keeps every carried field of generated programmes',
    () => {
      fc.assert(
        fc.property(orderlyProgramme().map(expressible), (programme) => {
          expect(carried(readBack(programme))).toEqual(carried(programme));
        }),
        { numRuns: 200, seed: 20270328 },
      );
    },
    LONG,
  );

  it('keeps what it carries of people, whatever they are known by', () => {
    fc.assert(
      fc.property(describedPeople(), (described) => {
        const different = [...new Map(described.map((person) => [person.externalId, person])).values()];
        const people = different.map((person, index) => aPerson({ ...person, id: `p${index}`, name: `Noor ${index}` }));
        const roles = ['speaker', 'moderator', 'chair', 'host', 'speaker'] as const;
        const parts = people.map(({ id }, index) => ({ personId: id, role: roles[index] ?? 'speaker' }));
        const programme = expressible(aProgramme({ people, sessions: [aSession({ people: parts })] }));

        expect(carried(readBack(programme))).toEqual(carried(programme));
      }),
      { numRuns: 200, seed: 20270328 },
    );
  });

  it('keeps titles, descriptions and tracks in all their languages, capacities, and zones the schema has no place for', () => {
    const programme = expressible(
      aProgramme({
        title: { tr: 'Bilimde Kadınlar', en: 'Women in Science', ar: 'نساء في العلوم' },
        description: { tr: 'İki gün.\n\nÜç salon.', en: 'Two days.' },
        locales: ['tr', 'en', 'ar'],
        acronym: 'WiS 27',
        timeZone: 'CET',
        url: 'https://example.org/',
        rooms: [aRoom({ capacity: 320 })],
        tracks: [{ id: 'ai', names: { tr: 'Yapay Zekâ', en: 'AI' }, color: '#a1b2c3' }],
        sessions: [aSession({ trackId: 'ai', language: 'en', url: 'https://example.org/s-1' })],
      }),
    );

    expect(carried(readBack(programme))).toEqual(carried(programme));
  });

  it.each([[null], ['wis27'], ['WiS'], ['ملتقى']])('gives back the acronym %s', (acronym) => {
    expect(readBack(aProgramme({ acronym, slug: 'women-2027' })).acronym).toBe(acronym);
  });

  it(
    'comes out the same when it goes in and out again, whatever the programme holds',
    () => {
      fc.assert(
        fc.property(hostileProgramme(), (programme) => {
          const once = readBack(programme);

          expect(carried(readBack(once))).toEqual(carried(once));
        }),
        { numRuns: 200, seed: 20270328 },
      );
    },
    LONG,
  );

  it(
    'is valid by the schema for generated programmes with anything in them (where the shared data folder is present)',
    () => {
      const programmes = [
        ...fc.sample(hostileProgramme(), { numRuns: 400, seed: 20270329 }),
        ...fc.sample(orderlyProgramme(), { numRuns: 100, seed: 20270329 }),
        aProgramme({ title: {}, acronym: null, slug: '', timeZone: null, locales: [] }),
      ];
      const metas = [META, { ...META, version: '', baseUrl: '' }];

      const documents = programmes.flatMap((programme) => metas.map((meta) => writeScheduleJson(programme, meta)));

      expect(documents.map((json) => readScheduleJson(json).ok)).toEqual(documents.map(() => true));
      expect(documents.flatMap(schemaErrors)).toEqual([]);
    },
    LONG,
  );

  it('is seen failing by the same check when a slug is missing (where the shared data folder is present)', () => {
    const broken = writeScheduleJson(aProgramme({ sessions: [aSession()] }), META).replace('"slug"', '"snail"');

    const errors = schemaErrors(broken);

    expect(errors.length > 0).toBe(HAS_SCHEMA);
    expect(errors.filter((error) => !/snail|slug|additional properties/.test(error))).toEqual([]);
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

  it('gives two rooms of one name different names, and tells two people of one name apart', () => {
    const programme = aProgramme({
      rooms: [aRoom({ id: 'first' }), aRoom({ id: 'second' }), aRoom({ id: 'third', name: 'Hall (2)' })],
      people: [aPerson({ id: 'one' }), aPerson({ id: 'other', name: 'NOOR haddad' })],
      sessions: [
        aSession({
          people: [
            { personId: 'one', role: 'speaker' },
            { personId: 'other', role: 'speaker' },
          ],
          placement: { startsAt: '2027-03-27T09:00:00Z', durationMinutes: 45, roomIds: ['second', 'third'] },
        }),
      ],
    });

    const read = readBack(programme);

    expect(read.rooms.map(({ name }) => name)).toEqual(['Hall', 'Hall (3)', 'Hall (2)']);
    expect(read.sessions[0]?.placement?.roomIds).toEqual(['r2', 'r3']);
    expect(read.people.map(({ name }) => name)).toEqual(['Noor Haddad', 'NOOR haddad']);
  });
});
