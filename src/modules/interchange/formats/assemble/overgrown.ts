import { MAX_BYTES } from '../limits.js';
import { Refusal } from '../refusal.js';
import type { LooseEvent } from './loose-programme.js';

/** What a tag, link or person counts as, in characters. */
const ITEM_WEIGHT = 100;
const LIMIT = 2 * MAX_BYTES;

/**
 * Throws Refusal TOO_LARGE where the events together hold far more than a file may. A short file can name many repeats of
 * one long text, which share it here, but not where they are stored.
 */
export function refuseOvergrown(events: readonly LooseEvent[]): void {
  let total = 0;
  for (const event of events) {
    total += weightOf(event);
    if (total > LIMIT) throw new Refusal('TOO_LARGE', { limit: LIMIT });
  }
}

function weightOf({ abstract, description, prerequisites, tags, links, people }: LooseEvent): number {
  const texts = [abstract, description, prerequisites, ...tags];
  const characters = texts.reduce((sum, text) => sum + (text?.length ?? 0), 0);
  return characters + ITEM_WEIGHT * (tags.length + links.length + people.length);
}
