import { describe, expect, test } from 'vitest';
import type { Placement } from './board-types.ts';
import type { EditOutcome } from './edit-documents.ts';
import { EditQueue, type EditQueueOptions } from './edit-queue.ts';
import type { Edit, SendOptions } from './edits.ts';

const ROOM = 'room-a';
const at = (sessionId: string, start: number, roomId = ROOM): Placement => ({
  sessionId,
  start,
  durationMinutes: 30,
  roomIds: [roomId],
  timePinned: false,
  roomPinned: false,
  dayPinned: false,
});
const place = (sessionId: string, start: number): Edit => ({
  kind: 'place',
  sessionId,
  place: { start, durationMinutes: 30, roomIds: [ROOM] },
});

type Answered = NonNullable<EditOutcome['change']>['placements'][number]['after'];

/** A placement as the server says it. */
function told(placement: Placement | null): Answered {
  if (!placement) return null;
  const { start, durationMinutes, roomIds, timePinned, roomPinned, dayPinned = false } = placement;
  return {
    startsAt: new Date(start * 60_000).toISOString(),
    durationMinutes,
    rooms: roomIds.map((id) => ({ id })),
    isTimePinned: timePinned,
    isRoomPinned: roomPinned,
    isDayPinned: dayPinned,
  };
}

const taken = (revision: number, sessionId: string, after: Placement | null): EditOutcome => ({
  errors: [],
  change: { revision, kind: 'PLACE', placements: [{ session: { id: sessionId }, after: told(after) }] },
  draft: { revision },
});
const refused = (code: 'PINNED' | 'DRAFT_NOT_OPEN'): EditOutcome => ({
  errors: [{ code, message: code, path: null }],
  change: null,
  draft: null,
});
const overtaken = (revision: number, sessionId: string, after: Placement | null): EditOutcome => ({
  errors: [
    {
      code: 'REVISION_CONFLICT',
      message: '',
      path: null,
      changes: [{ revision, authorName: 'Ada', placements: [{ session: { id: sessionId }, after: told(after) }] }],
      draft: { revision },
      issues: [],
    },
  ],
  change: null,
  draft: null,
});

/** A server whose answers the test gives one by one. */
function server() {
  const sent: {
    readonly edit: Edit;
    readonly options: SendOptions;
    readonly answer: (outcome: EditOutcome) => void;
    readonly fail: (error: Error) => void;
  }[] = [];
  const send: EditQueueOptions['send'] = (edit, options) =>
    new Promise((answer, fail) => void sent.push({ edit, options, answer, fail }));
  return { sent, send };
}

function queueOver(
  placements: readonly Placement[],
  send: EditQueueOptions['send'],
  askPinned: EditQueueOptions['askPinned'] = async () => false,
): EditQueue {
  const start = { revision: 5, placements: new Map(placements.map((each) => [each.sessionId, each])) };
  return new EditQueue(start, { draftId: 'draft', send, askPinned, onChange: () => undefined });
}

const startOf = (queue: EditQueue, sessionId: string): number | undefined =>
  queue.shown.placements.get(sessionId)?.start;
/** Lets everything happen that only waits for answers already given. */
const settled = (): Promise<void> => new Promise((done) => setImmediate(done));

