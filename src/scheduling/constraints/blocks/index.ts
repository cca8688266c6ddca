// Rules of conferences whose tracks fill blocks of time in a room. None of them costs anything where a conference has no
// blocks, except the two about conflicts at the same minute, which need only the conflicts.
import type { BlockConstraintKey } from '../../model.js';
import type { ConstraintEntry } from '../definition.js';
import { attendeesInParallel } from './attendees-in-parallel.js';
import { attendeesInParallelBlocks } from './attendees-in-parallel-blocks.js';
import { blockInUnwantedRoom } from './block-in-unwanted-room.js';
import { blockMixesTracks } from './block-mixes-tracks.js';
import { blockSizeNotAllowed } from './block-size-not-allowed.js';
import { chairsInParallelBlocks } from './chairs-in-parallel-blocks.js';
import { outsideBlocks } from './outside-blocks.js';
import { presentersInParallel } from './presenters-in-parallel.js';
import { presentersInParallelBlocks } from './presenters-in-parallel-blocks.js';
import { similarTracksInParallel } from './similar-tracks-in-parallel.js';
import { trackInManyRooms } from './track-in-many-rooms.js';
import { trackInParallelBlocks } from './track-in-parallel-blocks.js';
import { trackInUnwantedBlock } from './track-in-unwanted-block.js';
import { trackInUnwantedRoom } from './track-in-unwanted-room.js';
import { trackInterrupted } from './track-interrupted.js';
import { trackOrderBroken } from './track-order-broken.js';

export const BLOCK_CONSTRAINTS: Readonly<Record<BlockConstraintKey, ConstraintEntry>> = {
  outside_blocks: { level: 'hard', weight: 1, definition: outsideBlocks },
  block_mixes_tracks: { level: 'hard', weight: 1, definition: blockMixesTracks },
  block_size_not_allowed: { level: 'hard', weight: 1, definition: blockSizeNotAllowed },
  track_in_unwanted_block: { level: 'soft', weight: 1, definition: trackInUnwantedBlock },
  track_in_unwanted_room: { level: 'soft', weight: 1, definition: trackInUnwantedRoom },
  block_in_unwanted_room: { level: 'soft', weight: 1, definition: blockInUnwantedRoom },
  similar_tracks_in_parallel: { level: 'soft', weight: 1, definition: similarTracksInParallel },
  track_in_many_rooms: { level: 'soft', weight: 1, definition: trackInManyRooms },
  track_in_parallel_blocks: { level: 'soft', weight: 1, definition: trackInParallelBlocks },
  track_interrupted: { level: 'soft', weight: 1, definition: trackInterrupted },
  track_order_broken: { level: 'soft', weight: 1, definition: trackOrderBroken },
  presenters_in_parallel_blocks: { level: 'soft', weight: 1, definition: presentersInParallelBlocks },
  attendees_in_parallel_blocks: { level: 'soft', weight: 1, definition: attendeesInParallelBlocks },
  chairs_in_parallel_blocks: { level: 'soft', weight: 1, definition: chairsInParallelBlocks },
  presenters_in_parallel: { level: 'soft', weight: 1, definition: presentersInParallel },
  attendees_in_parallel: { level: 'soft', weight: 1, definition: attendeesInParallel },
};
