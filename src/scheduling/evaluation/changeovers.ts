// Sessions that follow each other in a room before it can be cleared and set up.
import type { GroupRule } from '../constraints/definition.js';
import type { ActiveConstraint } from '../constraints/index.js';
import { at, elementAt } from '../integers.js';
import { isWaivedForPair, type ProblemIndex } from '../problem-index.js';
import { gapBreach } from '../shapes.js';
import type { ReportBreach } from './breach.js';
import type { PlacedAgenda } from './placed-agenda.js';

/** Reports every two members in one room with less than its minutes between; those that overlap are another rule's. */
export function reportChangeovers(
  index: ProblemIndex,
  placed: PlacedAgenda,
  constraint: ActiveConstraint,
  { members, measure, subject }: GroupRule,
  report: ReportBreach,
): void {
  if (measure.kind !== 'changeover') return;
  const isMember = new Set(members);
  const { start, end } = placed;
  membersByRoom(index, placed, isMember).forEach((sessions, room) => {
    const required = elementAt(measure.minutesOfRoom, room);
    if (required === 0) return;
    const ofRoom = { ...subject, roomId: elementAt(index.rooms, room).id };
    sessions.forEach((a, position) => {
      for (let next = position + 1; next < sessions.length; next++) {
        const b = elementAt(sessions, next);
        if (at(start, b) >= at(end, a) + required) break;
        const minutes = gapBreach(at(end, a), at(start, b), required);
        if (minutes === 0) continue;
        const waived = isWaivedForPair(index, constraint.definition.key, a, b);
        report({ constraint, sessions: [a, b], subject: ofRoom, minutes, factor: 1, waived });
      }
    });
  });
}

/** By room, in order of start. */
function membersByRoom(
  index: ProblemIndex,
  placed: PlacedAgenda,
  isMember: ReadonlySet<number>,
): readonly (readonly number[])[] {
  const sessions: number[][] = index.rooms.map(() => []);
  for (const session of placed.byStart) {
    if (!isMember.has(session)) continue;
    for (const room of elementAt(placed.rooms, session)) sessions[room]?.push(session);
  }
  return sessions;
}
