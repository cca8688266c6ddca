// Conferences with fixed slots: sessions matched to the cells (a slot in a room) that each of them could take.
import { at, elementAt } from '../integers.js';
import type { AgendaSlot } from '../model.js';
import type { ProblemIndex } from '../problem-index.js';
import { overlaps } from '../../intervals/index.js';
import { violations } from './matching.js';
import type { Possibility } from './possibility.js';
import type { Reason } from './reason.js';
import { contains } from './start-times.js';

/** Sets of sessions that have fewer cells than they are, for want of rooms, of slots, or of those of their kind. */
export function overbookedCells(
  index: ProblemIndex,
  possibilities: readonly (Possibility | null)[],
): readonly Reason[] {
  const slots = index.problem.slots ?? [];
  if (slots.length === 0 || index.blocks.length > 0) return [];
  const demands = onePerGroup(
    index,
    possibilities.flatMap((one) => one ?? []),
  );
  const choices = demands.map((possibility) => cellsOf(index, slots, possibility));
  const capacities = Int32Array.from(
    slots.flatMap((slot) => index.rooms.map(({ lanes, busy }) => (isBooked(slot, lanes, busy) ? 0 : lanes))),
  );
  return violations({ choices, capacities }).map((violation): Reason => {
    const sessions = violation.demands.map((demand) => elementAt(demands, demand).session);
    const rooms = new Set(violation.places.map((cell) => cell % index.rooms.length));
    return {
      kind: 'more_sessions_than_cells',
      constraint: 'room_double_booked',
      sessionIds: sessions.map((session) => elementAt(index.sessions, session).id),
      roomIds: [...rooms].map((room) => elementAt(index.rooms, room).id),
      formats: [...new Set(sessions.flatMap((session) => elementAt(index.sessions, session).format ?? []))],
      features: sharedFeatures(index, sessions),
      cellsNeeded: sessions.length,
      cellsAvailable: violation.places.reduce((sum, cell) => sum + at(capacities, cell), 0),
    };
  });
}

/** Sessions that may share a room need one cell; those without a room need none. */
function onePerGroup(index: ProblemIndex, possibilities: readonly Possibility[]): readonly Possibility[] {
  const inRooms = possibilities.filter(({ session }) => elementAt(index.sessions, session).roomCount > 0);
  return [...new Map(inRooms.map((one) => [at(index.clashGroup, one.session), one])).values()];
}

/** Cells in which it may start, by slot x rooms + room. */
function cellsOf(
  { rooms }: ProblemIndex,
  slots: readonly AgendaSlot[],
  { startsInRoom }: Possibility,
): readonly number[] {
  return [...startsInRoom].flatMap(([room, starts]) =>
    slots.flatMap((slot, s) => (contains(starts, slot.start) ? [s * rooms.length + room] : [])),
  );
}

/** A room that others have for the whole of its lanes is no cell of ours. */
function isBooked(slot: AgendaSlot, lanes: number, busy: readonly { start: number; end: number }[]): boolean {
  return lanes === 1 && busy.some((booking) => overlaps(booking, slot));
}

function sharedFeatures({ sessions }: ProblemIndex, members: readonly number[]): readonly string[] {
  const [first, ...others] = members.map((session) => elementAt(sessions, session).requiredFeatures);
  return (first ?? []).filter((feature) => others.every((features) => features.includes(feature)));
}
