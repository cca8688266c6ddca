import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { GraphqlAnswer } from '../support/test-app.js';
import { arranged, runOf, type RunAnswer } from '../support/arranging.js';
import {
  anotherOrganizer,
  at,
  committeeMember,
  draftId,
  type DraftStage,
  edit,
  place,
  roomId,
  sessionId,
  stageDraft,
} from '../support/draft-edits.js';
import { startTestApp, type TestAccount, type TestApp } from '../support/test-app.js';

const ACCEPT = `mutation ($input: AcceptProposalInput!) { acceptProposal(input: $input) {
  draft { id revision placements { session { title } startsAt } } errors { code path } } }`;

describe('a proposal', () => {
  let app: TestApp;
  let stage: DraftStage;
  beforeAll(async () => {
    app = await startTestApp({ ARRANGE_THREADS: '1' });
  });
  beforeEach(async () => {
    stage = await stageDraft(app);
  });
  afterAll(() => app.close());

  const send = (input: Record<string, unknown>, as: TestAccount | null = stage.organizer): Promise<GraphqlAnswer> =>
    app.gql(ACCEPT, { input }, as);
  const accept = async (run: RunAnswer, part: Record<string, unknown> = {}) =>
    (await send({ proposalId: run.proposal.id, ...part })).data.acceptProposal;
  const titlesOf = (draft: { placements: { session: { title: string } }[] }): string[] =>
    draft.placements.map(({ session }) => session.title).sort();
  /** Places what has no place: three talks. */
  const proposal = (): Promise<RunAnswer> => arranged(app, { draftId: draftId(stage.draft) }, stage.organizer);
  const stateOf = async (run: RunAnswer): Promise<string> => (await runOf(app, run.id, stage.organizer)).proposal.state;

  test('is taken over session by session', async () => {
    const run = await proposal();

    const first = await accept(run, { sessionIds: [sessionId(stage.talks[1])] });
    const between = await stateOf(run);
    const second = await accept(run, { sessionIds: [sessionId(stage.talks[0]), sessionId(stage.talks[2])] });

    expect([first.errors, titlesOf(first.draft), between]).toEqual([[], ['Bea'], 'PROPOSAL']);
    expect([second.errors, titlesOf(second.draft)]).toEqual([[], ['Ada', 'Bea', 'Cem']]);
    expect(await stateOf(run)).toBe('ACCEPTED');
  });

  test('is taken over day by day: a move belongs to both of its days', async () => {
    for (const talk of stage.talks.slice(0, 2)) await place(app, stage, talk, '09:00');
    await place(app, stage, stage.talks[2], '10:00');
    const run = await arranged(
      app,
      { draftId: draftId(stage.draft), pins: [{ sessionId: sessionId(stage.talks[2]), time: true, rooms: true }] },
      stage.organizer,
    );

    const other = await accept(run, { days: ['2027-03-09'] });
    const between = await stateOf(run);
    const both = await accept(run, { days: ['2027-03-08', '2027-03-09'] });

    expect([other.errors, between]).toEqual([[], 'PROPOSAL']);
    expect([both.errors, await stateOf(run)]).toEqual([[], 'ACCEPTED']);
  });

  test('refuses a day that is none of the conference', async () => {
    const run = await proposal();

    expect((await accept(run, { days: ['2030-01-01'] })).errors).toEqual([{ code: 'INVALID_VALUE', path: ['days'] }]);
  });

  test('leaves alone what others moved meanwhile, where it has no part in it', async () => {
    const run = await arranged(
      app,
      { draftId: draftId(stage.draft), scope: 'SELECTION', sessionIds: [sessionId(stage.talks[0])] },
      stage.organizer,
    );
    await place(app, stage, stage.talks[1], '14:00', [stage.studio]);

    const accepted = await accept(run);

    expect(accepted.errors).toEqual([]);
    expect(accepted.draft.placements).toContainEqual({ session: { title: 'Bea' }, startsAt: at('14:00') });
  });

  test('is a conflict where the part that is left was moved since', async () => {
    const run = await proposal();
    await accept(run, { sessionIds: [sessionId(stage.talks[0])] });
    const colleague = await anotherOrganizer(app, stage);
    const input = {
      draftId: draftId(stage.draft),
      expectedRevision: 1,
      sessionId: sessionId(stage.talks[1]),
      startsAt: at('14:00'),
      roomIds: [roomId(stage.studio)],
    };
    expect((await edit(app, 'placeSession', input, colleague)).errors).toEqual([]);

    const rest = await accept(run);
    const third = await accept(run, { sessionIds: [sessionId(stage.talks[2])] });

    expect([rest.draft, rest.errors]).toEqual([null, [{ code: 'REVISION_CONFLICT', path: ['expectedRevision'] }]]);
    expect([third.errors, titlesOf(third.draft)]).toEqual([[], ['Ada', 'Bea', 'Cem']]);
  });

  test('is taken over whole after a part of it was taken back', async () => {
    const run = await proposal();
    const part = await accept(run, { sessionIds: [sessionId(stage.talks[0])] });
    const input = { draftId: draftId(stage.draft), expectedRevision: part.draft.revision };
    expect((await edit(app, 'undoDraftChange', input, stage.organizer)).errors).toEqual([]);

    const whole = await accept(run);

    expect([whole.errors, whole.draft && titlesOf(whole.draft)]).toEqual([[], ['Ada', 'Bea', 'Cem']]);
  });

  test('is taken over without a session that was cancelled since', async () => {
    const run = await proposal();
    await app.dataSource.query(`UPDATE session SET state = 'cancelled' WHERE id = $1`, [stage.talks[0].id]);

    const accepted = await accept(run);

    expect([accepted.errors, accepted.draft && titlesOf(accepted.draft)]).toEqual([[], ['Bea', 'Cem']]);
  });

  test('cannot be accepted twice', async () => {
    const run = await proposal();
    await accept(run);

    expect((await accept(run)).errors).toEqual([{ code: 'DRAFT_NOT_OPEN', path: ['proposalId'] }]);
  });

  test('shows what moves and what each rule gains', async () => {
    await place(app, stage, stage.talks[0], '09:00');
    await place(app, stage, stage.talks[1], '09:00');

    const { comparison } = await proposal();

    expect(comparison.scoreByConstraint).toEqual([
      {
        constraint: 'ROOM_DOUBLE_BOOKED',
        level: 'HARD',
        before: { openIssues: 1, minutes: 30, cost: 30 },
        after: { openIssues: 0, minutes: 0, cost: 0 },
      },
    ]);
    expect(comparison.vanishedIssues).toEqual([{ constraint: 'ROOM_DOUBLE_BOOKED', minutes: 30 }]);
    expect(comparison.appearedIssues).toEqual([]);
    expect(comparison.onlyAfter.map((placement: { session: { title: string } }) => placement.session.title)).toEqual([
      'Cem',
    ]);
  });

  test('is for organizers', async () => {
    const run = await proposal();
    const input = { proposalId: run.proposal.id };
    const codeOf = (answer: GraphqlAnswer): unknown => answer.errors[0]?.extensions.code;

    expect(codeOf(await send(input, null))).toBe('UNAUTHENTICATED');
    expect(codeOf(await send(input, await app.createAccount()))).toBe('NOT_FOUND');
    expect(codeOf(await send(input, await committeeMember(app, stage)))).toBe('FORBIDDEN');
  });
});
