// The concessions that speak to a conflict: about its sessions, people, rooms, orders and pins.
import type { AgendaRoom, AgendaSession } from '../model.js';
import type { Demand, Plan } from './demand-list.js';
import type { Conflict } from './smallest-conflict.js';
import type { Relaxation } from './relaxation.js';

/** What a day is lengthened by: one session more, or two. */
const LONGER_BY = [60, 120];

/** From what disturbs least to leaving a session out. */
export const RELAXATION_KINDS: readonly Relaxation['kind'][] = [
  'unpin',
  'let_be_host',
  'person_on_day',
  'open_room',
  'equip_room',
  'raise_stock',
  'one_more_in_parallel',
  'drop_order',
  'part_sessions',
  'longer_day',
  'another_room',
  'drop_features',
  'leave_out',
];

/** All single concessions that could help against the conflict, in the order of RELAXATION_KINDS. */
export function possibleRelaxations(plan: Plan, { demands }: Pick<Conflict, 'demands'>): readonly Relaxation[] {
  const ids = new Set(demands.flatMap((demand) => (demand.kind === 'session' ? [demand.sessionId] : [])));
  const sessions = plan.problem.sessions.filter(({ id }) => ids.has(id));
  const found = [
    ...demands.flatMap((demand) => againstDemand(plan, demand)),
    ...sessions.flatMap(({ id, people }) => hosts(id, people)),
    ...sessions.flatMap((session) => equipment(plan, session)),
    ...longerDays(plan),
    ...(sessions.some(({ roomCount }) => roomCount > 0) ? [{ kind: 'another_room' } as const] : []),
    ...sessions.map(({ id }): Relaxation => ({ kind: 'leave_out', sessionId: id })),
  ];
  return found.sort((a, b) => RELAXATION_KINDS.indexOf(a.kind) - RELAXATION_KINDS.indexOf(b.kind));
}

function againstDemand({ problem }: Plan, demand: Demand): readonly Relaxation[] {
  const days = problem.days.filter(({ open }) => open !== null);
  switch (demand.kind) {
    case 'session':
      return [];
    case 'pin':
      return [{ kind: 'unpin', sessionId: demand.sessionId }];
    case 'features':
      return [{ kind: 'drop_features', sessionId: demand.sessionId }];
    case 'person_hours':
      return days.map(({ id }) => ({ kind: 'person_on_day', personId: demand.personId, dayId: id }));
    case 'room_hours':
      return days.map(({ id }) => ({ kind: 'open_room', roomId: demand.roomId, dayId: id }));
    case 'order':
      return [{ kind: 'drop_order', beforeId: demand.beforeId, afterId: demand.afterId }];
    case 'parts':
      return [{ kind: 'part_sessions', firstId: demand.firstId, secondId: demand.secondId }];
    case 'stock':
      return [{ kind: 'raise_stock', stockId: demand.stockId, units: unitsMissing(problem, demand.stockId) }];
    case 'parallel':
      return [{ kind: 'one_more_in_parallel' }];
  }
}

/** What the session that takes most lacks, or else one unit. */
function unitsMissing({ stocks = [], sessions }: Plan['problem'], stockId: string): number {
  const units = stocks.find(({ id }) => id === stockId)?.units ?? 0;
  const needed = sessions.map(({ needs = [] }) =>
    needs.reduce((sum, need) => sum + (need.stockId === stockId ? need.amount : 0), 0),
  );
  return Math.max(1, Math.max(0, ...needed) - units);
}

function hosts(sessionId: string, people: AgendaSession['people']): readonly Relaxation[] {
  const present = new Set(people.filter(({ role }) => role !== 'host').map(({ personId }) => personId));
  return [...present].map((personId) => ({ kind: 'let_be_host', personId, sessionId }));
}

/** A room that lacks little comes first: one room for each number of missing features. */
function equipment({ problem }: Plan, { requiredFeatures }: AgendaSession): readonly Relaxation[] {
  const lacking = ({ features }: AgendaRoom): readonly string[] =>
    requiredFeatures.filter((feature) => !features.includes(feature));
  const byLack = new Map<number, Relaxation>();
  for (const room of problem.rooms) {
    const features = lacking(room);
    if (features.length > 0 && !byLack.has(features.length))
      byLack.set(features.length, { kind: 'equip_room', roomId: room.id, features });
  }
  return [...byLack].sort(([a], [b]) => a - b).map(([, relaxation]) => relaxation);
}

/** Conferences with slots or blocks have no minutes to add. */
function longerDays({ problem }: Plan): readonly Relaxation[] {
  if ((problem.slots ?? []).length > 0 || (problem.blocks ?? []).length > 0) return [];
  return LONGER_BY.flatMap((minutes) =>
    problem.days
      .filter(({ open }) => open !== null)
      .map(({ id }): Relaxation => ({ kind: 'longer_day', dayId: id, minutes })),
  );
}
