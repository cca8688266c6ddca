import type { Programme } from '../interchange/programme.js';
import { fullDemoProgramme, fullDemoSolution, infeasibleDemoProgramme } from './full-programme.js';
import { findHardClashes, minuteOf } from './testing/hard-clashes.js';

const OPTIONS = { seed: 7, firstDay: '2027-03-04' };
const SEEDS = [0, 1, 7, 42, 2026];

describe('full demo conference', () => {
  it('comes without any placement', () => {
    expect(fullDemoProgramme(OPTIONS).sessions.filter(({ placement }) => placement !== null)).toEqual([]);
  });

  it.each(SEEDS)('can be arranged without a hard clash, seed %d', (seed) => {
    const programme = fullDemoProgramme({ ...OPTIONS, seed });
    const solution = fullDemoSolution({ ...OPTIONS, seed });
    const sessions = programme.sessions.map((one) => ({ ...one, placement: solution.get(one.id) ?? null }));

    expect(sessions.filter(({ placement }) => placement === null)).toEqual([]);
    expect(findHardClashes({ ...programme, sessions })).toEqual([]);
  });

  it('needs about 95 per cent of the hours for which its rooms are open', () => {
    const share = neededMinutes(fullDemoProgramme(OPTIONS)) / openMinutes(fullDemoProgramme(OPTIONS));

    expect({ share, fits: share >= 0.94 && share <= 0.965 }).toEqual({ share, fits: true });
  });

  it('keeps availability, features and orders', () => {
    const { people, sessions } = fullDemoProgramme(OPTIONS);

    expect({
      stating: people.filter(({ available }) => available !== null).length,
      needing: sessions.filter(({ requiredFeatures }) => requiredFeatures.length > 0).length > 40,
      ordered: sessions.filter(({ after }) => after.length > 0).length,
    }).toEqual({ stating: 30, needing: true, ordered: 12 });
  });
});

describe('infeasible demo conference', () => {
  it('needs its one laboratory for longer than it is open', () => {
    const { programme, reason } = infeasibleDemoProgramme(OPTIONS);
    const needing = programme.sessions.filter(({ requiredFeatures }) => requiredFeatures.includes('fume-hood'));
    const having = programme.rooms.filter(({ features }) => features.includes('fume-hood'));

    expect(reason).toEqual({
      code: 'feature_overbooked',
      feature: 'fume-hood',
      roomIds: having.map(({ id }) => id),
      neededMinutes: neededMinutes({ ...programme, sessions: needing }),
      openMinutes: openMinutes({ ...programme, rooms: having }),
    });
    expect(reason.neededMinutes > reason.openMinutes).toBe(true);
  });

  it('is the full conference and three more repeats', () => {
    const full = fullDemoProgramme(OPTIONS).sessions.map(({ id }) => id);
    const { programme } = infeasibleDemoProgramme(OPTIONS);

    expect(programme.sessions.map(({ id }) => id)).toEqual([
      ...full,
      'hydrogels-repeat',
      'cheap-microscope-repeat',
      'ferments-repeat',
    ]);
    expect(programme.sessions.filter(({ placement }) => placement !== null)).toEqual([]);
  });
});

function neededMinutes({ sessions }: Programme): number {
  return sessions.reduce((sum, session) => sum + session.durationMinutes, 0);
}

function openMinutes({ rooms }: Programme): number {
  return rooms
    .flatMap(({ available }) => available ?? [])
    .reduce((sum, { startsAt, endsAt }) => sum + minuteOf(endsAt) - minuteOf(startsAt), 0);
}
