import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { AuditEntry } from '../../src/modules/audit/audit-entry.entity.js';
import type { Session } from '../../src/modules/sessions/session.entity.js';
import { SessionOrder } from '../../src/modules/sessions/session-order.entity.js';
import { makeConference, makeSession } from '../support/factories.js';
import { codeOf, makeSessionCast, sessionId, type SessionCast } from '../support/session-cast.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const FIELDS = `earlierSession { title comesBefore { title } } laterSession { title comesAfter { title } }
  errors { code path message ... on SessionOrderCycleError { sessions { title } } }`;
const ADD = `mutation ($input: SessionOrderInput!) { addSessionOrder(input: $input) { ${FIELDS} } }`;
const REMOVE = `mutation ($input: SessionOrderInput!) { removeSessionOrder(input: $input) { ${FIELDS} } }`;

describe('the order of sessions', () => {
  let app: TestApp;
  let cast: SessionCast;
  let [one, two, three]: Session[] = [];
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    cast = await makeSessionCast(app);
    one = await makeSession(app.dataSource, cast.conference, { title: 'One' }, [cast.speakerPerson]);
    two = await makeSession(app.dataSource, cast.conference, { title: 'Two' });
    three = await makeSession(app.dataSource, cast.conference, { title: 'Three' });
  });

  const order = (earlier: Session | undefined, later: Session | undefined) => ({
    input: { earlierSessionId: sessionId(earlier ?? { id: '' }), laterSessionId: sessionId(later ?? { id: '' }) },
  });
  const add = async (earlier: Session | undefined, later: Session | undefined) =>
    (await app.ok(ADD, order(earlier, later), cast.organizer)).addSessionOrder;
  const stored = () => app.dataSource.getRepository(SessionOrder).countBy({ conferenceId: cast.conference.id });

  test('holds from both sides, once however often it is said', async () => {
    await add(one, two);
    const again = await add(one, two);

    expect(again).toEqual({
      earlierSession: { title: 'One', comesBefore: [{ title: 'Two' }] },
      laterSession: { title: 'Two', comesAfter: [{ title: 'One' }] },
      errors: [],
    });
    expect(await stored()).toBe(1);
    const entries = await app.dataSource
      .getRepository(AuditEntry)
      .findBy({ subjectId: one?.id, action: 'add_session_order' });
    expect(entries.map((entry) => entry.changes)).toEqual([{ laterSessionId: { old: null, new: two?.id } }]);
  });

  test('can be taken back, also where it does not hold', async () => {
    await add(one, two);
    const remove = async () => (await app.ok(REMOVE, order(one, two), cast.organizer)).removeSessionOrder;

    const answers = [await remove(), await remove()];

    const loose = {
      earlierSession: { title: 'One', comesBefore: [] },
      laterSession: { title: 'Two', comesAfter: [] },
      errors: [],
    };
    expect(answers).toEqual([loose, loose]);
    expect(
      await app.dataSource.getRepository(AuditEntry).countBy({ subjectId: one?.id, action: 'remove_session_order' }),
    ).toBe(1);
  });

  test('is refused where it closes a circle, and the circle is named', async () => {
    await add(one, two);
    await add(two, three);

    const { errors } = await add(three, one);

    expect(errors).toEqual([
      {
        code: 'ORDER_CYCLE',
        path: null,
        message: 'This order would lead round in a circle over 3 sessions.',
        sessions: [{ title: 'One' }, { title: 'Two' }, { title: 'Three' }],
      },
    ]);
    expect(await stored()).toBe(2);
  });

  test('lets one of two contrary orders at once through', async () => {
    const answers = await Promise.all([add(one, two), add(two, one)]);

    const codes = answers.flatMap((answer) => answer.errors.map((error: { code: string }) => error.code));
    expect(codes).toEqual(['ORDER_CYCLE']);
    expect(await stored()).toBe(1);
  });

  test('is between two sessions of one conference', async () => {
    const other = await makeConference(app.dataSource, { organisationId: cast.conference.organisationId });
    const foreign = await makeSession(app.dataSource, other);
    const administrator = await app.createAccount({ isAdministrator: true });

    const self = await add(one, one);
    const across = (await app.ok(ADD, order(one, foreign), administrator)).addSessionOrder;

    expect([self.errors[0], across.errors[0]]).toMatchObject([
      { code: 'INVALID_VALUE', path: ['laterSessionId'] },
      { code: 'INVALID_VALUE', path: ['laterSessionId'] },
    ]);
  });

  test.each([
    ['addSessionOrder', ADD],
    ['removeSessionOrder', REMOVE],
  ])('%s is for organizers and the committee', async (_, mutation) => {
    expect(await codeOf(app.gql(mutation, order(one, two)))).toBe('UNAUTHENTICATED');
    expect(await codeOf(app.gql(mutation, order(one, two), cast.attendee))).toBe('NOT_FOUND');
    expect(await codeOf(app.gql(mutation, order(one, two), cast.speaker))).toBe('FORBIDDEN');
    expect(await codeOf(app.gql(mutation, order(one, two), cast.roomStaff))).toBe('FORBIDDEN');
    expect(await codeOf(app.gql(mutation, order(one, two), cast.committee))).toBeNull();
  });
});
