import { describe, expect, test } from '@jest/globals';
import { CONSTRAINT_KEYS } from '../../../scheduling/index.js';
import { LOCALES, translate } from '../../../platform/i18n/catalogue.js';

const EVERYTHING = {
  first: 'ONE',
  second: 'TWO',
  room: 'ROOM',
  person: 'PERSON',
  track: 'TRACK',
  tag: 'TAG',
  feature: 'FEATURE',
  minutes: 5,
  sessionCount: 2,
  readers: 7,
  audience: 120,
  seats: 80,
};

describe('messages of issues', () => {
  test.each(LOCALES.flatMap((locale) => CONSTRAINT_KEYS.map((constraint) => [locale, constraint] as const)))(
    'in %s, %s names a session and leaves no placeholder open',
    (locale, constraint) => {
      const text = translate(locale, `issue.${constraint}`, EVERYTHING);

      expect(text).toMatch(/ONE/);
      expect(text).not.toMatch(/[{}#]|undefined/);
    },
  );

  test.each(LOCALES)('in %s, a double booking says how many share the room', (locale) => {
    const sayWith = (sessionCount: number): string =>
      translate(locale, 'issue.room_double_booked', { ...EVERYTHING, sessionCount });

    expect(new Set([1, 2, 3].map(sayWith)).size).toBe(3);
  });
});
