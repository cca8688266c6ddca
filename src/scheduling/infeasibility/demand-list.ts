// What an organizer asks of an agenda, as single demands that can be dropped one by one. The rooms themselves, the hours
// of the conference and the two rules against double booking are not up for discussion here.
import type { Agenda, AgendaProblem } from '../model.js';

export type Demand =
  /** The session takes place. */
  | { readonly kind: 'session'; readonly sessionId: string }
  /** It takes place where it is pinned. */
  | { readonly kind: 'pin'; readonly sessionId: string }
  /** It gets a room with what it needs. */
  | { readonly kind: 'features'; readonly sessionId: string }
  /** The person is not asked for outside the times she stated. */
  | { readonly kind: 'person_hours'; readonly personId: string }
  /** The room is not used outside its times. */
  | { readonly kind: 'room_hours'; readonly roomId: string }
  /** The first is over before the other starts, as an order or a prerequisite. */
  | { readonly kind: 'order'; readonly beforeId: string; readonly afterId: string }
  /** The second part follows the first. */
  | { readonly kind: 'parts'; readonly firstId: string; readonly secondId: string }
  /** No more than the units there are. */
  | { readonly kind: 'stock'; readonly stockId: string }
  /** No more sessions at once than are wanted. */
  | { readonly kind: 'parallel' };

/** A conference and the placements, with their pins, that it starts from. */
export interface Plan {
  readonly problem: AgendaProblem;
  readonly agenda: Agenda;
}

/** Everything that is demanded of these sessions, and of people and rooms as far as the sessions need them. */
export function demandsOf({ problem, agenda }: Plan, sessionIds: ReadonlySet<string>): readonly Demand[] {
  const sessions = problem.sessions.filter(({ id }) => sessionIds.has(id));
  const people = new Set(sessions.flatMap((session) => session.people.map(({ personId }) => personId)));
  const areBoth = (a: string, b: string): boolean => sessionIds.has(a) && sessionIds.has(b);
  return [
    ...sessions.map(({ id }): Demand => ({ kind: 'session', sessionId: id })),
    ...sessions.flatMap(({ id }): readonly Demand[] => (isPinned(agenda, id) ? [{ kind: 'pin', sessionId: id }] : [])),
    ...sessions
      .filter(({ requiredFeatures }) => requiredFeatures.length > 0)
      .map(({ id }): Demand => ({ kind: 'features', sessionId: id })),
    ...problem.people
      .filter(({ id, available, busy }) => people.has(id) && (available !== null || busy.length > 0))
      .map(({ id }): Demand => ({ kind: 'person_hours', personId: id })),
    ...problem.rooms
      .filter(({ available, busy }) => available !== null || busy.length > 0)
      .map(({ id }): Demand => ({ kind: 'room_hours', roomId: id })),
    ...[...problem.orders, ...(problem.prerequisites ?? [])]
      .filter(({ beforeId, afterId }) => areBoth(beforeId, afterId))
      .map(({ beforeId, afterId }): Demand => ({ kind: 'order', beforeId, afterId })),
    ...(problem.consecutiveParts ?? [])
      .filter(({ firstId, secondId }) => areBoth(firstId, secondId))
      .map(({ firstId, secondId }): Demand => ({ kind: 'parts', firstId, secondId })),
    ...(problem.stocks ?? []).map(({ id }): Demand => ({ kind: 'stock', stockId: id })),
    ...((problem.mostInParallel ?? null) === null ? [] : [{ kind: 'parallel' } as const]),
  ];
}

/** The plan with nothing demanded but this. */
export function restrictedTo({ problem, agenda }: Plan, demands: readonly Demand[]): Plan {
  const keys = new Set(demands.map(keyOf));
  const isKept = (demand: Demand): boolean => keys.has(keyOf(demand));
  const sessions = problem.sessions
    .filter(({ id }) => isKept({ kind: 'session', sessionId: id }))
    .map((session) =>
      isKept({ kind: 'features', sessionId: session.id }) ? session : { ...session, requiredFeatures: [] },
    );
  const kept = new Set(sessions.map(({ id }) => id));
  const keepsOrder = ({ beforeId, afterId }: { readonly beforeId: string; readonly afterId: string }): boolean =>
    isKept({ kind: 'order', beforeId, afterId });
  return {
    problem: {
      ...problem,
      sessions,
      people: problem.people.map((person) =>
        isKept({ kind: 'person_hours', personId: person.id }) ? person : { ...person, available: null, busy: [] },
      ),
      rooms: problem.rooms.map((room) =>
        isKept({ kind: 'room_hours', roomId: room.id }) ? room : { ...room, available: null, busy: [] },
      ),
      orders: problem.orders.filter(keepsOrder),
      prerequisites: (problem.prerequisites ?? []).filter(keepsOrder),
      consecutiveParts: (problem.consecutiveParts ?? []).filter(({ firstId, secondId }) =>
        isKept({ kind: 'parts', firstId, secondId }),
      ),
      stocks: (problem.stocks ?? []).filter(({ id }) => isKept({ kind: 'stock', stockId: id })),
      mostInParallel: isKept({ kind: 'parallel' }) ? (problem.mostInParallel ?? null) : null,
    },
    agenda: new Map(
      [...agenda]
        .filter(([id]) => kept.has(id))
        .map(([id, placement]) => {
          if (isKept({ kind: 'pin', sessionId: id })) return [id, placement];
          return [id, { ...placement, timePinned: false, roomPinned: false, dayPinned: false }];
        }),
    ),
  };
}

function isPinned(agenda: Agenda, sessionId: string): boolean {
  const placement = agenda.get(sessionId);
  return placement !== undefined && (placement.timePinned || placement.roomPinned || placement.dayPinned === true);
}

function keyOf(demand: Demand): string {
  return JSON.stringify(Object.values(demand));
}
