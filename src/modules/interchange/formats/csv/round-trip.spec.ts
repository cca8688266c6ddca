// What our writers write, our reader maps by itself and reads again. Real programmes lie in the shared data folder beside
// the checkout; where it is absent only generated ones are written.
import fc from 'fast-check';
import {
  aPerson,
  aProgramme,
  aRoom,
  aSession,
  hostileProgramme,
  orderlyProgramme,
} from '../../../../../test/fixtures/schedules/programmes.js';
import { comparable } from '../../../../../test/support/comparable-programme.js';
import { sharedFile } from '../../../../../test/support/xsd.js';
import type { CarriedFields, Programme } from '../../programme.js';
import { readScheduleXml } from '../schedule-xml/read.js';
import { webAddress } from '../web-address.js';
import { readCsv } from './read.js';
import { looksLikeCsv } from './recognise.js';
import { writeAvailabilityCsv } from './write-availability.js';
import { writePeopleCsv } from './write-people.js';
import { writeRoomsCsv } from './write-rooms.js';
import { writeSessionsCsv } from './write-sessions.js';

/** Milliseconds for tests that read megabytes: they take seconds alone, but the machine may be busy. */
const LONG = 180_000;

function read(csv: string): { readonly programme: Programme; readonly fields: CarriedFields } {
  const result = readCsv(csv);
  if (!result.ok) throw new Error(`not readable: ${result.code} ${JSON.stringify(result.args)}`);
  return result;
}

/** What a table of sessions can say of a programme: who and what no session names is not in it. */
function asNamedBySessions(programme: Programme): Programme {
  const people = new Set(programme.sessions.flatMap((session) => session.people.map(({ personId }) => personId)));
  const rooms = new Set(programme.sessions.flatMap(({ placement }) => placement?.roomIds ?? []));
  const tracks = new Set(programme.sessions.map(({ trackId }) => trackId));
  return withAddresses({
    ...programme,
    people: programme.people.filter(({ id }) => people.has(id)),
    rooms: programme.rooms.filter(({ id }) => rooms.has(id)),
    tracks: programme.tracks.filter(({ id }) => tracks.has(id)),
  });
}

/** Addresses as they are written: absolute, http or https, escaped. */
function withAddresses(programme: Programme): Programme {
  const links = (list: Programme['sessions'][number]['links']) => {
    const written = list
      .flatMap(({ label, url }) => ({ label, url: webAddress(url) ?? '' }))
      .filter(({ url }) => url !== '');
    return [...new Map(written.map((link) => [`${link.url} ${link.label}`, link])).values()];
  };
  return {
    ...programme,
    people: programme.people.map((person) => ({ ...person, links: links(person.links) })),
    sessions: programme.sessions.map((session) => ({
      ...session,
      url: webAddress(session.url ?? ''),
      links: links(session.links),
    })),
  };
}

/** Texts that meet every rule of the format: quotation marks, separators, formulas, other directions. */
const TRAPS = [
  'a,b;c\td',
  '"',
  '""x""; "y"',
  "'=1+1",
  "''@x",
  '=HYPERLINK("https://example.org")',
  '+90 212 000 00 00',
  '-5',
  '@user',
  '\u202Eabc\u202C',
  'فاطمة و عائشة',
  'Haddad, Noor, PhD',
  'Noor Haddad and Ayşe Yılmaz',
  'Ayşe Yılmaz ve Noor Haddad',
  '\uFF1D1',
  '-',
  "'",
  '; ;',
  'yes',
  '7',
];

