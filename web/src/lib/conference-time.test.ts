import { describe, expect, test } from 'vitest';
import { conferenceClock, instantOf, minuteOf } from './conference-time.ts';

const ISTANBUL = 'Europe/Istanbul';
const BERLIN = 'Europe/Berlin';
const AT = '2027-03-08T08:20:00Z';

describe('times of a conference', () => {
  test.each([
    ['en' as const, '11:20', 'Mon 8 Mar'],
    ['tr' as const, '11:20', '8 Mar Pzt'],
    ['ar' as const, '11:20', 'الاثنين، 8 مارس'],
  ])('are those of its zone, in %s', (language, time, day) => {
    const clock = conferenceClock(ISTANBUL, language);

    expect([clock.time(AT), clock.day('2027-03-08')]).toEqual([time, day]);
  });

  test('a plain date is the same day in every zone', () => {
    const days = ['Pacific/Auckland', 'America/Los_Angeles', 'UTC'].map((zone) =>
      conferenceClock(zone, 'en').day('2027-03-08'),
    );

    expect(days).toEqual(['Mon 8 Mar', 'Mon 8 Mar', 'Mon 8 Mar']);
  });

  test('an evening in UTC may be the next date in the zone', () => {
    const clock = conferenceClock(ISTANBUL, 'en');

    expect([clock.dateOf('2027-03-08T22:30:00Z'), clock.minuteOfDay('2027-03-08T22:30:00Z')]).toEqual([
      '2027-03-09',
      90,
    ]);
  });

  test('a span says both ends on the wall, also over a change of the clocks', () => {
    const clock = conferenceClock(BERLIN, 'en');

    expect(clock.span('2027-03-28T00:30:00Z', '2027-03-28T01:30:00Z')).toBe('01:30–03:30');
  });

  test('the zone is named with its offset at the time', () => {
    const clock = conferenceClock(BERLIN, 'en');

    expect([clock.zoneName('2027-01-01T00:00:00Z'), clock.zoneName('2027-07-01T00:00:00Z')]).toEqual([
      'Europe/Berlin (GMT+1)',
      'Europe/Berlin (GMT+2)',
    ]);
  });

  test('digits are the same in every language', () => {
    expect(conferenceClock(ISTANBUL, 'ar').time(AT)).toMatch(/^[\d:]+$/u);
  });

  test('minutes of the model and instants are two ways to say the same', () => {
    expect(instantOf(minuteOf(AT))).toBe('2027-03-08T08:20:00.000Z');
  });
});
