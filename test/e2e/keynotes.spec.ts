import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { makeSession } from '../support/factories.js';
import { codeOf, makeSessionCast, sessionId, type SessionCast } from '../support/session-cast.js';
import { startTestApp, type TestAccount, type TestApp } from '../support/test-app.js';

const CREATE =
  'mutation ($input: CreateKeynoteInput!) { createKeynote(input: $input) { keynote { __typename kind isExclusive } errors { code path } } }';
const UPDATE = `mutation ($input: UpdateKeynoteInput!) { updateKeynote(input: $input) {
  keynote { title isExclusive revision } errors { code path ... on SessionRevisionConflictError { session { __typename title } } } } }`;

describe('keynotes', () => {
  let app: TestApp;
  let cast: SessionCast;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    cast = await makeSessionCast(app);
  });

  const keynote = (fields: Record<string, unknown> = {}) => ({
    conferenceId: cast.conferenceId,
    title: 'Opening',
    durationMinutes: 60,
    ...fields,
  });

  test.each([
    [undefined, true],
    [null, true],
    [true, true],
    [false, false],
  ])('with isExclusive %s let nothing run in parallel: %s', async (isExclusive, expected) => {
    const { createKeynote } = await app.ok(CREATE, { input: keynote({ isExclusive }) }, cast.organizer);

    expect(createKeynote).toEqual({
      keynote: { __typename: 'Keynote', kind: 'KEYNOTE', isExclusive: expected },
      errors: [],
    });
  });

  test('are changed with their shared fields; null makes one exclusive again', async () => {
    const session = await makeSession(app.dataSource, cast.conference, { kind: 'keynote', isExclusive: false });
    const update = async (fields: Record<string, unknown>) =>
      (await app.ok(UPDATE, { input: { sessionId: sessionId(session), ...fields } }, cast.organizer)).updateKeynote;

    const renamed = await update({ expectedRevision: 1, title: 'Closing' });
    const exclusive = await update({ expectedRevision: 2, isExclusive: null });
    const stale = await update({ expectedRevision: 2, title: 'Late' });

    expect(renamed).toEqual({ keynote: { title: 'Closing', isExclusive: false, revision: 2 }, errors: [] });
    expect(exclusive).toEqual({ keynote: { title: 'Closing', isExclusive: true, revision: 3 }, errors: [] });
    expect(stale).toEqual({
      keynote: null,
      errors: [
        { code: 'REVISION_CONFLICT', path: ['expectedRevision'], session: { __typename: 'Keynote', title: 'Closing' } },
      ],
    });
  });

  test('are not what a talk is', async () => {
    const talk = await makeSession(app.dataSource, cast.conference);

    const { updateKeynote } = await app.ok(
      UPDATE,
      { input: { sessionId: sessionId(talk), expectedRevision: 1 } },
      cast.organizer,
    );

    expect(updateKeynote).toEqual({ keynote: null, errors: [{ code: 'KIND_MISMATCH', path: ['sessionId'] }] });
  });

  test('are made and changed by organizers and the committee, their words also by their speakers', async () => {
    const session = await makeSession(app.dataSource, cast.conference, { kind: 'keynote' }, [cast.speakerPerson]);
    const create = (viewer: TestAccount | null) => codeOf(app.gql(CREATE, { input: keynote() }, viewer));
    const update = (viewer: TestAccount | null, fields: Record<string, unknown> = { title: 'Hers' }) =>
      codeOf(app.gql(UPDATE, { input: { sessionId: sessionId(session), expectedRevision: 1, ...fields } }, viewer));

    expect([
      await create(null),
      await create(cast.attendee),
      await create(cast.speaker),
      await create(cast.committee),
    ]).toEqual(['UNAUTHENTICATED', 'FORBIDDEN', 'FORBIDDEN', null]);
    expect([
      await update(null),
      await update(cast.attendee),
      await update(cast.speaker, { isExclusive: false }),
      await update(cast.speaker),
    ]).toEqual(['UNAUTHENTICATED', 'NOT_FOUND', 'FORBIDDEN', null]);
  });
});
