import { aProblem, agendaOf, aRoom, aSession, breachMinutes, placedAt } from '../fixtures/agenda-fixtures.js';
import { listIssues } from '../evaluation/evaluate.js';

const sessions = [aSession('one'), aSession('two'), aSession('three')];

describe('room_double_booked', () => {
  it('penalises 30 minutes for two sessions that share the hall for half an hour', () => {
    const agenda = agendaOf(placedAt('one', 0), placedAt('two', 30));

    expect(breachMinutes(aProblem({ sessions }), agenda, 'room_double_booked')).toBe(30);
  });

  it('accepts a session that starts in the minute in which another ends', () => {
    const agenda = agendaOf(placedAt('one', 0), placedAt('two', 60));

    expect(breachMinutes(aProblem({ sessions }), agenda, 'room_double_booked')).toBe(0);
  });

  it('accepts two sessions in a room of two lanes and penalises the third', () => {
    const problem = aProblem({ sessions, rooms: [aRoom('hall', { lanes: 2 })] });
    const two = agendaOf(placedAt('one', 0), placedAt('two', 0));
    const three = new Map([...two, ...agendaOf(placedAt('three', 40))]);

    expect(breachMinutes(problem, two, 'room_double_booked')).toBe(0);
    expect(breachMinutes(problem, three, 'room_double_booked')).toBe(20);
    expect(listIssues(problem, three)[0]?.sessionIds).toEqual(['one', 'two', 'three']);
  });

  it('counts a booking by another conference as one lane, which no waiver covers', () => {
    const busy = [{ start: 50, end: 90 }];
    const waivers = [{ constraint: 'room_double_booked' as const, sessionIds: ['one'] }];
    const agenda = agendaOf(placedAt('one', 0));

    const alone = aProblem({ sessions, waivers, rooms: [aRoom('hall', { busy })] });
    const shared = aProblem({ sessions, waivers, rooms: [aRoom('hall', { busy, lanes: 2 })] });

    expect(breachMinutes(alone, agenda, 'room_double_booked')).toBe(10);
    expect(breachMinutes(shared, agenda, 'room_double_booked')).toBe(0);
  });

  it('stays hard when a setting says soft', () => {
    const problem = aProblem({ sessions, settings: { room_double_booked: { level: 'soft', weight: 3 } } });

    const [issue] = listIssues(problem, agendaOf(placedAt('one', 0), placedAt('two', 30)));

    expect([issue?.level, issue?.cost]).toEqual(['hard', 90]);
  });
});