function trappedProgramme(): fc.Arbitrary<Programme> {
  const text = fc.oneof(
    fc.constantFrom(...TRAPS),
    fc.tuple(fc.constantFrom(...TRAPS), fc.constantFrom(...TRAPS)).map((two) => two.join(' ')),
  );
  const name = text.map((trap) => trap.replace(/\s+/g, ' ').trim());
  // A room named by the sign for none is none.
  const names = fc.uniqueArray(
    name.filter((one) => one !== '-'),
    { maxLength: 4, selector: (one) => one.toLowerCase() },
  );
  const lists = fc.uniqueArray(name, { maxLength: 3 });
  return fc
    .record({
      people: names,
      rooms: names,
      tags: lists,
      features: lists,
      title: name,
      subtitle: name,
      abstract: text,
      prerequisites: text,
    })
    .map(({ people, rooms, tags, features, title, subtitle, abstract, prerequisites }) =>
      aProgramme({
        people: people.map((one, index) => aPerson({ id: `p${index}`, name: one, externalId: `id ${index}` })),
        rooms: rooms.map((one, index) => aRoom({ id: `r${index}`, name: one })),
        sessions: [
          aSession({
            title,
            subtitle,
            abstract: abstract.trim(),
            prerequisites: `${prerequisites.trim()}\n=1`,
            tags,
            requiredFeatures: features,
            people: people.map((_, index) => ({ personId: `p${index}`, role: index % 2 === 0 ? 'speaker' : 'host' })),
            placement: {
              startsAt: '2027-03-27T09:00:00.000Z',
              durationMinutes: 45,
              roomIds: rooms.map((_, index) => `r${index}`),
            },
          }),
        ],
      }),
    );
}

