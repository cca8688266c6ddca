// Gathers the messages that the client needs from the catalogues in locales/ into one file a language, which the browser
// fetches as data: messages are no script. `en-XA` is English in longer, accented letters, to see what a translation breaks.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const webRoot = dirname(fileURLToPath(import.meta.url));
const localesRoot = resolve(webRoot, '../locales');
export const generatedRoot = join(webRoot, '.generated/messages');

const LANGUAGES = ['en', 'tr', 'ar'] as const;

/** Server messages that the client says too: what is wrong, which rule, what the import found. */
const SHARED_KEYS = /^(error|issue|constraint|finding)\./;

/** Share of letters that are doubled in the pseudo-language: it makes a text about 40 % longer. */
const STRETCH = 0.4;

export function messagesOf(language: string): Readonly<Record<string, string>> {
  const folder = join(localesRoot, language);
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const messages = files.sort().flatMap((name) => {
    const entries = Object.entries(JSON.parse(readFileSync(join(folder, name), 'utf8')) as Record<string, string>);
    return name.startsWith('web-') ? entries : entries.filter(([key]) => SHARED_KEYS.test(key));
  });
  return Object.fromEntries(messages);
}

/** Stretches the words of an ICU message and leaves its arguments, its keywords and its tags alone. */
export function pseudoMessage(message: string): string {
  return message
    .split(/(\{[^{}]*\}|\{\s*\w+\s*,\s*(?:plural|select|selectordinal)\s*,|(?:=\d+|\b(?:zero|one|two|few|many|other|\w+))\s*\{|\}|<\/?\w+>|#)/u)
    .map((part, index) => (index % 2 === 0 ? stretched(part) : part))
    .join('');
}

function stretched(text: string): string {
  let owed = 0;
  return [...text].map((letter) => {
    if (!/\p{L}/u.test(letter)) return letter;
    owed += STRETCH;
    const accented = letter.normalize('NFD') === letter ? `${letter}${/[aeiou]/iu.test(letter) ? '\u0301' : ''}`.normalize('NFC') : letter;
    if (owed < 1) return accented;
    owed -= 1;
    return accented + accented.toLowerCase();
  }).join('');
}

/** Writes one JSON file a language; unchanged files keep their time, so that a build sees no change. */
export function generateMessages(): void {
  mkdirSync(generatedRoot, { recursive: true });
  for (const language of LANGUAGES) writeIfChanged(`${language}.json`, messagesOf(language));
  const english = Object.entries(messagesOf('en'));
  writeIfChanged('en-XA.json', Object.fromEntries(english.map(([key, message]) => [key, pseudoMessage(message)])));
}

function writeIfChanged(name: string, messages: Readonly<Record<string, string>>): void {
  const file = join(generatedRoot, name);
  const content = JSON.stringify(messages);
  try {
    if (readFileSync(file, 'utf8') === content) return;
  } catch {
    // Not there yet.
  }
  writeFileSync(file, content);
}
