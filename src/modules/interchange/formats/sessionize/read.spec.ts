import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { comparable } from '../../../../../test/support/comparable-programme.js';
import type { Programme, ReadResult } from '../../programme.js';
import { GRIDSMART_FIELDS, SESSIONIZE_ALL_FIELDS, SESSIONIZE_FIELDS, SESSIONIZE_SPEAKERS_FIELDS } from './fields.js';
import { readSpeakers } from './read-speakers.js';
import { readGridSmart } from './read.js';

const ZONE = { timeZone: 'Europe/Berlin', fileName: 'exports/wis27.sessionize.json' };

function fixture(name: string): Buffer {
  return readFileSync(join(process.cwd(), 'test', 'fixtures', 'sessionize', name));
}

function programmeOf(result: ReadResult): Programme {
  if (!result.ok) throw new Error(result.code);
  return result.programme;
}

function findingsOf(result: ReadResult): readonly string[] {
  return result.ok ? result.findings.map(({ code, where }) => `${code} ${where}`) : [result.code];
}

/** A GridSmart view with one session. */
function gridWith(session: object): string {
  const whole = { id: '1', title: 'T', startsAt: '2027-03-27T09:00:00', endsAt: '2027-03-27T10:00:00', ...session };
  return JSON.stringify([
    { date: '2027-03-27T00:00:00', rooms: [{ id: 7, name: 'Hall', sessions: [whole] }], timeSlots: [] },
  ]);
}

function sessionOf(session: object) {
  const [only] = programmeOf(readGridSmart(gridWith(session), ZONE)).sessions;
  if (only === undefined) throw new Error('no session');
  return only;
}

function categories(...items: readonly (readonly [string, string])[]) {
  return { categories: items.map(([name, item]) => ({ id: 1, name, categoryItems: [{ id: 2, name: item }] })) };
}

