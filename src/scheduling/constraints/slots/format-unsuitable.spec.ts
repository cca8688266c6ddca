import { agendaOf, aProblem, aRoom, aSession, breachMinutes, placedAt } from '../../fixtures/agenda-fixtures.js';

const slots = [
  { id: 'morning', start: 0, end: 60, tags: ['recorded'], formats: ['talk'] },
  { id: 'noon', start: 120, end: 180, tags: ['after lunch'], formats: ['talk'] },
  { id: 'lab', start: 0, end: 180, tags: [], formats: ['lab'] },
];

describe('format_unsuitable', () => {
  it('penalises the 60 minutes of a talk in a slot for labs', () => {
    const problem = aProblem({ slots, sessions: [aSession('one', { format: 'talk' })] });

    expect(breachMinutes(problem, agendaOf(placedAt('one', 60)), 'format_unsuitable')).toBe(60);
    expect(breachMinutes(problem, agendaOf(placedAt('one', 120)), 'format_unsuitable')).toBe(0);
  });

  it('penalises the 60 minutes of a talk in a room for labs', () => {
    const rooms = [aRoom('hall', { formats: ['lab'] }), aRoom('studio', { formats: null })];
    const problem = aProblem({ rooms, sessions: [aSession('one', { format: 'talk' })] });

    expect(breachMinutes(problem, agendaOf(placedAt('one', 0)), 'format_unsuitable')).toBe(60);
    expect(breachMinutes(problem, agendaOf(placedAt('one', 0, { roomIds: ['studio'] })), 'format_unsuitable')).toBe(0);
  });

  it('accepts a session without a format everywhere', () => {
    const problem = aProblem({ slots, sessions: [aSession('one')] });

    expect(breachMinutes(problem, agendaOf(placedAt('one', 60)), 'format_unsuitable')).toBe(0);
  });
});
