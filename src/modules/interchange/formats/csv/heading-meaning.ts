// What one heading means, in its whole or in its parts.
import { languageTags } from '../languages.js';
import {
  type BaseField,
  type ColumnMeaning,
  canonicalTag,
  type CsvTable,
  isLocalised,
  LIST_FIELDS,
} from './csv-fields.js';
import { headingKey } from './heading-key.js';
import { knownWord } from './heading-words.js';

/** The keys under which a heading may be known; '' where it has no such part. */
export interface HeadingKeys {
  readonly whole: string;
  /** "Biography (tr)", "Title [Arabic]", "abstract_en" without the language. */
  readonly withoutLanguage: string;
  readonly language: string | null;
  /** "Speaker 1", "Speaker 2 Name" without the number. */
  readonly withoutNumber: string;
  /** "Name (as on the badge)" without the remark. */
  readonly withoutRemark: string;
}

export interface KnownMeaning extends ColumnMeaning {
  /** 0 for the plainest word. */
  readonly rank: number;
}

/** Takes a heading apart, once for all tables. */
export function headingKeys(heading: string): HeadingKeys {
  const whole = headingKey(heading);
  const remark = /^([^()[\]]+)[([]([^()[\]]*)[)\]]$/.exec(heading);
  const suffix = /^(.+?)[_:-]([A-Za-z]{2}(?:[-_][A-Za-z]{2,4})?)$/.exec(heading);
  const [, base = '', tag = ''] = remark ?? suffix ?? [];
  const language = canonicalTag(tag.trim()) ?? languageTags(tag.trim())[0] ?? null;
  return {
    whole,
    withoutLanguage: language === null ? '' : headingKey(base),
    language,
    withoutNumber: /\d/.test(whole) ? whole.replace(/ ?\d{1,2}(?= |$)/, '') : '',
    withoutRemark: headingKey(remark?.[1] ?? ''),
  };
}

/** What the heading means in a table; null where none of its words is known. */
export function knownMeaning(keys: HeadingKeys, table: CsvTable): KnownMeaning | null {
  const named = (key: string, language: string | null, fits: (field: BaseField) => boolean): KnownMeaning | null => {
    const known = key === '' ? null : knownWord(key, table);
    return known !== null && fits(known.field) ? { ...known, language } : null;
  };
  return (
    named(keys.whole, null, () => true) ??
    named(keys.withoutLanguage, keys.language, isLocalised) ??
    named(keys.withoutNumber, null, (field) => LIST_FIELDS.includes(field)) ??
    named(keys.withoutRemark, null, () => true)
  );
}
