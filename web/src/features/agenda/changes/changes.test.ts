import { describe, expect, it } from 'vitest';
import { conferenceClock } from '../../../lib/conference-time.ts';
import { areRoomsChanged, type ChangedPlacement, changeOf, isTimeChanged } from './agenda-changes.ts';
import { dayOf, passes } from './change-filter.ts';

const HALL = { id: 'hall', name: 'Hall' };
const LAB = { id: 'lab', name: 'Lab' };

function placement(given: Partial<ChangedPlacement> = {}): ChangedPlacement {
  return {
    startsAt: '2027-03-08T09:00:00Z',
    endsAt: '2027-03-08T10:00:00Z',
    durationMinutes: 60,
    rooms: [HALL],
    session: {
      id: 'session',
      number: 1,
      title: 'Tides',
      track: { id: 'sea' },
      people: [{ person: { id: 'ada', displayName: 'Ada' } }],
    },
    ...given,
  };
}

function moved(given: Partial<ChangedPlacement>) {
  const change = changeOf('MOVED', { before: placement(), after: placement(given) });
  if (!change) throw new Error('no change');
  return change;
}

describe('changeOf', () => {
  it('is nothing where neither side holds the session', () => {
    expect(changeOf('NEW', { before: null, after: null })).toBeNull();
  });

  it('names each person of both sides once', () => {
    const after = placement().session;
    const change = moved({
      session: { ...after, people: [...after.people, { person: { id: 'bo', displayName: 'Bo' } }] },
    });

    expect(change.people.map(({ id }) => id)).toEqual(['ada', 'bo']);
  });

  it('tells another time from other rooms', () => {
    const later = moved({ startsAt: '2027-03-08T11:00:00Z', endsAt: '2027-03-08T12:00:00Z' });
    const elsewhere = moved({ rooms: [LAB] });

    expect([isTimeChanged(later), areRoomsChanged(later)]).toEqual([true, false]);
    expect([isTimeChanged(elsewhere), areRoomsChanged(elsewhere)]).toEqual([false, true]);
  });

  it('gives the old title only of renamed sessions', () => {
    const sides = { before: placement(), after: placement({ session: { ...placement().session, title: 'Waves' } }) };

    expect(changeOf('RENAMED', sides)?.oldTitle).toBe('Tides');
    expect(changeOf('MOVED', sides)?.oldTitle).toBeNull();
  });
});

describe('dayOf', () => {
  it('gives what starts after midnight to the day before, up to the boundary', () => {
    const dayAt = dayOf(conferenceClock('Europe/Istanbul', 'en'), 240);

    expect(dayAt('2027-03-09T00:59:00Z')).toBe('2027-03-08');
    expect(dayAt('2027-03-09T01:00:00Z')).toBe('2027-03-09');
  });
});

describe('passes', () => {
  const dayAt = dayOf(conferenceClock('UTC', 'en'), 0);
  const change = moved({ startsAt: '2027-03-09T09:00:00Z', endsAt: '2027-03-09T10:00:00Z' });

  it('lets a change through on its old day and on its new one', () => {
    expect(['2027-03-08', '2027-03-09', '2027-03-10'].map((day) => passes({ day }, dayAt)(change))).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('asks for all of track and person', () => {
    expect(passes({ track: 'sea', person: 'ada' }, dayAt)(change)).toBe(true);
    expect(passes({ track: 'land', person: 'ada' }, dayAt)(change)).toBe(false);
    expect(passes({ track: 'sea', person: 'bo' }, dayAt)(change)).toBe(false);
  });
});
