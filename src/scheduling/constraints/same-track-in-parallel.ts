// "Two sessions of one track do not run at the same time: whoever follows the track wants to hear both."
// Soft. Unit: minutes that the two share.
import { groupByMany } from '../problem-index.js';
import type { ConstraintDefinition } from './definition.js';

export const sameTrackInParallel: ConstraintDefinition = {
  key: 'same_track_in_parallel',
  relations: ({ sessions }) => {
    const tracks = groupByMany(sessions.map(({ trackId }) => (trackId === null ? [] : [trackId])));
    return [...tracks]
      .filter(([, members]) => members.length > 1)
      .map(([trackId, members]) => {
        return { shape: 'overlap', members, factor: 1, subject: { roomId: null, personId: null, args: { trackId } } };
      });
  },
};
