import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { SessionPerson } from '../../src/modules/sessions/session-person.entity.js';
import { Session } from '../../src/modules/sessions/session.entity.js';
import { TimeRequest } from '../../src/modules/sessions/time-request.entity.js';
import { toGlobalId } from '../../src/platform/graphql/global-id.js';
import { OutboxMail } from '../../src/platform/mail/outbox-mail.entity.js';
import { newId } from '../../src/platform/database/ids.js';
import { makePerson, makeSession } from '../support/factories.js';
import { codeOf, makeSessionCast, sessionId, type SessionCast } from '../support/session-cast.js';
import { startTestApp, type TestAccount, type TestApp } from '../support/test-app.js';

const FIELDS =
  'timeRequest { id state reason answer answeredAt viewerCanAnswer viewerCanWithdraw session { title } person { displayName } } errors { code path }';
const ASK = `mutation ($input: RequestTimeInput!) { requestTime(input: $input) { ${FIELDS} } }`;
const ANSWER = `mutation ($input: AnswerTimeRequestInput!) { answerTimeRequest(input: $input) { ${FIELDS} } }`;
const WITHDRAW = `mutation ($input: WithdrawTimeRequestInput!) { withdrawTimeRequest(input: $input) { ${FIELDS} } }`;
const LIST = `query ($id: ID!, $state: TimeRequestState, $first: Int, $after: String) { timeRequests(conferenceId: $id, state: $state, first: $first, after: $after) {
  totalCount pageInfo { endCursor } nodes { reason session { title } person { displayName } viewerCanAnswer viewerCanWithdraw } } }`;
const MINE =
  'query ($id: ID!) { viewerTimeRequests(conferenceId: $id) { reason state session { title } viewerCanWithdraw } }';

