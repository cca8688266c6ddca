import { aPerson, aProgramme, aRoom, aSession } from '../../../../../test/fixtures/schedules/programmes.js';
import type { Programme } from '../../programme.js';
import { writeScheduleJson } from './write.js';

const META = { version: '3', baseUrl: 'https://example.org/wis27/', generator: { name: 'multaqa', version: '1.0' } };

interface WrittenFile {
  readonly $schema: string;
  readonly generator: object;
  readonly schedule: {
    readonly version: string;
    readonly base_url?: string;
    readonly conference: {
      readonly acronym: string;
      readonly meta: object;
      readonly rooms: readonly object[];
      readonly days: readonly { readonly date: string; readonly rooms: Record<string, readonly WrittenEvent[]> }[];
    };
  };
}

interface WrittenEvent {
  readonly date: string;
  readonly start: string;
  readonly end: string;
  readonly duration: string;
  readonly room: string;
  readonly slug: string;
  readonly url: string;
  readonly type: string;
  readonly persons: readonly object[];
}

function written(programme: Programme, meta = META): WrittenFile {
  return JSON.parse(writeScheduleJson(programme, meta)) as WrittenFile;
}

function events(programme: Programme, meta = META): readonly WrittenEvent[] {
  return written(programme, meta).schedule.conference.days.flatMap(({ rooms }) => Object.values(rooms).flat());
}

function placedAt(startsAt: string, id = 'touch') {
  return aSession({ id, guid: null, number: null, placement: { startsAt, durationMinutes: 45, roomIds: [] } });
}

