// "In one room, a block holds sessions of one track only."
// Hard. Unit: minutes of the sessions of other tracks than that of the first to start.
import type { ConstraintDefinition } from '../definition.js';

export const blockMixesTracks: ConstraintDefinition = {
  key: 'block_mixes_tracks',
  cellContent: ({ blocks }) => (blocks.length === 0 ? null : { kind: 'one_track' }),
};
