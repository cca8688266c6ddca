// "This track should not meet in this block."
// Soft. Unit: the stated penalty, once for each room that holds the track in the block.
import type { CellRule, ConstraintDefinition } from '../definition.js';
import { blockIndexes, penaltySubject } from './block-indexes.js';

export const trackInUnwantedBlock: ConstraintDefinition = {
  key: 'track_in_unwanted_block',
  cells: ({ blocks, trackIndex, problem: { blockPenalties } }) => {
    const blockIndex = blockIndexes(blocks);
    return (blockPenalties?.trackBlock ?? []).flatMap(({ trackId, blockId, penalty }): readonly CellRule[] => {
      const track = trackIndex.get(trackId);
      const block = blockIndex.get(blockId);
      if (track === undefined || block === undefined) return [];
      return [{ track, block, room: null, penalty, subject: penaltySubject({ trackId }) }];
    });
  },
};
