// Registration, lunch, closing words: what Sessionize calls service sessions has no format, only a title.
import type { SessionKind } from '../../../../scheduling/model.js';
import { kindNamed } from '../session-kinds.js';

/** Words of titles that say a kind which they would not say of a session's type. */
const TITLE_WORDS: readonly { readonly kind: SessionKind; readonly words: RegExp }[] = [
  { kind: 'networking', words: /\bparty\b|\bdrinks\b|\bhappy hour\b|\bget[- ]together\b/i },
  { kind: 'ceremony', words: /\bwelcome\b|\bfarewell\b|\bgoodbye\b|\bsee you\b|\bwrap[- ]?up\b/i },
];

/**
 * What a service session is by its title. One for everybody whose title says nothing we know, such as registration, is
 * a break; one in a single room may be anything and is a talk.
 */
export function kindOfService(title: string, isPlenum: boolean): SessionKind {
  const named = kindNamed(title) ?? TITLE_WORDS.find(({ words }) => words.test(title))?.kind;
  return named ?? (isPlenum ? 'break' : 'talk');
}
