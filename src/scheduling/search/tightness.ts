// How full rooms and people will be, and so how much care is needed not to leave useless minutes between sessions.
import {
  coveredMinutes,
  type Interval,
  intersectIntervals,
  mergeIntervals,
  subtractIntervals,
} from '../../intervals/index.js';
import type { CompiledProblem } from '../compiled/compile.js';
import { elementAt } from '../integers.js';
import type { Domain } from './domains.js';
import { searchHorizon } from './horizon.js';

/** Below this share of the time in use, there is room enough to leave gaps. */
const LOOSE = 0.6;
/** Soft minutes that a useless minute may cost where all time is needed. */
const MOST = 1000;

/** Cost of a minute left unused beside a session: 0 where time is half empty, high where it is nearly full. */
export interface Tightness {
  readonly ofRooms: number;
  /** By session, of the busiest of those who must be present. */
  readonly ofPeople: Float64Array;
  /** All sessions of that person; none where nobody of the session has little time. */
  readonly sessionsOfBusiest: (session: number) => readonly number[];
}

export function tightnessOf(compiled: CompiledProblem, domains: readonly Domain[]): Tightness {
  const horizon = mergeIntervals(searchHorizon(compiled.index.problem, new Map()));
  const ofPeople = new Float64Array(compiled.sessionCount);
  const busiest = new Map<number, readonly number[]>();
  const sessionsOfBusiest = (session: number): readonly number[] => busiest.get(session) ?? [];
  if (horizon.length === 0) return { ofRooms: 0, ofPeople, sessionsOfBusiest };
  for (const [personId, sessions] of compiled.index.sessionsOfPerson) {
    if (sessions.length < 2) continue;
    const demand = sessions.reduce((sum, session) => sum + elementAt(domains, session).minutes, 0);
    const person = compiled.index.peopleById.get(personId);
    const supply = minutesOpen(horizon, person?.available ?? null, person?.busy ?? []);
    const tightness = costOf(demand, supply);
    for (const session of sessions) {
      if (tightness <= (ofPeople[session] ?? 0)) continue;
      ofPeople[session] = tightness;
      busiest.set(session, sessions);
    }
  }
  const allRooms = ofRooms(compiled, domains, horizon);
  compiled.index.sessions.forEach(({ exclusive }, session) => {
    if (exclusive) ofPeople[session] = Math.max(ofPeople[session] ?? 0, allRooms);
  });
  return { ofRooms: allRooms, ofPeople, sessionsOfBusiest };
}

/** While a plenary goes on no room can be used. */
function ofRooms(
  { index, roomCount }: CompiledProblem,
  domains: readonly Domain[],
  horizon: readonly Interval[],
): number {
  const demand = domains.reduce((sum, domain, session) => {
    const isExclusive = elementAt(index.sessions, session).exclusive;
    return sum + domain.minutes * (isExclusive ? roomCount : domain.roomCount);
  }, 0);
  const supply = index.rooms.reduce(
    (sum, room) => sum + minutesOpen(horizon, room.available, room.busy) * room.lanes,
    0,
  );
  return costOf(demand, supply);
}

function minutesOpen(
  horizon: readonly Interval[],
  available: readonly Interval[] | null,
  busy: readonly Interval[],
): number {
  const open = available === null ? horizon : intersectIntervals(horizon, available);
  return coveredMinutes(subtractIntervals(open, busy));
}

function costOf(demand: number, supply: number): number {
  const share = supply === 0 ? 1 : demand / supply;
  return share <= LOOSE ? 0 : Math.min(1, (share - LOOSE) / (1 - LOOSE)) * MOST;
}
