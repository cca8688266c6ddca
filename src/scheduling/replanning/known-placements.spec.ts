import { agendaOf, placedAt } from '../fixtures/agenda-fixtures.js';
import { knownPlacements, weightOfMoving } from './known-placements.js';

const anyNotice = { daysUntilStart: 90, readers: 0, isConfirmedBySpeaker: false };

describe('the weight of moving a session', () => {
  it('rises as the day comes nearer', () => {
    const weights = [60, 59, 29, 13, 6, 1, -3].map((daysUntilStart) =>
      weightOfMoving({ ...anyNotice, daysUntilStart }),
    );

    expect(weights).toEqual([1, 2, 3, 5, 8, 12, 12]);
  });

  it('gains a point for each ten readers begun, and no more than twenty', () => {
    const weights = [0, 1, 10, 11, 200, 5000].map((readers) => weightOfMoving({ ...anyNotice, readers }));

    expect(weights).toEqual([1, 2, 2, 3, 21, 21]);
  });

  it('counts the word of its speaker, and multiplies all of it by the urgency', () => {
    expect(weightOfMoving({ daysUntilStart: 20, readers: 15, isConfirmedBySpeaker: true })).toBe(3 * (1 + 2 + 2));
  });
});

describe('the agenda that readers know', () => {
  it('has the placements of the release, each with its weight, 1 where nothing is known of its readers', () => {
    const released = agendaOf(placedAt('keynote', 60), placedAt('talk', 120, { roomIds: [] }));

    const known = knownPlacements(released, (id) => (id === 'keynote' ? { ...anyNotice, readers: 30 } : undefined));

    expect(known).toEqual([
      { sessionId: 'keynote', start: 60, roomIds: ['hall'], weight: 4 },
      { sessionId: 'talk', start: 120, roomIds: [], weight: 1 },
    ]);
  });
});
