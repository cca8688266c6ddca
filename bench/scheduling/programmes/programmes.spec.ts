// The translation of a programme and the comparison with the agenda as it was held, on an invented one. The real ones
// are measured by the suite, where the shared data folder is present.
import { describe, expect, test } from '@jest/globals';
import type { Programme, ProgrammeSession } from '../../../src/modules/interchange/programme.js';
import { arrange, evaluate, explainInfeasible } from '../../../src/scheduling/index.js';
import { problemOfProgramme, withOverbookedAsHosts } from './problem.mjs';

/** A talk of an hour in the hall on 8 March 2027, by the clocks of Istanbul (UTC+3). */
function talk(id: string, clock: string, parts: Partial<ProgrammeSession> = {}): ProgrammeSession {
  return {
    id,
    guid: null,
    number: null,
    kind: 'talk',
    typeLabel: null,
    title: id,
    subtitle: null,
    abstract: null,
    description: null,
    translations: {},
    language: null,
    durationMinutes: 60,
    trackId: 'robots',
    tags: [],
    level: null,
    people: [],
    requiredFeatures: [],
    expectedAudience: null,
    seatLimit: null,
    prerequisites: null,
    exclusive: false,
    state: 'confirmed',
    doNotRecord: false,
    recordingLicense: null,
    url: null,
    links: [],
    repeatOf: null,
    after: [],
    placement: { startsAt: `2027-03-${clock}:00+03:00`, durationMinutes: 60, roomIds: ['hall'] },
    ...parts,
  };
}

function aProgramme(sessions: readonly ProgrammeSession[]): Programme {
  const room = { guid: null, venue: null, capacity: null, features: [], stepFree: null, lanes: 1, available: null };
  return {
    title: { en: 'Robots' },
    acronym: null,
    slug: 'robots',
    description: {},
    timeZone: 'Europe/Istanbul',
    dayBoundaryMinutes: 360,
    locales: ['en'],
    url: null,
    days: [],
    rooms: [
      { ...room, id: 'hall', name: 'Hall' },
      { ...room, id: 'studio', name: 'Studio' },
    ],
    travel: [],
    tracks: [],
    people: [],
    sessions,
  };
}

describe('a programme as a problem of the scheduler', () => {
  test('opens each day from its first start to its last end, past midnight where it does', () => {
    const { problem } = problemOfProgramme(
      aProgramme([talk('first', '08T10:00'), talk('late', '09T01:30'), talk('next', '09T09:00')]),
    );

    const clocks = problem.days.map(({ id, open }) => [
      id,
      ...[open?.start ?? 0, open?.end ?? 0].map((minute) => new Date(minute * 60_000).toISOString().slice(0, 16)),
    ]);
    expect(clocks).toEqual([
      ['2027-03-08', '2027-03-08T07:00', '2027-03-08T23:30'],
      ['2027-03-09', '2027-03-09T06:00', '2027-03-09T07:00'],
    ]);
  });

  test('leaves cancelled sessions out and takes the length as held', () => {
    const placement = { startsAt: '2027-03-08T12:00:00+03:00', durationMinutes: 45, roomIds: ['studio'] };
    const { problem, held } = problemOfProgramme(
      aProgramme([talk('cut', '08T10:00', { placement }), talk('cancelled', '08T10:00', { state: 'cancelled' })]),
    );

    expect(problem.sessions.map(({ id, durationMinutes }) => [id, durationMinutes])).toEqual([['cut', 45]]);
    expect([...held.keys()]).toEqual(['cut']);
  });

  test('takes who must be in more sessions than there is time for as host', () => {
    const people = [{ personId: 'rana', role: 'speaker' as const }];
    const { problem } = problemOfProgramme(aProgramme(['a', 'b'].map((id) => talk(id, '08T10:00', { people }))));

    const roles = withOverbookedAsHosts(problem, explainInfeasible).sessions.flatMap((one) => one.people);

    expect(roles.map(({ role }) => role)).toEqual(['host', 'host']);
  });

  test('is arranged no worse on any level than it was held', () => {
    const { problem, held } = problemOfProgramme(
      aProgramme([
        talk('one', '08T10:00'),
        talk('two', '08T10:30'),
        talk('three', '08T12:00'),
        talk('four', '08T12:00', { placement: null }),
        talk('five', '08T15:00'),
      ]),
    );

    const scope = problem.sessions.map(({ id }) => id);
    const options = { scope, seed: 1, shouldStop: () => false, maxIterations: 50_000 };
    const { agenda, score } = arrange(problem, new Map(), options);

    expect(evaluate(problem, held).score).toEqual({ hard: 30, medium: 0, soft: 60 });
    expect(score).toEqual({ hard: 0, medium: 0, soft: 0 });
    expect(agenda.size).toBe(5);
  });
});
