// Sessionize's categories are whatever the organizer made them: their titles say which ones are the track, the level,
// the language and the format. All others are tags.
import type { ProgrammeSession } from '../../programme.js';
import { fieldLanguage } from '../field-values.js';
import type { RecordPlace } from '../json/record-fields.js';
import { languageTags } from '../languages.js';

export interface CategoryItem {
  /** Title of the category, such as "Level". */
  readonly category: string;
  /** One line, never ''. */
  readonly name: string;
}

/** Titles of the categories that a GridSmart view is written with; each is read as what it is written for. */
export const CATEGORY_TITLES = {
  track: 'Track',
  level: 'Level',
  language: 'Language',
  format: 'Session format',
  tag: 'Tags',
} as const;

type Meaning = keyof typeof CATEGORY_TITLES;
type Level = NonNullable<ProgrammeSession['level']>;

/** In order of precedence: a programming language is no language to listen to. */
const TITLE_WORDS: readonly { readonly meaning: Meaning; readonly words: RegExp }[] = [
  { meaning: 'tag', words: /programming|\btags?\b|\btopics?\b/iu },
  { meaning: 'level', words: /\blevel\b|difficulty|niveau|seviye|مستوى/iu },
  { meaning: 'language', words: /\blanguages?\b|sprache|\blangue\b|\bdil\b|لغة/iu },
  { meaning: 'format', words: /format|\btypes?\b|\bkind\b|\btür\b|نوع/iu },
  { meaning: 'track', words: /\btracks?\b|\bstreams?\b|parkur|مسار/iu },
];

const LEVEL_WORDS: readonly { readonly level: Level; readonly words: RegExp }[] = [
  { level: 'beginner', words: /beginner|intro|basic|novice|\bentry\b|başlangıç|مبتدئ/iu },
  { level: 'intermediate', words: /intermediate|medium|\borta\b|متوسط/iu },
  { level: 'advanced', words: /advanced|expert|\bileri\b|متقدم/iu },
];

export interface SessionCategories {
  readonly type: string | null;
  readonly track: string | null;
  readonly level: Level | null;
  readonly language: string | null;
  readonly tags: readonly string[];
}

/** What the category items of one session say. Of several tracks or formats the first counts, the others become tags. */
export function readCategories(items: readonly CategoryItem[], place: RecordPlace): SessionCategories {
  const named = (meaning: Meaning) => items.filter((item) => meaningOf(item) === meaning).map(({ name }) => name);
  const [track = null, ...moreTracks] = named('track');
  const [type = null, ...moreTypes] = named('format');
  const tags = new Set([...named('tag'), ...moreTracks, ...moreTypes]);
  return {
    type,
    track,
    level: levelOf(named('level'), place),
    language: fieldLanguage(named('language').join(', '), place),
    tags: [...tags],
  };
}

function meaningOf({ category, name }: CategoryItem): Meaning {
  const meaning = TITLE_WORDS.find(({ words }) => words.test(category))?.meaning ?? 'tag';
  return meaning === 'language' && languageTags(name).length === 0 ? 'tag' : meaning;
}

function levelOf(names: readonly string[], { where, log }: RecordPlace): Level | null {
  const [name] = names;
  if (name === undefined) return null;
  const level = LEVEL_WORDS.find(({ words }) => words.test(name))?.level ?? null;
  if (level === null) log.add('dropped', 'LEVEL_UNKNOWN', where, { level: name.slice(0, 100) });
  return level;
}
