// Conferences with blocks: tracks that need more blocks in rooms than there are, since a block in a room holds one track.
import { elementAt } from '../integers.js';
import type { AgendaBlock } from '../model.js';
import type { ProblemIndex } from '../problem-index.js';
import type { Reason } from './reason.js';
import { isHard } from './supply.js';

/**
 * Counts for each track the fewest of the longest blocks that hold its minutes. Tracks whose sessions may share a room
 * by waiver, and sessions of no track, ask for nothing.
 */
export function tooFewBlocks(index: ProblemIndex): readonly Reason[] {
  const { blocks, rooms, problem } = index;
  if (blocks.length === 0 || problem.waivers.length > 0) return [];
  if (!isHard(problem, 'block_mixes_tracks') || !isHard(problem, 'outside_blocks')) return [];
  const lanes = rooms.reduce((sum, room) => sum + room.lanes, 0);
  const blocksAvailable = blocks.length * lanes;
  const neededBy = [...index.trackIndex].map(([trackId, track]) => ({ trackId, needed: blocksOf(index, track) }));
  const blocksNeeded = neededBy.reduce((sum, { needed }) => sum + needed, 0);
  if (blocksNeeded <= blocksAvailable) return [];
  const sessionIds = index.sessions.filter((session) => session.trackId !== null).map(({ id }) => id);
  const tracks = neededBy.filter(({ needed }) => needed > 0).length;
  return [
    {
      kind: 'more_blocks_than_there_are',
      constraint: 'block_mixes_tracks',
      sessionIds,
      tracks,
      blocksNeeded,
      blocksAvailable,
    },
  ];
}

/** The fewest blocks in rooms that hold the sessions of the track; the longest blocks first, each in every room. */
function blocksOf(index: ProblemIndex, track: number): number {
  const sessions = index.sessions.filter((session, s) => index.trackOfSession[s] === track && session.roomCount > 0);
  const longestFirst = [...index.blocks].sort((a, b) => lengthOf(b) - lengthOf(a));
  const lanes = index.rooms.reduce((sum, room) => sum + room.lanes, 0);
  let rest = sessions.reduce((sum, { durationMinutes }) => sum + durationMinutes, 0);
  let needed = 0;
  while (rest > 0 && needed < longestFirst.length * lanes) {
    rest -= lengthOf(elementAt(longestFirst, Math.floor(needed / lanes)));
    needed++;
  }
  return rest > 0 ? needed + 1 : needed;
}

function lengthOf({ start, end, slotMinutes }: AgendaBlock): number {
  return Math.floor((end - start) / slotMinutes) * slotMinutes;
}
