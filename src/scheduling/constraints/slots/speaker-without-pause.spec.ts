import { agendaOf, aProblem, aSession, breachMinutes, placedAt, speaker } from '../../fixtures/agenda-fixtures.js';

const settings = { speaker_without_pause: { level: 'hard', weight: 1 } } as const;

describe('speaker_without_pause', () => {
  const sessions = ['one', 'two'].map((id) => aSession(id, { people: [speaker('rana'), speaker('selin')] }));
  const apart = (minutes: number) => agendaOf(placedAt('one', 0), placedAt('two', 60 + minutes));

  it('penalises the 120 minutes of both once, however many people they share', () => {
    const problem = aProblem({ sessions, settings, shortestPauseMinutes: 15 });

    expect(breachMinutes(problem, apart(14), 'speaker_without_pause')).toBe(120);
    expect(breachMinutes(problem, apart(15), 'speaker_without_pause')).toBe(0);
  });

  it('asks for 30 minutes where the conference states nothing', () => {
    const problem = aProblem({ sessions, settings });

    expect(breachMinutes(problem, apart(29), 'speaker_without_pause')).toBe(120);
    expect(breachMinutes(problem, apart(30), 'speaker_without_pause')).toBe(0);
  });

  it('costs nothing until an organizer asks for it', () => {
    expect(breachMinutes(aProblem({ sessions }), apart(0), 'speaker_without_pause')).toBe(0);
  });
});
