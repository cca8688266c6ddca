import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Programme, QualityFinding, ReadResult } from '../../programme.js';
import { uuidOfName } from '../stable-ids.js';
import { looksLikeScheduleJson, readScheduleJson } from './read.js';

interface Accepted {
  readonly programme: Programme;
  readonly findings: readonly QualityFinding[];
}

function fixture(name: string): string {
  return readFileSync(join(process.cwd(), 'test', 'fixtures', 'schedule-json', name), 'utf8');
}

function accepted(result: ReadResult): Accepted {
  if (!result.ok) throw new Error(result.code);
  return result;
}

function briefly(findings: readonly QualityFinding[]): readonly string[] {
  return findings.map(({ where, kind, code }) => `${where} ${kind} ${code}`);
}

/** A file with one day, one room and this event. */
function oneEvent(event: object, conference: object = {}): Accepted {
  const days = [{ date: '2027-05-01', rooms: { Hall: [{ title: 'A', language: 'en', ...event }] } }];
  const head = { title: 'T', acronym: 'wis27', time_zone_name: 'Europe/Berlin', days, ...conference };
  return accepted(readScheduleJson(JSON.stringify({ schedule: { version: '1', conference: head } })));
}

describe('readScheduleJson on a file as pretalx writes it', () => {
  const { programme, findings } = accepted(readScheduleJson(fixture('pretalx.json')));

  it('reads the head', () => {
    const { title, acronym, slug, timeZone, url, locales, dayBoundaryMinutes } = programme;

    expect({ title, acronym, slug, timeZone, url, locales, dayBoundaryMinutes }).toEqual({
      title: { en: 'Women in Science 2027' },
      acronym: 'wis2027',
      slug: 'wis2027',
      timeZone: 'Europe/Berlin',
      url: 'https://example.org/2027',
      locales: ['en', 'tr'],
      dayBoundaryMinutes: 300,
    });
  });

  it('takes the opening hours from the days', () => {
    expect(programme.days).toEqual([
      { date: '2027-03-27', opensAt: '2027-03-27T08:00:00.000Z', closesAt: '2027-03-28T03:00:00.000Z' },
      { date: '2027-03-28', opensAt: '2027-03-28T07:00:00.000Z', closesAt: '2027-03-28T16:00:00.000Z' },
    ]);
  });

  it('reads rooms with capacity, those that only days name, and tracks in all their languages', () => {
    expect(programme.rooms.map(({ id, guid, name, capacity }) => ({ id, guid, name, capacity }))).toEqual([
      { id: 'r1', guid: '11111111-1111-4111-8111-111111111111', name: 'Great Hall', capacity: 320 },
      { id: 'r2', guid: null, name: 'Annex', capacity: null },
      { id: 'r3', guid: null, name: 'Garden', capacity: null },
    ]);
    expect(programme.tracks).toEqual([
      { id: 't1', names: { en: 'Robotics' }, color: '#f9b000' },
      { id: 't2', names: { en: 'Artificial minds', tr: 'Yapay Zekâ' }, color: '#00aa33' },
      { id: 't3', names: { en: 'Breaks' }, color: null },
    ]);
  });

  it('joins people by guid, code and name, with their biographies and pictures', () => {
    expect(
      programme.people.map(({ externalId, name, biographies, photoUrl, links }) => [
        externalId,
        name,
        biographies,
        photoUrl,
        links,
      ]),
    ).toEqual([
      [
        'cccccccc-0000-4000-8000-000000000007',
        'فاطمة الزهراء',
        { en: 'Builds robots.\n\nTeaches.' },
        'https://example.org/2027/avatars/fatima.png',
        [{ label: 'Home', url: 'https://example.net/~fatima' }],
      ],
      ['AYSE42', 'Ayşe Yılmaz', {}, null, []],
      [null, 'Mina', {}, null, []],
    ]);
  });

  it('reads an event with everything in it', () => {
    expect(programme.sessions[0]).toEqual({
      id: 's1',
      guid: 'aaaaaaaa-0000-4000-8000-000000000101',
      number: 101,
      kind: 'keynote',
      typeLabel: 'Keynote',
      title: 'Opening Keynote: Hands that see',
      subtitle: 'Touch in surgery robots',
      abstract: '<p>Robots &amp; <strong>touch</strong>.</p>',
      description: 'First line.\nSecond line, a < b.',
      translations: {},
      language: 'en',
      durationMinutes: 45,
      trackId: 't1',
      tags: [],
      level: null,
      people: [
        { personId: 'p1', role: 'speaker' },
        { personId: 'p2', role: 'moderator' },
      ],
      requiredFeatures: [],
      expectedAudience: null,
      seatLimit: null,
      prerequisites: null,
      exclusive: false,
      state: 'confirmed',
      doNotRecord: true,
      recordingLicense: 'CC BY 4.0',
      url: 'https://example.org/2027/talk/TOUCH1/',
      links: [
        { label: 'Slides', url: 'https://example.org/slides' },
        { label: 'Paper', url: 'https://example.org/2027/papers/touch.pdf' },
      ],
      repeatOf: null,
      after: [],
      placement: { startsAt: '2027-03-27T08:00:00.000Z', durationMinutes: 45, roomIds: ['r1', 'r2'] },
    });
  });

  it('reads kinds, states, durations and places of the others', () => {
    const others = programme.sessions
      .slice(1)
      .map(({ number, kind, state, trackId, durationMinutes, placement }) => [
        number,
        kind,
        state,
        trackId,
        durationMinutes,
        placement?.startsAt,
        placement?.roomIds,
      ]);

    expect(others).toEqual([
      [102, 'networking', 'confirmed', null, 60, '2027-03-28T00:30:00.000Z', ['r1']],
      [103, 'workshop', 'cancelled', 't2', 150, '2027-03-27T10:00:00.000Z', ['r2']],
      [104, 'break', 'confirmed', 't3', 20, '2027-03-28T08:00:00.000Z', ['r3']],
      [105, 'talk', 'confirmed', null, 30, '2027-03-28T09:00:00.000Z', []],
    ]);
  });

  it('makes a guid of a code, the same in every export, and takes a guid that comes again for none', () => {
    expect(programme.sessions.map(({ guid }) => guid).slice(2)).toEqual([
      uuidOfName('schedule-json:wis2027:LATHE3'),
      'aaaaaaaa-0000-4000-8000-000000000104',
      null,
    ]);
  });

  it('reports what it dropped and repaired, with the ids', () => {
    expect(briefly(findings)).toEqual([
      'TOUCH1 dropped HTML_REMOVED',
      'TOUCH1 dropped LINK_NOT_HTTP',
      'LATHE3 repaired PERSON_NAME_DIFFERS',
      'aaaaaaaa-0000-4000-8000-000000000104 repaired GUID_TWICE',
    ]);
  });
});

