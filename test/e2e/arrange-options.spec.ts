import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { arranged, eventsOf, type RunAnswer, startArranging } from '../support/arranging.js';
import { at, draftId, type DraftStage, place, sessionId, stageDraft } from '../support/draft-edits.js';
import { release } from '../support/releases.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const NEXT_DAY = '2027-03-09';

describe('what a search is asked for', () => {
  let app: TestApp;
  let stage: DraftStage;
  beforeAll(async () => {
    app = await startTestApp({ ARRANGE_THREADS: '2' });
  });
  beforeEach(async () => {
    stage = await stageDraft(app);
  });
  afterAll(() => app.close());

  const arrange = (input: Record<string, unknown> = {}): Promise<RunAnswer> =>
    arranged(app, { draftId: draftId(stage.draft), ...input }, stage.organizer);
  const refusal = async (input: Record<string, unknown>) =>
    (await startArranging(app, { draftId: draftId(stage.draft), ...input }, stage.organizer)).errors;
  const startOf = ({ proposal }: RunAnswer, title: string): string =>
    proposal.placements.find((placement: { session: { title: string } }) => placement.session.title === title)
      ?.startsAt;

  /** Ada and Bea at once in the hall: one of them has to move. */
  async function clash(): Promise<void> {
    await place(app, stage, stage.talks[0], '09:00');
    await place(app, stage, stage.talks[1], '09:00');
  }

  test('a pin for one run keeps the session, and is gone with the run', async () => {
    await clash();

    const run = await arrange({ pins: [{ sessionId: sessionId(stage.talks[1]), time: true, rooms: true }] });

    const bea = run.proposal.placements.find(
      (placement: { session: { title: string } }) => placement.session.title === 'Bea',
    );
    expect(run.result).toMatchObject({ score: { hard: 0 }, unplaced: [] });
    expect(bea).toEqual({
      session: { title: 'Bea' },
      startsAt: at('09:00'),
      rooms: [{ name: 'Hall' }],
      isTimePinned: false,
      isDayPinned: false,
    });
  });

  test('a pin of a session without a place is refused', async () => {
    expect(await refusal({ pins: [{ sessionId: sessionId(stage.talks[2]), day: true }] })).toEqual([
      { code: 'NOT_PLACED', path: ['pins', '0', 'sessionId'], message: expect.stringMatching(/no place/) },
    ]);
  });

  test('scope DAY moves only what is on that day', async () => {
    await clash();
    await app.dataSource.query(`UPDATE placement SET starts_at = $2 WHERE session_id = $1`, [
      stage.talks[0].id,
      `${NEXT_DAY}T09:00:00Z`,
    ]);
    await place(app, stage, stage.talks[2], '09:00');

    const run = await arrange({ scope: 'DAY', day: NEXT_DAY });

    expect([startOf(run, 'Bea'), startOf(run, 'Cem')]).toEqual([at('09:00'), at('09:00')]);
    expect(run.result.score.hard).toBe(30);
  });

  test.each([
    [{ scope: 'DAY' }, { code: 'REQUIRED', path: ['day'] }],
    [
      { scope: 'DAY', day: '2031-01-01' },
      { code: 'INVALID_VALUE', path: ['day'] },
    ],
    [{ scope: 'SELECTION' }, { code: 'REQUIRED', path: ['sessionIds'] }],
  ])('%j, which holds no session, is refused', async (input, error) => {
    expect(await refusal(input)).toEqual([{ ...error, message: expect.any(String) }]);
  });

  test('a selection with a session of another conference is refused', async () => {
    const other = await stageDraft(app);

    expect(
      await refusal({ scope: 'SELECTION', sessionIds: [sessionId(stage.talks[0]), sessionId(other.talks[0])] }),
    ).toEqual([{ code: 'NOT_OF_CONFERENCE', path: ['sessionIds', '1'], message: expect.any(String) }]);
  });

  test('in slots, every session starts with one', async () => {
    const slots = ['10:10', '11:10', '12:10'].map((start) => ({
      startsAt: at(start),
      endsAt: at(`${start.slice(0, 3)}40`),
    }));

    const run = await arrange({ slots });

    const starts = new Set(slots.map(({ startsAt }) => startsAt));
    const placed: { startsAt: string }[] = run.proposal.placements;
    expect(placed.map(({ startsAt }) => starts.has(startsAt))).toEqual([true, true, true]);
  });

  test('a slot that ends before it starts is refused', async () => {
    expect(await refusal({ slots: [{ startsAt: at('10:00'), endsAt: at('09:00') }] })).toEqual([
      { code: 'INTERVAL_INVALID', path: ['slots', '0'], message: expect.any(String) },
    ]);
  });

  test('at most so many sessions of the release move', async () => {
    await place(app, stage, stage.talks[0], '09:00');
    await place(app, stage, stage.talks[1], '10:00');
    await place(app, stage, stage.talks[2], '11:00');
    expect((await release(app, stage.draft, stage.organizer, { expectedRevision: 3 })).errors).toEqual([]);
    await app.dataSource.query(`UPDATE room SET capacity = 10 WHERE id = $1`, [stage.hall.id]);
    await app.dataSource.query(`UPDATE session SET expected_audience = 500 WHERE conference_id = $1`, [
      stage.conference.id,
    ]);

    const run = await arrange({ mostMoved: 1 });

    expect(run.comparison.moved.length).toBeLessThanOrEqual(1);
    expect(run.state).toBe('DONE');
  });

  test('moves cannot be counted where nothing was released', async () => {
    expect(await refusal({ mostMoved: 1 })).toEqual([
      { code: 'NOTHING_RELEASED', path: ['mostMoved'], message: expect.any(String) },
    ]);
  });

  test('weights count for one run only', async () => {
    await clash();
    await app.dataSource.query(`UPDATE session SET expected_audience = 500 WHERE id = $1`, [stage.talks[0].id]);
    await app.dataSource.query(`UPDATE room SET capacity = 10 WHERE id IN ($1, $2)`, [stage.hall.id, stage.studio.id]);
    const off = [{ constraint: 'AUDIENCE_ABOVE_CAPACITY', level: 'OFF', weight: 1 }];

    const counted = await arrange();
    const ignored = await arrange({ weights: off });

    expect(counted.result.score.medium).toBeGreaterThan(0);
    expect(ignored.result.score.medium).toBe(0);
  });

  test('its events end with how far it came and how fast', async () => {
    await clash();
    const { run } = await startArranging(
      app,
      { draftId: draftId(stage.draft), scope: 'SELECTION', sessionIds: [sessionId(stage.talks[2])] },
      stage.organizer,
    );

    const events = await eventsOf(app, run?.id ?? '', stage.organizer);

    const reports = events
      .split('\n')
      .filter((line) => line.startsWith('data: '))
      .map((line) => JSON.parse(line.slice('data: '.length)) as Record<string, unknown>);
    expect(reports.at(-1)).toEqual({
      state: 'done',
      proposalId: expect.stringMatching(/^drf_/),
      placed: 3,
      total: 3,
      score: { hard: 30, medium: 0, soft: 0 },
      iterations: expect.any(Number),
      movesPerSecond: expect.any(Number),
      firstFeasibleMs: null,
      secondsLeft: 0,
    });
  });
});
