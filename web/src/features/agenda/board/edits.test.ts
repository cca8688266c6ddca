import { expect, test } from 'vitest';
import type { Placement } from './board-types.ts';
import { changesOf, type Edit } from './edits.ts';

const ONE: Placement = {
  sessionId: 'one',
  start: 600,
  durationMinutes: 30,
  roomIds: ['a'],
  timePinned: true,
  roomPinned: false,
  dayPinned: false,
};
const TWO: Placement = {
  sessionId: 'two',
  start: 700,
  durationMinutes: 45,
  roomIds: ['b'],
  timePinned: false,
  roomPinned: true,
  dayPinned: false,
};
const AGENDA = new Map([ONE, TWO].map((each) => [each.sessionId, each]));

test.each<[string, Edit, unknown]>([
  [
    'a place keeps the pins',
    { kind: 'place', sessionId: 'one', place: { start: 660, durationMinutes: 20, roomIds: ['c'] } },
    [{ sessionId: 'one', after: { ...ONE, start: 660, durationMinutes: 20, roomIds: ['c'] } }],
  ],
  [
    'a first place has no pins',
    { kind: 'place', sessionId: 'new', place: { start: 660, durationMinutes: 20, roomIds: [] } },
    [
      {
        sessionId: 'new',
        after: {
          sessionId: 'new',
          start: 660,
          durationMinutes: 20,
          roomIds: [],
          timePinned: false,
          roomPinned: false,
          dayPinned: false,
        },
      },
    ],
  ],
  [
    'a pull at the end keeps the start',
    { kind: 'resize', sessionId: 'two', durationMinutes: 60 },
    [{ sessionId: 'two', after: { ...TWO, durationMinutes: 60 } }],
  ],
  [
    'a pull at the start moves it',
    { kind: 'resize', sessionId: 'two', durationMinutes: 60, start: 685 },
    [{ sessionId: 'two', after: { ...TWO, start: 685, durationMinutes: 60 } }],
  ],
  [
    'a swap exchanges start and rooms only',
    { kind: 'swap', firstId: 'one', secondId: 'two' },
    [
      { sessionId: 'one', after: { ...ONE, start: 700, roomIds: ['b'] } },
      { sessionId: 'two', after: { ...TWO, start: 600, roomIds: ['a'] } },
    ],
  ],
  [
    'a pin leaves the others',
    { kind: 'pin', sessionId: 'one', pins: { day: true } },
    [{ sessionId: 'one', after: { ...ONE, dayPinned: true } }],
  ],
  ['what is not placed cannot be taken out', { kind: 'unplace', sessionId: 'new' }, []],
  ['what is not placed cannot change places', { kind: 'swap', firstId: 'one', secondId: 'new' }, []],
  ['an undo is for the server to say', { kind: 'undo' }, []],
])('%s', (_what, edit, expected) => {
  expect(changesOf(edit, AGENDA)).toEqual(expected);
});