describe('edits on their way', () => {
  test('are shown at once and marked as pending', async () => {
    const { send } = server();
    const queue = queueOver([at('one', 600)], send);

    void queue.add(place('one', 660));

    expect(startOf(queue, 'one')).toBe(660);
    expect([...queue.shown.pendingIds]).toEqual(['one']);
  });

  test('are sent one after another, each with the newest revision', async () => {
    const { sent, send } = server();
    const queue = queueOver([at('one', 600), at('two', 600)], send);

    const first = queue.add(place('one', 660));
    const second = queue.add(place('two', 720));
    await settled();
    expect(sent.map(({ options }) => options.expectedRevision)).toEqual([5]);
    sent[0]?.answer(taken(6, 'one', at('one', 660)));
    await first;
    await settled();
    sent[1]?.answer(taken(7, 'two', at('two', 720)));

    expect(await second).toMatchObject({ kind: 'taken', revision: 7 });
    expect(sent.map(({ options }) => options.expectedRevision)).toEqual([5, 6]);
    expect(queue.revision).toBe(7);
    expect(queue.shown.pendingIds.size).toBe(0);
  });

  test('give way to what the server answers', async () => {
    const { sent, send } = server();
    const queue = queueOver([at('one', 600)], send);

    const edit = queue.add(place('one', 660));
    await settled();
    sent[0]?.answer(taken(6, 'one', at('one', 665)));
    await edit;

    expect(startOf(queue, 'one')).toBe(665);
  });

  test('go back where the server refuses them, and leave later ones as they are', async () => {
    const { sent, send } = server();
    const queue = queueOver([at('one', 600), at('two', 600)], send);

    const first = queue.add(place('one', 660));
    void queue.add(place('two', 720));
    await settled();
    sent[0]?.answer(refused('DRAFT_NOT_OPEN'));

    expect(await first).toMatchObject({ kind: 'refused' });
    expect([startOf(queue, 'one'), startOf(queue, 'two')]).toEqual([600, 720]);
  });

  test('go back where no answer comes', async () => {
    const { sent, send } = server();
    const queue = queueOver([at('one', 600)], send);
    const error = new Error('offline');

    const edit = queue.add({ kind: 'unplace', sessionId: 'one' });
    expect(startOf(queue, 'one')).toBeUndefined();
    await settled();
    sent[0]?.fail(error);

    expect(await edit).toEqual({ kind: 'failed', error });
    expect(startOf(queue, 'one')).toBe(600);
  });

  test.each([
    [true, [false, true], 660],
    [false, [false], 600],
  ])('of a pinned session ask first (move it: %s)', async (isToMove, evenIfPinned, start) => {
    const { sent, send } = server();
    const queue = queueOver([{ ...at('one', 600), timePinned: true }], send, async () => isToMove);

    const edit = queue.add(place('one', 660));
    await settled();
    sent[0]?.answer(refused('PINNED'));
    await settled();
    sent[1]?.answer(taken(6, 'one', at('one', 660)));
    await edit;

    expect(sent.map(({ options }) => options.evenIfPinned)).toEqual(evenIfPinned);
    expect(startOf(queue, 'one')).toBe(start);
  });

  test('are a move where the length stays, so that the history says so', async () => {
    const { sent, send } = server();
    const queue = queueOver([at('one', 600)], send);

    void queue.add(place('one', 660));
    await settled();

    expect(sent[0]?.options.isPlaced).toBe(true);
  });
});

describe('an edit that others overtook', () => {
  test('shows theirs, keeps mine, and is sent anew against their revision', async () => {
    const { sent, send } = server();
    const queue = queueOver([at('one', 600)], send);

    const edit = queue.add(place('one', 660));
    await settled();
    sent[0]?.answer(overtaken(8, 'one', at('one', 900)));
    const result = await edit;
    void queue.add(place('one', 660));
    await settled();

    expect(result).toMatchObject({
      kind: 'conflict',
      conflict: { theirName: 'Ada', changedIds: ['one'], mine: [{ sessionId: 'one', after: { start: 660 } }] },
    });
    expect(sent[1]?.options.expectedRevision).toBe(8);
  });

  test('leaves their place on the board', async () => {
    const { sent, send } = server();
    const queue = queueOver([at('one', 600)], send);

    const edit = queue.add(place('one', 660));
    await settled();
    sent[0]?.answer(overtaken(8, 'one', null));
    await edit;

    expect(startOf(queue, 'one')).toBeUndefined();
  });
});

describe('what others did', () => {
  test('is taken whatever the order in which it is told', async () => {
    const { sent, send } = server();
    const queue = queueOver([at('one', 600), at('two', 600)], send);

    const edit = queue.add(place('one', 660));
    await settled();
    sent[0]?.answer(taken(7, 'one', at('one', 660)));
    await edit;
    const isNews = queue.take(6, [{ sessionId: 'two', after: at('two', 800) }]);

    expect(isNews).toBe(true);
    expect([startOf(queue, 'one'), startOf(queue, 'two'), queue.revision]).toEqual([660, 800, 7]);
  });

  test('is no news where something newer is known of the session', () => {
    const queue = queueOver([at('one', 600)], server().send);

    queue.take(7, [{ sessionId: 'one', after: at('one', 700) }]);
    const isNews = queue.take(6, [{ sessionId: 'one', after: at('one', 800) }]);

    expect([isNews, startOf(queue, 'one')]).toEqual([false, 700]);
  });

  test('is no news at or before the revision that was loaded', () => {
    const queue = queueOver([at('one', 600)], server().send);

    expect(queue.take(5, [{ sessionId: 'one', after: null }])).toBe(false);
    expect(startOf(queue, 'one')).toBe(600);
  });

  test('stays under an own edit on its way', () => {
    const queue = queueOver([at('one', 600)], server().send);

    void queue.add(place('one', 660));
    queue.take(6, [{ sessionId: 'one', after: at('one', 900) }]);

    expect(startOf(queue, 'one')).toBe(660);
  });

  test('an old answer about the whole draft is left out', () => {
    const queue = queueOver([at('one', 600)], server().send);
    queue.take(7, [{ sessionId: 'one', after: at('one', 700) }]);

    queue.load(6, new Map());

    expect(startOf(queue, 'one')).toBe(700);
  });
});
