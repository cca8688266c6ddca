import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Programme, ReadResult } from '../../programme.js';
import { readPretalxJson } from './read.js';

function fixture(name: string): Buffer {
  return readFileSync(join(process.cwd(), 'test', 'fixtures', 'pretalx-json', name));
}

function programmeOf(result: ReadResult): Programme {
  if (!result.ok) throw new Error(result.code);
  return result.programme;
}

function findingsOf(result: ReadResult): readonly string[] {
  return result.ok ? result.findings.map(({ code, where }) => `${code} ${where}`) : [result.code];
}

/** When and where each session is, and of which other it is a repeat, by title. */
function timetable({ sessions, rooms }: Programme) {
  return sessions.map(({ title, kind, state, placement, repeatOf }) => [
    title,
    kind,
    state,
    placement?.startsAt ?? null,
    placement?.durationMinutes ?? null,
    rooms.find(({ id }) => id === placement?.roomIds[0])?.name ?? null,
    sessions.find(({ id }) => id === repeatOf)?.title ?? null,
  ]);
}

const KEYNOTE = ['Des mains qui voient', 'keynote', 'confirmed', '2027-03-27T08:00:00.000Z', 45, 'Great Hall', null];
const WORKSHOP = ['Build a hand', 'workshop', 'accepted', '2027-03-27T09:00:00.000Z', 90, 'Lab', null];
const REPEAT = ['Build a hand', 'workshop', 'accepted', '2027-03-28T08:00:00.000Z', 90, 'Lab', 'Build a hand'];
const WITHDRAWN = ['Retiré', 'talk', 'cancelled', null, null, null, null];
const LUNCH = ['Lunch', 'break', 'confirmed', '2027-03-27T11:00:00.000Z', 60, 'Great Hall', null];

/** As many submissions are in English as in French, so the first decides which names count. */
function inMainLanguage(rows: readonly (readonly unknown[])[], names: Readonly<Record<string, string>>) {
  return rows.map((row) => row.map((value) => (typeof value === 'string' ? (names[value] ?? value) : value)));
}

const FRENCH = { 'Great Hall': 'Grande Salle', Lab: 'Labo', Lunch: 'Déjeuner' };

