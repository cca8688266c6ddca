export {
  compareIntervals,
  contains,
  type Interval,
  isValidInterval,
  lengthMinutes,
  overlapMinutes,
  overlaps,
} from './interval.js';
export { coveredMinutes, intersectIntervals, mergeIntervals, subtractIntervals } from './interval-set.js';
export { isAvailable, minutesOutside } from './availability.js';
export { assignLanes, type LaneRequest } from './lanes.js';
