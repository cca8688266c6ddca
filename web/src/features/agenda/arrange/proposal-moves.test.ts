import { describe, expect, it } from 'vitest';
import type { Placement } from '../board/board-types.ts';
import { byDay, kindOf, movesOf } from './proposal-moves.ts';

function at(sessionId: string, start: number, roomIds: readonly string[] = ['a']): Placement {
  return { sessionId, start, durationMinutes: 30, roomIds, timePinned: false, roomPinned: false };
}

function agenda(...placements: readonly Placement[]): ReadonlyMap<string, Placement> {
  return new Map(placements.map((placement) => [placement.sessionId, placement]));
}

const draft = agenda(
  at('stays', 100),
  at('time', 100),
  at('room', 200),
  at('both', 300),
  at('out', 400),
  at('other', 500),
);
const proposal = agenda(
  at('stays', 100),
  at('time', 160),
  at('room', 200, ['b']),
  at('both', 2_000, ['b']),
  at('in', 50),
  at('other', 900),
);
const searched = ['stays', 'time', 'room', 'both', 'out', 'in'];

describe('the moves of a proposal', () => {
  const moves = movesOf(searched, draft, proposal);

  it('are those of the search that the draft does not have, by time', () => {
    expect(moves.map(({ sessionId }) => sessionId)).toEqual(['in', 'time', 'room', 'out', 'both']);
  });

  it('say what kind they are', () => {
    expect(Object.fromEntries(moves.map((move) => [move.sessionId, kindOf(move)]))).toEqual({
      in: 'placed',
      time: 'time',
      room: 'room',
      out: 'unplaced',
      both: 'both',
    });
  });

  it('leave out what was taken over already', () => {
    expect(movesOf(searched, proposal, proposal)).toEqual([]);
  });

  it('stand under the day on which a session would be', () => {
    const days = byDay(moves, (minute) => (minute < 1_000 ? '2027-05-05' : '2027-05-06'));
    expect(days.map(({ day, moves: own }) => [day, own.length])).toEqual([
      ['2027-05-05', 4],
      ['2027-05-06', 1],
    ]);
  });
});
