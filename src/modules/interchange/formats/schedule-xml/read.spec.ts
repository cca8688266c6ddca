import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { accepted, briefly, eventFile, readFixture } from '../../../../../test/support/schedule-xml-files.js';
import { readScheduleXml } from './read.js';

describe('readScheduleXml on a frab file', () => {
  const { programme, findings } = readFixture('frab.xml');

  it('reads the head', () => {
    const { title, acronym, slug, timeZone, url, locales, dayBoundaryMinutes } = programme;

    expect({ title, acronym, slug, timeZone, url, locales, dayBoundaryMinutes }).toEqual({
      title: { en: 'Women in Science 2027' },
      acronym: 'wis2027',
      slug: 'wis2027',
      timeZone: 'Europe/Berlin',
      url: 'https://example.org/2027',
      locales: ['en', 'tr-TR'],
      dayBoundaryMinutes: 300,
    });
  });

  it('takes the opening hours from the days', () => {
    expect(programme.days).toEqual([
      { date: '2027-03-27', opensAt: '2027-03-27T08:00:00.000Z', closesAt: '2027-03-28T03:00:00.000Z' },
      { date: '2027-03-28', opensAt: '2027-03-28T07:00:00.000Z', closesAt: '2027-03-28T16:00:00.000Z' },
    ]);
  });

  it('reads rooms, and tracks with their colours', () => {
    expect(programme.rooms.map(({ id, guid, name }) => ({ id, guid, name }))).toEqual([
      { id: 'r1', guid: '11111111-1111-4111-8111-111111111111', name: 'Great Hall' },
      { id: 'r2', guid: null, name: 'Annex' },
    ]);
    expect(programme.tracks).toEqual([
      { id: 't1', names: { en: 'Robotics' }, color: '#f9b000' },
      { id: 't2', names: { en: 'Yapay Zekâ' }, color: '#00a356' },
      { id: 't3', names: { en: 'Breaks' }, color: null },
    ]);
  });

  it('joins one person under guid, id and name', () => {
    expect(programme.people.map(({ externalId, name }) => ({ externalId, name }))).toEqual([
      { externalId: 'cccccccc-0000-4000-8000-000000000007', name: 'فاطمة الزهراء' },
      { externalId: '8', name: 'Ayşe Yılmaz' },
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
      url: 'https://example.org/2027/101',
      links: [
        { label: 'Slides', url: 'https://example.org/slides' },
        { label: 'Paper', url: 'https://example.org/2027/papers/touch.pdf' },
      ],
      repeatOf: null,
      after: [],
      placement: { startsAt: '2027-03-27T08:00:00.000Z', durationMinutes: 45, roomIds: ['r1', 'r2'] },
    });
  });

  it('reads kinds, states and places of the others', () => {
    const others = programme.sessions
      .slice(1)
      .map(({ number, kind, state, trackId, placement }) => [
        number,
        kind,
        state,
        trackId,
        placement?.startsAt,
        placement?.roomIds,
      ]);

    expect(others).toEqual([
      [102, 'networking', 'confirmed', null, '2027-03-28T00:30:00.000Z', ['r1']],
      [103, 'workshop', 'cancelled', 't2', '2027-03-27T10:00:00.000Z', ['r2']],
      [104, 'break', 'confirmed', 't3', '2027-03-28T07:00:00.000Z', ['r1']],
      [105, 'talk', 'confirmed', null, '2027-03-28T08:00:00.000Z', []],
    ]);
  });

  it('reports what it dropped and repaired, with the lines', () => {
    expect(briefly(findings)).toEqual([
      '31 dropped HTML_REMOVED',
      '45 dropped LINK_NOT_HTTP',
      '62 repaired PERSON_NAME_DIFFERS',
      '79 repaired PERSON_NAME_DIFFERS',
    ]);
  });
});

