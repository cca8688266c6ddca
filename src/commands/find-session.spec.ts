import { describe, expect, test } from '@jest/globals';
import { demoProgramme } from '../modules/demo/demo-programme.js';
import { CommandError } from './command-error.js';
import { sessionMeant } from './find-session.js';

const SALT = {
  number: 12,
  title: 'Akiferdeki tuz: kuyular denizi ne zaman hatırlar?',
  language: 'tr',
  translations: { en: { title: 'Salt in the aquifer: when do wells remember the sea?' } },
};
const WELLS = { number: 3, title: 'Wells', language: 'en', translations: { ar: { title: 'الآبار' } } };
const DEEP_WELLS = { number: 31, title: 'Deep wells', language: 'en', translations: {} };
const SESSIONS = [SALT, WELLS, DEEP_WELLS];

describe('the session that is meant', () => {
  test.each([
    ['its number', '12', SALT],
    ['its number with a hash', '#3', WELLS],
    ['words of its title', 'akiferdeki', SALT],
    ['words of its title on another keyboard', 'ne zaman HATIRLAR', SALT],
    ['words of its title in another language', 'aquifer', SALT],
    ['words of its title without the signs of the language', 'الابار', WELLS],
    ['its whole title, also where it is part of others', 'wells', WELLS],
    ['nothing that there is', 'oasis', null],
  ])('is found by %s', (_by, wanted, expected) => {
    expect(sessionMeant(SESSIONS, wanted)).toBe(expected);
  });

  test('is asked for where it could be several, in the language of the command line', () => {
    expect(() => sessionMeant(SESSIONS, 'we')).toThrow(
      new CommandError(
        '"we" could be #12 "Salt in the aquifer: when do wells remember the sea?", #3 "Wells", #31 "Deep wells". Give its number.',
      ),
    );
  });

  test('is found in the demo conference by the words that reports use', () => {
    const { sessions } = demoProgramme({ seed: 8, firstDay: '2027-03-08' });
    const named = sessions.map((session, index) => ({ ...session, number: 1_000 + index }));

    expect(sessionMeant(named, 'Salt')).toMatchObject({ id: 'salt-aquifer' });
  });
});
