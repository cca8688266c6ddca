import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { damagedCopies, defectsOf, distortedJson, JSON_WORDS } from '../../../../../test/support/damaged-files.js';
import type { Programme, ReadResult } from '../../programme.js';
import { looksLikeEmfJson } from './looks-like.js';
import { readEmfJson } from './read.js';

/** Milliseconds for tests with many runs: they take seconds alone, but the machine may be busy. */
const LONG = 180_000;
const ZONE = { timeZone: 'Europe/London', fileName: 'field2027.schedule.json' };

const [SCHEDULE, OCCURRENCES] = ['schedule.json', 'occurrences.json'].map((name) =>
  readFileSync(join(process.cwd(), 'test', 'fixtures', 'emf-json', name)),
) as [Buffer, Buffer];

function programmeOf(result: ReadResult): Programme {
  if (!result.ok) throw new Error(result.code);
  return result.programme;
}

function findingsOf(result: ReadResult): readonly string[] {
  return result.ok ? result.findings.map(({ code, where }) => `${code} ${where}`) : [result.code];
}

function sessionOf(number: number) {
  const found = programmeOf(readEmfJson(SCHEDULE, ZONE)).sessions.find((session) => session.number === number);
  if (found === undefined) throw new Error(`no session ${number}`);
  return found;
}

describe('readEmfJson', () => {
  it('reads sessions with times, rooms and kinds', () => {
    const { sessions, rooms, title } = programmeOf(readEmfJson(SCHEDULE, ZONE));

    expect(title).toEqual({ en: 'field2027' });
    expect(
      sessions.map(({ number, kind, typeLabel, title: name, placement }) => [
        number,
        kind,
        typeLabel,
        name,
        placement?.startsAt,
        placement?.durationMinutes,
        rooms.find(({ id }) => id === placement?.roomIds[0])?.name,
      ]),
    ).toEqual([
      [7, 'talk', 'talk', 'Listening to stars', '2027-06-04T16:20:00.000Z', 30, 'Stage A'],
      [3, 'workshop', 'workshop', 'Solder a badge', '2027-06-05T10:00:00.000Z', 90, 'Workshop 1, upper floor'],
      [4, 'workshop', 'youthworkshop', 'Open lab', '2027-06-05T13:00:00.000Z', 120, 'Workshop 1, upper floor'],
      [5, 'talk', 'talk', 'Two radios', '2027-06-05T17:00:00.000Z', 30, 'Stage A'],
      [6, 'talk', 'performance', 'Hammer time', '2027-06-05T19:00:00.000Z', 60, 'Stage B'],
      [9, 'talk', 'performance', 'Night set', '2027-06-06T00:30:00.000Z', 60, 'Stage B'],
      [8, 'workshop', 'workshop', 'Tea tent', '2027-06-04T07:00:00.000Z', 60, 'Stage A'],
      [null, 'workshop', 'workshop', 'Tea tent', '2027-06-05T07:00:00.000Z', 60, 'Stage A'],
    ]);
  });

  it('reads texts, links, tags and whether it is recorded', () => {
    expect(sessionOf(7)).toMatchObject({
      description: 'Radio telescopes you can build.\n\nBring ears.\n\nContent note: Loud noises',
      tags: ['family friendly'],
      url: 'https://www.example.org/schedule/2027/7-x',
      doNotRecord: false,
      links: [
        { label: 'Recording (ccc)', url: 'https://media.example.org/v/7' },
        { label: 'Recording (youtube)', url: 'https://video.example.org/7' },
      ],
    });
    expect(sessionOf(5).doNotRecord).toBe(true);
  });

  it('takes the number of attendees as a limit where tickets are needed, else as what is expected', () => {
    const places = [3, 4, 6].map(sessionOf).map(({ seatLimit, expectedAudience }) => [seatLimit, expectedAudience]);

    expect(places).toEqual([
      [20, null],
      [null, 15],
      [null, null],
    ]);
    expect(findingsOf(readEmfJson(SCHEDULE, ZONE))).toContain('ATTENDEES_UNCLEAR 6');
    expect(sessionOf(3).prerequisites).toBe('Age range: 12+\nCost: £5');
    expect(sessionOf(4).prerequisites).toBe('Equipment: A laptop\nAge range: All ages');
  });

  it('knows people by their account, and those whom an account names besides its owner by name', () => {
    const { sessions, people } = programmeOf(readEmfJson(SCHEDULE, ZONE));
    const nameOf = new Map(people.map(({ id, name, externalId }) => [id, `${name} (${externalId ?? '-'})`]));

    expect(sessions.map((session) => session.people.map(({ personId }) => nameOf.get(personId)))).toEqual([
      ['Noor Haddad (10)'],
      ['Ayşe Yılmaz (11)'],
      ['Workshop Team (-)'],
      ['Noor Haddad (10)', 'Ada Kaya (-)'],
      ['Noor from Forge & Craft (13)'],
      ['Ayşe Yılmaz (14)'],
      ['Ayşe Yılmaz (11)'],
      ['Ayşe Yılmaz (11)'],
    ]);
    expect(findingsOf(readEmfJson(SCHEDULE, ZONE))).toContain('SPEAKERS_SPLIT 5');
  });

  it('counts the hours after midnight to the day before', () => {
    const { days, dayBoundaryMinutes } = programmeOf(readEmfJson(SCHEDULE, ZONE));

    expect([dayBoundaryMinutes, days.map(({ date }) => date)]).toEqual([120, ['2027-06-04', '2027-06-05']]);
  });

  it('makes each further entry of an id a repeat of the first in time, in both shapes of the file', () => {
    const [entries, occurrences] = [SCHEDULE, OCCURRENCES].map((file) => {
      const { sessions } = programmeOf(readEmfJson(file, ZONE));
      const tea = sessions.filter(({ title }) => title === 'Tea tent');
      return tea.map(({ guid, placement, repeatOf }) => [
        guid,
        placement?.startsAt,
        sessions.find(({ id }) => id === repeatOf)?.guid ?? null,
      ]);
    });

    expect(occurrences).toEqual(entries);
    expect(entries).toEqual([
      [expect.any(String), '2027-06-04T07:00:00.000Z', null],
      [expect.any(String), '2027-06-05T07:00:00.000Z', entries?.[0]?.[0]],
    ]);
  });

  it.each([
    ['nothing', '', 'EMPTY'],
    ['no JSON', 'BEGIN:VCALENDAR', 'NOT_WELL_FORMED'],
    ['an object', '{"schedule":{}}', 'NOT_EMF_JSON'],
    ['another list', '[{"code":"ABC"}]', 'NOT_EMF_JSON'],
    ['times without a zone', SCHEDULE, 'TIME_ZONE_NEEDED'],
  ])('refuses %s', (_, file, code) => {
    const result = readEmfJson(file);

    expect(result.ok ? 'ok' : result.code).toBe(code);
  });

  it(
    'never throws: damaged or distorted, there is a sound programme or a typed refusal',
    () => {
      const outcomes = new Set<boolean>();
      const fixtures = [SCHEDULE, OCCURRENCES];
      const files = fc.oneof(damagedCopies(fixtures, JSON_WORDS), distortedJson(fixtures), fc.json());

      fc.assert(
        fc.property(files, (file) => {
          const result = readEmfJson(file, ZONE);
          outcomes.add(result.ok);

          expect(defectsOf(result)).toEqual([]);
        }),
        { numRuns: 800, seed: 20270328 },
      );

      expect(outcomes).toEqual(new Set([true, false]));
    },
    LONG,
  );
});

