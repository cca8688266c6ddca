// What a proposal changes, and the part of it that an organizer takes over. Pure.
import type { AgendaDay } from '../../../scheduling/index.js';
import type { ClashModel } from '../clash-model/clash-model-loader.js';
import { isSamePlacement, type Placements } from '../clash-model/placement-state.js';
import { toMinute } from '../clash-model/minutes.js';
import type { PlacementChange, PlacementState } from '../draft-change.entity.js';

/** Which part of a proposal is taken over: what belongs to one of the days or is about one of the sessions. */
export interface ProposalPart {
  /** ISO dates of the conference. */
  readonly days: readonly string[];
  readonly sessionIds: readonly string[];
}

/** What must change in the one so that it becomes the other. */
export function differences(from: Placements, to: Placements): readonly PlacementChange[] {
  return [...new Set([...from.keys(), ...to.keys()])].flatMap((sessionId) => {
    const [before, after] = [from.get(sessionId) ?? null, to.get(sessionId) ?? null];
    return isSamePlacement(before, after) ? [] : [{ sessionId, before, after }];
  });
}

/** Whether the draft can still take the change: its session may be cancelled or deleted since, or a room given up. */
export function isStillPossible(
  { placements, schedulableIds, usableRoomIds }: Pick<ClashModel, 'placements' | 'schedulableIds' | 'usableRoomIds'>,
  { sessionId, after }: PlacementChange,
): boolean {
  if (after === null) return true;
  const present = placements.get(sessionId);
  if (present === undefined && !schedulableIds.has(sessionId)) return false;
  return after.roomIds.every((id) => usableRoomIds.has(id) || (present?.roomIds.includes(id) ?? false));
}

/** Whether the part holds the change: a move to a day and a move away from it both belong to the day. */
export function isInPart(part: ProposalPart, days: readonly AgendaDay[], change: PlacementChange): boolean {
  if (part.sessionIds.includes(change.sessionId)) return true;
  const chosen = days.filter(({ id }) => part.days.includes(id));
  return [change.before, change.after].some((state) => state !== null && chosen.some((day) => isOnDay(day, state)));
}

function isOnDay({ span, open }: AgendaDay, { startsAt }: PlacementState): boolean {
  const interval = span ?? open;
  if (!interval) return false;
  const start = toMinute(new Date(startsAt));
  return interval.start <= start && start < interval.end;
}
