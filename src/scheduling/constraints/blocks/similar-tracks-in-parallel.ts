// "Tracks on similar subjects do not share a block."
// Soft. Unit: the stated penalty, for each pair of rooms that hold the two tracks in one block.
import type { ConstraintDefinition } from '../definition.js';
import { trackPairRules } from './track-pairs.js';

export const similarTracksInParallel: ConstraintDefinition = {
  key: 'similar_tracks_in_parallel',
  cellPairs: (index) => trackPairRules(index, index.problem.blockPenalties?.similarTracks ?? []),
};
