// Single concessions that could make a plan possible, as data, and what each changes.
import { mergeIntervals } from '../../intervals/index.js';
import type { AgendaDay, AgendaPerson, AgendaRoom, AgendaSession } from '../model.js';
import type { Plan } from './demand-list.js';

export type Relaxation =
  /** Its pins are taken off. */
  | { readonly kind: 'unpin'; readonly sessionId: string }
  /** The person is named in the session but need not be there. */
  | { readonly kind: 'let_be_host'; readonly personId: string; readonly sessionId: string }
  /** The person can be there for the whole day as well. */
  | { readonly kind: 'person_on_day'; readonly personId: string; readonly dayId: string }
  /** The room can be used for the whole day. */
  | { readonly kind: 'open_room'; readonly roomId: string; readonly dayId: string }
  /** The room gets what it lacks. */
  | { readonly kind: 'equip_room'; readonly roomId: string; readonly features: readonly string[] }
  /** So many units more. */
  | { readonly kind: 'raise_stock'; readonly stockId: string; readonly units: number }
  /** One more session may run at once. */
  | { readonly kind: 'one_more_in_parallel' }
  /** The two may take place in any order. */
  | { readonly kind: 'drop_order'; readonly beforeId: string; readonly afterId: string }
  /** The parts need not follow each other. */
  | { readonly kind: 'part_sessions'; readonly firstId: string; readonly secondId: string }
  /** The day closes so many minutes later, rooms and people included. */
  | { readonly kind: 'longer_day'; readonly dayId: string; readonly minutes: number }
  /** A further room that is open all the time and has everything. */
  | { readonly kind: 'another_room' }
  /** The session does without what it asked for. */
  | { readonly kind: 'drop_features'; readonly sessionId: string }
  /** The session does not take place. */
  | { readonly kind: 'leave_out'; readonly sessionId: string };

/** Id of the room that `another_room` adds. */
const FURTHER_ROOM = 'further-room';

/** The plan with the concession made. */
export function relaxed(plan: Plan, relaxation: Relaxation): Plan {
  const { problem, agenda } = plan;
  switch (relaxation.kind) {
    case 'unpin':
      return { problem, agenda: withoutPins(agenda, relaxation.sessionId) };
    case 'leave_out':
      return withoutSession(plan, relaxation.sessionId);
    case 'let_be_host':
      return withSession(plan, relaxation.sessionId, ({ people }) => ({
        people: people.map((one) => (one.personId === relaxation.personId ? { ...one, role: 'host' } : one)),
      }));
    case 'drop_features':
      return withSession(plan, relaxation.sessionId, () => ({ requiredFeatures: [] }));
    case 'person_on_day':
      return withPerson(plan, relaxation.personId, (person) => onDay(person, dayOf(plan, relaxation.dayId)));
    case 'open_room':
      return withRoom(plan, relaxation.roomId, (room) => onDay(room, dayOf(plan, relaxation.dayId)));
    case 'equip_room':
      return withRoom(plan, relaxation.roomId, ({ features }) => ({ features: [...features, ...relaxation.features] }));
    case 'longer_day':
      return withLongerDay(plan, relaxation.dayId, relaxation.minutes);
    default:
      return { agenda, problem: { ...problem, ...changeOf(plan, relaxation) } };
  }
}

