import type { MergePlan } from '../merge/merge-plan.js';
import type { Programme } from '../programme.js';

/** How much of each kind a file holds. */
export function countsOfFile(programme: Programme): Record<string, number> {
  return {
    sessions: programme.sessions.length,
    placed: programme.sessions.filter((session) => session.placement).length,
    people: programme.people.length,
    rooms: programme.rooms.length,
    tracks: programme.tracks.length,
    days: programme.days.length,
  };
}

/** How many differences of each verdict a plan has. */
export function countsOfPlan({ differences }: MergePlan): Record<string, number> {
  const counts: Record<string, number> = { create: 0, take: 0, keep: 0, cancel: 0, gone: 0 };
  for (const { verdict } of differences) counts[verdict] = (counts[verdict] ?? 0) + 1;
  return counts;
}
