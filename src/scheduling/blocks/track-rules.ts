// Rules that count something of a whole track: its rooms, its parallel cells, gaps between its blocks, its order.
import type { GroupMeasure } from '../constraints/definition.js';
import { at, elementAt } from '../integers.js';
import { isSessionWaived } from '../waivers.js';
import type { BlockGrid } from './block-problem.js';
import { type Rank, rankOf } from './level-tables.js';

export type TrackCount = 'track_rooms' | 'track_parallel' | 'track_gap' | 'track_order';

/** What one more of the count costs, by track. */
export interface TrackRule {
  readonly rank: Rank;
  readonly weights: Float64Array;
}

export interface TrackRules {
  readonly rooms: readonly TrackRule[];
  readonly parallel: readonly TrackRule[];
  readonly gap: readonly TrackRule[];
  readonly order: readonly TrackRule[];
  /** Wanted place of each session in its track, 0 for any. */
  readonly positions: Int32Array;
  /** By track: 1 where the order of its sessions costs anything. */
  readonly isOrdered: Uint8Array;
}

export function trackRules(grid: BlockGrid): TrackRules {
  const order = rulesOf(grid, 'track_order');
  return {
    rooms: rulesOf(grid, 'track_rooms'),
    parallel: rulesOf(grid, 'track_parallel'),
    gap: rulesOf(grid, 'track_gap'),
    order,
    positions: Int32Array.from(grid.index.sessions, ({ position }) => position ?? 0),
    isOrdered: Uint8Array.from({ length: grid.trackCount }, (_, track) =>
      Number(order.some(({ weights }) => weights[track] !== 0)),
    ),
  };
}

export function isTrackMeasure({ kind }: GroupMeasure): boolean {
  return kind === 'track_rooms' || kind === 'track_parallel' || kind === 'track_gap' || kind === 'track_order';
}

function rulesOf({ index, constraints, track, trackCount }: BlockGrid, kind: TrackCount): readonly TrackRule[] {
  return constraints.flatMap((constraint): readonly TrackRule[] => {
    const { definition, weight } = constraint;
    const groups = constraint.groups.filter(({ measure }) => measure.kind === kind);
    if (groups.length === 0) return [];
    const weights = new Float64Array(trackCount);
    for (const { members } of groups) {
      const isWaived = members.every((member) => isSessionWaived(index.waivers, definition.key, member));
      if (!isWaived) weights[at(track, elementAt(members, 0))] = weight;
    }
    return [{ rank: rankOf(constraint), weights }];
  });
}
