import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isWholeMinute, minutesTouched, minutesWithin, toInstant, toMinute } from './minutes.js';

describe('minutes of the clash model', () => {
  test('an instant and its minute are each other’s inverse', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 60_000_000 }), (minute) => toMinute(toInstant(minute)) === minute));
  });

  test('refuses an instant between two minutes', () => {
    const between = new Date('2027-03-08T09:00:01Z');

    expect(isWholeMinute(between)).toBe(false);
    expect(() => toMinute(between)).toThrow(RangeError);
  });

  test('rounds what is offered inwards and what is taken outwards', () => {
    const [from, to] = [new Date('1970-01-01T00:00:30Z'), new Date('1970-01-01T00:02:30Z')];

    expect(minutesWithin(from, to)).toEqual([{ start: 1, end: 2 }]);
    expect(minutesTouched(from, to)).toEqual({ start: 0, end: 3 });
  });

  test('offers nothing where no whole minute lies inside', () => {
    expect(minutesWithin(new Date('1970-01-01T00:00:30Z'), new Date('1970-01-01T00:01:30Z'))).toEqual([]);
  });
});