describe('readScheduleJson on a loose relative', () => {
  const { programme, findings } = accepted(readScheduleJson(fixture('loose.json')));

  it('finds conference, rooms and events where they stand', () => {
    expect(programme.title).toEqual({ tr: 'Bilimde Kadınlar', en: 'Women in Science' });
    expect(programme.timeZone).toBe('Europe/Istanbul');
    expect(programme.rooms.map(({ name, capacity }) => [name, capacity])).toEqual([
      ['Büyük Salon', 250],
      ['Bahçe', null],
    ]);
    expect(programme.sessions.map(({ title, kind, durationMinutes }) => [title, kind, durationMinutes])).toEqual([
      ['Gören eller', 'talk', 75],
      ['Workshop', 'workshop', 45],
      ['Not placed', 'talk', 30],
    ]);
    expect(programme.sessions.map(({ placement }) => placement && [placement.startsAt, placement.roomIds])).toEqual([
      ['2027-05-01T07:00:00.000Z', ['r1']],
      ['2027-05-02T06:00:00.000Z', ['r2']],
      null,
    ]);
  });

  it('keeps texts in other languages as translations', () => {
    expect(programme.sessions[0]?.translations).toEqual({ en: { title: 'Hands that see', abstract: 'Touch.' } });
  });

  it('reads people, tags and links that are plain texts', () => {
    const [first] = programme.sessions;

    expect(first?.tags).toEqual(['robotics', 'surgery']);
    expect(first?.links).toEqual([{ label: 'https://example.org/slides', url: 'https://example.org/slides' }]);
    expect(programme.people.map(({ name, externalId }) => [name, externalId])).toEqual([['Ayşe Yılmaz', '5']]);
  });

  it('reports every guess', () => {
    expect(briefly(findings)).toEqual([
      '#2 missing TITLE_MISSING',
      '#2 guessed DURATION_IN_MINUTES',
      '#3 missing EVENT_START_MISSING',
      '#3 guessed DURATION_GUESSED',
      '#2 dropped PERSON_NAME_MISSING',
      '2027-05-01 guessed DAY_HOURS_GUESSED',
      '#2 guessed DAY_ADDED',
      '#2 guessed DAY_HOURS_GUESSED',
      '#2 missing GUID_MISSING',
      '#3 missing GUID_MISSING',
    ]);
  });
});