describe('tables in CSV, written and read again', () => {
  it(
    'keep every field of sessions of generated programmes',
    () => {
      fc.assert(
        fc.property(orderlyProgramme(), (programme) => {
          fc.pre(programme.sessions.length > 0);
          const again = read(writeSessionsCsv(programme));

          expect(comparable(again.programme, again.fields)).toEqual(
            comparable(asNamedBySessions(programme), again.fields),
          );
        }),
        { numRuns: 80, seed: 20270328 },
      );
    },
    LONG,
  );

  it('keep texts that hold quotation marks, separators, formulas and other directions', () => {
    fc.assert(
      fc.property(trappedProgramme(), (programme) => {
        const again = read(writeSessionsCsv(programme));

        expect(comparable(again.programme, again.fields)).toEqual(
          comparable(asNamedBySessions(programme), again.fields),
        );
      }),
      { numRuns: 200, seed: 20270328 },
    );
  });

  it('come out as the same table when they go in and out again, whatever stands in them', () => {
    fc.assert(
      fc.property(hostileProgramme(), (programme) => {
        const writers = [writeSessionsCsv, writePeopleCsv, writeRoomsCsv, writeAvailabilityCsv];
        for (const write of writers) {
          const once = read(write(programme));
          const twice = read(write(once.programme));

          expect(comparable(twice.programme, twice.fields)).toEqual(comparable(once.programme, twice.fields));
        }
      }),
      { numRuns: 60, seed: 20270328 },
    );
  });

  it('keep what only tables carry of a session', () => {
    const programme = aProgramme({
      people: [aPerson({ id: 'noor', name: 'Noor Haddad' }), aPerson({ id: 'ayse', name: 'Ayşe Yılmaz' })],
      tracks: [{ id: 'bio', names: { en: 'Biology', tr: 'Biyoloji' }, color: null }],
      sessions: [
        aSession({ id: 'first', number: 1, title: 'First', state: 'cancelled', placement: null, roomCount: 3 }),
        aSession({
          id: 'second',
          guid: null,
          number: 2,
          kind: 'workshop',
          typeLabel: 'devroom',
          title: 'Second',
          translations: { tr: { title: 'İkinci', abstract: 'Özet\n\n- biri' }, ar: { description: 'وصف' } },
          level: 'advanced',
          trackId: 'bio',
          tags: ['r, g', 'b'],
          seatLimit: 12,
          prerequisites: 'A laptop',
          expectedAudience: 40,
          requiredFeatures: ['projector'],
          exclusive: true,
          state: 'submitted',
          durationMinutes: 90,
          after: ['first'],
          people: [
            { personId: 'ayse', role: 'moderator' },
            { personId: 'noor', role: 'speaker' },
          ],
          placement: { startsAt: '2027-03-27T23:30:00.000Z', durationMinutes: 60, roomIds: [] },
        }),
        aSession({
          id: 'third',
          guid: 'aaaaaaaa-0000-4000-8000-000000000003',
          number: 3,
          title: 'Third',
          repeatOf: 'second',
        }),
      ],
    });

    const again = read(writeSessionsCsv(programme));

    expect(comparable(again.programme, again.fields)).toEqual(comparable(asNamedBySessions(programme), again.fields));
    expect(again.fields.sessions).toEqual(expect.arrayContaining(['translations', 'after', 'repeatOf', 'roomCount']));
  });

  it('keep people, with addresses only where they are asked for', () => {
    const people = [
      aPerson({
        externalId: 'SPKR1',
        email: 'noor@example.org',
        biographies: { en: 'Line one\nline two', ar: 'سيرة' },
        photoUrl: 'https://example.org/noor.jpg',
        links: [
          { label: 'Talks; slides', url: 'https://example.org/a;b,c' },
          { label: 'https://example.org/', url: 'https://example.org/' },
        ],
      }),
      aPerson({ id: 'other', email: 'other@example.org' }),
    ];
    const programme = aProgramme({ people });

    const open = read(writePeopleCsv(programme));
    const full = read(writePeopleCsv(programme, { withContacts: true }));

    expect(writePeopleCsv(programme)).not.toContain('@');
    expect(open.fields.people).toEqual(['externalId', 'name', 'biographies', 'photoUrl', 'links']);
    expect(full.fields.people).toEqual(['externalId', 'name', 'email', 'biographies', 'photoUrl', 'links']);
    expect(comparable(full.programme, full.fields)).toEqual(comparable(programme, full.fields));
  });

  it('keep rooms, those of one name too', () => {
    const rooms = [
      aRoom({ id: 'a', guid: 'aaaaaaaa-0000-4000-8000-00000000000a', venue: 'Main', capacity: 120, stepFree: true }),
      aRoom({ id: 'b', guid: 'aaaaaaaa-0000-4000-8000-00000000000b', features: ['a, b', 'projector'], lanes: 3 }),
      aRoom({ id: 'c', name: '-5', stepFree: false }),
    ];

    const again = read(writeRoomsCsv(aProgramme({ rooms })));

    expect(comparable(again.programme, again.fields)).toEqual(comparable(aProgramme({ rooms }), again.fields));
  });

  it('keep when people and rooms can be had, also in the hour that a clock shows twice', () => {
    const available = [
      { startsAt: '2027-10-31T00:30:00.000Z', endsAt: '2027-10-31T01:30:00.000Z' },
      { startsAt: '2027-10-31T08:00:00.000Z', endsAt: '2027-10-31T17:00:00.000Z' },
    ];
    const programme = aProgramme({
      people: [aPerson({ externalId: 'SPKR1', available }), aPerson({ id: 'b', name: 'Ayşe', available })],
      rooms: [aRoom({ guid: 'aaaaaaaa-0000-4000-8000-00000000000a', available })],
    });

    const again = read(writeAvailabilityCsv(programme));

    expect(comparable(again.programme, again.fields)).toEqual(comparable(programme, again.fields));
  });

  it('are recognised by their headings, an empty one too', () => {
    const tables = [
      aProgramme(),
      aProgramme({ sessions: [aSession()], people: [aPerson()], rooms: [aRoom()] }),
    ].flatMap((programme) => [
      writeSessionsCsv(programme),
      writePeopleCsv(programme),
      writeRoomsCsv(programme),
      writeAvailabilityCsv(programme),
    ]);

    expect(tables.map(looksLikeCsv)).toEqual(tables.map(() => true));
  });

  it('end lines as RFC 4180 says, begin with the mark of UTF-8, and show formulas as text', () => {
    const csv = writeSessionsCsv(aProgramme({ sessions: [aSession({ title: '=1+1', abstract: 'one\ntwo' })] }));

    expect(csv.startsWith('\uFEFFguid,number,title,')).toBe(true);
    expect(csv.split('\r\n')).toHaveLength(3);
    expect(csv).toContain(",'=1+1,");
    expect(csv).toContain('"one\ntwo"');
  });

  it(
    'keep the sessions of real programmes (where the shared data folder is present)',
    () => {
      const zones = {
        'fosdem_2021.schedule.xml': 'Europe/Brussels',
        '38c3.schedule.xml': 'Europe/Berlin',
        'emf2024.schedule.frab.xml': 'Europe/London',
      };
      const compared = Object.entries(zones).map(([name, timeZone]) => {
        const bytes = sharedFile('schedules', name);
        if (bytes === null) return true;
        const source = readScheduleXml(bytes, { timeZone });
        if (!source.ok) throw new Error(source.code);
        const again = read(writeSessionsCsv(source.programme));

        expect(comparable(again.programme, again.fields)).toEqual(
          comparable(asNamedBySessions(source.programme), again.fields),
        );
        return again.programme.sessions.length > 400;
      });

      expect(compared).toEqual([true, true, true]);
    },
    LONG,
  );
});
