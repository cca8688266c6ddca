// A shared room over time: the stretches in which it holds more than its lanes.
import type { Interval } from '../../intervals/index.js';

export interface Occupant extends Interval {
  readonly session: number;
  readonly group: number;
}

export interface Crowd {
  readonly occupants: readonly Occupant[];
  /** Bookings by others; each takes one lane. */
  readonly busy: readonly Interval[];
  readonly lanes: number;
}

export interface Stretch {
  readonly sessions: readonly number[];
  /** Minutes times the number of clash groups too many; times sessions too many where it is waived. */
  readonly minutes: number;
  /** True where only sessions of one clash group make it crowded. */
  readonly waived: boolean;
}

/** The longest stretches of one kind (waived or not), each with every session in it. O(n^2) in the room's sessions. */
export function crowdedStretches(crowd: Crowd): readonly Stretch[] {
  const stretches: { sessions: Set<number>; minutes: number; waived: boolean }[] = [];
  let open: { sessions: Set<number>; minutes: number; waived: boolean } | null = null;
  for (const slice of slicesOf(crowd)) {
    if (slice.excess === 0) {
      open = null;
      continue;
    }
    if (open === null || open.waived !== slice.waived) {
      open = { sessions: new Set(), minutes: 0, waived: slice.waived };
      stretches.push(open);
    }
    open.minutes += slice.excess;
    for (const session of slice.sessions) open.sessions.add(session);
  }
  return stretches.map((stretch) => ({ ...stretch, sessions: [...stretch.sessions] }));
}

interface Slice {
  readonly sessions: readonly number[];
  /** Minutes of the slice times what is too many in it. */
  readonly excess: number;
  readonly waived: boolean;
}

/** Cuts the time where somebody comes or goes. */
function slicesOf({ occupants, busy, lanes }: Crowd): readonly Slice[] {
  const cuts = [...new Set([...occupants, ...busy].flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  return cuts.slice(1).map((end, position): Slice => {
    const start = cuts[position] ?? end;
    const covers = (one: Interval): boolean => one.start <= start && start < one.end;
    const present = occupants.filter(covers);
    const others = busy.filter(covers).length;
    const groups = new Set(present.map((occupant) => occupant.group)).size;
    const groupsTooMany = tooMany(groups, others, lanes);
    const excess = groupsTooMany > 0 ? groupsTooMany : tooMany(present.length, others, lanes);
    return {
      sessions: present.map((occupant) => occupant.session),
      excess: excess * (end - start),
      waived: groupsTooMany === 0,
    };
  });
}

/** Of ours only: what others alone have too many is not our agenda's fault. */
function tooMany(ours: number, others: number, lanes: number): number {
  return Math.max(0, Math.min(ours, ours + others - lanes));
}
