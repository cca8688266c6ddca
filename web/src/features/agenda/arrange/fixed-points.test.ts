import { expect, test } from 'vitest';
import { pinsOfFixedPoints } from './fixed-points.ts';

const session = (id: string, kind: string) => ({ id, kind });

test('breaks and ceremonies that have a place stay there', () => {
  const sessions = [
    session('lunch', 'BREAK'),
    session('opening', 'CEREMONY'),
    session('talk', 'TALK'),
    session('tea', 'BREAK'),
  ];

  expect(pinsOfFixedPoints(sessions, new Set(['lunch', 'opening', 'talk']))).toEqual([
    { sessionId: 'lunch', time: true, rooms: true },
    { sessionId: 'opening', time: true, rooms: true },
  ]);
});

test('none is pinned where a run would refuse so many', () => {
  const breaks = Array.from({ length: 101 }, (_, number) => session(`break ${number}`, 'BREAK'));
  const everywhere = { has: () => true };

  expect(pinsOfFixedPoints(breaks, everywhere)).toEqual([]);
  expect(pinsOfFixedPoints(breaks.slice(1), everywhere)).toHaveLength(100);
});
