import { expect, test } from 'vitest';
import type { Shading } from '../board/board-types.ts';
import { bestPlaces, rankedPlaces } from './ranked-places.ts';

const SHADING: Shading = {
  sessionId: 'one',
  within: null,
  roomIds: ['a', 'b'],
  starts: Int32Array.of(600, 605, 660),
  kinds: Uint8Array.of(0, 2, 0, 1, 1, 0),
  costs: Float64Array.of(0, 9_000, 0, 50, 10, -5),
};
const brief = (places: readonly { readonly start: number; readonly roomId: string }[]): readonly string[] =>
  places.map(({ start, roomId }) => `${start}${roomId}`);

test('possible places come before impossible ones, cheap before dear, near before far', () => {
  expect(brief(rankedPlaces(SHADING, null))).toEqual(['660b', '600a', '605a', '660a', '605b', '600b']);
});

test('the present place is left out, and near is near to it', () => {
  const now = { start: 605, durationMinutes: 30, roomIds: ['a'] };

  expect(brief(rankedPlaces(SHADING, now, { roomId: 'a' }))).toEqual(['600a', '660a']);
});

test('filters leave out other times, other rooms and clashes', () => {
  const isWantedTime = (start: number): boolean => start < 660;

  expect(brief(rankedPlaces(SHADING, null, { isWantedTime, roomId: 'b', onlyPossible: true }))).toEqual(['605b']);
});

test('the best ones differ: five minutes later in the same room is among the others', () => {
  const { best, others } = bestPlaces(rankedPlaces(SHADING, null), 3, 30);

  expect([brief(best), brief(others)]).toEqual([
    ['660b', '600a', '660a'],
    ['605a', '605b', '600b'],
  ]);
});
