// Breaches of one session by its own time and rooms.
import type { ActiveConstraint } from '../constraints/index.js';
import { at, elementAt } from '../integers.js';
import { presentPeopleOf, type ProblemIndex } from '../problem-index.js';
import { timeBreach } from '../shapes.js';
import { isSessionWaived } from '../waivers.js';
import type { ReportBreach } from './breach.js';
import { type PlacedAgenda, UNPLACED } from './placed-agenda.js';

/** Reports sessions at a wrong time. */
export function reportTimeBreaches(
  index: ProblemIndex,
  placed: PlacedAgenda,
  constraint: ActiveConstraint,
  report: ReportBreach,
): void {
  for (const rule of constraint.definition.timeRules?.(index) ?? []) {
    const start = at(placed.start, rule.session);
    if (start === UNPLACED) continue;
    const minutes = timeBreach(rule.shape, rule.windows, start, at(placed.end, rule.session));
    if (minutes === 0) continue;
    const waived = rule.waivable && isSessionWaived(index.waivers, constraint.definition.key, rule.session);
    const { subject, factor = 1 } = rule;
    report({ constraint, sessions: [rule.session], subject, minutes, factor, waived });
  }
}

/** Reports sessions in wrong rooms. */
export function reportRoomBreaches(
  index: ProblemIndex,
  placed: PlacedAgenda,
  constraint: ActiveConstraint,
  report: ReportBreach,
): void {
  const { roomBreaches, key } = constraint.definition;
  if (roomBreaches === undefined) return;
  for (const session of placed.byStart) {
    const rooms = elementAt(placed.rooms, session).map((room) => elementAt(index.rooms, room));
    const minutes = at(placed.end, session) - at(placed.start, session);
    const people = presentPeopleOf(index, session);
    for (const breach of roomBreaches(elementAt(index.sessions, session), rooms, minutes, people)) {
      const waived = isSessionWaived(index.waivers, key, session);
      report({ constraint, sessions: [session], ...breach, factor: 1, waived });
    }
  }
}

/** Reports sessions in rooms that are not available then. */
export function reportRoomWindowBreaches(
  index: ProblemIndex,
  placed: PlacedAgenda,
  constraint: ActiveConstraint,
  report: ReportBreach,
): void {
  const { roomWindows, key } = constraint.definition;
  if (roomWindows === undefined) return;
  const windowsOfRoom = index.rooms.map((room) => roomWindows(room));
  for (const session of placed.byStart) {
    for (const room of elementAt(placed.rooms, session)) {
      const windows = windowsOfRoom[room] ?? null;
      if (windows === null) continue;
      const minutes = timeBreach('within', windows, at(placed.start, session), at(placed.end, session));
      if (minutes === 0) continue;
      const subject = { roomId: elementAt(index.rooms, room).id, personId: null, args: {} };
      const waived = isSessionWaived(index.waivers, key, session);
      report({ constraint, sessions: [session], subject, minutes, factor: 1, waived });
    }
  }
}
