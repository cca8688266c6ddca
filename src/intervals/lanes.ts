// Lanes of a room that several sessions may share. Sessions of one clash group were allowed to overlap, so they
// may share a lane; different groups need different lanes wherever they overlap.
import { compareIntervals, contains, type Interval } from './interval.js';
import { mergeIntervals } from './interval-set.js';

export interface LaneRequest {
  readonly id: string;
  readonly interval: Interval;
  /** Sessions of the same group never clash; a session without a waiver is a group of its own. */
  readonly group: string;
}

interface GroupBlock {
  readonly group: string;
  readonly interval: Interval;
}

/**
 * Gives each request a lane from 1 to `laneCount` so that overlapping requests of different groups differ, or null
 * where some minute holds more groups than lanes. Finds an assignment whenever one exists. O(n^2) in the worst case: rooms hold tens of sessions.
 */
export function assignLanes(requests: readonly LaneRequest[], laneCount: number): ReadonlyMap<string, number> | null {
  const blocks = groupBlocks(requests);
  const freeFrom: number[] = [];
  const laneOfBlock = new Map<GroupBlock, number>();
  for (const block of blocks) {
    const free = freeFrom.findIndex((end) => end <= block.interval.start);
    const lane = free >= 0 ? free : freeFrom.length;
    if (lane >= laneCount) return null;
    freeFrom[lane] = block.interval.end;
    laneOfBlock.set(block, lane + 1);
  }
  return lanesOfRequests(requests, laneOfBlock);
}

/** Overlapping members of a group as one block: then a minute holds as many blocks as groups, and first fit is exact. */
function groupBlocks(requests: readonly LaneRequest[]): readonly GroupBlock[] {
  const intervalsOfGroup = new Map<string, Interval[]>();
  for (const { group, interval } of requests) {
    const intervals = intervalsOfGroup.get(group) ?? [];
    intervals.push(interval);
    intervalsOfGroup.set(group, intervals);
  }
  const blocks = [...intervalsOfGroup].flatMap(([group, intervals]) =>
    mergeIntervals(intervals).map((interval) => ({ group, interval })),
  );
  return blocks.sort((a, b) => compareIntervals(a.interval, b.interval) || (a.group < b.group ? -1 : 1));
}

function lanesOfRequests(
  requests: readonly LaneRequest[],
  laneOfBlock: ReadonlyMap<GroupBlock, number>,
): ReadonlyMap<string, number> {
  const lanes = new Map<string, number>();
  for (const request of requests) {
    for (const [block, lane] of laneOfBlock) {
      if (block.group === request.group && contains(block.interval, request.interval)) lanes.set(request.id, lane);
    }
  }
  return lanes;
}
