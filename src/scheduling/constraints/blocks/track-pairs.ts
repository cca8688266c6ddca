// Rules about two tracks that share a block, from lists that name each pair of tracks once.
import type { CellPairRule } from '../definition.js';
import type { ProblemIndex } from '../../problem-index.js';

export interface TrackPair {
  readonly firstId: string;
  readonly secondId: string;
  readonly penalty: number;
}

/** One rule for each pair of two different tracks that have sessions; none without blocks. */
export function trackPairRules(
  { blocks, trackIndex }: ProblemIndex,
  pairs: readonly TrackPair[],
): readonly CellPairRule[] {
  if (blocks.length === 0) return [];
  return pairs.flatMap(({ firstId, secondId, penalty }): readonly CellPairRule[] => {
    const firstTrack = trackIndex.get(firstId);
    const secondTrack = trackIndex.get(secondId);
    if (firstTrack === undefined || secondTrack === undefined || firstTrack === secondTrack) return [];
    const args = { trackId: firstId, otherTrackId: secondId };
    return [{ firstTrack, secondTrack, penalty, subject: { roomId: null, personId: null, args } }];
  });
}
