import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { AuditEntry } from '../../src/modules/audit/audit-entry.entity.js';
import { Session } from '../../src/modules/sessions/session.entity.js';
import type { SessionState } from '../../src/modules/sessions/session-kinds.js';
import { SessionPerson } from '../../src/modules/sessions/session-person.entity.js';
import { Placement } from '../../src/modules/agenda/placement.entity.js';
import { makeDraft, makeRelease, makeSession } from '../support/factories.js';
import { codeOf, makeSessionCast, sessionId, type SessionCast } from '../support/session-cast.js';
import { startTestApp, type TestAccount, type TestApp } from '../support/test-app.js';

const CHANGE = `mutation ($input: ChangeSessionStateInput!) { changeSessionState(input: $input) {
  session { state revision cancelledAt viewerNextStates } errors { code path ... on SessionStateChangeError { currentState allowedStates } ... on SessionRevisionConflictError { session { revision } } } } }`;
const DELETE =
  'mutation ($input: DeleteSessionInput!) { deleteSession(input: $input) { deletedSessionId errors { code path } } }';

describe('the life of a session', () => {
  let app: TestApp;
  let cast: SessionCast;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    cast = await makeSessionCast(app);
  });

  const sessionIn = (state: SessionState) =>
    makeSession(app.dataSource, cast.conference, { state }, [cast.speakerPerson]);
  const change = async (session: Session, state: string, viewer: TestAccount, expectedRevision?: number) =>
    (await app.ok(CHANGE, { input: { sessionId: sessionId(session), state, expectedRevision } }, viewer))
      .changeSessionState;

  test('is accepted by the committee, confirmed by the speaker, cancelled by the organizer', async () => {
    const session = await sessionIn('submitted');

    const accepted = await change(session, 'ACCEPTED', cast.committee);
    const confirmed = await change(session, 'CONFIRMED', cast.speaker);
    const cancelled = await change(session, 'CANCELLED', cast.organizer);

    expect(accepted.session).toEqual({
      state: 'ACCEPTED',
      revision: 2,
      cancelledAt: null,
      viewerNextStates: ['CONFIRMED', 'DECLINED', 'WITHDRAWN', 'CANCELLED'],
    });
    expect(confirmed.session).toEqual({
      state: 'CONFIRMED',
      revision: 3,
      cancelledAt: null,
      viewerNextStates: ['WITHDRAWN'],
    });
    expect(cancelled.session).toEqual({
      state: 'CANCELLED',
      revision: 4,
      cancelledAt: expect.any(String),
      viewerNextStates: ['ACCEPTED'],
    });
  });

  test('keeps who took which step', async () => {
    const session = await sessionIn('accepted');

    await change(session, 'WITHDRAWN', cast.speaker);

    const entries = await app.dataSource.getRepository(AuditEntry).findBy({ subjectId: session.id });
    expect(entries.map(({ accountId, action, changes }) => ({ accountId, action, changes }))).toEqual([
      {
        accountId: cast.speaker.id,
        action: 'change_session_state',
        changes: { state: { old: 'accepted', new: 'withdrawn' } },
      },
    ]);
  });

  test('comes back from a cancellation without its time', async () => {
    const session = await makeSession(app.dataSource, cast.conference, { state: 'cancelled', cancelledAt: new Date() });

    const { session: back } = await change(session, 'ACCEPTED', cast.organizer);

    expect(back).toMatchObject({ state: 'ACCEPTED', cancelledAt: null });
  });

  test('is not accepted by its own speaker', async () => {
    const session = await sessionIn('submitted');

    expect(await change(session, 'ACCEPTED', cast.speaker)).toEqual({
      session: null,
      errors: [
        { code: 'STATE_CHANGE_NOT_ALLOWED', path: ['state'], currentState: 'SUBMITTED', allowedStates: ['WITHDRAWN'] },
      ],
    });
  });

  test('takes no step that the table lacks, not even for an organizer', async () => {
    const session = await sessionIn('declined');

    expect(await change(session, 'CONFIRMED', cast.organizer)).toEqual({
      session: null,
      errors: [
        { code: 'STATE_CHANGE_NOT_ALLOWED', path: ['state'], currentState: 'DECLINED', allowedStates: ['ACCEPTED'] },
      ],
    });
  });

  test('takes one of two contradictory steps at once', async () => {
    const session = await sessionIn('accepted');

    const answers = await Promise.all([
      change(session, 'CANCELLED', cast.organizer),
      change(session, 'DECLINED', cast.committee),
    ]);

    const codes = answers.flatMap((answer) => answer.errors.map((error: { code: string }) => error.code));
    expect(codes).toEqual(['STATE_CHANGE_NOT_ALLOWED']);
  });

  test('is refused against an old revision', async () => {
    const session = await sessionIn('submitted');

    const answer = await change(session, 'ACCEPTED', cast.organizer, 7);

    expect(answer).toEqual({
      session: null,
      errors: [{ code: 'REVISION_CONFLICT', path: ['expectedRevision'], session: { revision: 1 } }],
    });
  });

  test('is no business of strangers, readers, room staff or a mere host', async () => {
    const session = await sessionIn('accepted');
    const input = { sessionId: sessionId(session), state: 'CONFIRMED' };

    expect(await codeOf(app.gql(CHANGE, { input }))).toBe('UNAUTHENTICATED');
    expect(await codeOf(app.gql(CHANGE, { input }, cast.attendee))).toBe('NOT_FOUND');
    expect(await codeOf(app.gql(CHANGE, { input }, cast.roomStaff))).toBe('FORBIDDEN');
    await app.dataSource.getRepository(SessionPerson).update({ sessionId: session.id }, { role: 'host' });
    expect(await codeOf(app.gql(CHANGE, { input }, cast.speaker))).toBe('FORBIDDEN');
    await makeRelease(app.dataSource, cast.conference, [session]);
    expect(await codeOf(app.gql(CHANGE, { input }, cast.attendee))).toBe('FORBIDDEN');
  });

  describe('deletion', () => {
    const remove = async (session: Session, viewer: TestAccount) =>
      (await app.ok(DELETE, { input: { sessionId: sessionId(session) } }, viewer)).deleteSession;
    const refused = { deletedSessionId: null, errors: [{ code: 'SESSION_NOT_DELETABLE', path: ['sessionId'] }] };

    test.each(['draft', 'submitted'] as const)(
      'takes a %s session away and logs its number and title',
      async (state) => {
        const session = await sessionIn(state);

        expect(await remove(session, cast.organizer)).toEqual({ deletedSessionId: sessionId(session), errors: [] });
        expect(await app.dataSource.getRepository(Session).existsBy({ id: session.id })).toBe(false);
        const [entry] = await app.dataSource.getRepository(AuditEntry).findBy({ subjectId: session.id });
        expect(entry?.changes).toEqual({
          number: { old: session.number, new: null },
          title: { old: session.title, new: null },
        });
      },
    );

    test.each(['accepted', 'confirmed', 'declined', 'withdrawn', 'cancelled'] as const)(
      'refuses a session that is %s',
      async (state) => {
        expect(await remove(await sessionIn(state), cast.organizer)).toEqual(refused);
      },
    );

    test('refuses a session that a release ever held', async () => {
      const session = await sessionIn('submitted');
      await makeRelease(app.dataSource, cast.conference, [session]);
      await makeRelease(app.dataSource, cast.conference, []);

      expect(await remove(session, cast.organizer)).toEqual(refused);
    });

    test('refuses a session that a draft agenda places', async () => {
      const session = await sessionIn('submitted');
      const draft = await makeDraft(app.dataSource, cast.conference);
      const startsAt = new Date('2027-03-08T07:00:00Z');
      await app.dataSource
        .getRepository(Placement)
        .insert({ draftId: draft.id, sessionId: session.id, startsAt, durationMinutes: 30 });

      expect(await remove(session, cast.organizer)).toEqual(refused);
    });

    test('is refused to its speaker, and hidden from a stranger', async () => {
      const session = await sessionIn('draft');
      const input = { sessionId: sessionId(session) };

      expect(await codeOf(app.gql(DELETE, { input }))).toBe('UNAUTHENTICATED');
      expect(await codeOf(app.gql(DELETE, { input }, cast.attendee))).toBe('NOT_FOUND');
      expect(await codeOf(app.gql(DELETE, { input }, cast.speaker))).toBe('FORBIDDEN');
    });
  });
});
