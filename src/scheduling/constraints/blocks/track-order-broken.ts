// "The sessions of a track that have a wanted place in it come in that place."
// Soft. Unit: sessions out of their place, counted by block, room and start, plus pairs of such sessions that overlap,
// by the slots of the block that both fill.
import type { ConstraintDefinition } from '../definition.js';
import { trackGroups } from './track-groups.js';

export const trackOrderBroken: ConstraintDefinition = {
  key: 'track_order_broken',
  groups: (index) =>
    trackGroups(index, (members) => {
      const positions = members.map((session) => index.sessions[session]?.position ?? 0);
      return positions.some((position) => position > 0) ? { kind: 'track_order', positions } : null;
    }),
};
