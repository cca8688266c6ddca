// Gathers the messages that the client needs from the catalogues in locales/ into one file a language, which the browser
// fetches as data: messages are no script. `en-XA` is English in longer, accented letters, to see what a translation breaks.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';

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

/** Stretches the words of a parsed message and leaves its arguments, formats and choices alone. */
export function pseudoMessage(message: readonly MessageFormatElement[]): MessageFormatElement[] {
  return message.map((element): MessageFormatElement => {
    if (element.type === TYPE.literal) return { ...element, value: stretched(element.value) };
    if (element.type === TYPE.tag) return { ...element, children: pseudoMessage(element.children) };
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return element;
    const options = Object.entries(element.options).map(([choice, option]) => [
      choice,
      { ...option, value: pseudoMessage(option.value) },
    ]);
    return { ...element, options: Object.fromEntries(options) } as MessageFormatElement;
  });
}

function stretched(text: string): string {
  let owed = 0;
  return [...text]
    .map((letter) => {
      if (!/\p{L}/u.test(letter)) return letter;
      owed += STRETCH;
      const accented =
        letter.normalize('NFD') === letter
          ? `${letter}${/[aeiou]/iu.test(letter) ? '\u0301' : ''}`.normalize('NFC')
          : letter;
      if (owed < 1) return accented;
      owed -= 1;
      return accented + accented.toLowerCase();
    })
    .join('');
}

/** Writes one JSON file a language; unchanged files keep their time, so that a build sees no change. */
export function generateMessages(): void {
  mkdirSync(generatedRoot, { recursive: true });
  for (const language of LANGUAGES) writeIfChanged(`${language}.json`, parsed(messagesOf(language)));
  const english = Object.entries(parsed(messagesOf('en')));
  writeIfChanged('en-XA.json', Object.fromEntries(english.map(([key, message]) => [key, pseudoMessage(message)])));
}

/** Parsed here once: the parser is a third of what saying a message takes. */
function parsed(messages: Readonly<Record<string, string>>): Readonly<Record<string, MessageFormatElement[]>> {
  return Object.fromEntries(
    Object.entries(messages).map(([key, message]) => [key, parse(message, { ignoreTag: true })]),
  );
}

function writeIfChanged(name: string, messages: Readonly<Record<string, MessageFormatElement[]>>): void {
  const file = join(generatedRoot, name);
  const content = JSON.stringify(messages);
  try {
    if (readFileSync(file, 'utf8') === content) return;
  } catch {
    // Not there yet.
  }
  writeFileSync(file, content);
}
