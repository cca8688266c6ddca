import { describe, expect, test } from '@jest/globals';
import { dateAfter, daysBetween, sameWallClock, shiftedByDays } from './wall-clock.js';

describe('wall clock', () => {
  test('keeps the time of day when the zone changes', () => {
    const nineInIstanbul = new Date('2027-03-08T06:00:00Z');

    expect(sameWallClock(nineInIstanbul, 'Europe/Istanbul', 'Europe/Berlin')).toEqual(new Date('2027-03-08T08:00:00Z'));
  });

  test('comes back to the same instant with the zone', () => {
    const instant = new Date('2027-07-01T21:30:00Z');

    const away = sameWallClock(instant, 'Europe/Berlin', 'Asia/Kolkata');

    expect(sameWallClock(away, 'Asia/Kolkata', 'Europe/Berlin')).toEqual(instant);
  });

  test('takes the later time where summer time leaves out the wall-clock time', () => {
    const halfPastTwo = new Date('2027-03-28T02:30:00Z');

    expect(sameWallClock(halfPastTwo, 'UTC', 'Europe/Berlin')).toEqual(new Date('2027-03-28T01:30:00Z'));
  });

  test('keeps the time of day over a change to summer time', () => {
    const nineInBerlin = new Date('2027-03-27T08:00:00Z');

    expect(shiftedByDays(nineInBerlin, 1, 'Europe/Berlin')).toEqual(new Date('2027-03-28T07:00:00Z'));
  });

  test.each([
    ['2027-02-28', '2027-03-01', 1],
    ['2027-03-01', '2027-02-28', -1],
    ['2027-03-27', '2027-03-29', 2],
    ['2027-03-08', '2028-03-08', 366],
  ])('counts days from %s to %s and back', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
    expect(dateAfter(from, days)).toBe(to);
  });
});
