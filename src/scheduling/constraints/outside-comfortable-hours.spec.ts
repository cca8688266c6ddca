import {
  aPerson,
  aProblem,
  agendaOf,
  aSession,
  breachMinutes,
  placedAt,
  speaker,
} from '../fixtures/agenda-fixtures.js';

const comfort = { suitable: [{ start: 480, end: 1200 }], tolerable: [{ start: 420, end: 1320 }] };
const problem = aProblem({
  sessions: [aSession('one', { people: [speaker('rana')] })],
  people: [aPerson('rana', { comfort })],
});

function minutesAt(start: number): number {
  return breachMinutes(problem, agendaOf(placedAt('one', start)), 'outside_comfortable_hours');
}

describe('outside_comfortable_hours', () => {
  it('penalises 20 minutes for a session that ends 20 minutes after her suitable hours', () => {
    expect(minutesAt(1160)).toBe(20);
  });

  it('penalises each minute outside what she tolerates ten times', () => {
    expect(minutesAt(0)).toBe(600);
    expect(minutesAt(1280)).toBe(40 + 20 * 10);
  });

  it('accepts her suitable hours to the last minute', () => {
    expect([minutesAt(480), minutesAt(1140), minutesAt(1141)]).toEqual([0, 0, 1]);
  });

  it('says nothing about who takes part on site', () => {
    const onSite = { ...problem, people: [aPerson('rana')] };
    expect(breachMinutes(onSite, agendaOf(placedAt('one', 0)), 'outside_comfortable_hours')).toBe(0);
  });
});
