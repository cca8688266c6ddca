import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { changeOf, compareAgendas, type FrozenSession } from './release-diff.js';

/** A talk of an hour in the hall, held by Ada. */
function frozen(sessionId: string, fields: Partial<FrozenSession> = {}): FrozenSession {
  return {
    sessionId,
    title: 'Stars',
    startsAt: new Date('2027-03-08T09:00:00Z'),
    endsAt: new Date('2027-03-08T10:00:00Z'),
    roomIds: ['hall'],
    people: [{ personId: 'ada', role: 'speaker' }],
    ...fields,
  };
}

const SAME = {
  isRenamed: false,
  isTimeChanged: false,
  isDurationChanged: false,
  isRoomChanged: false,
  joined: [],
  left: [],
};

describe('compareAgendas', () => {
  test('finds nothing between an agenda and itself', () => {
    expect(compareAgendas([frozen('a')], [frozen('a')])).toEqual({ added: [], cancelled: [], changed: [] });
  });

  test('tells new from cancelled sessions, each in the order of start', () => {
    const late = frozen('late', {
      startsAt: new Date('2027-03-08T12:00:00Z'),
      endsAt: new Date('2027-03-08T13:00:00Z'),
    });

    const changes = compareAgendas([late, frozen('gone')], [frozen('new-b'), frozen('new-a')]);

    expect(changes.added.map((session) => session.sessionId)).toEqual(['new-a', 'new-b']);
    expect(changes.cancelled.map((session) => session.sessionId)).toEqual(['gone', 'late']);
    expect(changes.changed).toEqual([]);
  });

  test('what is new one way is cancelled the other way', () => {
    const agenda = fc.uniqueArray(
      fc.constantFrom('a', 'b', 'c', 'd').map((id) => frozen(id)),
      { selector: (session) => session.sessionId },
    );

    fc.assert(
      fc.property(agenda, agenda, (one, other) => {
        const there = compareAgendas(one, other);
        const back = compareAgendas(other, one);
        expect(there.added).toEqual(back.cancelled);
        expect(there.cancelled).toEqual(back.added);
      }),
      { seed: 20270308, numRuns: 200 },
    );
  });
});

describe('changeOf', () => {
  test('flags a change of duration alone', () => {
    const before = frozen('a');
    const after = frozen('a', { endsAt: new Date('2027-03-08T10:15:00Z') });

    expect(changeOf(before, after)).toEqual({ ...SAME, before, after, isDurationChanged: true });
  });

  test('flags another start of the same length alone', () => {
    const before = frozen('a');
    const after = frozen('a', { startsAt: new Date('2027-03-08T10:00:00Z'), endsAt: new Date('2027-03-08T11:00:00Z') });

    expect(changeOf(before, after)).toEqual({ ...SAME, before, after, isTimeChanged: true });
  });

  test('flags start and duration where the end stays', () => {
    const before = frozen('a');
    const after = frozen('a', { startsAt: new Date('2027-03-08T09:30:00Z') });

    expect(changeOf(before, after)).toEqual({ ...SAME, before, after, isTimeChanged: true, isDurationChanged: true });
  });

  test.each([
    ['another room', ['studio']],
    ['a further room', ['hall', 'studio']],
    ['no room', []],
  ])('flags %s', (_, roomIds) => {
    const before = frozen('a');
    const after = frozen('a', { roomIds });

    expect(changeOf(before, after)).toEqual({ ...SAME, before, after, isRoomChanged: true });
  });

  test('flags another first room, which is where people go', () => {
    const before = frozen('a', { roomIds: ['hall', 'studio'] });
    const after = frozen('a', { roomIds: ['studio', 'hall'] });

    expect(changeOf(before, after)).toEqual({ ...SAME, before, after, isRoomChanged: true });
  });

  test('flags another title', () => {
    const before = frozen('a');
    const after = frozen('a', { title: 'Galaxies' });

    expect(changeOf(before, after)).toEqual({ ...SAME, before, after, isRenamed: true });
  });

  test('names who joined and who left, and both for a changed role', () => {
    const before = frozen('a', {
      people: [
        { personId: 'ada', role: 'speaker' },
        { personId: 'emmy', role: 'speaker' },
      ],
    });
    const after = frozen('a', {
      people: [
        { personId: 'ada', role: 'chair' },
        { personId: 'lise', role: 'speaker' },
      ],
    });

    expect(changeOf(before, after)).toEqual({
      ...SAME,
      before,
      after,
      joined: [
        { personId: 'ada', role: 'chair' },
        { personId: 'lise', role: 'speaker' },
      ],
      left: [
        { personId: 'ada', role: 'speaker' },
        { personId: 'emmy', role: 'speaker' },
      ],
    });
  });

  test('takes the same people in another order for the same', () => {
    const people = [
      { personId: 'ada', role: 'speaker' },
      { personId: 'emmy', role: 'speaker' },
    ] as const;

    expect(changeOf(frozen('a', { people }), frozen('a', { people: [...people].reverse() }))).toBeNull();
  });
});
