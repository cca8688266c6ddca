import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { conferenceDay, conferenceDaySpan } from './conference-day.js';

const ISTANBUL = { timeZone: 'Europe/Istanbul', dayBoundaryMinutes: 0 };
const HAMBURG_NIGHTS = { timeZone: 'Europe/Berlin', dayBoundaryMinutes: 240 };

describe('conferenceDay', () => {
  test.each([
    [ISTANBUL, '2027-03-08T20:59:00Z', '2027-03-08'],
    [ISTANBUL, '2027-03-08T21:00:00Z', '2027-03-09'],
    [HAMBURG_NIGHTS, '2026-12-28T02:59:00Z', '2026-12-27'],
    [HAMBURG_NIGHTS, '2026-12-28T03:00:00Z', '2026-12-28'],
  ])('with %j puts %s on %s', (conference, instant, day) => {
    expect(conferenceDay(conference, new Date(instant))).toBe(day);
  });

  test('lies in the span of its day, also where clocks change within the boundary', () => {
    const conferences = fc.record({
      timeZone: fc.constantFrom(
        'Europe/Berlin',
        'Europe/Istanbul',
        'America/New_York',
        'Asia/Beirut',
        'Australia/Lord_Howe',
        'Africa/Casablanca',
      ),
      dayBoundaryMinutes: fc.integer({ min: 0, max: 720 }),
    });
    const instants = fc.date({
      min: new Date('2024-01-01T00:00:00Z'),
      max: new Date('2028-01-01T00:00:00Z'),
      noInvalidDate: true,
    });

    fc.assert(
      fc.property(conferences, instants, (conference, instant) => {
        const span = conferenceDaySpan(conference, conferenceDay(conference, instant));
        expect(span.startsAt.getTime()).toBeLessThanOrEqual(instant.getTime());
        expect(instant.getTime()).toBeLessThan(span.endsAt.getTime());
      }),
      {
        seed: 20270308,
        numRuns: 1000,
        examples: [[{ timeZone: 'Europe/Berlin', dayBoundaryMinutes: 150 }, new Date('2026-10-25T01:15:00Z')]],
      },
    );
  });
});

describe('conferenceDaySpan', () => {
  test('has 25 hours where clocks go back', () => {
    expect(conferenceDaySpan({ timeZone: 'Europe/Berlin', dayBoundaryMinutes: 0 }, '2026-10-25')).toEqual({
      startsAt: new Date('2026-10-24T22:00:00Z'),
      endsAt: new Date('2026-10-25T23:00:00Z'),
    });
  });
});