describe('readScheduleXml on a Pentabarf file', () => {
  it('reads times in the zone it is told, on the night when clocks go back', () => {
    const { programme } = readFixture('pentabarf.xml', 'Europe/Berlin');

    expect(programme.timeZone).toBe('Europe/Berlin');
    expect(programme.sessions.map(({ placement }) => placement?.startsAt)).toEqual([
      '2026-10-24T08:00:00.000Z',
      '2026-10-24T23:30:00.000Z',
      '2026-10-25T09:00:00.000Z',
    ]);
  });

  it('reads durations with and without a leading zero, and the tag', () => {
    const { programme } = readFixture('pentabarf.xml', 'Europe/Berlin');

    expect(programme.sessions.map(({ durationMinutes, tags }) => [durationMinutes, tags])).toEqual([
      [45, ['compilers_for_all']],
      [90, ['night_code']],
      [30, []],
    ]);
  });

  it('keeps the session after midnight on its day, and guesses the hours from the sessions', () => {
    const { programme } = readFixture('pentabarf.xml', 'Europe/Berlin');

    expect(programme.dayBoundaryMinutes).toBe(240);
    expect(programme.days).toEqual([
      { date: '2026-10-24', opensAt: '2026-10-24T08:00:00.000Z', closesAt: '2026-10-25T01:00:00.000Z' },
      { date: '2026-10-25', opensAt: '2026-10-25T09:00:00.000Z', closesAt: '2026-10-25T09:30:00.000Z' },
    ]);
  });

  it('reports once for the file that guids are missing', () => {
    const { programme, findings } = readFixture('pentabarf.xml', 'Europe/Berlin');

    expect(programme.timeZone).toBe('Europe/Berlin');
    expect(briefly(findings)).toEqual([
      '1 missing ALL_GUID_MISSING',
      '15 guessed DAY_HOURS_GUESSED',
      '51 guessed DAY_HOURS_GUESSED',
    ]);
  });

  it('asks for the zone of times without an offset', () => {
    expect(
      readScheduleXml(readFileSync(join(process.cwd(), 'test', 'fixtures', 'schedules', 'pentabarf.xml'))),
    ).toEqual({
      ok: false,
      code: 'TIME_ZONE_NEEDED',
      args: { where: 17 },
    });
  });
});

describe('readScheduleXml on one event', () => {
  const WHOLE =
    '<date>2027-05-01T10:00:00+02:00</date><duration>00:30</duration><title>A</title><language>en</language>';

  it.each([
    ['a date with an offset', '<date>2027-05-01T10:00:00+02:00</date>', '2027-05-01T08:00:00.000Z'],
    ['a date without an offset', '<date>2027-05-01T10:00</date>', '2027-05-01T08:00:00.000Z'],
    ['a date alone and a start', '<date>2027-05-02</date><start>10:00</start>', '2027-05-02T08:00:00.000Z'],
    ['a start on the day', '<start>10:00</start>', '2027-05-01T08:00:00.000Z'],
    ['a start past midnight', '<start>25:30</start>', '2027-05-01T23:30:00.000Z'],
    ['seconds', '<date>2027-05-01T10:00:31Z</date>', '2027-05-01T10:01:00.000Z'],
  ])('reads %s', (_, time, expected) => {
    const { programme } = accepted(readScheduleXml(eventFile(`${time}<title>A</title><duration>00:30</duration>`)));

    expect(programme.sessions[0]?.placement?.startsAt).toBe(expected);
  });

  it('reports nothing but the guessed opening hours for a sound event', () => {
    const { findings } = accepted(readScheduleXml(eventFile(WHOLE)));

    expect(briefly(findings)).toEqual(['2 guessed DAY_HOURS_GUESSED']);
  });

  it.each([
    [500, []],
    [501, [{ kind: 'repaired', code: 'TEXT_SHORTENED', where: '2', args: { field: 'subtitle', limit: 500 } }]],
  ])('takes a subtitle of %i characters, cut to the limit', (length, expected) => {
    const file = eventFile(`${WHOLE}<subtitle>${'x'.repeat(length)}</subtitle>`);

    const { programme, findings } = accepted(readScheduleXml(file));

    expect(programme.sessions[0]?.subtitle).toBe('x'.repeat(500));
    expect(findings.filter(({ code }) => code === 'TEXT_SHORTENED')).toEqual(expected);
  });

  it('joins a name alone to the first of two people of that name, and says so', () => {
    const persons = '<persons><person id="1">Noor</person><person id="2">Noor</person><person>noor</person></persons>';

    const { programme, findings } = accepted(readScheduleXml(eventFile(WHOLE + persons)));

    expect(programme.people.map(({ externalId }) => externalId)).toEqual(['1', '2']);
    expect(programme.sessions[0]?.people.map(({ personId }) => personId)).toEqual(['p1', 'p2']);
    expect(findings.filter(({ code }) => code === 'PERSON_AMBIGUOUS')).toEqual([
      { kind: 'guessed', code: 'PERSON_AMBIGUOUS', where: '2', args: { name: 'noor' } },
    ]);
  });
});
