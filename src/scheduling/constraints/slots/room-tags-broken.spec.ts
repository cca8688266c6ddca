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

describe('room_tags_broken', () => {
  it('penalises 60 minutes in a room without a feature that is required, and 60 in one with a feature that is prohibited', () => {
    const roomWishes = { ...wishes, required: ['ramp'], prohibited: ['recorded'] };
    const problem = aProblem({ rooms, sessions: [aSession('one', { roomWishes })] });

    expect(breachMinutes(problem, agendaOf(placedAt('one', 0)), 'room_tags_broken')).toBe(120);
    expect(breachMinutes(problem, agendaOf(placedAt('one', 0, { roomIds: ['studio'] })), 'room_tags_broken')).toBe(0);
  });

  it('counts the wishes of each person who must be present, not those of a host', () => {
    const people = ['rana', 'selin'].map((id) => aPerson(id, { roomWishes: { ...wishes, required: ['ramp'] } }));
    const sessions = [aSession('one', { people: [speaker('rana'), { personId: 'selin', role: 'host' }] })];

    expect(breachMinutes(aProblem({ rooms, people, sessions }), agendaOf(placedAt('one', 0)), 'room_tags_broken')).toBe(
      60,
    );
  });
});
