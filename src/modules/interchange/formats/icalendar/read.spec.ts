import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Programme, QualityFinding, ReadResult } from '../../programme.js';
import type { ReadOptions } from '../reading.js';
import { uuidOfName } from '../stable-ids.js';
import { readICalendar } from './read.js';

const FIXTURES = join(process.cwd(), 'test', 'fixtures', 'icalendar');

function read(fixture: string, options: ReadOptions = {}) {
  return accepted(readICalendar(readFileSync(join(FIXTURES, fixture)), options));
}

function accepted(result: ReadResult): { programme: Programme; findings: readonly QualityFinding[] } {
  if (!result.ok) throw new Error(result.code);
  return result;
}

function briefly(findings: readonly QualityFinding[]): readonly string[] {
  return findings
    .filter(({ code }) => !code.startsWith('DAY_'))
    .map(({ where, kind, code }) => `${where} ${kind} ${code}`);
}

/** Title, start, minutes of every session. */
function agenda({ sessions }: Programme): readonly string[] {
  return sessions.map(
    ({ title, placement, durationMinutes }) => `${title}: ${placement?.startsAt ?? 'not placed'} ${durationMinutes}`,
  );
}

describe('readICalendar on a calendar with everything', () => {
  const { programme, findings } = read('conference.ics');
  const roomNames = new Map(programme.rooms.map(({ id, name }) => [id, name]));

  it('reads the head', () => {
    const { title, description, timeZone, url, slug, locales } = programme;

    expect({ title, description, timeZone, url, slug, locales }).toEqual({
      title: { en: 'Women in Science 2027' },
      description: { en: 'Two days, one night.' },
      timeZone: 'Europe/Berlin',
      url: 'https://example.org/2027',
      slug: 'women-in-science-2027',
      locales: ['en'],
    });
  });

  it('reads times in a zone, in UTC and floating, also across a change to summer time; all-day events have no time', () => {
    expect(agenda(programme)).toEqual([
      'Hands that see - robots in surgery: 2027-03-27T08:30:00.000Z 60',
      'Atölye: Yapay Zekâ: 2027-03-28T08:00:00.000Z 90',
      'Across the change to summer time: 2027-03-28T00:30:00.000Z 60',
      'Online hour: 2027-03-28T12:00:00.000Z 30',
      'Exhibition: not placed 2880',
    ]);
  });

  it('takes HTML where it is offered, made safe, and links, but no files', () => {
    const [session] = programme.sessions;

    expect([session?.description, session?.url, session?.links, session?.language]).toEqual([
      '<p>First <b>line</b>.</p>',
      'https://example.org/2027/1',
      [{ label: 'slides.pdf', url: 'https://example.org/2027/1.pdf' }],
      'en',
    ]);
  });

  it('reads rooms from places: several by comma, none from an address', () => {
    expect(programme.sessions.map(({ placement }) => placement?.roomIds.map((id) => roomNames.get(id)))).toEqual([
      ['Great Hall'],
      ['Great Hall', 'Annex'],
      ['Annex'],
      [],
      undefined,
    ]);
    expect(programme.sessions[3]?.links).toEqual([
      { label: 'https://meet.example.org/4', url: 'https://meet.example.org/4' },
    ]);
  });

  it('takes named people who chair or must come, and an organizer who is not the sender of the calendar', () => {
    const names = new Map(programme.people.map(({ id, name, email }) => [id, `${name} ${email ?? ''}`]));

    expect(
      programme.sessions.map(({ people }) =>
        people.map(({ personId, role }) => `${role} ${names.get(personId) ?? ''}`),
      ),
    ).toEqual([
      ['speaker Ayşe Yılmaz ayse@example.org', 'chair فاطمة الزهراء Fatima@example.org'],
      [],
      ['host Ayşe Yılmaz ayse@example.org'],
      [],
      [],
    ]);
    expect(programme.people.map(({ externalId }) => externalId)).toEqual(
      ['ayse', 'fatima'].map((name) => uuidOfName(`icalendar::mailto:${name}@example.org`)),
    );
  });

  it('reads single categories as tracks, further ones as tags, and what kind and state they suggest', () => {
    const names = new Map(programme.tracks.map(({ id, names: each }) => [id, each['en']]));

    expect(
      programme.sessions.map(({ trackId, tags, kind, state }) => [names.get(trackId ?? ''), tags, kind, state]),
    ).toEqual([
      ['Keynote', [], 'keynote', 'confirmed'],
      ['Workshops', ['Beginners'], 'workshop', 'accepted'],
      ['Keynote', [], 'keynote', 'cancelled'],
      ['Workshops', [], 'workshop', 'confirmed'],
      ['Workshops', [], 'workshop', 'confirmed'],
    ]);
  });

  it('takes the guid from the UID where it is one, else makes it from the UID', () => {
    expect(programme.sessions.map(({ guid, number }) => [guid, number])).toEqual([
      ['aaaaaaaa-0000-4000-8000-000000000001', null],
      ...['workshop-2', 'talk-3', 'talk-4', 'all-day-5'].map((uid) => [uuidOfName(`icalendar::${uid}`), null]),
    ]);
  });

  it('reports what it left out or had to decide', () => {
    expect(briefly(findings)).toEqual([
      '1 dropped ORGANIZER_OF_ALL',
      '11 guessed TIME_ZONE_BY_NAME',
      '16 dropped HTML_REMOVED',
      '22 dropped ATTACHMENT_DROPPED',
      '28 dropped PERSON_NAME_MISSING',
      '29 dropped PERSON_DECLINED',
      '68 dropped EVENT_ALL_DAY',
    ]);
  });
});

