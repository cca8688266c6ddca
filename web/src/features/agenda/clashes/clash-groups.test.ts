import { describe, expect, it } from 'vitest';
import type { BoardIssue } from '../board/board-types.ts';
import { type ClashFilter, grouped, nextIssue, passes } from './clash-groups.ts';

function issue(
  key: string,
  level: BoardIssue['level'],
  constraint: BoardIssue['constraint'],
  sessionIds: readonly string[],
): BoardIssue {
  return {
    key,
    level,
    constraint,
    minutes: 30,
    cost: 30,
    isWaived: false,
    text: key,
    sessions: sessionIds.map((id) => ({ id })),
    room: null,
    person: null,
    waiver: null,
  };
}

const room = issue('a', 'HARD', 'ROOM_DOUBLE_BOOKED', ['s1', 's2']);
const person = issue('b', 'HARD', 'PERSON_DOUBLE_BOOKED', ['s2', 's3']);
const otherRoom = issue('c', 'HARD', 'ROOM_DOUBLE_BOOKED', ['s4', 's5']);
const pause = issue('d', 'SOFT', 'PAUSE_TOO_SHORT', ['s1', 's3']);
const all = [room, person, otherRoom, pause];
const everything: ClashFilter = { level: null, rule: null, day: null, sessionId: null };
const dayOf = (id: string): string | null => (id === 's4' || id === 's5' ? '2027-05-06' : '2027-05-05');

describe('the groups of the clash panel', () => {
  it('stand hard first, and by rule within a level', () => {
    expect(
      grouped([pause, room, person, otherRoom]).map(({ level, count, rules }) => [
        level,
        count,
        rules.map((each) => each.issues.map(({ key }) => key)),
      ]),
    ).toEqual([
      ['HARD', 3, [['a', 'c'], ['b']]],
      ['SOFT', 1, [['d']]],
    ]);
  });

  it('are none where nothing clashes', () => {
    expect(grouped([])).toEqual([]);
  });
});

describe('the filter', () => {
  const keys = (filter: Partial<ClashFilter>): readonly string[] =>
    all.filter((each) => passes({ ...everything, ...filter }, each, dayOf)).map(({ key }) => key);

  it('lets everything through where nothing is chosen', () => {
    expect(keys({})).toEqual(['a', 'b', 'c', 'd']);
  });

  it('narrows by level, rule, session and day, and by several at once', () => {
    expect(keys({ level: 'SOFT' })).toEqual(['d']);
    expect(keys({ rule: 'ROOM_DOUBLE_BOOKED' })).toEqual(['a', 'c']);
    expect(keys({ sessionId: 's3' })).toEqual(['b', 'd']);
    expect(keys({ day: '2027-05-06' })).toEqual(['c']);
    expect(keys({ day: '2027-05-05', rule: 'ROOM_DOUBLE_BOOKED' })).toEqual(['a']);
  });
});

describe('the next issue', () => {
  const groups = grouped(all);

  it('follows the order of the panel and begins again after the last', () => {
    const walk = ['a', 'c', 'b', 'd'];
    expect(nextIssue(groups, null, 1)?.key).toBe('a');
    walk.forEach((key, index) => expect(nextIssue(groups, key, 1)?.key).toBe(walk[(index + 1) % walk.length]));
  });

  it('goes back, and begins at the end', () => {
    expect(nextIssue(groups, 'b', -1)?.key).toBe('c');
    expect(nextIssue(groups, null, -1)?.key).toBe('d');
  });

  it('begins anew where the current one is gone', () => {
    expect(nextIssue(groups, 'solved', 1)?.key).toBe('a');
  });

  it('is none where there are none', () => {
    expect(nextIssue([], 'a', 1)).toBeNull();
  });
});
