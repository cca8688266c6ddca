import { describe, expect, test } from '@jest/globals';
import { sessionTextIn, titleIn } from './session-texts.js';

const session = {
  language: 'en',
  title: 'Light',
  abstract: null,
  translations: { tr: { title: 'Işık', abstract: 'Özet' } },
};

describe('texts of a session', () => {
  test('are those of the asked language, else as the session was written', () => {
    expect(['en', 'tr', 'ar'].map((language) => titleIn(session, language))).toEqual(['Light', 'Işık', 'Light']);
    expect(['en', 'tr', 'ar'].map((language) => sessionTextIn(session, 'abstract', language))).toEqual([
      null,
      'Özet',
      null,
    ]);
  });

  test.each(['constructor', '__proto__', 'toString'])('are not looked up in what %s stands for', (language) => {
    const inherited = { title: 'Inherited' };
    const translations = Object.create({ [language]: inherited }) as typeof session.translations;
    if (language === '__proto__') Object.setPrototypeOf(translations, inherited);

    expect(titleIn({ ...session, translations }, language)).toBe('Light');
  });
});