describe('writeScheduleJson', () => {
  it('says which schema, generator and version it is of', () => {
    const { $schema, generator, schedule } = written(aProgramme());

    expect({ $schema, generator, version: schedule.version, base: schedule.base_url }).toEqual({
      $schema: 'https://c3voc.de/schedule/schema.json',
      generator: { name: 'multaqa', version: '1.0' },
      version: '3',
      base: 'https://example.org/wis27/',
    });
  });

  it('writes one event with everything that the format has for it', () => {
    const session = aSession({
      number: 7,
      people: [{ personId: 'noor', role: 'moderator' }],
      placement: { startsAt: '2027-03-28T00:30:00Z', durationMinutes: 90, roomIds: ['hall', 'annex'] },
      doNotRecord: true,
      recordingLicense: 'CC BY 4.0',
    });
    const person = aPerson({ externalId: 'NOOR1', biographies: { en: 'Builds.', ar: 'تبني' } });
    const rooms = [aRoom(), aRoom({ id: 'annex', name: 'Annex' })];

    expect(events(aProgramme({ rooms, people: [person], sessions: [session] }))).toEqual([
      {
        guid: 'aaaaaaaa-0000-4000-8000-000000000001',
        id: 7,
        date: '2027-03-28T01:30:00+01:00',
        start: '01:30',
        end: '2027-03-28T04:00:00+02:00',
        duration: '01:30',
        room: 'Hall, Annex',
        slug: 's-7',
        url: 'https://example.org/wis27/s-7',
        title: 'Hands that see',
        subtitle: null,
        track: null,
        type: 'talk',
        language: 'en',
        abstract: null,
        description: null,
        recording_license: 'CC BY 4.0',
        do_not_record: true,
        persons: [
          {
            code: 'NOOR1',
            name: 'Noor Haddad',
            avatar: null,
            biography: 'Builds.',
            biographies: { en: 'Builds.', ar: 'تبني' },
            role: 'moderator',
          },
        ],
        links: [],
      },
    ]);
  });

  it('writes the offset of the zone at each instant, before and after the clocks change', () => {
    const sessions = [placedAt('2027-03-28T00:30:00Z', 'before'), placedAt('2027-03-28T01:30:00Z', 'after')];

    expect(events(aProgramme({ sessions })).map(({ date, start }) => [date, start])).toEqual([
      ['2027-03-28T01:30:00+01:00', '01:30'],
      ['2027-03-28T03:30:00+02:00', '03:30'],
    ]);
  });

  it('lists a session after midnight under the day before, up to the boundary and no longer', () => {
    const sessions = [placedAt('2027-05-02T03:59:00Z', 'late'), placedAt('2027-05-02T04:00:00Z', 'early')];

    const { days } = written(aProgramme({ timeZone: 'UTC', sessions })).schedule.conference;

    expect(days.map(({ date, rooms }) => [date, rooms['-']?.map(({ start }) => start)])).toEqual([
      ['2027-05-01', ['03:59']],
      ['2027-05-02', ['04:00']],
    ]);
  });

  it('lists a room on the days when it has sessions, and every room in the conference', () => {
    const session = aSession({
      placement: { startsAt: '2027-05-01T09:00:00Z', durationMinutes: 45, roomIds: ['a'] },
    });
    const rooms = [aRoom({ id: 'z', name: 'Zeytin' }), aRoom({ id: 'a', name: 'قاعة', capacity: 40 })];

    const { conference } = written(aProgramme({ rooms, sessions: [session] })).schedule;

    expect(conference.days.map((day) => Object.keys(day.rooms))).toEqual([['قاعة']]);
    expect(conference.rooms).toEqual([
      { name: 'Zeytin', guid: expect.stringMatching(/^[0-9a-f-]{36}$/) as string, capacity: null },
      { name: 'قاعة', guid: expect.stringMatching(/^[0-9a-f-]{36}$/) as string, capacity: 40 },
    ]);
  });

  it.each([
    ['the address of the session', 'https://example.net/touch', META.baseUrl, 'https://example.net/touch'],
    ['one below the base address', null, 'https://example.org/x/', 'https://example.org/x/s-1'],
    ['its guid where there is no base address', null, '', 'urn:uuid:aaaaaaaa-0000-4000-8000-000000000001'],
  ])('writes as address %s', (_, url, baseUrl, expected) => {
    const programme = aProgramme({ sessions: [aSession({ url })] });

    expect(events(programme, { ...META, baseUrl }).map((event) => event.url)).toEqual([expected]);
  });

  it.each([
    ['wis27', 'wis27'],
    ['WiS 2027', 'wis_2027'],
    ['abc', 'women_2027'],
    [null, 'women_2027'],
  ])('makes of the acronym %s the acronym %s', (acronym, expected) => {
    expect(written(aProgramme({ acronym, slug: 'women-2027' })).schedule.conference.acronym).toBe(expected);
  });

  it.each([
    [1, '00:01'],
    [5999, '99:59'],
    [6000, '99:59'],
  ])('writes %i minutes as %s', (durationMinutes, expected) => {
    const session = aSession({ placement: { startsAt: '2027-05-01T09:00:00Z', durationMinutes, roomIds: [] } });

    expect(events(aProgramme({ sessions: [session] })).map(({ duration }) => duration)).toEqual([expected]);
  });

  it('writes ten times the sessions in a time that grows with their number, not with its square', () => {
    const processorTimeFor = (count: number): number => {
      const sessions = Array.from({ length: count }, (_, index) =>
        aSession({ id: `s${index}`, guid: null, number: index + 1 }),
      );
      const before = process.cpuUsage();
      expect(events(aProgramme({ sessions }))).toHaveLength(count);
      return process.cpuUsage(before).user;
    };
    processorTimeFor(1_000);

    const ratio = processorTimeFor(10_000) / processorTimeFor(1_000);

    // A hundred times the work would be the square.
    expect(ratio).toBeLessThan(40);
  });

  it('refuses a time without an offset, which would mean another instant on every machine', () => {
    expect(() => writeScheduleJson(aProgramme({ sessions: [placedAt('2027-05-01T09:00:00')] }), META)).toThrow(
      RangeError,
    );
  });
});
