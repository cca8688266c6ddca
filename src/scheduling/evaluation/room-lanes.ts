// Double bookings of rooms. A room of one lane reports every pair; a shared room reports every stretch of time that
// holds more clash groups than lanes, with all sessions in it.
import type { IssueSubject } from '../constraints/definition.js';
import type { ActiveConstraint } from '../constraints/index.js';
import { at, elementAt } from '../integers.js';
import type { AgendaRoom } from '../model.js';
import type { ProblemIndex } from '../problem-index.js';
import { overlapBreach } from '../shapes.js';
import { minutesInside, packIntervals } from '../windows.js';
import type { ReportBreach } from './breach.js';
import type { PlacedAgenda } from './placed-agenda.js';
import { type Crowd, crowdedStretches } from './crowded-stretches.js';

/** Reports rooms that hold more than they may. */
export function reportLaneBreaches(
  index: ProblemIndex,
  placed: PlacedAgenda,
  constraint: ActiveConstraint,
  report: ReportBreach,
): void {
  if (constraint.definition.countsLanes === undefined) return;
  sessionsByRoom(index, placed).forEach((sessions, roomIndex) => {
    const room = elementAt(index.rooms, roomIndex);
    const subject = { roomId: room.id, personId: null, args: {} };
    if (room.lanes > 1) reportShared(index, placed, { constraint, room, subject, sessions }, report);
    else reportUnshared(index, placed, { constraint, room, subject, sessions }, report);
  });
}

interface RoomUse {
  readonly constraint: ActiveConstraint;
  readonly room: AgendaRoom;
  readonly subject: IssueSubject;
  /** In order of start. */
  readonly sessions: readonly number[];
}

function sessionsByRoom(index: ProblemIndex, placed: PlacedAgenda): readonly (readonly number[])[] {
  const sessions: number[][] = index.rooms.map(() => []);
  for (const session of placed.byStart) {
    for (const room of elementAt(placed.rooms, session)) sessions[room]?.push(session);
  }
  return sessions;
}

function reportUnshared(index: ProblemIndex, placed: PlacedAgenda, use: RoomUse, report: ReportBreach): void {
  const { start, end } = placed;
  const { constraint, subject, sessions } = use;
  const busy = packIntervals(use.room.busy);
  sessions.forEach((a, position) => {
    const elsewhere = minutesInside(busy, at(start, a), at(end, a));
    if (elsewhere > 0) report({ constraint, sessions: [a], subject, minutes: elsewhere, factor: 1, waived: false });
    for (let next = position + 1; next < sessions.length; next++) {
      const b = sessions[next] as number;
      if (at(start, b) >= at(end, a)) break;
      const minutes = overlapBreach(at(start, a), at(end, a), at(start, b), at(end, b));
      const waived = at(index.clashGroup, a) === at(index.clashGroup, b);
      report({ constraint, sessions: [a, b], subject, minutes, factor: 1, waived });
    }
  });
}

function reportShared(index: ProblemIndex, placed: PlacedAgenda, use: RoomUse, report: ReportBreach): void {
  const { constraint, subject, sessions } = use;
  const crowd: Crowd = {
    occupants: sessions.map((session) => ({
      session,
      group: at(index.clashGroup, session),
      start: at(placed.start, session),
      end: at(placed.end, session),
    })),
    busy: use.room.busy,
    lanes: use.room.lanes,
  };
  for (const stretch of crowdedStretches(crowd)) report({ constraint, subject, factor: 1, ...stretch });
}
