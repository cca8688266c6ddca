import { agendaOf, aProblem, aRoom, aSession, breachMinutes, placedAt } from '../../fixtures/agenda-fixtures.js';

describe('crowds_together', () => {
  const ids = ['one', 'two', 'three'];
  const rooms = ids.map((id) => aRoom(id));
  const sessions = ids.map((id) => aSession(id, { drawsCrowd: true }));
  const at = (id: string, start: number) => placedAt(id, start, { roomIds: [id] });

  it('penalises the 60 minutes of each of three crowds in one slot', () => {
    const agenda = agendaOf(at('one', 0), at('two', 0), at('three', 0));

    expect(breachMinutes(aProblem({ rooms, sessions }), agenda, 'crowds_together')).toBe(180);
  });

  it('accepts two at once', () => {
    const agenda = agendaOf(at('one', 0), at('two', 0), at('three', 60));

    expect(breachMinutes(aProblem({ rooms, sessions }), agenda, 'crowds_together')).toBe(0);
  });
});
