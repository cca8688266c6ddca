import { describe, expect, it } from 'vitest';
import { type Disruption, isComplete, lossesOf } from './disruption.ts';

const room: Disruption = {
  key: 1,
  kind: 'room',
  id: 'r1',
  when: 'always',
  day: '2027-05-05',
  from: '13:00',
  to: '15:00',
};

describe('what happened', () => {
  it('is complete once the server can be told', () => {
    expect(isComplete(room)).toBe(true);
    expect(isComplete({ ...room, id: '' })).toBe(false);
    expect(isComplete({ ...room, when: 'day', day: '' })).toBe(false);
    expect(isComplete({ ...room, when: 'hours', to: '' })).toBe(false);
    expect(isComplete({ ...room, when: 'hours', to: '13:00' })).toBe(false);
  });

  it('is told by kind: for good, for a day, for some hours on the clock of the conference', () => {
    const day: Disruption = { ...room, kind: 'person', id: 'p1', when: 'day' };
    const hours: Disruption = { ...room, id: 'r2', when: 'hours' };
    expect(lossesOf([room, day, hours], 'Europe/Istanbul')).toEqual({
      lostRooms: [
        { roomId: 'r1' },
        { roomId: 'r2', startsAt: '2027-05-05T10:00:00.000Z', endsAt: '2027-05-05T12:00:00.000Z' },
      ],
      absentPeople: [{ personId: 'p1', day: '2027-05-05' }],
    });
  });

  it('may last past midnight', () => {
    const { lostRooms } = lossesOf([{ ...room, when: 'hours', from: '22:00', to: '01:00' }], 'Europe/Istanbul');
    expect(lostRooms).toEqual([
      { roomId: 'r1', startsAt: '2027-05-05T19:00:00.000Z', endsAt: '2027-05-05T22:00:00.000Z' },
    ]);
  });
});
