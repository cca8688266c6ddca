import type { Programme } from '../interchange/programme.js';
import { demoClashes } from './clashes.js';
import { cleanDemoProgramme, demoProgramme } from './demo-programme.js';
import { findHardClashes, keyOf, minuteOf } from './testing/hard-clashes.js';

const OPTIONS = { seed: 7, firstDay: '2027-03-04' };
const SEEDS = [0, 1, 7, 42, 2026, -3, 4294967295];

describe('demo conference', () => {
  const programme = demoProgramme(OPTIONS);

  it('is the same for the same options', () => {
    expect(demoProgramme(OPTIONS)).toEqual(programme);
  });

  it('differs in guids and availability for another seed', () => {
    const other = demoProgramme({ ...OPTIONS, seed: 8 });

    expect(other.sessions.map(({ guid }) => guid)).not.toEqual(programme.sessions.map(({ guid }) => guid));
    expect(other.people.map(({ available }) => available)).not.toEqual(programme.people.map((one) => one.available));
  });

  it.each(SEEDS)('has no hard clash before any is put in, seed %d', (seed) => {
    expect(findHardClashes(cleanDemoProgramme({ ...OPTIONS, seed }))).toEqual([]);
  });

  it.each(SEEDS)('has exactly the deliberate clashes, seed %d', (seed) => {
    const documented = demoClashes.map(({ constraint, sessionIds }) => ({ constraint, sessions: sessionIds }));
    const expected = documented.toSorted((a, b) => keyOf(a).localeCompare(keyOf(b), 'en'));

    expect(findHardClashes(demoProgramme({ ...OPTIONS, seed }))).toEqual(expected);
  });

  it('names the room or the person of each deliberate clash where the sessions have it', () => {
    const involved = demoClashes.flatMap(({ sessionIds, roomId, personId }) =>
      sessionIds
        .flatMap((id) => programme.sessions.filter((session) => session.id === id))
        .map((session) => ({
          room: roomId === null || session.placement?.roomIds.includes(roomId),
          person: personId === null || session.people.some((one) => one.personId === personId),
        })),
    );

    expect(involved).toEqual(involved.map(() => ({ room: true, person: true })));
    expect(involved.length).toBe(11);
  });

  it('leaves five sessions without a place', () => {
    const unplaced = programme.sessions.filter(({ placement }) => placement === null).map(({ id }) => id);

    expect(unplaced.toSorted()).toEqual([
      'energy-justice',
      'field-drawing',
      'listening-mentor',
      'plastic-beaches',
      'refused-credit',
    ]);
  });

  it('uses between 75 and 85 per cent of the room-time', () => {
    const open = programme.days.reduce((sum, day) => sum + minuteOf(day.closesAt) - minuteOf(day.opensAt), 0);
    const share = usedRoomMinutes(programme) / (open * programme.rooms.length);

    expect({ share, fits: share >= 0.75 && share <= 0.85 }).toEqual({ share, fits: true });
  });

  it('stands on a grid of five minutes', () => {
    const minutes = programme.sessions.flatMap(({ placement }) =>
      placement === null ? [] : [minuteOf(placement.startsAt) % 5, placement.durationMinutes % 5],
    );

    expect(new Set(minutes)).toEqual(new Set([0]));
  });

  it('keeps its wall clock whatever the day of the year', () => {
    const opening = programme.days.map(({ date, opensAt }) => [date, opensAt]);
    const leapYear = demoProgramme({ ...OPTIONS, firstDay: '2028-02-28' });

    expect(opening).toEqual([
      ['2027-03-04', '2027-03-04T06:00:00.000Z'],
      ['2027-03-05', '2027-03-05T06:00:00.000Z'],
      ['2027-03-06', '2027-03-06T06:00:00.000Z'],
    ]);
    expect(leapYear.days.map(({ date }) => date)).toEqual(['2028-02-28', '2028-02-29', '2028-03-01']);
  });

  it('refuses a first day that is no date', () => {
    expect(() => demoProgramme({ ...OPTIONS, firstDay: '4 March' })).toThrow('4 March');
  });
});

function usedRoomMinutes(programme: Programme): number {
  const placements = programme.sessions.flatMap(({ placement }) => (placement === null ? [] : [placement]));
  return placements.reduce((sum, { durationMinutes, roomIds }) => sum + durationMinutes * roomIds.length, 0);
}
