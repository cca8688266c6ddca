import { CalendarDateTime, toZoned } from '@internationalized/date';
import fc from 'fast-check';
import { uncachedOffset, zoneOffset } from './zone-offset.js';
import { instantAt, wallClockWithOffset } from './zoned-time.js';

/** Clocks that change by an hour, by half of one, by a whole day, at midnight, for Ramadan, never. */
const ZONES = [
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Asia/Beirut',
  'Africa/Casablanca',
  'Asia/Kathmandu',
  'UTC',
];
const MINUTE = 60_000;
const YEARS = { min: Date.UTC(2008, 0, 1) / MINUTE, max: Date.UTC(2030, 0, 1) / MINUTE };
/** Around the night of 28 March 2027, when most of Europe changes its clocks, and the days of other changes. */
const CHANGES = ['2027-03-28T01:00Z', '2027-10-31T01:00Z', '2011-12-30T10:00Z', '2027-03-27T22:00Z'].map(Date.parse);

const instants = fc.oneof(
  fc.integer(YEARS).map((minutes) => minutes * MINUTE),
  fc
    .tuple(fc.constantFrom(...CHANGES), fc.integer({ min: -2_880, max: 2_880 }))
    .map(([change, minutes]) => change + minutes * MINUTE),
);

describe('offsets that are asked for once a day', () => {
  it('are those of Intl at every instant', () => {
    fc.assert(
      fc.property(instants, fc.constantFrom(...ZONES), (instant, zone) => {
        expect(zoneOffset(instant, zone)).toBe(uncachedOffset(instant, zone));
      }),
      { numRuns: 1000, seed: 20270328 },
    );
  });

  it('are right up to the minute of a change, and from then on', () => {
    const [spring = 0] = CHANGES;

    expect([-MINUTE, 0].map((later) => zoneOffset(spring + later, 'Europe/Berlin') / MINUTE)).toEqual([60, 120]);
  });

  it('make of what a clock shows the instant that the calendar library makes of it, skipped and repeated hours too', () => {
    fc.assert(
      fc.property(instants, fc.constantFrom(...ZONES), (shown, zone) => {
        const wall = wallClockWithOffset(shown, 0);
        const [year = 0, month = 0, day = 0] = wall.date.split('-').map(Number);
        const local = new CalendarDateTime(year, month, day, Math.floor(wall.minutes / 60), wall.minutes % 60);

        expect(instantAt(wall, zone)).toBe(toZoned(local, zone, 'compatible').toDate().getTime());
      }),
      { numRuns: 1000, seed: 20270328 },
    );
  });
});
