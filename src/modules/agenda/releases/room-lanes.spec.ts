import { describe, expect, test } from '@jest/globals';
import { colourLanes, type LaneClaim, type TakenLane } from './room-lanes.js';

function claim(id: string, from: number, to: number, clashGroup = id): LaneClaim {
  return { id, clashGroup, startsAt: new Date(Date.UTC(2027, 2, 8, from)), endsAt: new Date(Date.UTC(2027, 2, 8, to)) };
}

function taken(id: string, from: number, to: number, lane: number): TakenLane {
  return { ...claim(id, from, to), lane };
}

const lanes = (colours: ReadonlyMap<string, number> | null) => colours && Object.fromEntries([...colours].sort());

describe('colourLanes', () => {
  test('keeps claims that overlap in lanes of their own', () => {
    expect(lanes(colourLanes([claim('a', 9, 11), claim('b', 10, 12)], [], 2))).toEqual({ a: 1, b: 2 });
  });

  test('lets claims of one clash group share a lane', () => {
    expect(lanes(colourLanes([claim('a', 9, 11, 'waived'), claim('b', 10, 12, 'waived')], [], 1))).toEqual({
      a: 1,
      b: 1,
    });
  });

  test('finds no lanes where a minute holds too many', () => {
    expect(colourLanes([claim('a', 9, 11), claim('b', 10, 12)], [taken('other', 10, 11, 1)], 2)).toBeNull();
  });

  test('moves bookings of others to another lane where only that makes room', () => {
    const others = [taken('early', 9, 11, 1), taken('late', 12, 14, 2)];

    expect(lanes(colourLanes([claim('across', 10, 13)], others, 2))).toEqual({ across: 2, early: 1, late: 1 });
  });

  test('leaves others alone that no chain of overlaps joins to a claim', () => {
    expect(lanes(colourLanes([claim('a', 9, 10)], [taken('far', 14, 15, 2)], 2))).toEqual({ a: 1 });
  });

  test('finds a lane beside others that are more than the room may hold now', () => {
    const others = [taken('x', 9, 10, 1), taken('y', 9, 10, 2), taken('z', 9, 12, 3)];

    expect(lanes(colourLanes([claim('a', 11, 12)], others, 2))).toEqual({ a: 1, x: 1, y: 2, z: 3 });
  });
});
