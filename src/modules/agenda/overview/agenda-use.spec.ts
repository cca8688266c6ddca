import { describe, expect, test } from '@jest/globals';
import type { AgendaPlacement } from '../../../scheduling/model.js';
import { useOfDays, useOfRooms } from './agenda-use.js';
import { changedSinceRelease } from './release-distance.js';

const DAYS = [
  { id: '2027-03-08', open: { start: 100, end: 200 }, span: { start: 0, end: 1440 } },
  { id: '2027-03-09', open: null, span: { start: 1440, end: 2880 } },
];

function placed(
  sessionId: string,
  start: number,
  durationMinutes: number,
  roomIds: readonly string[],
): AgendaPlacement {
  return { sessionId, start, durationMinutes, roomIds, timePinned: false, roomPinned: false };
}

const agendaOf = (...placements: AgendaPlacement[]) => new Map(placements.map((each) => [each.sessionId, each]));

describe('the use of days', () => {
  test('counts a session on the day on which it starts, at its borders too', () => {
    const agenda = agendaOf(placed('a', 0, 30, []), placed('b', 1439, 60, []), placed('c', 1440, 10, []));

    expect(useOfDays(DAYS, agenda)).toEqual([
      { day: '2027-03-08', count: 2, minutes: 90 },
      { day: '2027-03-09', count: 1, minutes: 10 },
    ]);
  });
});

describe('the use of rooms', () => {
  const use = (available: readonly { start: number; end: number }[] | null, ...placements: AgendaPlacement[]) =>
    useOfRooms([{ id: 'hall', available }], DAYS, agendaOf(...placements));

  test('leaves out what lies before opening and after closing', () => {
    const early = placed('early', 90, 20, ['hall']);
    const late = placed('late', 190, 20, ['hall']);

    expect(use(null, early, late)).toEqual([{ roomId: 'hall', usedMinutes: 20, openMinutes: 100 }]);
  });

  test('counts a minute once, whoever shares it, and only in rooms of the session', () => {
    const both = [placed('a', 100, 30, ['hall', 'studio']), placed('b', 110, 30, ['hall']), placed('c', 150, 30, [])];

    expect(use(null, ...both)).toEqual([{ roomId: 'hall', usedMinutes: 40, openMinutes: 100 }]);
  });

  test('is within the times at which the room can be had; a room that never can be has no minute', () => {
    const session = placed('a', 100, 100, ['hall']);

    expect(use([{ start: 150, end: 400 }], session)).toEqual([{ roomId: 'hall', usedMinutes: 50, openMinutes: 50 }]);
    expect(use([], session)).toEqual([{ roomId: 'hall', usedMinutes: 0, openMinutes: 0 }]);
  });
});

describe('the distance to a release', () => {
  const startsAt = '2027-03-08T09:00:00.000Z';
  const released = {
    sessionId: 'a',
    startsAt: new Date(startsAt),
    endsAt: new Date('2027-03-08T09:30:00.000Z'),
    roomIds: ['hall'],
  };
  const state = { startsAt, durationMinutes: 30, roomIds: ['hall'], isTimePinned: true, isRoomPinned: false };

  test.each([
    ['nothing but a pin', state, 0],
    ['the start', { ...state, startsAt: '2027-03-08T09:05:00.000Z' }, 1],
    ['the length', { ...state, durationMinutes: 31 }, 1],
    ['the room', { ...state, roomIds: ['studio'] }, 1],
  ])('counts %s', (_what, placement, expected) => {
    expect(changedSinceRelease(new Map([['a', placement]]), [released])).toBe(expected);
  });

  test('counts what is added and what is cancelled', () => {
    expect(changedSinceRelease(new Map([['b', state]]), [released])).toBe(2);
    expect(changedSinceRelease(new Map(), [])).toBe(0);
  });
});
