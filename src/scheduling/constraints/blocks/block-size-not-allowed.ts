// "A track is not split into parts of any size: in one room, a block holds a number of its sessions that is allowed."
// Hard. Unit: sessions more or fewer than the nearest allowed number, a count.
import type { ConstraintDefinition } from '../definition.js';

export const blockSizeNotAllowed: ConstraintDefinition = {
  key: 'block_size_not_allowed',
  cellContent: ({ blocks, problem: { blockPenalties } }) => {
    const allowed = blockPenalties?.allowedSizes ?? [];
    return blocks.length === 0 || allowed.length === 0 ? null : { kind: 'sizes', allowed };
  },
};
