import type { SessionKind } from '../../../scheduling/model.js';

/**
 * The words for each kind, in order of precedence: an "opening keynote" is a keynote, a "lunch talk" a talk.
 * Every kind's own name is among its words, so that what we write we read back. Anything else is a talk.
 */
const KIND_WORDS: readonly { readonly kind: SessionKind; readonly words: RegExp }[] = [
  { kind: 'keynote', words: /keynote|açılış konuşması|كلمة رئيسية/u },
  { kind: 'workshop', words: /workshop|hands[- ]?on|tutorial|master ?class|\blab\b|çalıştay|atölye|\batelier\b|ورشة/u },
  { kind: 'panel', words: /\bpanel|podium|\bdebate|round ?table|discussion|حوارية/u },
  { kind: 'talk', words: /talk|lecture|lightning|vortrag|\bpresentation|sunum|konuşma|محاضرة/u },
  { kind: 'ceremony', words: /ceremony|\bopening\b|\bclosing\b|açılış|kapanış|افتتاح|ختام/u },
  {
    kind: 'break',
    words: /\bbreak\b|\bbreakfast\b|\blunch\b|\bdinner\b|\bcoffee\b|\bpause\b|\bmola\b|öğle|déjeuner|استراحة/u,
  },
  {
    kind: 'networking',
    words: /networking|\bmeeting\b|\bmeet ?up\b|\bsocial\b|\bbofs?\b|\breception\b|tanışma|تعارف/u,
  },
];

/** The kind that a source's word for the type of a session means; talk where it says nothing we know. */
export function kindOfType(type: string): SessionKind {
  return kindNamed(type) ?? 'talk';
}

/** The kind that a text names by one of its words; null where it names none. */
export function kindNamed(text: string): SessionKind | null {
  const lower = text.normalize('NFC').toLowerCase();
  return KIND_WORDS.find(({ words }) => words.test(lower))?.kind ?? null;
}
