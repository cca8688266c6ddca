import type { ArrangeInput } from './arrange-documents.ts';

type Pin = NonNullable<ArrangeInput['pins']>[number];

/** Everybody's day hangs on them: lunch, and the opening with its guests. */
const FIXED_KINDS: ReadonlySet<string> = new Set(['BREAK', 'CEREMONY']);
/** What a run takes. */
const MOST_PINS = 100;

/** Pins that keep breaks and ceremonies where they are; none where they are more than a run takes. */
export function pinsOfFixedPoints(
  sessions: Iterable<{ readonly id: string; readonly kind: string }>,
  placements: { readonly has: (sessionId: string) => boolean },
): readonly Pin[] {
  const fixed = [...sessions].filter(({ id, kind }) => FIXED_KINDS.has(kind) && placements.has(id));
  return fixed.length > MOST_PINS ? [] : fixed.map(({ id }) => ({ sessionId: id, time: true, rooms: true }));
}
