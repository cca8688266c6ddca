// "In this block, this room should stay empty", whatever the track.
// Soft. Unit: the stated penalty, once where the room holds any track in the block.
import type { CellRule, ConstraintDefinition } from '../definition.js';
import { blockIndexes, penaltySubject } from './block-indexes.js';

export const blockInUnwantedRoom: ConstraintDefinition = {
  key: 'block_in_unwanted_room',
  cells: ({ blocks, roomIndex, problem: { blockPenalties } }) => {
    const blockIndex = blockIndexes(blocks);
    return (blockPenalties?.blockRoom ?? []).flatMap(({ blockId, roomId, penalty }): readonly CellRule[] => {
      const block = blockIndex.get(blockId);
      const room = roomIndex.get(roomId);
      if (block === undefined || room === undefined) return [];
      return [{ track: null, block, room, penalty, subject: penaltySubject({}, roomId) }];
    });
  },
};
