import {
  agendaOf,
  aPerson,
  aProblem,
  aRoom,
  aSession,
  breachMinutes,
  placedAt,
  speaker,
} from '../../fixtures/agenda-fixtures.js';

const wishes = { required: [], preferred: [], prohibited: [], undesired: [] };
const rooms = [aRoom('hall', { features: ['recorded'] }), aRoom('studio', { features: ['ramp'] })];

describe('room_tags_unloved', () => {
  it('penalises 60 minutes in a room without a feature that is preferred, and 60 in one with a feature that is undesired', () => {
    const roomWishes = { ...wishes, preferred: ['ramp'], undesired: ['recorded'] };
    const problem = aProblem({ rooms, sessions: [aSession('one', { roomWishes })] });

    expect(breachMinutes(problem, agendaOf(placedAt('one', 0)), 'room_tags_unloved')).toBe(120);
    expect(breachMinutes(problem, agendaOf(placedAt('one', 0, { roomIds: ['studio'] })), 'room_tags_unloved')).toBe(0);
  });

  it('counts the wishes of each person who must be present, not those of a host', () => {
    const people = ['rana', 'selin'].map((id) => aPerson(id, { roomWishes: { ...wishes, preferred: ['ramp'] } }));
    const sessions = [aSession('one', { people: [speaker('rana'), { personId: 'selin', role: 'host' }] })];

    expect(
      breachMinutes(aProblem({ rooms, people, sessions }), agendaOf(placedAt('one', 0)), 'room_tags_unloved'),
    ).toBe(60);
  });
});