describe('readICalendar on zones', () => {
  it('follows names of all kinds, and rules that stand only in the file', () => {
    const { programme, findings } = read('zones.ics');

    expect(agenda(programme)).toEqual([
      'own rules in winter: 2027-01-20T08:30:00.000Z 60',
      'own rules in summer: 2027-06-20T07:30:00.000Z 60',
      'by X-LIC-LOCATION: 2027-06-20T01:00:00.000Z 1440',
      'behind a path: 2027-06-20T08:00:00.000Z 45',
      'behind a longer path: 2027-06-20T13:00:00.000Z 45',
      'by its Windows name: 2027-06-20T07:00:00.000Z 5999',
      'spelled with a space: 2027-06-20T14:00:00.000Z 60',
      'an offset as a name: 2027-06-20T08:00:00.000Z 60',
      'in UTC: 2027-06-20T10:00:00.000Z 60',
    ]);
    expect(briefly(findings)).toContain('58 repaired DURATION_SHORTENED');
  });

  it('asks for the zone of floating times, unless the calendar or the caller names one', () => {
    const floating = 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:20270620T100000\nEND:VEVENT\nEND:VCALENDAR';
    const named = floating.replace('BEGIN:VEVENT', 'X-WR-TIMEZONE:W. Europe Standard Time\nBEGIN:VEVENT');

    expect(readICalendar(floating)).toEqual({ ok: false, code: 'TIME_ZONE_NEEDED', args: { where: 4 } });
    expect(accepted(readICalendar(floating, { timeZone: 'Asia/Tokyo' })).programme).toMatchObject({
      timeZone: 'Asia/Tokyo',
      sessions: [{ placement: { startsAt: '2027-06-20T01:00:00.000Z' } }],
    });
    expect(accepted(readICalendar(named, { timeZone: 'Asia/Tokyo' })).programme).toMatchObject({
      timeZone: 'Europe/Berlin',
      sessions: [{ placement: { startsAt: '2027-06-20T08:00:00.000Z' } }],
    });
  });

  it('leaves the zone open where all times are in UTC and nobody names one', () => {
    const utc = 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:20270620T100000Z\nEND:VEVENT\nEND:VCALENDAR';
    const { programme, findings } = accepted(readICalendar(utc));

    expect(programme.timeZone).toBeNull();
    expect(briefly(findings)).toContain('1 missing TIME_ZONE_MISSING');
  });
});

