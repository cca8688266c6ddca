import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { makeSession, makeTrack } from '../support/factories.js';
import {
  type EditAnswer,
  anotherOrganizer,
  at,
  draftId,
  type DraftStage,
  edit,
  type EditName,
  place,
  roomId,
  sessionId,
  stageDraft,
} from '../support/draft-edits.js';
import { startTestApp, type TestAccount, type TestApp } from '../support/test-app.js';

describe('two editors of one draft', () => {
  let app: TestApp;
  let stage: DraftStage;
  let other: TestAccount;
  beforeAll(async () => {
    app = await startTestApp();
  });
  beforeEach(async () => {
    stage = await stageDraft(app);
    other = await anotherOrganizer(app, stage, 'Zeynep');
    await place(app, stage, stage.talks[0], '09:00');
    await place(app, stage, stage.talks[1], '10:00');
  });
  afterAll(() => app.close());

  const send = (
    name: EditName,
    expectedRevision: number,
    input: Record<string, unknown>,
    as = stage.organizer,
  ): Promise<EditAnswer> => edit(app, name, { draftId: draftId(stage.draft), expectedRevision, ...input }, as);

  test('an edit against an older revision applies where nothing that it touches changed since', async () => {
    const [ada, bea] = stage.talks;
    await send('moveSession', 2, { sessionId: sessionId(ada), startsAt: at('11:00') }, other);

    const payload = await send('moveSession', 2, { sessionId: sessionId(bea), startsAt: at('12:00') });

    expect([payload.errors, payload.draft.revision]).toEqual([[], 4]);
  });

  test('a conflict about the same session says who changed what', async () => {
    const [ada, bea] = stage.talks;
    await send('moveSession', 2, { sessionId: sessionId(ada), startsAt: at('11:00') }, other);
    await send('moveSession', 3, { sessionId: sessionId(bea), startsAt: at('13:00') }, other);

    const payload = await send('moveSession', 2, { sessionId: sessionId(ada), startsAt: at('12:00') });

    expect(payload).toEqual({
      draft: null,
      change: null,
      appearedIssues: null,
      vanishedIssues: null,
      errors: [
        {
          code: 'REVISION_CONFLICT',
          path: ['expectedRevision'],
          draft: { revision: 4 },
          changes: [
            {
              revision: 3,
              kind: 'MOVE',
              authorName: 'Zeynep',
              placements: [
                { session: { title: 'Ada' }, before: { startsAt: at('09:00') }, after: { startsAt: at('11:00') } },
              ],
            },
          ],
          issues: [],
        },
      ],
    });
  });

  test('an edit that would clash with what changed since is a conflict that names the clash', async () => {
    const [ada, bea] = stage.talks;
    await send('moveSession', 2, { sessionId: sessionId(ada), startsAt: at('12:00') }, other);

    const payload = await send('moveSession', 2, { sessionId: sessionId(bea), startsAt: at('12:00') });

    expect(payload.errors).toEqual([
      {
        code: 'REVISION_CONFLICT',
        path: ['expectedRevision'],
        draft: { revision: 3 },
        changes: [expect.objectContaining({ revision: 3, authorName: 'Zeynep' })],
        issues: [{ constraint: 'ROOM_DOUBLE_BOOKED', level: 'HARD', minutes: 30, sessions: expect.anything() }],
      },
    ]);
  });

  test('an edit that clashes with a session which stood there all the time applies', async () => {
    const [ada, , cem] = stage.talks;
    await send('placeSession', 2, { sessionId: sessionId(cem), startsAt: at('14:00'), roomIds: [] }, other);

    const payload = await send('moveSession', 2, { sessionId: sessionId(ada), startsAt: at('10:00') });

    expect([payload.errors, payload.appearedIssues]).toEqual([
      [],
      [{ constraint: 'ROOM_DOUBLE_BOOKED', level: 'HARD', minutes: 30, sessions: expect.anything() }],
    ]);
  });

  test('a medium or soft clash with what changed since is a conflict too', async () => {
    const track = await makeTrack(app.dataSource, stage.conference);
    const first = await makeSession(app.dataSource, stage.conference, { trackId: track.id });
    const second = await makeSession(app.dataSource, stage.conference, { trackId: track.id });
    await send(
      'placeSession',
      2,
      { sessionId: sessionId(first), startsAt: at('07:00'), roomIds: [roomId(stage.hall)] },
      other,
    );

    const payload = await send('placeSession', 2, {
      sessionId: sessionId(second),
      startsAt: at('07:00'),
      roomIds: [roomId(stage.studio)],
    });

    expect(payload.errors[0]?.issues).toEqual([
      { constraint: 'SAME_TRACK_IN_PARALLEL', level: 'SOFT', minutes: 30, sessions: expect.anything() },
    ]);
  });

  test('moving a session that was taken out meanwhile is a conflict, not an invalid value', async () => {
    const id = sessionId(stage.talks[0]);
    await send('unplaceSession', 2, { sessionId: id }, other);

    const payload = await send('moveSession', 2, { sessionId: id, startsAt: at('12:00') });

    expect(payload.errors[0]?.code).toBe('REVISION_CONFLICT');
  });

  test('asking for what the other already did is no conflict', async () => {
    const input = { sessionId: sessionId(stage.talks[0]), startsAt: at('12:00') };
    await send('moveSession', 2, input, other);

    const payload = await send('moveSession', 2, input);

    expect([payload.errors, payload.change]).toEqual([[], null]);
  });

  test('undo takes back what the editor saw last, not what another did to other sessions since', async () => {
    const [ada, , cem] = stage.talks;
    await send('moveSession', 2, { sessionId: sessionId(ada), startsAt: at('11:00') });
    await send('placeSession', 3, { sessionId: sessionId(cem), startsAt: at('14:00'), roomIds: [] }, other);

    const undone = await send('undoDraftChange', 3, {});
    const next = await send('undoDraftChange', 5, {});

    expect([undone.change.ofRevision, undone.change.placements[0].session.title]).toEqual([3, 'Ada']);
    expect([next.change.ofRevision, next.change.placements[0].session.title]).toEqual([4, 'Cem']);
  });

  test('undo is a conflict where another changed the same session since', async () => {
    const id = sessionId(stage.talks[0]);
    await send('moveSession', 2, { sessionId: id, startsAt: at('11:00') });
    await send('moveSession', 3, { sessionId: id, startsAt: at('12:00') }, other);

    const undone = await send('undoDraftChange', 3, {});

    expect(undone.errors).toEqual([
      expect.objectContaining({ code: 'REVISION_CONFLICT', changes: [expect.objectContaining({ revision: 4 })] }),
    ]);
  });

  test('two editors who undo the same change at once take it back once', async () => {
    await send('moveSession', 2, { sessionId: sessionId(stage.talks[0]), startsAt: at('11:00') });
    await send('undoDraftChange', 3, {}, other);

    const undone = await send('undoDraftChange', 3, {});

    expect([undone.errors, undone.change]).toEqual([[], null]);
  });
});
