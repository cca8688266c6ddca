import { describe, expect, it } from 'vitest';
import type { BoardIssue, BoardSession, Placement } from '../board/board-types.ts';
import { clashesOf } from '../grid/clash-counts.ts';
import { sortedUnplaced } from '../unplaced/unplaced-order.ts';
import { listGroups } from './list-rows.ts';

function session(number: number, title: string, more: Partial<BoardSession> = {}): BoardSession {
  return {
    id: `s${number}`,
    number,
    title,
    people: [],
    durationMinutes: 30,
    starCount: null,
    state: 'CONFIRMED',
    ...more,
  } as BoardSession;
}

function placed(sessionId: string, start: number, ...roomIds: string[]): Placement {
  return { sessionId, start, durationMinutes: 30, roomIds, timePinned: false, roomPinned: false };
}

const sessions = new Map(
  [session(1, 'İstanbul'), session(2, 'فاطمة'), session(3, 'Rivers')].map((one) => [one.id, one]),
);
const input = {
  placements: [placed('s1', 60, 'b'), placed('s2', 60, 'a'), placed('s3', 30)],
  sessions,
  roomIds: ['a', 'b'],
  search: '',
} as const;

function idsOf(groups: ReturnType<typeof listGroups>): readonly unknown[] {
  return groups.map(({ key, rows }) => [key, rows.map((row) => row.session.id)]);
}

describe('the list', () => {
  it('stands by time, then room', () => {
    expect(idsOf(listGroups({ ...input, grouping: 'time' }))).toEqual([
      ['30', ['s3']],
      ['60', ['s2', 's1']],
    ]);
  });

  it('stands by room in their order, sessions without one last', () => {
    expect(idsOf(listGroups({ ...input, grouping: 'room' }))).toEqual([
      ['a', ['s2']],
      ['b', ['s1']],
      ['', ['s3']],
    ]);
  });

  it('finds titles in any case and spelling', () => {
    expect(idsOf(listGroups({ ...input, grouping: 'time', search: 'ISTANBUL' }))).toEqual([['60', ['s1']]]);
    expect(idsOf(listGroups({ ...input, grouping: 'time', search: 'فاطمه' }))).toEqual([['60', ['s2']]]);
    expect(idsOf(listGroups({ ...input, grouping: 'time', search: 'nothing' }))).toEqual([]);
  });
});

describe('unplaced sessions', () => {
  const all = [
    session(3, 'zebra', { durationMinutes: 20, starCount: 9 }),
    session(1, 'ağaç', { durationMinutes: 90 }),
    session(2, 'Çay', { starCount: 4 }),
  ];
  const collator = new Intl.Collator('tr');
  const order = (by: Parameters<typeof sortedUnplaced>[1], hardness = new Map<string, number>()) =>
    sortedUnplaced(all, by, hardness, collator).map(({ number }) => number);

  it('stand in the order asked for', () => {
    expect(order('number')).toEqual([1, 2, 3]);
    expect(order('title')).toEqual([1, 2, 3]);
    expect(order('duration')).toEqual([1, 2, 3]);
    expect(order('interest')).toEqual([3, 2, 1]);
  });

  it('stand with the hardest first, those not counted yet last', () => {
    expect(
      order(
        'hardest',
        new Map([
          ['s3', 0],
          ['s2', 12],
        ]),
      ),
    ).toEqual([3, 2, 1]);
  });
});

describe('clashes of a session', () => {
  it('count by level, without waived ones', () => {
    const issue = (level: string, isWaived: boolean, ...ids: string[]): BoardIssue =>
      ({ level, isWaived, sessions: ids.map((id) => ({ id })) }) as BoardIssue;
    const issues = [
      issue('HARD', false, 's1', 's2'),
      issue('SOFT', false, 's1'),
      issue('MEDIUM', false, 's1'),
      issue('HARD', true, 's1'),
    ];

    expect(['s1', 's2', 's3'].map((id) => clashesOf(issues, id))).toEqual([
      { hard: 1, lighter: 2 },
      { hard: 1, lighter: 0 },
      { hard: 0, lighter: 0 },
    ]);
  });
});
