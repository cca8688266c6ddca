// What categories mean. The standard does not say; conferences use them for tracks or for tags.
import type { LooseEvent } from '../assemble/loose-programme.js';
import { kindOfType } from '../session-kinds.js';
import type { Occurrence } from './series.js';

/**
 * Whether the first category of an event is its track: most events have exactly one, and there are at least two
 * different ones, few enough that several events share one.
 */
export function categoriesAreTracks(occurrences: readonly Occurrence[]): boolean {
  const single = occurrences.filter(({ draft }) => draft.categories.length === 1);
  const different = new Set(single.map(({ draft }) => draft.categories[0])).size;
  return single.length * 2 > occurrences.length && different >= 2 && different * 2 <= single.length;
}

/** Track, tags, and the kind that the categories suggest. */
export function categorised({ draft, event }: Occurrence, areTracks: boolean): LooseEvent {
  const [track = null, ...others] = areTracks ? draft.categories : [null, ...draft.categories];
  return { ...event, track, tags: others.filter((tag) => tag !== null), kind: kindOfType(draft.categories.join(', ')) };
}
