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
import type { Programme, ProgrammeSession } from '../../programme.js';
import { GRIDSMART_FIELDS, SESSIONIZE_FIELDS } from './fields.js';
import { readGridSmart } from './read.js';
import { writeGridSmart } from './write.js';

/** Milliseconds for tests with many runs: they take seconds alone, but the machine may be busy. */
const LONG = 180_000;

function readBack(programme: Programme): Programme {
  const result = readGridSmart(writeGridSmart(programme), { timeZone: zoneOf(programme) });
  if (!result.ok) throw new Error(`not readable: ${result.code} ${JSON.stringify(result.args)}`);
  return result.programme;
}

/** A zone that does not exist is written as UTC. */
function zoneOf({ timeZone }: Programme): string {
  return timeZone === null || timeZone.startsWith('Mars') ? 'UTC' : timeZone;
}

/** Without what no view has a place for: people and tracks of no session, and rooms where there is no day. */
function onlyWritten(programme: Programme): Programme {
  const { sessions, people, tracks, rooms } = programme;
  const speaking = new Set(sessions.flatMap((session) => session.people.map(({ personId }) => personId)));
  const used = new Set(sessions.map(({ trackId }) => trackId));
  return {
    ...programme,
    people: people.filter(({ id }) => speaking.has(id)),
    tracks: tracks.filter(({ id }) => used.has(id)),
    rooms: sessions.length === 0 ? [] : rooms,
  };
}

function withSession(overrides: Partial<ProgrammeSession>): Programme {
  return aProgramme({
    rooms: [aRoom()],
    people: [aPerson({ externalId: '6b1f0c2e-8a44-4c5f-9d7e-1f2a3b4c5d6e' })],
    tracks: [{ id: 'robots', names: { en: 'Robots' }, color: null }],
    sessions: [aSession(overrides)],
  });
}

describe('a GridSmart view, written and read again', () => {
  it(
    'keeps every carried field of generated programmes',
    () => {
      fc.assert(
        fc.property(orderlyProgramme(), (programme) => {
          expect(comparable(readBack(programme), GRIDSMART_FIELDS)).toEqual(
            comparable(onlyWritten(programme), GRIDSMART_FIELDS),
          );
        }),
        { numRuns: 150, seed: 20270328 },
      );
    },
    LONG,
  );

  it(
    'says the same when it goes in and out again',
    () => {
      fc.assert(
        fc.property(hostileProgramme(), (programme) => {
          const once = readBack(programme);

          expect(comparable(readBack(once), SESSIONIZE_FIELDS)).toEqual(comparable(once, SESSIONIZE_FIELDS));
        }),
        { numRuns: 100, seed: 20270328 },
      );
    },
    LONG,
  );

  it.each<Partial<ProgrammeSession>>([
    { tags: ['Touch', 'a < b', 'Touch & go'], level: 'beginner', trackId: 'robots' },
    { level: 'intermediate', language: 'pt-BR' },
    { level: 'advanced', language: 'ar' },
    { exclusive: true, kind: 'keynote', typeLabel: 'Opening keynote' },
    { state: 'accepted' },
    { state: 'submitted' },
    { kind: 'break', typeLabel: null, title: 'Lunch' },
    { kind: 'break', typeLabel: null, title: 'Registration', exclusive: true },
    { kind: 'break', typeLabel: 'break', title: 'Keynote', state: 'accepted' },
    { kind: 'talk', typeLabel: null, people: [{ personId: 'noor', role: 'speaker' }] },
    { kind: 'talk', typeLabel: null, title: 'Lunch' },
    { number: null },
    { guid: '6b1f0c2e-8a44-4c5f-9d7e-1f2a3b4c5d6e', number: 12 },
  ])('keeps %j', (overrides) => {
    const programme = withSession(overrides);

    expect(comparable(readBack(programme), GRIDSMART_FIELDS)).toEqual(
      comparable(onlyWritten(programme), GRIDSMART_FIELDS),
    );
  });

  it('keeps all rooms of a session, and one without any', () => {
    const rooms = ['Hall', 'Garden, north', 'Garden', 'north'].map((name) => aRoom({ id: name, name }));
    const placedIn = (roomIds: readonly string[], number: number) =>
      aSession({
        id: String(number),
        guid: `aaaaaaaa-0000-4000-8000-00000000000${number}`,
        number,
        placement: { startsAt: '2027-03-27T09:00:00.000Z', durationMinutes: 45, roomIds },
      });
    const programme = aProgramme({
      rooms,
      sessions: [placedIn(['Hall', 'Garden, north', 'north'], 1), placedIn(['Garden', 'north'], 2), placedIn([], 3)],
    });

    expect(comparable(readBack(programme), GRIDSMART_FIELDS)).toEqual(comparable(programme, GRIDSMART_FIELDS));
  });

  it('brings the abstract where there is no description, and the two links that it has a place for', () => {
    const read = readBack(
      withSession({
        abstract: 'Short.',
        description: null,
        links: [
          { label: 'Slides', url: 'https://example.org/slides' },
          { label: 'Recording', url: 'https://example.org/video' },
        ],
      }),
    );

    expect(read.sessions.map(({ description, links }) => ({ description, links }))).toEqual([
      { description: 'Short.', links: [{ label: 'Recording', url: 'https://example.org/video' }] },
    ]);
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

  it('keeps days without sessions, and is an empty list for a programme without days', () => {
    const day = { date: '2027-03-27', opensAt: '2027-03-27T08:00:00Z', closesAt: '2027-03-27T17:00:00Z' };

    expect(readBack(aProgramme({ days: [day] })).days.map(({ date }) => date)).toEqual(['2027-03-27']);
    expect(JSON.parse(writeGridSmart(aProgramme()))).toEqual([]);
  });
});