/** Concessions that change one list of the problem. */
function changeOf({ problem }: Plan, relaxation: Relaxation): Partial<Plan['problem']> {
  switch (relaxation.kind) {
    case 'raise_stock':
      return {
        stocks: (problem.stocks ?? []).map((stock) =>
          stock.id === relaxation.stockId ? { ...stock, units: stock.units + relaxation.units } : stock,
        ),
      };
    case 'one_more_in_parallel':
      return { mostInParallel: (problem.mostInParallel ?? 0) + 1 };
    case 'drop_order': {
      const isOther = ({ beforeId, afterId }: { readonly beforeId: string; readonly afterId: string }): boolean =>
        beforeId !== relaxation.beforeId || afterId !== relaxation.afterId;
      return {
        orders: problem.orders.filter(isOther),
        prerequisites: (problem.prerequisites ?? []).filter(isOther),
      };
    }
    case 'part_sessions':
      return {
        consecutiveParts: (problem.consecutiveParts ?? []).filter(
          ({ firstId, secondId }) => firstId !== relaxation.firstId || secondId !== relaxation.secondId,
        ),
      };
    case 'another_room':
      return { rooms: [...problem.rooms, furtherRoom(problem.rooms)] };
    default:
      return {};
  }
}

function furtherRoom(rooms: readonly AgendaRoom[]): AgendaRoom {
  const features = [...new Set(rooms.flatMap((room) => room.features))];
  return { id: FURTHER_ROOM, venueId: null, capacity: null, features, lanes: 1, available: null, busy: [] };
}

function withSession(plan: Plan, id: string, change: (session: AgendaSession) => Partial<AgendaSession>): Plan {
  const sessions = plan.problem.sessions.map((one) => (one.id === id ? { ...one, ...change(one) } : one));
  return { ...plan, problem: { ...plan.problem, sessions } };
}

function withRoom(plan: Plan, id: string, change: (room: AgendaRoom) => Partial<AgendaRoom>): Plan {
  const rooms = plan.problem.rooms.map((one) => (one.id === id ? { ...one, ...change(one) } : one));
  return { ...plan, problem: { ...plan.problem, rooms } };
}

function withPerson(plan: Plan, id: string, change: (person: AgendaPerson) => Partial<AgendaPerson>): Plan {
  const people = plan.problem.people.map((one) => (one.id === id ? { ...one, ...change(one) } : one));
  return { ...plan, problem: { ...plan.problem, people } };
}

function dayOf({ problem }: Plan, dayId: string): AgendaDay | undefined {
  return problem.days.find(({ id }) => id === dayId);
}

/** Available from opening to closing time of the day as well; bookings of others stay. */
function onDay<T extends Pick<AgendaRoom, 'available'>>(
  { available }: T,
  day: AgendaDay | undefined,
): Pick<AgendaRoom, 'available'> {
  if (available === null || day === undefined || day.open === null) return { available };
  return { available: mergeIntervals([...available, day.open]) };
}

/** Whoever is there until closing time stays. */
function withLongerDay({ problem, agenda }: Plan, dayId: string, minutes: number): Plan {
  const closes = problem.days.find(({ id }) => id === dayId)?.open?.end;
  if (closes === undefined) return { problem, agenda };
  const further = { start: closes, end: closes + minutes };
  const longer = <T extends Pick<AgendaRoom, 'available'>>(one: T): T => {
    const isThere = one.available?.some(({ start, end }) => start < closes && closes <= end) ?? false;
    return isThere ? { ...one, available: mergeIntervals([...(one.available ?? []), further]) } : one;
  };
  return {
    agenda,
    problem: {
      ...problem,
      days: problem.days.map((day) =>
        day.id === dayId && day.open !== null ? { ...day, open: { start: day.open.start, end: further.end } } : day,
      ),
      rooms: problem.rooms.map(longer),
      people: problem.people.map(longer),
    },
  };
}

function withoutPins(agenda: Plan['agenda'], sessionId: string): Plan['agenda'] {
  const placement = agenda.get(sessionId);
  if (placement === undefined) return agenda;
  return new Map(agenda).set(sessionId, { ...placement, timePinned: false, roomPinned: false, dayPinned: false });
}

function withoutSession({ problem, agenda }: Plan, sessionId: string): Plan {
  return {
    problem: { ...problem, sessions: problem.sessions.filter(({ id }) => id !== sessionId) },
    agenda: new Map([...agenda].filter(([id]) => id !== sessionId)),
  };
}
