// How full the rooms will be, and so how much care is needed not to leave useless minutes between sessions.
import { type Interval, subtractIntervals, coveredMinutes, intersectIntervals } from '../../intervals/index.js';
import type { CompiledProblem } from '../compiled/compile.js';
import { searchHorizon } from './horizon.js';
import type { Domain } from './domains.js';

/** Below this share of the room time in use, there is room enough to leave gaps. */
const LOOSE = 0.6;
/** Soft minutes that a useless minute may cost where rooms are full. */
const MOST = 1000;

/** Cost of a minute left unused beside a session: 0 where rooms are half empty, high where they are nearly full. */
export function tightnessOf(compiled: CompiledProblem, domains: readonly Domain[]): number {
  const horizon = searchHorizon(compiled.index.problem, new Map());
  if (horizon.length === 0) return 0;
  const demand = domains.reduce((sum, domain) => sum + domain.minutes * domain.roomCount, 0);
  const supply = compiled.index.rooms.reduce((sum, room) => {
    const open: readonly Interval[] = room.available === null ? horizon : intersectIntervals(horizon, room.available);
    return sum + coveredMinutes(subtractIntervals(open, room.busy)) * room.lanes;
  }, 0);
  const share = supply === 0 ? 1 : demand / supply;
  return share <= LOOSE ? 0 : Math.min(1, (share - LOOSE) / (1 - LOOSE)) * MOST;
}
