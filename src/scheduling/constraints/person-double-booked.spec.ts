import {
  aPerson,
  aProblem,
  agendaOf,
  aSession,
  breachMinutes,
  placedAt,
  speaker,
} from '../fixtures/agenda-fixtures.js';

const parallel = agendaOf(placedAt('one', 0), placedAt('two', 15, { roomIds: ['studio'] }));

describe('person_double_booked', () => {
  it('penalises 45 minutes for a speaker in two rooms at once', () => {
    const sessions = ['one', 'two'].map((id) => aSession(id, { people: [speaker('rana')] }));

    expect(breachMinutes(aProblem({ sessions }), parallel, 'person_double_booked')).toBe(45);
  });

  it('counts a moderator and a chair as it counts a speaker, and each person once a pair', () => {
    const sessions = [
      aSession('one', { people: [speaker('rana'), { personId: 'rana', role: 'chair' }] }),
      aSession('two', { people: [{ personId: 'rana', role: 'moderator' }] }),
    ];

    expect(breachMinutes(aProblem({ sessions }), parallel, 'person_double_booked')).toBe(45);
  });

  it('accepts a host who is named twice', () => {
    const sessions = [
      aSession('one', { people: [speaker('rana')] }),
      aSession('two', { people: [{ personId: 'rana', role: 'host' }] }),
    ];

    expect(breachMinutes(aProblem({ sessions }), parallel, 'person_double_booked')).toBe(0);
  });

  it('penalises 20 minutes of a session during an engagement elsewhere', () => {
    const sessions = [aSession('one', { people: [speaker('rana')] })];
    const people = [aPerson('rana', { busy: [{ start: 40, end: 120 }] })];

    const minutes = breachMinutes(aProblem({ sessions, people }), agendaOf(placedAt('one', 0)), 'person_double_booked');

    expect(minutes).toBe(20);
  });
});
