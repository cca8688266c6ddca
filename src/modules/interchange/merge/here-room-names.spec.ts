import { describe, expect, test } from '@jest/globals';
import { aRoom } from '../../../../test/fixtures/schedules/programmes.js';
import { distinctRoomNames } from './here-room-names.js';

const names = (...rooms: readonly (readonly [string, string | null])[]): string[] =>
  distinctRoomNames(rooms.map(([name, venue]) => aRoom({ name, venue }))).map(({ name }) => name);

describe('distinctRoomNames', () => {
  test('numbers rooms of one venue and one name, past names that are there', () => {
    const rooms = [
      ['Lab', 'Mill'],
      ['Lab', 'Mill'],
      ['Lab', 'Mill'],
      ['Lab', 'Barn'],
      ['Lab (2)', 'Mill'],
    ] as const;

    expect(names(...rooms)).toEqual(['Lab', 'Lab (3)', 'Lab (4)', 'Lab', 'Lab (2)']);
  });

  test('leaves rooms without a venue as they are', () => {
    expect(names(['Lab', null], ['Lab', null])).toEqual(['Lab', 'Lab']);
  });
});