describe('readScheduleJson on one event', () => {
  it.each([
    ['a date with an offset', { date: '2027-05-01T10:00:00+02:00' }, '2027-05-01T08:00:00.000Z'],
    ['a date without an offset', { date: '2027-05-01T10:00' }, '2027-05-01T08:00:00.000Z'],
    ['a date alone and a start', { date: '2027-05-02', start: '10:00' }, '2027-05-02T08:00:00.000Z'],
    ['a start on the day', { start: '10:00' }, '2027-05-01T08:00:00.000Z'],
    ['a start past midnight', { start: '25:30' }, '2027-05-01T23:30:00.000Z'],
    ['a start that is an instant', { start: '2027-05-01T10:00:00Z' }, '2027-05-01T10:00:00.000Z'],
  ])('reads %s', (_, times, expected) => {
    const { programme } = oneEvent({ ...times, duration: '00:30' });

    expect(programme.sessions[0]?.placement?.startsAt).toBe(expected);
  });

  it.each([
    ['HH:MM', { duration: '01:30' }, 90],
    ['minutes', { duration: 90 }, 90],
    ['the longest', { duration: '99:59' }, 5999],
    ['longer than the longest', { duration: '100:00' }, 30],
    ['an end', { end: '2027-05-01T11:15:00+02:00' }, 75],
    ['an end before the start', { end: '2027-05-01T09:00:00+02:00' }, 30],
    ['nothing', {}, 30],
  ])('takes %s for a duration', (_, times, minutes) => {
    const { programme } = oneEvent({ date: '2027-05-01T10:00:00+02:00', ...times });

    expect(programme.sessions[0]?.durationMinutes).toBe(minutes);
  });

  it.each([
    [{ capacity: 1 }, 1],
    [{ capacity: 1_000_000 }, 1_000_000],
    [{ capacity: 1_000_001 }, null],
    [{ capacity: 0 }, null],
    [{ capacity: 10.5 }, null],
    [{ capacity: 'many' }, null],
  ])('reads %j as a capacity of %j', (room, expected) => {
    const { programme } = oneEvent({}, { rooms: [{ name: 'Hall', ...room }] });

    expect(programme.rooms.map(({ capacity }) => capacity)).toEqual([expected]);
  });

  it('tells two rooms of one name apart by guid, and takes the first for a day that names it', () => {
    const guids = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'];

    const { programme } = oneEvent({ start: '10:00' }, { rooms: guids.map((guid) => ({ name: 'Hall', guid })) });

    expect(programme.rooms.map(({ guid }) => guid)).toEqual(guids);
    expect(programme.sessions[0]?.placement?.roomIds).toEqual(['r1']);
  });

  it('trusts no name that objects inherit', () => {
    const file = `{"schedule":{"conference":{"title":{"__proto__":"x","constructor":"y","en":"T"},"rooms":[],
      "tracks":[{"name":"__proto__"}],"days":[{"date":"2027-05-01","rooms":{"__proto__":[{"title":"A",
      "track":"__proto__","language":"constructor","date":"2027-05-01T10:00:00Z","duration":"0:30"}]}}]}}}`;

    const { programme } = accepted(readScheduleJson(file));

    expect(programme.title).toEqual({ en: 'T' });
    expect(programme.rooms.map(({ name }) => name)).toEqual(['__proto__']);
    expect(programme.sessions.map(({ language, trackId }) => [language, trackId])).toEqual([[null, 't1']]);
  });
});

describe('looksLikeScheduleJson', () => {
  it.each([
    ['our fixtures', fixture('pretalx.json'), true],
    ['a relative without a schedule', fixture('loose.json'), true],
    ['an opening that was cut', fixture('pretalx.json').slice(0, 400), true],
    ['a byte order mark', `\ufeff${fixture('pretalx.json')}`, true],
    ["pretalx's other export", '{"schedule": {"2027-11-01": {"510": {}}}, "sprints": {}}', false],
    ['a list', '[{"schedule": {"conference": {}}}]', false],
    ['quoted words', '{"title": "\\"schedule\\": {\\"conference\\": {"}', false],
    ['nothing', '', false],
  ])('says of %s: %s', (_, opening, expected) => {
    expect(looksLikeScheduleJson(opening)).toBe(expected);
  });
});
