import { describe, expect, test } from '@jest/globals';
import { IntlMessageFormat } from 'intl-messageformat';
import { USER_ERROR_CODES } from '../graphql/user-error-code.js';
import { catalogueOf, localeFromHeader, LOCALES, translate } from './catalogue.js';

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

/** Names of the arguments of a message, those inside plural and select forms included. */
function argumentsOf(message: string): string[] {
  const names = new Set<string>();
  const visit = (elements: readonly Element[]): void => {
    for (const element of elements) {
      if ('value' in element && element.type !== 0 && typeof element.value === 'string') names.add(element.value);
      if ('options' in element && element.options)
        for (const option of Object.values(element.options)) visit(option.value);
    }
  };
  visit(new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst());
  return [...names].sort();
}

/** Plural forms that a language has. */
const pluralForms = (locale: string): readonly string[] =>
  new Intl.PluralRules(locale).resolvedOptions().pluralCategories;

describe('message catalogues', () => {
  const english = catalogueOf('en');

  test.each(LOCALES)('%s has the keys of English, no more and no less', (locale) => {
    expect([...catalogueOf(locale).keys()].sort()).toEqual([...english.keys()].sort());
  });

  test.each(LOCALES)('%s uses the arguments of English in every message', (locale) => {
    const differing = [...english].filter(
      ([key, message]) => argumentsOf(catalogueOf(locale).get(key) ?? '').join() !== argumentsOf(message).join(),
    );

    expect(differing.map(([key]) => key)).toEqual([]);
  });

  test.each(['tr', 'ar'] as const)('%s repeats no English sentence', (locale) => {
    // What is left without the arguments is the sentence; patterns such as "{day}, {span}" have none.
    const wordsOf = (message: string): string => message.replace(/\{[^{}]*\}|\w+, select,|\b(?:yes|no|other) \{/g, '');
    const same = [...english].filter(
      ([key, message]) => wordsOf(message).length > 12 && catalogueOf(locale).get(key) === message,
    );

    expect(same.map(([key]) => key)).toEqual([]);
  });

  test('has a message for every code of a user error', () => {
    expect(USER_ERROR_CODES.filter((code) => !english.has(`error.${code}`))).toEqual([]);
  });

  test('says a number in the plural forms that Arabic has', () => {
    const said = [1, 2, 3, 11, 100].map((waiting) => translate('ar', 'error.ARRANGE_QUEUE_FULL', { waiting }));

    expect(new Set(said).size).toBe(5);
    expect(pluralForms('ar')).toHaveLength(6);
  });

  test('throws for a key that is in no catalogue', () => {
    expect(() => translate('en', 'no.such.key')).toThrow('lacks the message');
  });

  test.each([
    [undefined, 'en'],
    ['tr-TR,tr;q=0.9', 'tr'],
    ['de, ar;q=0.5, en;q=0.4', 'ar'],
    ['fr', 'en'],
    ['en;q=0, tr;q=0.1', 'tr'],
  ] as const)('answers the header %s in %s', (header, locale) => {
    expect(localeFromHeader(header)).toBe(locale);
  });
});
