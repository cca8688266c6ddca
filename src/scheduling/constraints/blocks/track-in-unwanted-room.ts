// "This track should not meet in this room", also where the room is too small for it.
// Soft. Unit: the stated penalty, once for each block in which the room holds the track.
import type { CellRule, ConstraintDefinition } from '../definition.js';
import { penaltySubject } from './block-indexes.js';

export const trackInUnwantedRoom: ConstraintDefinition = {
  key: 'track_in_unwanted_room',
  cells: ({ blocks, trackIndex, roomIndex, problem: { blockPenalties } }) => {
    if (blocks.length === 0) return [];
    return (blockPenalties?.trackRoom ?? []).flatMap(({ trackId, roomId, penalty }): readonly CellRule[] => {
      const track = trackIndex.get(trackId);
      const room = roomIndex.get(roomId);
      if (track === undefined || room === undefined) return [];
      return [{ track, block: null, room, penalty, subject: penaltySubject({ trackId }, roomId) }];
    });
  },
};
