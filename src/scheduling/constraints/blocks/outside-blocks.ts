// "A session lies inside one block." Where the conference has no blocks, nothing breaks the rule.
// Hard. Unit: minutes of the session outside the block that covers most of it.
import { packIntervals } from '../../windows.js';
import { type ConstraintDefinition, NO_SUBJECT } from '../definition.js';

export const outsideBlocks: ConstraintDefinition = {
  key: 'outside_blocks',
  timeRules: ({ blocks, trackOfSession, sessions }) => {
    if (blocks.length === 0) return [];
    const windows = packIntervals(blocks);
    // Breaks and ceremonies belong to no track and stand between the blocks.
    return sessions.flatMap((_, session) =>
      trackOfSession[session] === -1
        ? []
        : [{ session, shape: 'within_one', windows, subject: NO_SUBJECT, waivable: true } as const],
    );
  },
};