describe('readGridSmart', () => {
  it('reads sessions with times, rooms, kinds and states', () => {
    const { sessions, rooms } = programmeOf(readGridSmart(fixture('gridsmart.json'), ZONE));

    expect(
      sessions.map(({ number, kind, title, state, exclusive, placement }) => [
        number,
        kind,
        title,
        state,
        exclusive,
        placement?.startsAt,
        placement?.durationMinutes,
        rooms.find(({ id }) => id === placement?.roomIds[0])?.name,
      ]),
    ).toEqual([
      [null, 'break', 'Registration', 'confirmed', true, '2027-03-27T07:00:00.000Z', 60, 'Great Hall'],
      [900001, 'keynote', 'Hands that see', 'confirmed', true, '2027-03-27T08:00:00.000Z', 45, 'Great Hall'],
      [null, 'break', 'Lunch', 'confirmed', true, '2027-03-27T11:00:00.000Z', 60, 'Great Hall'],
      [null, 'networking', 'Evening party', 'confirmed', true, '2027-03-27T21:00:00.000Z', 180, 'Great Hall'],
      [900002, 'workshop', 'Build a hand', 'accepted', false, '2027-03-27T09:00:00.000Z', 90, 'Lab'],
      [null, 'talk', 'Reserved', 'confirmed', false, '2027-03-27T13:00:00.000Z', 60, 'Lab'],
      [900003, 'talk', 'Data after dark', 'submitted', false, '2027-03-27T23:30:00.000Z', 30, 'Lab'],
      [900004, 'talk', 'What comes next', 'confirmed', false, '2027-03-28T08:00:00.000Z', 60, 'Great Hall'],
    ]);
  });

  it('reads what categories, texts and links say of a session', () => {
    const { sessions, tracks, people } = programmeOf(readGridSmart(fixture('gridsmart.json'), ZONE));
    const keynote = sessions.find(({ number }) => number === 900001);

    expect(keynote).toMatchObject({
      typeLabel: 'Keynote',
      level: 'beginner',
      language: 'en',
      tags: ['Touch', 'Medicine'],
      description: 'How prosthetics learn to feel.',
      trackId: tracks[0]?.id,
      people: [{ personId: people[0]?.id, role: 'speaker' }],
      links: [
        { label: 'Live', url: 'https://live.example.org/1' },
        { label: 'Recording', url: 'https://video.example.org/1' },
      ],
    });
    expect(tracks).toEqual([{ id: 't1', names: { en: 'Robotics' }, color: null }]);
    expect(people.map(({ name, externalId }) => [name, externalId])).toEqual([
      ['Noor Haddad', '6b1f0c2e-8a44-4c5f-9d7e-1f2a3b4c5d6e'],
      ['Ayşe Yılmaz', '0c9d8e7f-6a5b-4c3d-8e1f-0a9b8c7d6e5f'],
    ]);
  });

  it('keeps every session on the day it is listed under, also past midnight', () => {
    const { days, dayBoundaryMinutes, title } = programmeOf(readGridSmart(fixture('gridsmart.json'), ZONE));

    expect(days).toEqual([
      { date: '2027-03-27', opensAt: '2027-03-27T07:00:00.000Z', closesAt: '2027-03-28T00:00:00.000Z' },
      { date: '2027-03-28', opensAt: '2027-03-28T08:00:00.000Z', closesAt: '2027-03-28T09:00:00.000Z' },
    ]);
    expect([dayBoundaryMinutes, title]).toEqual([60, { en: 'wis27' }]);
  });

  it('reports what it had to guess', () => {
    expect(findingsOf(readGridSmart(fixture('gridsmart.json'), ZONE))).toEqual([
      'CONFERENCE_TITLE_GUESSED 1',
      'DAY_HOURS_GUESSED day #1',
      'DAY_HOURS_GUESSED day #2',
    ]);
    expect(findingsOf(readGridSmart(gridWith({ title: '', endsAt: null, roomId: 9 }), { timeZone: 'UTC' }))).toEqual([
      'CONFERENCE_TITLE_MISSING 1',
      'TITLE_MISSING 1',
      'DURATION_GUESSED 1',
      'LANGUAGE_GUESSED 1',
      'DAY_HOURS_GUESSED day #1',
    ]);
  });

  it('gives a session and a room the same guid in every export, and takes a guid that is one', () => {
    const guids = [
      { id: '900001' },
      { id: 900001 },
      { id: '900002' },
      { id: 'AAAAAAAA-0000-4000-8000-000000000001' },
    ].map((session) => sessionOf(session).guid);
    const [first, second, ...others] = guids;

    expect(first).toBe(second);
    expect(new Set([first, ...others]).size).toBe(3);
    expect(guids.at(-1)).toBe('aaaaaaaa-0000-4000-8000-000000000001');
  });

  it.each([
    ['Level', 'All levels', { level: null, tags: [] }],
    ['Seviye', 'Orta', { level: 'intermediate' }],
    ['Language', 'Türkçe', { language: 'tr' }],
    ['Programming language', 'Go', { language: null, tags: ['Go'] }],
    ['Session format', 'Hands-on lab', { typeLabel: 'Hands-on lab', kind: 'workshop' }],
    ['Audience', 'Founders', { tags: ['Founders'] }],
  ])('reads the category %s: %s', (category, item, expected) => {
    expect(sessionOf(categories([category, item]))).toMatchObject(expected);
  });

  it('takes the first of several tracks and formats, and keeps the others as tags', () => {
    const session = sessionOf(
      categories(['Track', 'Data'], ['Track', 'Ethics'], ['Session format', 'Talk'], ['Session format', 'Panel']),
    );

    expect([session.kind, session.typeLabel, session.tags]).toEqual(['talk', 'Talk', ['Ethics', 'Panel']]);
  });

  it.each([
    [{ status: 'Accepted', isConfirmed: true }, 'confirmed'],
    [{ status: 'Accepted', isConfirmed: false }, 'accepted'],
    [{ status: 'Accepted' }, 'confirmed'],
    [{ status: null, isConfirmed: false }, 'confirmed'],
    [{ status: 'Waitlisted' }, 'submitted'],
    [{ status: 'Accept_Queue' }, 'submitted'],
    [{ status: 'Declined' }, 'cancelled'],
  ])('reads %j as %s', (status, state) => {
    expect(sessionOf(status).state).toBe(state);
  });

  it('gives the second of two sessions with one id at different times no id, with a finding', () => {
    const [day] = JSON.parse(gridWith({})) as [{ rooms: [{ sessions: [object] }] }];
    const twice = { ...day.rooms[0].sessions[0], startsAt: '2027-03-27T11:00:00', endsAt: '2027-03-27T12:00:00' };
    const grid = [{ ...day, rooms: [{ ...day.rooms[0], sessions: [day.rooms[0].sessions[0], twice] }] }];
    const result = readGridSmart(JSON.stringify(grid), ZONE);

    expect(programmeOf(result).sessions.map(({ guid }) => guid === null)).toEqual([false, true]);
    expect(findingsOf(result)).toContain('GUID_TWICE 1');
  });

  it('reads the Sessions view and the All view as the same programme', () => {
    const grid = programmeOf(readGridSmart(fixture('gridsmart.json'), ZONE));
    const others = ['sessions.json', 'all.json'].map((name) => readGridSmart(fixture(name), ZONE));
    const [sessions, all] = others.map(programmeOf);
    const inSessions = new Set(grid.people.map(({ name }) => name));
    const speaking = all && { ...all, people: all.people.filter(({ name }) => inSessions.has(name)) };

    expect(sessions && comparable(sessions, SESSIONIZE_FIELDS)).toEqual(comparable(grid, SESSIONIZE_FIELDS));
    expect(speaking && comparable(speaking, SESSIONIZE_FIELDS)).toEqual(comparable(grid, SESSIONIZE_FIELDS));
    expect(others.map((result) => result.ok && result.fields)).toEqual([SESSIONIZE_FIELDS, SESSIONIZE_ALL_FIELDS]);
  });

  it('reads speakers with their biographies from the All view', () => {
    const all = programmeOf(readGridSmart(fixture('all.json'), ZONE));
    const alone = programmeOf(readSpeakers(fixture('speakers.json')));

    expect(all.people).toEqual(alone.people);
    expect(GRIDSMART_FIELDS.people).toEqual(['name', 'externalId']);
  });
});

