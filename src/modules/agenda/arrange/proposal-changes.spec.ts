import { describe, expect, test } from '@jest/globals';
import type { PlacementChange, PlacementState } from '../draft-change.entity.js';
import { isStillPossible } from './proposal-changes.js';

function inRoom(roomId: string): PlacementState {
  const pins = { isTimePinned: false, isRoomPinned: false, isDayPinned: false };
  return { startsAt: '2027-03-08T09:00:00.000Z', durationMinutes: 30, roomIds: [roomId], ...pins };
}

const draft = {
  placements: new Map([['placed', inRoom('given-up')]]),
  schedulableIds: new Set(['waiting']),
  usableRoomIds: new Set(['hall']),
};

describe('a change that a search proposes', () => {
  test.each<[string, boolean, Pick<PlacementChange, 'sessionId' | 'after'>]>([
    ['places a session that waits', true, { sessionId: 'waiting', after: inRoom('hall') }],
    ['places a session that is cancelled or deleted', false, { sessionId: 'gone', after: inRoom('hall') }],
    ['moves a cancelled session that is placed', true, { sessionId: 'placed', after: inRoom('hall') }],
    ['moves a session within its room, which was given up', true, { sessionId: 'placed', after: inRoom('given-up') }],
    ['moves a session into a room that was given up', false, { sessionId: 'waiting', after: inRoom('given-up') }],
    ['takes a session out', true, { sessionId: 'gone', after: null }],
  ])('%s: %j', (_, expected, change) => {
    expect(isStillPossible(draft, { before: null, ...change })).toBe(expected);
  });
});
