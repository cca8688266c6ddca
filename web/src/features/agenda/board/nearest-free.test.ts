import { expect, test } from 'vitest';
import type { Place, Shading } from './board-types.ts';
import { nearestFree } from './nearest-free.ts';

const FREE = 0;
const COSTS = 1;
const TAKEN = 2;

/** Rows of kinds, one a start. */
function shading(roomIds: readonly string[], rows: readonly (readonly [start: number, ...kinds: number[]])[]): Shading {
  return {
    sessionId: 'one',
    within: null,
    roomIds,
    starts: Int32Array.from(rows, ([start]) => start),
    kinds: Uint8Array.from(rows.flatMap(([, ...kinds]) => kinds)),
    costs: new Float64Array(rows.length * roomIds.length),
  };
}

const at = (start: number, ...roomIds: string[]): Place => ({ start, durationMinutes: 30, roomIds });

test('the next free time in the room is nearer than a room far off', () => {
  const cells = shading(
    ['a', 'b', 'c', 'd'],
    [
      [600, TAKEN, TAKEN, TAKEN, FREE],
      [620, FREE, TAKEN, TAKEN, TAKEN],
    ],
  );

  expect(nearestFree(cells, at(600, 'a'))).toEqual(at(620, 'a'));
});

test('the room next door is nearer than an hour later', () => {
  const cells = shading(
    ['a', 'b'],
    [
      [600, TAKEN, FREE],
      [660, FREE, FREE],
    ],
  );

  expect(nearestFree(cells, at(600, 'a'))).toEqual(at(600, 'b'));
});

test('the place itself does not count, even where it is free', () => {
  const cells = shading(
    ['a'],
    [
      [600, FREE],
      [900, FREE],
    ],
  );

  expect(nearestFree(cells, at(600, 'a'))).toEqual(at(900, 'a'));
});

test('a session in several rooms keeps the others', () => {
  const cells = shading(['a', 'b', 'c'], [[600, TAKEN, TAKEN, FREE]]);

  expect(nearestFree(cells, at(600, 'a', 'b'))).toEqual(at(600, 'c', 'b'));
});

test('a session without a room goes to a time', () => {
  const cells = shading(
    [''],
    [
      [600, TAKEN],
      [630, FREE],
    ],
  );

  expect(nearestFree(cells, at(600))).toEqual(at(630));
});

test('a free place far off comes before a near one that costs something', () => {
  const cells = shading(
    ['a'],
    [
      [600, TAKEN],
      [615, COSTS],
      [900, FREE],
    ],
  );

  expect(nearestFree(cells, at(600, 'a'))).toEqual(at(900, 'a'));
});

test('where every place costs something, the nearest without a clash will do', () => {
  const cells = shading(
    ['a'],
    [
      [600, TAKEN],
      [615, TAKEN],
      [630, COSTS],
      [900, COSTS],
    ],
  );

  expect(nearestFree(cells, at(600, 'a'))).toEqual(at(630, 'a'));
});

test('there may be none', () => {
  expect(nearestFree(shading(['a'], [[600, TAKEN]]), at(600, 'a'))).toBeNull();
});
