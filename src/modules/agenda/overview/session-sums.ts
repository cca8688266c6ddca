// Sums over groups of alike sessions: each list in the order in which a table shows it.
import {
  SCHEDULABLE_STATES,
  SESSION_KINDS,
  SESSION_STATES,
  type SessionKind,
  type SessionState,
} from '../../sessions/session-kinds.js';
import { groupBy } from '../../../platform/graphql/group-by.js';
import type { SessionGroup } from './overview-rows.js';

export interface Sum {
  readonly count: number;
  readonly minutes: number;
}

/** Those that belong in an agenda. */
export function schedulable(groups: readonly SessionGroup[]): SessionGroup[] {
  return groups.filter(({ state }) => (SCHEDULABLE_STATES as readonly SessionState[]).includes(state));
}

/** Kinds that occur, in the order of SessionKind. */
export function sumsByKind(groups: readonly SessionGroup[]): (Sum & { readonly kind: SessionKind })[] {
  const byKind = groupBy(groups, ({ kind }) => kind);
  return SESSION_KINDS.filter((kind) => byKind.has(kind)).map((kind) => ({ kind, ...sumOf(byKind.get(kind)) }));
}

/** States that occur, in the order of SessionState. */
export function sumsByState(groups: readonly SessionGroup[]): (Sum & { readonly state: SessionState })[] {
  const byState = groupBy(groups, ({ state }) => state);
  return SESSION_STATES.filter((state) => byState.has(state)).map((state) => ({ state, ...sumOf(byState.get(state)) }));
}

/** Every track in the given order, also an empty one; then the sessions without a track, if there are any. */
export function sumsByTrack<T extends { readonly id: string }>(
  groups: readonly SessionGroup[],
  tracks: readonly T[],
): (Sum & { readonly track: T | null })[] {
  const byTrack = groupBy(groups, ({ trackId }) => trackId);
  const sums = tracks.map((track) => ({ track, ...sumOf(byTrack.get(track.id)) }));
  return byTrack.has(null) ? [...sums, { track: null, ...sumOf(byTrack.get(null)) }] : sums;
}

/** The most frequent language first, equal ones by tag; unknown last. */
export function sumsByLanguage(groups: readonly SessionGroup[]): (Sum & { readonly language: string | null })[] {
  const sums = [...groupBy(groups, ({ language }) => language)].map(([language, own]) => ({ language, ...sumOf(own) }));
  return sums.sort(
    (a, b) =>
      Number(a.language === null) - Number(b.language === null) ||
      b.count - a.count ||
      ((a.language ?? '') < (b.language ?? '') ? -1 : 1),
  );
}

function sumOf(groups: readonly SessionGroup[] = []): Sum {
  return {
    count: groups.reduce((sum, group) => sum + group.count, 0),
    minutes: groups.reduce((sum, group) => sum + group.minutes, 0),
  };
}