describe('readICalendar on series', () => {
  const { programme, findings } = read('repeats.ics');

  it('makes a session of every occurrence, at the same time of day across a change to summer time', () => {
    expect(agenda(programme)).toEqual([
      'Breakfast: 2027-03-26T08:00:00.000Z 30',
      'Breakfast: 2027-03-28T07:00:00.000Z 30',
      'Breakfast: 2027-04-02T08:00:00.000Z 30',
      'Late breakfast: 2027-03-27T09:00:00.000Z 60',
      'Breakfast: 2027-03-30T07:00:00.000Z 30',
      'Lab hour: 2027-03-01T13:00:00.000Z 60',
      'Lab hour: 2027-03-03T13:00:00.000Z 60',
      'Lab hour: 2027-03-08T13:00:00.000Z 60',
      'Lab hour: 2027-03-10T13:00:00.000Z 60',
      'Meetup: 2027-03-01T17:00:00.000Z 60',
      'One of a series that is not here: 2027-03-05T18:00:00.000Z 60',
    ]);
    expect(programme.sessions.map(({ state }) => state).indexOf('cancelled')).toBe(4);
  });

  it('links every occurrence to the first, under a guid made from its date', () => {
    const [first] = programme.sessions;
    const breakfasts = programme.sessions.slice(1, 5);

    expect(first?.guid).toBe(uuidOfName('icalendar::breakfast'));
    expect(breakfasts.map(({ repeatOf }) => repeatOf)).toEqual(breakfasts.map(() => first?.id));
    expect(breakfasts.map(({ guid }) => guid)).toEqual(
      ['2027-03-28', '2027-04-02', '2027-03-27', '2027-03-30'].map((date) =>
        uuidOfName(`icalendar::breakfast:${date}`),
      ),
    );
  });

  it('takes the first alone of a series without an end', () => {
    expect(briefly(findings)).toContain('46 dropped REPEATS_DROPPED');
  });
});

describe('readICalendar on a damaged calendar', () => {
  const { programme, findings } = read('damaged.ics', { timeZone: 'Europe/Istanbul' });

  it('takes every event', () => {
    expect(agenda(programme)).toEqual([
      'Accueil: 2027-05-17T09:00:00.000Z 30',
      "İstanbul'da buluşma: 2027-05-17T10:00:00.000Z 30",
      'Long, and on another planet: 2027-05-17T10:00:00.000Z 5999',
      '?: not placed 30',
    ]);
  });

  it('joins lines that were not folded to the text before', () => {
    expect(programme.sessions.map(({ description }) => description)).toEqual([
      'First paragraph\nLocation: behind the bar\n\nNOTE: bring a laptop\nhttps://example.org/more',
      'café',
      null,
      null,
    ]);
  });

  it('says what it repaired, line by line', () => {
    expect(briefly(findings)).toEqual([
      '1 missing PRODID_MISSING',
      '1 guessed LANGUAGE_GUESSED',
      '4 guessed DURATION_GUESSED',
      '7 guessed TIME_ZONE_BY_NAME',
      '12 repaired LINE_JOINED',
      '14 repaired LINE_JOINED',
      '15 repaired LINE_JOINED',
      '16 repaired COMPONENT_NOT_CLOSED',
      '16 guessed DURATION_GUESSED',
      '16 missing DTSTAMP_MISSING',
      '16 missing GUID_MISSING',
      '17 repaired ENCODING_NOT_UTF8',
      '21 repaired PARAMETERS_REWRITTEN',
      '22 repaired PARAMETERS_REWRITTEN',
      '24 dropped COMPONENT_DROPPED',
      '27 repaired DURATION_SHORTENED',
      '29 dropped TIME_ZONE_UNKNOWN',
      '33 dropped LINE_NOT_UNDERSTOOD',
      '35 missing TITLE_MISSING',
      '35 missing EVENT_START_MISSING',
      '35 guessed DURATION_GUESSED',
      '38 dropped EVENT_DATE_INVALID',
    ]);
  });
});