describe('looksLikeEmfJson', () => {
  it('knows the file by its first characters, and no other', () => {
    const openings = [SCHEDULE, OCCURRENCES].map((file) => file.toString('utf8').slice(0, 1_500));
    const others = ['', '[', '[{"id":"1","isServiceSession":false}]', '{"schedule":{}}', 'BEGIN:VCALENDAR'];

    expect([...openings, ...others].map(looksLikeEmfJson)).toEqual([true, true, false, false, false, false, false]);
  });
});

describe('a short file that says much', () => {
  const occurrences = (count: number) =>
    Array.from({ length: count }, () => '{"start_date":"2027-06-04 08:00:00","end_date":"2027-06-04 09:00:00"}').join(
      ',',
    );
  const file = (text: string, count: number) =>
    `[{"id":1,"title":"T","description":"${text}","occurrences":[${occurrences(count)}]}]`;

  it(
    'is refused where its repeats would fill the memory, and taken where they do not',
    () => {
      const outcomes = [file('x'.repeat(40_000), 2_000), file('x'.repeat(40_000), 3_000), file('x', 100_001)].map(
        (json) => {
          const result = readEmfJson(json, ZONE);
          return result.ok ? result.programme.sessions.length : result.code;
        },
      );

      expect(outcomes).toEqual([2_000, 'TOO_LARGE', 'TOO_MANY_EVENTS']);
    },
    LONG,
  );
});
