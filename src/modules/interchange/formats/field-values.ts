// What single fields of a file mean: languages, colours, zones, durations, roles, states; with a finding for what had to
// be dropped or guessed.
import type { PersonRole } from '../../../scheduling/model.js';
import type { ProgrammeSession } from '../programme.js';
import { type DurationStyle, parseDuration } from './duration.js';
import type { FieldPlace } from './field-text.js';
import { languageTags } from './languages.js';
import { MAX_LINE } from './limits.js';
import { singleLine } from './plain-text.js';
import { isTimeZone } from './zoned-time.js';

type Place = Omit<FieldPlace, 'field'>;

/** Assumed where a file gives no usable duration. */
const USUAL_DURATION_MINUTES = 30;

/** Characters of an unusable value that a finding shows. */
const SHOWN = 100;

/** The first of the languages that the text names, as a tag; null where it names none. */
export function fieldLanguage(text: string, { where, log }: Place): string | null {
  if (text === '') return null;
  const [first = null, ...others] = languageTags(text);
  if (first === null) log.add('dropped', 'LANGUAGE_UNKNOWN', where, { language: text.slice(0, SHOWN) });
  if (first !== null && others.length > 0) {
    log.add('repaired', 'LANGUAGES_SEVERAL', where, { kept: first, dropped: others.join(', ').slice(0, SHOWN) });
  }
  return first;
}

/** A colour as #rrggbb in lower case; null where there is none. */
export function fieldColor(text: string, { where, log }: Place): string | null {
  const color = text.trim().toLowerCase();
  if (color === '') return null;
  if (/^#[0-9a-f]{6}$/.test(color)) return color;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(color);
  if (short !== null)
    return `#${short
      .slice(1)
      .map((digit) => digit.repeat(2))
      .join('')}`;
  log.add('dropped', 'COLOR_INVALID', where, { color: color.slice(0, SHOWN) });
  return null;
}

/** The IANA zone of the conference: the one that the file names, else `fallback`, which the caller gave. */
export function fieldZone(text: string, fallback: string | null, { where, log }: Place): string | null {
  const name = singleLine(text);
  if (name !== '' && isTimeZone(name)) return name;
  if (name !== '') log.add('dropped', 'TIME_ZONE_UNKNOWN', where, { timeZone: name.slice(0, SHOWN) });
  if (fallback === null) log.add('missing', 'TIME_ZONE_MISSING', where);
  return fallback;
}

/** A duration in minutes, from 1 to 5999; the usual one, with a finding, where the text is none. */
export function fieldDuration(text: string, style: DurationStyle, { where, log }: Place): number {
  const found = text.slice(0, SHOWN);
  const read = parseDuration(text, style);
  if (read === null) {
    log.add('guessed', 'DURATION_GUESSED', where, { found, minutes: USUAL_DURATION_MINUTES });
    return USUAL_DURATION_MINUTES;
  }
  if (read.finding !== null) {
    log.add(read.finding.kind, read.finding.code, where, { found, minutes: read.minutes });
  }
  return read.minutes;
}

/** The title, else the first text that can stand in for it, with a finding; never ''. */
export function fieldTitle(title: string, stands: readonly string[], { where, log }: Place): string {
  if (title !== '') return title;
  const stand = stands.map((text) => singleLine(text.slice(0, MAX_LINE))).find((text) => text !== '') ?? '?';
  log.add('missing', 'TITLE_MISSING', where, { title: stand });
  return stand;
}

const ROLES: readonly { readonly role: PersonRole; readonly words: RegExp }[] = [
  { role: 'moderator', words: /moderat/i },
  { role: 'chair', words: /chair/i },
  { role: 'host', words: /host|gastgeber/i },
];

/** The part that a word of the source gives a person in a session. */
export function roleOfWord(word: string): PersonRole {
  return ROLES.find(({ words }) => words.test(word))?.role ?? 'speaker';
}

/** Whether any of the words for the state of a session says that it does not take place. */
export function stateOfWords(words: readonly string[]): ProgrammeSession['state'] {
  return words.some((word) => /cancel|withdrawn|rejected/i.test(word)) ? 'cancelled' : 'confirmed';
}
