import { describe, expect, test } from '@jest/globals';
import { toGlobalId } from '../../../platform/graphql/global-id.js';
import type { ServerSentEvent } from '../../../platform/http/event-stream.js';
import { eventsOf, isClosed, knownAfter, knownAtStart } from './draft-events.js';
import type { DraftNews, ToldChange } from './draft-news.js';

const ID = '0197a000-0000-7000-8000-000000000001';
const EMPTY: DraftNews = { state: 'open', revision: 4, waivers: '0 0', holds: [], changes: [] };

function change(revision: number): ToldChange {
  return { id: ID, revision, kind: 'unplace', authorId: ID, authorName: 'Ada', placements: [] };
}

/** Names and ids of events. */
const brief = (events: readonly ServerSentEvent[]): string[] => events.map(({ name, id }) => `${name} ${id}`);

describe('what a listener of a draft is told', () => {
  test.each([
    ['has seen nothing yet', { revision: null, isBack: false }, EMPTY, ['holds 4']],
    ['has seen the draft as it is', { revision: 4, isBack: false }, EMPTY, ['holds 4']],
    [
      'missed two changes',
      { revision: 2, isBack: false },
      { ...EMPTY, changes: [change(3), change(4)] },
      ['change 3', 'change 4', 'holds 4'],
    ],
    ['missed more than is told', { revision: 0, isBack: false }, EMPTY, ['reload 4', 'holds 4']],
    ['has seen a later draft than there is', { revision: 5, isBack: false }, EMPTY, ['reload 4', 'holds 4']],
    ['comes back', { revision: 4, isBack: true }, EMPTY, ['waivers 4', 'holds 4']],
    [
      'looks at a proposal',
      { revision: null, isBack: false },
      { ...EMPTY, state: 'proposal' as const },
      ['holds 4', 'state 4'],
    ],
  ])('who %s', (_who, seen, news, expected) => {
    expect(brief(eventsOf(knownAtStart(news, seen), news))).toEqual(expected);
  });

  test('is only what is new', () => {
    const hold = { sessionId: ID, accountId: ID, name: 'Ada' };
    const day: DraftNews[] = [
      { ...EMPTY, revision: 5, changes: [change(4), change(5)] },
      { ...EMPTY, revision: 5, holds: [hold] },
      { ...EMPTY, revision: 5, holds: [hold], waivers: '1 0' },
      { ...EMPTY, revision: 5, waivers: '1 1', state: 'discarded' },
      { ...EMPTY, revision: 5, waivers: '1 1', state: 'discarded' },
    ];

    const told = day.map((news, index) => brief(eventsOf(knownAfter(day[index - 1] ?? EMPTY), news)));

    expect(told).toEqual([['change 5'], ['holds 5'], ['waivers 5'], ['waivers 5', 'holds 5', 'state 5'], []]);
  });

  test('names everything by the ids and words of the API', () => {
    const state = { startsAt: '2027-03-08T09:00:00.000Z', durationMinutes: 30, roomIds: [ID] };
    // A change of the days before days could be pinned.
    const after = { ...state, isTimePinned: true, isRoomPinned: false };
    const placed: ToldChange = { ...change(5), kind: 'place', placements: [{ sessionId: ID, before: null, after }] };
    const news: DraftNews = {
      ...EMPTY,
      state: 'discarded',
      revision: 5,
      changes: [placed],
      holds: [{ sessionId: ID, accountId: ID, name: 'Ada' }],
    };

    const [changed, held, closed] = eventsOf(knownAfter(EMPTY), news).map(({ data }) => data);

    const sessionId = toGlobalId('Session', ID);
    const accountId = toGlobalId('Account', ID);
    expect(changed).toEqual({
      id: toGlobalId('DraftChange', ID),
      revision: 5,
      kind: 'PLACE',
      authorName: 'Ada',
      authorId: accountId,
      placements: [
        { sessionId, before: null, after: { ...after, roomIds: [toGlobalId('Room', ID)], isDayPinned: false } },
      ],
    });
    expect(held).toEqual({ holds: [{ sessionId, accountId, name: 'Ada' }] });
    expect(closed).toEqual({ state: 'DISCARDED' });
  });

  test('ends with a draft that is accepted or discarded, not with a proposal', () => {
    const closed = (['open', 'proposal', 'accepted', 'discarded'] as const).filter((state) =>
      isClosed({ ...EMPTY, state }),
    );

    expect(closed).toEqual(['accepted', 'discarded']);
  });
});