describe('time requests', () => {
  let app: TestApp;
  let cast: SessionCast;
  let session: Session;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    cast = await makeSessionCast(app);
    session = await makeSession(
      app.dataSource,
      cast.conference,
      { title: 'Dark matter', translations: { tr: { title: 'Karanlık madde' } } },
      [cast.speakerPerson],
    );
  });

  const asking = (fields: Record<string, unknown> = {}) => ({
    input: { sessionId: sessionId(session), reason: 'My train is late.', ...fields },
  });
  const ask = async (fields?: Record<string, unknown>) => (await app.ok(ASK, asking(fields), cast.speaker)).requestTime;
  const makeRequest = async (fields: Partial<TimeRequest> = {}): Promise<TimeRequest> =>
    app.dataSource.getRepository(TimeRequest).save({
      id: newId(),
      conferenceId: cast.conference.id,
      sessionId: session.id,
      personId: cast.speakerPerson.id,
      reason: 'My train is late.',
      state: 'open',
      answer: null,
      answeredBy: null,
      answeredAt: null,
      createdAt: new Date(),
      ...fields,
    });
  const requestId = (request: TimeRequest): string => toGlobalId('TimeRequest', request.id);

  test('are made by who must be at the session', async () => {
    expect(await ask({ reason: ' My train is late. ' })).toEqual({
      timeRequest: {
        id: expect.any(String),
        state: 'OPEN',
        reason: 'My train is late.',
        answer: null,
        answeredAt: null,
        viewerCanAnswer: false,
        viewerCanWithdraw: true,
        session: { title: 'Karanlık madde' },
        person: { displayName: 'Ayşe Yılmaz' },
      },
      errors: [],
    });
  });

  test('are one open at a time per session and person, also when asked twice at once', async () => {
    const answers = await Promise.all([ask(), ask()]);

    const errors = answers.flatMap((answer) => answer.errors);
    expect(errors).toEqual([{ code: 'TIME_REQUEST_OPEN', path: ['sessionId'] }]);
    expect(await app.dataSource.getRepository(TimeRequest).countBy({ sessionId: session.id })).toBe(1);
  });

  test('can be made anew once the last one is closed', async () => {
    await makeRequest({ state: 'declined', answeredAt: new Date() });

    expect((await ask()).errors).toEqual([]);
  });

  test('are made once by a repeated call with the same key', async () => {
    const answers = [await ask({ idempotencyKey: 'once' }), await ask({ idempotencyKey: 'once' })];

    expect(answers[0].timeRequest.id).toBe(answers[1].timeRequest.id);
  });

  test('need a reason, and a session that is accepted or confirmed', async () => {
    const withoutReason = await ask({ reason: ' ' });
    await app.dataSource.getRepository(Session).update({ id: session.id }, { state: 'withdrawn' });
    const withdrawn = await ask();

    expect([withoutReason.errors, withdrawn.errors]).toEqual([
      [{ code: 'REQUIRED', path: ['reason'] }],
      [{ code: 'SESSION_NOT_SCHEDULABLE', path: ['sessionId'] }],
    ]);
  });

  test('are not for strangers, organizers or a mere host', async () => {
    expect(await codeOf(app.gql(ASK, asking()))).toBe('UNAUTHENTICATED');
    expect(await codeOf(app.gql(ASK, asking(), cast.attendee))).toBe('NOT_FOUND');
    expect(await codeOf(app.gql(ASK, asking(), cast.organizer))).toBe('FORBIDDEN');
    await app.dataSource.getRepository(SessionPerson).update({ sessionId: session.id }, { role: 'host' });
    expect(await codeOf(app.gql(ASK, asking(), cast.speaker))).toBe('FORBIDDEN');
  });

  describe('an answer', () => {
    const answering = (request: TimeRequest, fields: Record<string, unknown> = {}) => ({
      input: { timeRequestId: requestId(request), isGranted: true, ...fields },
    });

    test('goes to the speaker in her language', async () => {
      const request = await makeRequest();

      const { answerTimeRequest } = await app.ok(
        ANSWER,
        answering(request, { answer: 'Çarşamba uyar.' }),
        cast.organizer,
      );

      expect(answerTimeRequest.timeRequest).toMatchObject({
        state: 'GRANTED',
        answer: 'Çarşamba uyar.',
        answeredAt: expect.any(String),
        viewerCanAnswer: false,
      });
      const [mail] = await app.dataSource.getRepository(OutboxMail).findBy({ recipient: cast.speaker.email });
      expect(mail?.subject).toBe('“Karanlık madde” için başka bir zaman');
      expect(mail?.textBody).toBe(
        `Merhaba Ayşe Yılmaz,\n\n${cast.conference.names['en']} düzenleyicileri “Karanlık madde” oturumunu isteğinize göre taşıyacak. ` +
          'Yeni zamanı bir sonraki program yayımlandığında göreceksiniz.\n\nMesajları:\nÇarşamba uyar.\n',
      );
    });

    test('may decline, without a word', async () => {
      const request = await makeRequest();

      const { answerTimeRequest } = await app.ok(ANSWER, answering(request, { isGranted: false }), cast.organizer);

      expect(answerTimeRequest.timeRequest).toMatchObject({ state: 'DECLINED', answer: null });
      const mails = await app.dataSource.getRepository(OutboxMail).findBy({ recipient: cast.speaker.email });
      expect(mails.map((mail) => mail.subject)).toEqual(['“Karanlık madde” oturumunun zamanıyla ilgili isteğiniz']);
    });

    test('is given once, also by two organizers at once, and mailed once', async () => {
      const request = await makeRequest();

      const answers = await Promise.all([
        app.ok(ANSWER, answering(request), cast.organizer),
        app.ok(ANSWER, answering(request, { isGranted: false }), cast.organizer),
      ]);

      const errors = answers.flatMap(({ answerTimeRequest }) => answerTimeRequest.errors);
      expect(errors).toEqual([{ code: 'TIME_REQUEST_CLOSED', path: ['timeRequestId'] }]);
      expect(await app.dataSource.getRepository(OutboxMail).countBy({ recipient: cast.speaker.email })).toBe(1);
    });

    test('is for organizers; who asked is refused, others do not learn of it', async () => {
      const request = await makeRequest();
      const answer = (viewer: TestAccount | null) => codeOf(app.gql(ANSWER, answering(request), viewer));

      expect(await answer(null)).toBe('UNAUTHENTICATED');
      expect(await answer(cast.attendee)).toBe('NOT_FOUND');
      expect(await answer(cast.committee)).toBe('NOT_FOUND');
      expect(await answer(cast.speaker)).toBe('FORBIDDEN');
    });
  });

  describe('a withdrawal', () => {
    const withdraw = (request: TimeRequest, viewer: TestAccount | null) =>
      app.gql(WITHDRAW, { input: { timeRequestId: requestId(request) } }, viewer);

    test('closes an open request, once', async () => {
      const request = await makeRequest();

      const [first, second] = [await withdraw(request, cast.speaker), await withdraw(request, cast.speaker)];

      expect(first.data.withdrawTimeRequest.timeRequest).toMatchObject({
        state: 'WITHDRAWN',
        viewerCanWithdraw: false,
      });
      expect(second.data.withdrawTimeRequest).toEqual({
        timeRequest: null,
        errors: [{ code: 'TIME_REQUEST_CLOSED', path: ['timeRequestId'] }],
      });
    });

    test('is for who asked', async () => {
      const request = await makeRequest();

      expect(await codeOf(withdraw(request, null))).toBe('UNAUTHENTICATED');
      expect(await codeOf(withdraw(request, cast.attendee))).toBe('NOT_FOUND');
      expect(await codeOf(withdraw(request, cast.organizer))).toBe('FORBIDDEN');
    });
  });

  describe('lists', () => {
    /** A request by another person for another session. */
    const makeForeignRequest = async (reason: string): Promise<TimeRequest> => {
      const person = await makePerson(app.dataSource, cast.conference);
      const other = await makeSession(app.dataSource, cast.conference, { title: `Session of ${reason}` }, [person]);
      return makeRequest({ sessionId: other.id, personId: person.id, reason });
    };

    test('show organizers all of a state, the oldest first, page by page', async () => {
      await makeRequest({ reason: 'A' });
      await makeForeignRequest('B');
      await makeRequest({ reason: 'C', state: 'granted' });
      const list = async (variables: Record<string, unknown>) =>
        (await app.ok(LIST, { id: cast.conferenceId, ...variables }, cast.organizer)).timeRequests;

      const open = await list({ state: 'OPEN' });
      const first = await list({ first: 2 });
      const second = await list({ first: 2, after: first.pageInfo.endCursor });

      const reasons = (page: { nodes: { reason: string }[] }) => page.nodes.map((node) => node.reason);
      expect([open.totalCount, reasons(open)]).toEqual([2, ['A', 'B']]);
      expect([reasons(first), reasons(second)]).toEqual([['A', 'B'], ['C']]);
    });

    test('are for organizers', async () => {
      const list = (viewer: TestAccount | null) => codeOf(app.gql(LIST, { id: cast.conferenceId }, viewer));

      expect([
        await list(null),
        await list(cast.attendee),
        await list(cast.speaker),
        await list(cast.committee),
        await list(cast.organizer),
      ]).toEqual(['UNAUTHENTICATED', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN', null]);
    });

    test('show a speaker her own, the newest first, also where she is in the session no more', async () => {
      await makeRequest({ reason: 'A', state: 'declined' });
      await makeRequest({ reason: 'B' });
      await makeForeignRequest('C');
      await app.dataSource.getRepository(SessionPerson).delete({ sessionId: session.id });

      const own = await app.ok(MINE, { id: cast.conferenceId }, cast.speaker);

      expect(own.viewerTimeRequests).toEqual([
        { reason: 'B', state: 'OPEN', session: null, viewerCanWithdraw: true },
        { reason: 'A', state: 'DECLINED', session: null, viewerCanWithdraw: false },
      ]);
    });

    test('cost as many statements for three requests as for one', async () => {
      const all = () => app.countStatements(() => app.ok(LIST, { id: cast.conferenceId }, cast.organizer));
      const own = () => app.countStatements(() => app.ok(MINE, { id: cast.conferenceId }, cast.speaker));
      await makeRequest();
      const forOne = [await all(), await own()];
      for (const reason of ['B', 'C']) {
        await makeForeignRequest(reason);
        const further = await makeSession(app.dataSource, cast.conference, {}, [cast.speakerPerson]);
        await makeRequest({ sessionId: further.id });
      }
      const forMore = [await all(), await own()];

      expect([forOne, forMore]).toEqual([
        [13, 10],
        [13, 10],
      ]);
    });
  });
});