describe('readPretalxJson', () => {
  it('reads submissions; the first slot in time places one, each further slot is a repeat', () => {
    const result = readPretalxJson(fixture('submissions.json'), { fileName: 'wis27_submissions.json' });
    const programme = programmeOf(result);

    expect(timetable(programme)).toEqual(inMainLanguage([KEYNOTE, WORKSHOP, REPEAT, WITHDRAWN], FRENCH));
    expect(programme.title).toEqual({ fr: 'wis27' });
    expect(findingsOf(result)).toContain('SUBMISSION_LEFT_OUT DRAFTX');
  });

  it('reads everything that a submission says, and nothing that was for the team', () => {
    const { sessions, tracks, people } = programmeOf(readPretalxJson(fixture('submissions.json')));

    expect(sessions[0]).toEqual({
      id: 's1',
      guid: expect.stringMatching(/^[0-9a-f-]{36}$/),
      number: null,
      kind: 'keynote',
      typeLabel: 'Plénière',
      title: 'Des mains qui voient',
      subtitle: null,
      abstract: 'Comment les prothèses *sentent*.',
      description: '<p>Long</p>',
      translations: {},
      language: 'fr',
      durationMinutes: 45,
      trackId: tracks[0]?.id,
      tags: ['touch', 'medicine'],
      level: null,
      people: [{ personId: people[0]?.id, role: 'speaker' }],
      requiredFeatures: [],
      expectedAudience: null,
      seatLimit: null,
      prerequisites: null,
      exclusive: false,
      state: 'confirmed',
      doNotRecord: true,
      recordingLicense: null,
      url: null,
      links: [{ label: 'Slides', url: 'https://slides.example.org/1' }],
      repeatOf: null,
      after: [],
      placement: { startsAt: '2027-03-27T08:00:00.000Z', durationMinutes: 45, roomIds: ['r1'] },
    });
    expect(tracks).toEqual([{ id: 't1', names: { en: 'Robotics', fr: 'Robotique' }, color: '#a1b2c3' }]);
  });

  it('reads rooms with their guid and capacity, and people by their code', () => {
    const { rooms, people } = programmeOf(readPretalxJson(fixture('submissions.json')));

    expect(rooms.map(({ name, guid, capacity }) => [name, guid, capacity])).toEqual([
      ['Grande Salle', 'd5ab2333-bfc1-531b-ba34-247a0e9a5e0a', 120],
      ['Labo', expect.stringMatching(/^[0-9a-f-]{36}$/), 120],
    ]);
    expect(
      people.map(({ name, externalId, biographies, photoUrl }) => [name, externalId, biographies, photoUrl]),
    ).toEqual([
      ['Noor Haddad', 'NOORXX', { und: 'Noor builds hands.' }, 'https://img.example.org/noor.jpg'],
      ['Ayşe Yılmaz', 'AYSEXX', {}, null],
    ]);
  });

  it('reads the talks of the older API as the same sessions', () => {
    const [submission] = programmeOf(readPretalxJson(fixture('submissions.json'))).sessions;
    const { sessions, tracks } = programmeOf(readPretalxJson(fixture('talks.json')));

    expect(sessions).toEqual([submission]);
    expect(tracks).toEqual([{ id: 't1', names: { en: 'Robotics', fr: 'Robotique' }, color: null }]);
  });

  it('reads slots with their submissions, and breaks with their names in all languages', () => {
    const programme = programmeOf(readPretalxJson(fixture('slots.json')));
    const guids = programmeOf(readPretalxJson(fixture('submissions.json'))).sessions.map(({ guid }) => guid);

    expect(timetable(programme)).toEqual(inMainLanguage([KEYNOTE, WORKSHOP, REPEAT, LUNCH], FRENCH));
    expect(programme.sessions.slice(0, 3).map(({ guid }) => guid)).toEqual(guids.slice(0, 3));
    expect(programme.sessions[3]?.translations).toEqual({ en: { title: 'Lunch' } });
  });

  it('reads a schedule by day, minute and room, with its other lists, its rooms and its breaks', () => {
    const result = readPretalxJson(fixture('generated.json'), { timeZone: 'Europe/Paris' });
    const programme = programmeOf(result);
    const sprint = ['Ouvrir', 'talk', 'confirmed', '2027-03-29T07:00:00.000Z', 420, 'Lab', null];
    const lunch = ['Lunch', 'break', 'confirmed', '2027-03-27T11:30:00.000Z', 30, null, null];

    expect(timetable(programme)).toEqual(inMainLanguage([KEYNOTE, WORKSHOP, REPEAT, sprint, lunch], FRENCH));
    expect(programme.rooms.map(({ name, available }) => [name, available])).toEqual([
      ['Grande Salle', [{ startsAt: '2027-03-27T07:00:00.000Z', endsAt: '2027-03-27T19:00:00.000Z' }]],
      ['Labo', null],
      ['Vide', null],
    ]);
    expect(result.ok && result.fields.rooms).toEqual(['name', 'guid', 'capacity', 'available']);
    expect(findingsOf(result)).toContain('DURATION_GUESSED lunch');
  });

  it('reads a schedule whose times all have an offset without a zone, but for breaks that have none', () => {
    const generated = JSON.parse(fixture('generated.json').toString('utf8')) as Record<string, unknown>;
    const result = readPretalxJson(JSON.stringify({ ...generated, sprints: {} }));

    expect(programmeOf(result).sessions.map(({ title }) => title)).toEqual([
      'Des mains qui voient',
      'Build a hand',
      'Build a hand',
    ]);
    expect(findingsOf(result)).toContain('BREAK_TIME_UNKNOWN lunch');
  });

  it('reads speakers as people alone, with what the one who asked may see', () => {
    const result = readPretalxJson(fixture('speakers.json'));
    const { people, sessions } = programmeOf(result);

    expect(people.map(({ name, email, available }) => [name, email, available])).toEqual([
      [
        'Noor Haddad',
        'noor@example.org',
        [{ startsAt: '2027-03-27T08:00:00.000Z', endsAt: '2027-03-27T17:00:00.000Z' }],
      ],
      ['Ayşe Yılmaz', 'ayse@example.org', null],
    ]);
    expect([sessions, result.ok && result.fields]).toEqual([
      [],
      {
        conference: [],
        days: false,
        rooms: null,
        tracks: null,
        people: ['name', 'externalId', 'biographies', 'photoUrl', 'email', 'available'],
        sessions: null,
      },
    ]);
  });

  it('names rooms and tracks that are only known by their id after it, with a finding', () => {
    const slots = [{ start: '2027-03-27T09:00:00+01:00', end: '2027-03-27T10:00:00+01:00', room: 12 }];
    const result = readPretalxJson(JSON.stringify([{ code: 'A', title: 'T', track: 5, speakers: ['NOORXX'], slots }]));
    const { rooms, tracks, people } = programmeOf(result);

    expect([rooms.map(({ name }) => name), tracks.map(({ names }) => names), people]).toEqual([
      ['# 12'],
      [{ en: '# 5' }],
      [],
    ]);
    expect(findingsOf(result)).toEqual([
      'CONFERENCE_TITLE_MISSING 1',
      'LANGUAGE_GUESSED 1',
      'ROOM_NAME_MISSING room 12',
      'TRACK_NAME_MISSING track 5',
      'PERSON_NAME_MISSING NOORXX',
      'DAY_ADDED A',
      'DAY_HOURS_GUESSED A',
    ]);
  });

  it.each([
    ['submitted', 'submitted'],
    ['accepted', 'accepted'],
    ['confirmed', 'confirmed'],
    ['canceled', 'cancelled'],
    ['withdrawn', 'cancelled'],
    ['rejected', 'cancelled'],
    ['deleted', undefined],
    ['draft', undefined],
    [undefined, 'confirmed'],
  ])('reads the state %s as %s', (state, expected) => {
    const { sessions } = programmeOf(readPretalxJson(JSON.stringify([{ code: 'A', title: 'T', duration: 30, state }])));

    expect(sessions[0]?.state).toBe(expected);
  });
});
