// Who gives what: the file has one account for each entry and a text that names whoever is on stage. One account may
// enter sessions for several people, and one text may name several.
import { type PersonReference, PLAIN_PERSON } from '../assemble/loose-programme.js';
import type { FindingLog, Where } from '../findings.js';
import { foldedName } from '../plain-text.js';

export interface SpeakerEntry {
  readonly where: Where;
  /** Account; '' where the file gives none. */
  readonly userId: string;
  /** One line; '' for nobody. */
  readonly speaker: string;
}

export interface SpeakerIndex {
  /** By account, the folded name of whose it is; others whom it names are known by name alone. */
  readonly ownNames: ReadonlyMap<string, string>;
  /** Folded names that stand alone in some entry. */
  readonly aloneNames: ReadonlySet<string>;
}

const BETWEEN_NAMES = /\s*(?:,|&|\/|\band\b)\s*/;

/** Entries in an order that stays the same from one export to the next: the first name of an account is its own. */
export function indexSpeakers(entries: readonly SpeakerEntry[]): SpeakerIndex {
  const aloneNames = new Set(entries.map(({ speaker }) => foldedName(speaker)));
  const ownNames = new Map<string, string>();
  for (const { userId, speaker } of entries) {
    const isName = speaker !== '' && severalNames(speaker, aloneNames) === null;
    if (isName && !ownNames.has(userId)) ownNames.set(userId, foldedName(speaker));
  }
  return { ownNames, aloneNames };
}

/** The people of one entry. */
export function speakersOf(
  { where, userId, speaker }: SpeakerEntry,
  { ownNames, aloneNames }: SpeakerIndex,
  log: FindingLog,
): readonly PersonReference[] {
  if (speaker === '') return [];
  const names = severalNames(speaker, aloneNames);
  if (names !== null) {
    log.add('guessed', 'SPEAKERS_SPLIT', where, { text: speaker, count: names.length });
    return names.map((name) => ({ ...PLAIN_PERSON, where, name }));
  }
  const isOwn = userId !== '' && ownNames.get(userId) === foldedName(speaker);
  return [{ ...PLAIN_PERSON, where, name: speaker, sourceId: isOwn ? userId : null }];
}

/**
 * The names in "Ada Kaya & Noor Haddad"; null for one name. Only where each part has two words and one of them stands
 * alone in another entry: "Forge & Craft" is one name.
 */
function severalNames(speaker: string, aloneNames: ReadonlySet<string>): readonly string[] | null {
  const parts = speaker.split(BETWEEN_NAMES);
  if (parts.length < 2 || !parts.every((part) => /\S\s+\S/.test(part))) return null;
  return parts.some((part) => aloneNames.has(foldedName(part))) ? parts : null;
}
