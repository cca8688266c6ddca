import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { timeZoneLines } from './time-zone.js';
import { zoneClock, type YearSpan } from './zone-clock.js';
import { offsetAt, transitionsOf } from './zone-transitions.js';

const IN_2027 = { firstYear: 2027, lastYear: 2027 };

/** Each observance of the zone in one line: sort, onset, offsets, rule. */
function observances(zone: string, span: YearSpan): readonly string[] {
  const text = timeZoneLines(zoneClock(zone, span)).join('\n');
  return [...text.matchAll(/BEGIN:(STANDARD|DAYLIGHT)\n([\s\S]*?)\nEND:\1/g)].map(([, sort, body = '']) => {
    const value = (name: string): string => new RegExp(`^${name}:(.*)$`, 'm').exec(body)?.[1] ?? '';
    return [sort, value('DTSTART'), value('TZOFFSETFROM'), value('TZOFFSETTO'), value('RRULE')].join(' ').trim();
  });
}

describe('timeZoneLines', () => {
  test.each([
    [
      'Europe/Berlin',
      [
        'DAYLIGHT 20260329T020000 +0100 +0200 FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
        'STANDARD 20261025T030000 +0200 +0100 FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
      ],
    ],
    [
      'America/New_York',
      [
        'DAYLIGHT 20260308T020000 -0500 -0400 FREQ=YEARLY;BYMONTH=3;BYDAY=2SU',
        'STANDARD 20261101T020000 -0400 -0500 FREQ=YEARLY;BYMONTH=11;BYDAY=1SU',
      ],
    ],
    [
      'Asia/Beirut',
      [
        'DAYLIGHT 20260329T000000 +0200 +0300 FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
        'STANDARD 20261025T000000 +0300 +0200 FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
      ],
    ],
    [
      'Australia/Lord_Howe',
      [
        'STANDARD 20260405T020000 +1100 +1030 FREQ=YEARLY;BYMONTH=4;BYDAY=1SU',
        'DAYLIGHT 20261004T020000 +1030 +1100 FREQ=YEARLY;BYMONTH=10;BYDAY=1SU',
      ],
    ],
    ['Europe/Istanbul', ['STANDARD 20260101T000000 +0300 +0300']],
    ['Asia/Kolkata', ['STANDARD 20260101T000000 +0530 +0530']],
  ])('says how clocks change in %s', (zone, expected) => {
    expect(observances(zone, IN_2027)).toEqual(expected);
  });

  test('names each change where no rule gives them: summer time that pauses for Ramadan', () => {
    expect(observances('Africa/Casablanca', { firstYear: 2025, lastYear: 2025 })).toEqual([
      'DAYLIGHT 20240101T000000 +0100 +0100',
      'STANDARD 20240310T030000 +0100 +0000',
      'DAYLIGHT 20240414T020000 +0000 +0100',
      'STANDARD 20250223T030000 +0100 +0000',
      'DAYLIGHT 20250406T020000 +0000 +0100',
    ]);
  });

  test('calls clocks that went forward for good a new standard time', () => {
    expect(observances('Europe/Istanbul', { firstYear: 2016, lastYear: 2017 })).toEqual([
      'STANDARD 20150101T000000 +0200 +0200',
      'DAYLIGHT 20150329T030000 +0200 +0300',
      'STANDARD 20151108T040000 +0300 +0200',
      'STANDARD 20160327T030000 +0200 +0300',
    ]);
  });

  test('shows another library the offset of every instant of its years, in every zone', () => {
    const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
    const years = fc.integer({ min: 2000, max: 2035 });
    fc.assert(
      fc.property(zones, years, fc.nat(2), fc.double({ min: 0, max: 1, noNaN: true }), (zone, firstYear, more, at) => {
        const span = { firstYear, lastYear: firstYear + more };
        const [start, end] = [Date.UTC(firstYear, 0, 1), Date.UTC(span.lastYear + 1, 0, 1)];
        const instant = start + Math.floor((at * (end - start)) / 60_000) * 60_000;
        // A wall clock that a change shows twice, or not at all, means no one instant.
        fc.pre(transitionsOf(zone, instant - 86_400_000, instant + 86_400_000).length === 0);
        const local = new Date(instant + offsetAt(instant, zone));
        fc.pre(local.getUTCFullYear() >= firstYear && local.getUTCFullYear() <= span.lastYear);

        expect(parsedOffset(zone, span, local)).toBe(offsetAt(instant, zone) / 1000);
      }),
      { seed: 20270308, numRuns: 150 },
    );
  });
});

/** Seconds ahead of UTC that ical.js reads from the lines. */
function parsedOffset(zone: string, span: YearSpan, local: Date): number {
  const component = new ICAL.Component(ICAL.parse(timeZoneLines(zoneClock(zone, span)).join('\r\n')) as unknown[]);
  const timezone = new ICAL.Timezone(component);
  const time = ICAL.Time.fromDateTimeString(local.toISOString().slice(0, 19));
  return timezone.utcOffset(time);
}
