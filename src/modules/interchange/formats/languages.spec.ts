import { languageTags } from './languages.js';

describe('languageTags', () => {
  it.each([
    ['en', ['en']],
    ['DE', ['de']],
    ['en_gb', ['en-GB']],
    ['eng', ['en']],
    ['de, en', ['de', 'en']],
    ['Deutsch/English', ['de', 'en']],
    ['العربية', ['ar']],
    ['zh-hant-tw', ['zh-Hant-TW']],
    ['en en', ['en']],
    ['deutschsprachig', []],
    ['constructor, __proto__', []],
    ['???', []],
    ['', []],
  ])('reads %s', (text, tags) => {
    expect(languageTags(text)).toEqual(tags);
  });
});
