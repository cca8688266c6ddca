// The texts of the session of a row, in one language or several.
import type { LocalizedText, ProgrammeSession } from '../../programme.js';
import { fieldLine, fieldText, type FieldPlace } from '../field-text.js';
import type { FindingLog } from '../findings.js';
import { languageTags } from '../languages.js';
import type { CsvRow } from './table.js';

const TEXTS = ['title', 'subtitle', 'abstract', 'description'] as const;
type TextField = (typeof TEXTS)[number];

export type SessionWords = Pick<ProgrammeSession, TextField | 'translations' | 'language'>;

/**
 * Title, subtitle, abstract and description. A column without a language holds the session's own text; where there is no
 * such column, that of the session's language does, else the first that is not blank. The others are translations.
 */
export function sessionWords(row: CsvRow, log: FindingLog): SessionWords {
  const stated = languageOf(row, log);
  const titles = row.localised('title').filter(({ text }) => text.trim() !== '');
  const language = stated ?? (titles.some((title) => title.language === null) ? null : (titles[0]?.language ?? null));
  const words = TEXTS.map((field) => ({ field, ...wordsOf(row, field, language, log) }));
  const own = Object.fromEntries(words.map(({ field, own }) => [field, own])) as Record<TextField, string | null>;
  return {
    ...own,
    title: own.title ?? translatedTitle(words) ?? untitled(row, log),
    language,
    translations: translationsOf(words),
  };
}

interface Words {
  readonly own: string | null;
  readonly others: LocalizedText;
}

function wordsOf(row: CsvRow, field: TextField, language: string | null, log: FindingLog): Words {
  const cells = row.localised(field).flatMap((cell) => {
    const text = cleaned(cell.text, field, { field, where: row.where, log });
    return text === null ? [] : [{ language: cell.language, text }];
  });
  const hasOwnColumn = row.localised(field).some((cell) => cell.language === null);
  const inOwnLanguage = cells.find((cell) => cell.language === language) ?? cells[0];
  const own = cells.find((cell) => cell.language === null) ?? (hasOwnColumn ? undefined : inOwnLanguage);
  const others = cells.flatMap((cell) => (cell === own || cell.language === null ? [] : [[cell.language, cell.text]]));
  return { own: own?.text ?? null, others: Object.fromEntries(others) as LocalizedText };
}

function cleaned(text: string, field: TextField, place: FieldPlace): string | null {
  return field === 'title' || field === 'subtitle' ? fieldLine(text, place) || null : fieldText(text, place);
}

function translationsOf(
  words: readonly { readonly field: TextField; readonly others: LocalizedText }[],
): ProgrammeSession['translations'] {
  const languages = new Set(words.flatMap(({ others }) => Object.keys(others)));
  const inLanguage = (language: string) =>
    Object.fromEntries(words.flatMap(({ field, others }) => (others[language] ? [[field, others[language]]] : [])));
  return Object.fromEntries([...languages].map((language) => [language, inLanguage(language)]));
}

function translatedTitle(
  words: readonly { readonly field: TextField; readonly others: LocalizedText }[],
): string | null {
  return Object.values(words.find(({ field }) => field === 'title')?.others ?? {})[0] ?? null;
}

function untitled(row: CsvRow, log: FindingLog): string {
  const stand = row.text('type').trim() || row.text('id').trim() || row.text('number').trim();
  const title = fieldLine(stand, { field: 'title', where: row.where, log }) || '?';
  log.add('missing', 'TITLE_MISSING', row.where, { title });
  return title;
}

function languageOf(row: CsvRow, log: FindingLog): string | null {
  const text = row.text('language').trim().slice(0, 200);
  if (text === '') return null;
  const [first = null, ...others] = languageTags(text);
  if (first === null) log.add('dropped', 'LANGUAGE_UNKNOWN', row.where, { language: text.slice(0, 100) });
  if (first !== null && others.length > 0) {
    log.add('repaired', 'LANGUAGES_SEVERAL', row.where, { kept: first, dropped: others.join(', ') });
  }
  return first;
}
