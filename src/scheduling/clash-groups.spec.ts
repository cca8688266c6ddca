import fc from 'fast-check';
import { assignLanes, type LaneRequest } from '../intervals/index.js';
import { clashGroups } from './clash-groups.js';
import { doubleBookings, isFreeOfDoubleBookings } from './evaluation/evaluate.js';
import { agendaOf, aProblem, aRoom, aSession, placedAt, speaker } from './fixtures/agenda-fixtures.js';
import { anyAgenda, anyProblem } from './fixtures/arbitrary-agendas.js';
import type { Agenda, AgendaPlacement, AgendaProblem, AgendaWaiver } from './model.js';

function waiver(...sessionIds: readonly string[]): AgendaWaiver {
  return { constraint: 'room_double_booked', sessionIds };
}

describe('clash groups', () => {
  it('join waivers that have a session in common, whatever their order', () => {
    const groups = clashGroups([waiver('d', 'c'), waiver('x', 'y'), waiver('b', 'a'), waiver('c', 'b')]);

    expect(Object.fromEntries(groups)).toEqual({ a: 'a', b: 'a', c: 'a', d: 'a', x: 'x', y: 'x' });
  });

  it('leave waivers of other rules out', () => {
    expect(clashGroups([{ constraint: 'order_broken', sessionIds: ['a', 'b'] }]).size).toBe(0);
  });
});

describe('a double booking', () => {
  const sessions = ['one', 'two', 'three'].map((id) => aSession(id, { people: [speaker('rana')] }));
  const parallel = agendaOf(placedAt('one', 0), placedAt('two', 30));

  it('is listed but costs nothing within one clash group, for rooms and for people', () => {
    const issues = doubleBookings(aProblem({ sessions, waivers: [waiver('one', 'two')] }), parallel);

    expect(issues.map(({ constraint, waived, minutes, cost }) => ({ constraint, waived, minutes, cost }))).toEqual([
      { constraint: 'room_double_booked', waived: true, minutes: 30, cost: 0 },
      { constraint: 'person_double_booked', waived: true, minutes: 30, cost: 0 },
    ]);
  });

  it('is not covered by a waiver that names only one of the sessions', () => {
    const problem = aProblem({ sessions, waivers: [waiver('one', 'three')] });

    expect(isFreeOfDoubleBookings(problem, parallel)).toBe(false);
  });

  it('is covered through a third session that both may clash with', () => {
    const problem = aProblem({ sessions, waivers: [waiver('one', 'three'), waiver('three', 'two')] });

    expect(isFreeOfDoubleBookings(problem, parallel)).toBe(true);
  });

  it('counts a clash group as one in a shared room, with the crowd of its own listed as waived', () => {
    const rooms = [aRoom('hall', { lanes: 2 })];
    const talks = ['one', 'two', 'three'].map((id) => aSession(id));
    const problem = aProblem({ rooms, sessions: talks, waivers: [waiver('one', 'two')] });
    const agenda = agendaOf(placedAt('one', 0), placedAt('two', 0), placedAt('three', 0));

    const issues = doubleBookings(problem, agenda);

    expect(issues.map(({ sessionIds, waived }) => ({ sessionIds, waived }))).toEqual([
      { sessionIds: ['one', 'three', 'two'], waived: true },
    ]);
  });

  it('is there exactly where, minute by minute, lanes or people do not suffice', () => {
    fc.assert(
      fc.property(anyProblem, anyAgenda, (problem, agenda) => {
        const isFree =
          problem.rooms.every((room) => groupsFit(problem, agenda, room.id)) && peopleAreFree(problem, agenda);

        expect(isFreeOfDoubleBookings(problem, agenda)).toBe(isFree);
      }),
      { numRuns: 500 },
    );
  });

  it('of a room is absent exactly where its sessions can be given lanes', () => {
    fc.assert(
      fc.property(anyProblem, anyAgenda, (problem, agenda) => {
        const open = doubleBookings(problem, agenda).filter((issue) => !issue.waived);
        const oursAlone = problem.rooms.filter((room) => room.busy.length === 0);

        const withLanes = oursAlone.filter((room) => assignLanes(laneRequests(problem, agenda, room.id), room.lanes));

        const withoutIssue = oursAlone.filter((room) => open.every((issue) => issue.roomId !== room.id));
        expect(withLanes).toEqual(withoutIssue);
      }),
      { numRuns: 500 },
    );
  });
});

// The second implementation: bookings as PostgreSQL sees them, looked at minute by minute.

function groupOf(problem: AgendaProblem, sessionId: string): string {
  return clashGroups(problem.waivers).get(sessionId) ?? sessionId;
}

function covers(placement: AgendaPlacement, minute: number): boolean {
  return placement.start <= minute && minute < placement.start + placement.durationMinutes;
}

function presentAt(agenda: Agenda, minute: number): readonly AgendaPlacement[] {
  return [...agenda.values()].filter((placement) => covers(placement, minute));
}

/** Everything in these problems is a multiple of five minutes. */
const MINUTES = Array.from({ length: 100 }, (_, five) => five * 5);

function groupsFit(problem: AgendaProblem, agenda: Agenda, roomId: string): boolean {
  const room = problem.rooms.find((one) => one.id === roomId);
  return MINUTES.every((minute) => {
    const inRoom = presentAt(agenda, minute).filter((placement) => placement.roomIds.includes(roomId));
    const groups = new Set(inRoom.map((placement) => groupOf(problem, placement.sessionId))).size;
    const others = (room?.busy ?? []).filter((busy) => busy.start <= minute && minute < busy.end).length;
    return groups === 0 || groups + others <= (room?.lanes ?? 0);
  });
}

function peopleAreFree(problem: AgendaProblem, agenda: Agenda): boolean {
  return problem.people.every((person) =>
    MINUTES.every((minute) => {
      const hers = presentAt(agenda, minute).filter((placement) => {
        const session = problem.sessions.find((one) => one.id === placement.sessionId);
        return (session?.people ?? []).some(({ personId, role }) => personId === person.id && role !== 'host');
      });
      const isBusy = person.busy.some((busy) => busy.start <= minute && minute < busy.end);
      const groups = new Set(hers.map((placement) => groupOf(problem, placement.sessionId)));
      return groups.size === 0 || (groups.size === 1 && !isBusy);
    }),
  );
}

function laneRequests(problem: AgendaProblem, agenda: Agenda, roomId: string): readonly LaneRequest[] {
  return [...agenda.values()]
    .filter((placement) => placement.roomIds.includes(roomId))
    .map(({ sessionId, start, durationMinutes }) => ({
      id: sessionId,
      interval: { start, end: start + durationMinutes },
      group: groupOf(problem, sessionId),
    }));
}
