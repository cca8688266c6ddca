import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { SessionHold } from '../../src/modules/agenda/session-hold.entity.js';
import { toGlobalId } from '../../src/platform/graphql/global-id.js';
import {
  anotherOrganizer,
  committeeMember,
  draftId,
  type DraftStage,
  place,
  sessionId,
  stageDraft,
} from '../support/draft-edits.js';
import { makeConference, makeSession } from '../support/factories.js';
import { startTestApp, type GraphqlAnswer, type TestAccount, type TestApp } from '../support/test-app.js';

type Step = 'holdSession' | 'letGoOfSession';
const PAYLOAD = '{ holds { sessionId accountId name } errors { code path } }';
const STEPS: Readonly<Record<Step, string>> = {
  holdSession: `mutation ($input: HoldSessionInput!) { holdSession(input: $input) ${PAYLOAD} }`,
  letGoOfSession: `mutation ($input: LetGoOfSessionInput!) { letGoOfSession(input: $input) ${PAYLOAD} }`,
};

describe('holding a session', () => {
  let app: TestApp;
  let stage: DraftStage;
  let other: TestAccount;
  beforeAll(async () => {
    app = await startTestApp();
  });
  beforeEach(async () => {
    stage = await stageDraft(app);
    other = await anotherOrganizer(app, stage);
  });
  afterAll(() => app.close());

  const send = (step: Step, session: { id: string }, as: TestAccount | null): Promise<GraphqlAnswer> =>
    app.gql(STEPS[step], { input: { draftId: draftId(stage.draft), sessionId: sessionId(session) } }, as);
  const payloadOf = async (step: Step, session: { id: string }, as: TestAccount) =>
    (await send(step, session, as)).data[step];

  function held(session: { id: string }, account: TestAccount, name: string): object {
    return { sessionId: sessionId(session), accountId: toGlobalId('Account', account.id), name };
  }

  /** Whole seconds for which the holds of the draft last, rounded up. */
  async function secondsLeft(): Promise<number[]> {
    const rows = await app.dataSource.query<{ seconds: number }[]>(
      'SELECT ceil(extract(epoch from expires_at - now()))::int AS seconds FROM session_hold WHERE draft_id = $1',
      [stage.draft.id],
    );
    return rows.map(({ seconds }) => seconds);
  }

  test('is told to the others, and hinders nobody', async () => {
    const [ada, bea] = stage.talks;
    await send('holdSession', ada, stage.organizer);

    const both = await payloadOf('holdSession', ada, other);
    const three = await payloadOf('holdSession', bea, other);

    const ofAda = [held(ada, stage.organizer, 'Organizer'), held(ada, other, 'Other')];
    expect(both).toEqual({ holds: expect.arrayContaining(ofAda), errors: [] });
    expect(three.holds).toHaveLength(3);
    expect((await place(app, stage, ada, '09:00')).errors).toEqual([]);
  });

  test('ends when she lets go, for herself alone', async () => {
    const [ada] = stage.talks;
    await send('holdSession', ada, stage.organizer);
    await send('holdSession', ada, other);

    const left = await payloadOf('letGoOfSession', ada, other);
    const again = await payloadOf('letGoOfSession', ada, other);

    expect(left).toEqual({ holds: [held(ada, stage.organizer, 'Organizer')], errors: [] });
    expect(again).toEqual(left);
  });

  test('lasts 20 seconds from the last time she says so, and leaves nothing behind', async () => {
    const [ada, bea] = stage.talks;
    await send('holdSession', ada, stage.organizer);
    const first = await secondsLeft();
    await app.dataSource.query(`UPDATE session_hold SET expires_at = now() + interval '1 second'`);
    await send('holdSession', ada, stage.organizer);
    const renewed = await secondsLeft();
    await app.dataSource.query('UPDATE session_hold SET expires_at = now()');

    const { holds } = await payloadOf('letGoOfSession', bea, other);
    await send('holdSession', bea, other);

    expect([...first, ...renewed]).toEqual([20, 20]);
    expect(holds).toEqual([]);
    expect(await app.dataSource.getRepository(SessionHold).count()).toBe(1);
  });

  test('is refused for a session of another conference and for a closed draft', async () => {
    const [ada] = stage.talks;
    const stray = await makeSession(app.dataSource, await makeConference(app.dataSource));

    const elsewhere = await payloadOf('holdSession', stray, other);
    await app.dataSource.query(`UPDATE draft SET state = 'discarded', discarded_at = now() WHERE id = $1`, [
      stage.draft.id,
    ]);
    const closed = await payloadOf('holdSession', ada, other);

    expect(elsewhere).toEqual({ holds: null, errors: [{ code: 'NOT_OF_CONFERENCE', path: ['sessionId'] }] });
    expect(closed).toEqual({ holds: null, errors: [{ code: 'DRAFT_NOT_OPEN', path: ['draftId'] }] });
    expect((await payloadOf('letGoOfSession', ada, other)).errors).toEqual([]);
  });

  test('is for those who edit drafts', async () => {
    const [ada] = stage.talks;
    const member = await committeeMember(app, stage);
    const stranger = await app.createAccount();

    for (const step of ['holdSession', 'letGoOfSession'] as const) {
      const answers = [await send(step, ada, member), await send(step, ada, stranger), await send(step, ada, null)];
      expect(answers.map(({ errors }) => errors[0]?.extensions.code)).toEqual([
        'FORBIDDEN',
        'NOT_FOUND',
        'UNAUTHENTICATED',
      ]);
    }
  });
});
