import type { ProgrammePlacement } from '../programme.js';
import type { MergePlan } from './merge-plan.js';

type RoomIds = ReadonlyMap<string, string>;

/** The plan with the rooms under the ids of their rows: a new room may turn out to be one that the organisation has. */
export function withRoomIds(plan: MergePlan, roomIds: RoomIds): MergePlan {
  const placed = (placement: ProgrammePlacement | null): ProgrammePlacement | null =>
    placement && { ...placement, roomIds: [...new Set(placement.roomIds.map((id) => roomIds.get(id) ?? id))] };
  return {
    ...plan,
    links: { ...plan.links, room: new Map([...plan.links.room].map(([from, id]) => [from, roomIds.get(id) ?? id])) },
    created: {
      ...plan.created,
      sessions: plan.created.sessions.map((session) => ({ ...session, placement: placed(session.placement) })),
    },
    writes: plan.writes.map((write) => {
      const isPlacement = write.subject === 'session' && write.field === 'placement';
      return isPlacement ? { ...write, value: placed(write.value as ProgrammePlacement | null) } : write;
    }),
  };
}