describe('readSpeakers', () => {
  it('reads people, and nothing that could be taken for sessions', () => {
    const result = readSpeakers(fixture('speakers.json'), { fileName: 'wis27.speakers.json' });
    const { people, sessions, rooms } = programmeOf(result);

    expect(people).toEqual([
      {
        id: 'p1',
        externalId: '6b1f0c2e-8a44-4c5f-9d7e-1f2a3b4c5d6e',
        name: 'Noor Haddad',
        email: null,
        biographies: { und: 'Roboticist, Example Lab\n\nNoor builds hands.\n\nShe lives in Amman.' },
        photoUrl: 'https://img.example.org/noor.jpg',
        links: [{ label: 'LinkedIn', url: 'https://www.linkedin.com/in/example-noor' }],
        available: null,
      },
      {
        id: 'p2',
        externalId: '0c9d8e7f-6a5b-4c3d-8e1f-0a9b8c7d6e5f',
        name: 'Ayşe Yılmaz',
        email: null,
        biographies: { und: 'Engineer' },
        photoUrl: null,
        links: [],
        available: null,
      },
      {
        id: 'p3',
        externalId: '1d2e3f4a-5b6c-4d7e-8f90-a1b2c3d4e5f6',
        name: 'فاطمة الزهراء',
        email: null,
        biographies: { und: 'Fatima writes.' },
        photoUrl: null,
        links: [],
        available: null,
      },
    ]);
    expect([sessions, rooms, result.ok && result.fields]).toEqual([[], [], SESSIONIZE_SPEAKERS_FIELDS]);
    expect(findingsOf(result)).toContain('LINK_NOT_HTTP 6b1f0c2e-8a44-4c5f-9d7e-1f2a3b4c5d6e');
  });

  it('puts a name together where the view has only its parts, and leaves out who has none', () => {
    const result = readSpeakers('[{"id":"1","firstName":"Noor","lastName":"Haddad"},{"id":"2","firstName":""}]');

    expect(programmeOf(result).people.map(({ name, externalId }) => [name, externalId])).toEqual([
      ['Noor Haddad', '1'],
    ]);
    expect(findingsOf(result)).toContain('PERSON_NAME_MISSING 2');
  });
});
