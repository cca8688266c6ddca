import fc from 'fast-check';
import {
  assignLanes,
  contains,
  coveredMinutes,
  type Interval,
  intersectIntervals,
  isAvailable,
  isValidInterval,
  type LaneRequest,
  mergeIntervals,
  minutesOutside,
  overlapMinutes,
  overlaps,
  subtractIntervals,
} from './index.js';

const anInterval = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 20 }))
  .map(([start, length]): Interval => ({ start, end: start + length }));
const intervalList = fc.array(anInterval, { maxLength: 8 });

/** The second implementation of every property here: intervals as plain sets of minutes. */
function minutesOf(intervals: readonly Interval[]): ReadonlySet<number> {
  const minutes = new Set<number>();
  for (const { start, end } of intervals) for (let minute = start; minute < end; minute++) minutes.add(minute);
  return minutes;
}

const sorted = (minutes: Iterable<number>): readonly number[] => [...minutes].sort((a, b) => a - b);

describe('two intervals', () => {
  it('do not overlap when they only touch', () => {
    expect(overlaps({ start: 0, end: 10 }, { start: 10, end: 20 })).toBe(false);
  });

  it('overlap when they share one minute', () => {
    expect(overlaps({ start: 0, end: 11 }, { start: 10, end: 20 })).toBe(true);
  });

  it('share as many minutes as their sets of minutes do', () => {
    fc.assert(
      fc.property(anInterval, anInterval, (a, b) => {
        const shared = sorted(minutesOf([a])).filter((minute) => minutesOf([b]).has(minute));

        expect(overlapMinutes(a, b)).toBe(shared.length);
        expect(overlaps(a, b)).toBe(shared.length > 0);
      }),
    );
  });

  it('contain each other only when equal', () => {
    expect(contains({ start: 0, end: 10 }, { start: 0, end: 10 })).toBe(true);
    expect(contains({ start: 0, end: 10 }, { start: 0, end: 11 })).toBe(false);
  });

  it('are valid from one minute on, in whole minutes', () => {
    expect(
      [
        { start: 5, end: 5 },
        { start: 5, end: 6 },
        { start: 5, end: 6.5 },
      ].map(isValidInterval),
    ).toEqual([false, true, false]);
  });
});

describe('sets of intervals', () => {
  it('merge touching intervals and keep gaps', () => {
    const merged = mergeIntervals([
      { start: 30, end: 40 },
      { start: 0, end: 10 },
      { start: 10, end: 20 },
    ]);

    expect(merged).toEqual([
      { start: 0, end: 20 },
      { start: 30, end: 40 },
    ]);
  });

  it('merge, subtract and intersect as sets of minutes do', () => {
    fc.assert(
      fc.property(intervalList, intervalList, (a, b) => {
        const inA = sorted(minutesOf(a));
        const inB = minutesOf(b);

        expect(sorted(minutesOf(mergeIntervals(a)))).toEqual(inA);
        expect(sorted(minutesOf(subtractIntervals(a, b)))).toEqual(inA.filter((minute) => !inB.has(minute)));
        expect(sorted(minutesOf(intersectIntervals(a, b)))).toEqual(inA.filter((minute) => inB.has(minute)));
        expect(coveredMinutes(a)).toBe(inA.length);
      }),
    );
  });

  it('are left as they are by a second merge', () => {
    fc.assert(
      fc.property(intervalList, (a) => {
        expect(mergeIntervals(mergeIntervals(a))).toEqual(mergeIntervals(a));
      }),
    );
  });
});

describe('availability', () => {
  const twoWindows = [
    { start: 0, end: 60 },
    { start: 90, end: 120 },
  ];

  it('joins windows that touch', () => {
    const touching = [
      { start: 0, end: 60 },
      { start: 60, end: 120 },
    ];

    expect(isAvailable(touching, { start: 30, end: 90 })).toBe(true);
  });

  it('refuses an interval across the gap between two windows and counts the minutes of the gap', () => {
    expect(isAvailable(twoWindows, { start: 30, end: 100 })).toBe(false);
    expect(minutesOutside(twoWindows, { start: 30, end: 100 })).toBe(30);
  });

  it('means always when nothing was stated and never when the list is empty', () => {
    expect(minutesOutside(null, { start: 0, end: 45 })).toBe(0);
    expect(minutesOutside([], { start: 0, end: 45 })).toBe(45);
  });

  it('holds exactly where no minute lies outside', () => {
    fc.assert(
      fc.property(intervalList, anInterval, (windows, interval) => {
        expect(isAvailable(windows, interval)).toBe(minutesOutside(windows, interval) === 0);
      }),
    );
  });
});

describe('lanes', () => {
  const request = fc.record({ interval: anInterval, group: fc.constantFrom('a', 'b', 'c', 'd', 'e') });
  const requests = fc
    .array(request, { maxLength: 10 })
    .map((list): readonly LaneRequest[] => list.map((one, index) => ({ ...one, id: `session-${index}` })));

  it('are shared by overlapping sessions of one clash group', () => {
    const lanes = assignLanes(
      [
        { id: 'one', interval: { start: 0, end: 60 }, group: 'waived' },
        { id: 'two', interval: { start: 30, end: 90 }, group: 'waived' },
      ],
      1,
    );

    expect(lanes).toEqual(
      new Map([
        ['one', 1],
        ['two', 1],
      ]),
    );
  });

  it('are refused to a second group in a room of one lane', () => {
    const lanes = assignLanes(
      [
        { id: 'one', interval: { start: 0, end: 60 }, group: 'a' },
        { id: 'two', interval: { start: 59, end: 90 }, group: 'b' },
      ],
      1,
    );

    expect(lanes).toBeNull();
  });

  it('are found exactly where no minute holds more groups than lanes, and never shared by overlapping groups', () => {
    fc.assert(
      fc.property(requests, fc.integer({ min: 1, max: 4 }), (list, laneCount) => {
        const lanes = assignLanes(list, laneCount);

        expect(lanes !== null).toBe(mostGroupsInAMinute(list) <= laneCount);
        expect(lanes === null ? [] : sharedByDifferentGroups(list, lanes)).toEqual([]);
      }),
    );
  });
});

function mostGroupsInAMinute(requests: readonly LaneRequest[]): number {
  const minutes = minutesOf(requests.map((request) => request.interval));
  const groupsAt = (minute: number): number =>
    new Set(requests.filter(({ interval }) => interval.start <= minute && minute < interval.end).map((r) => r.group))
      .size;
  return Math.max(0, ...[...minutes].map(groupsAt));
}

function sharedByDifferentGroups(
  requests: readonly LaneRequest[],
  lanes: ReadonlyMap<string, number>,
): readonly (readonly [string, string])[] {
  return requests.flatMap((a) =>
    requests
      .filter((b) => a.group !== b.group && overlaps(a.interval, b.interval) && lanes.get(a.id) === lanes.get(b.id))
      .map((b): readonly [string, string] => [a.id, b.id]),
  );
}
