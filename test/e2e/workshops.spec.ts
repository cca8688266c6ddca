import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { violatedConstraint } from '../../src/platform/database/driver-errors.js';
import { makeSession } from '../support/factories.js';
import { codeOf, makeSessionCast, sessionId, type SessionCast } from '../support/session-cast.js';
import { startTestApp, type TestAccount, type TestApp } from '../support/test-app.js';

const FIELDS =
  'workshop { __typename title seatLimit prerequisites materials { label url } revision } errors { code path }';
const CREATE = `mutation ($input: CreateWorkshopInput!) { createWorkshop(input: $input) { ${FIELDS} } }`;
const UPDATE = `mutation ($input: UpdateWorkshopInput!) { updateWorkshop(input: $input) { ${FIELDS} } }`;

describe('workshops', () => {
  let app: TestApp;
  let cast: SessionCast;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    cast = await makeSessionCast(app);
  });

  const workshop = (fields: Record<string, unknown> = {}) => ({
    conferenceId: cast.conferenceId,
    title: 'Solder',
    durationMinutes: 90,
    ...fields,
  });

  test('have seats, prerequisites and materials', async () => {
    const own = {
      seatLimit: 12,
      prerequisites: ' Bring a laptop. ',
      materials: [{ label: 'Slides', url: 'https://example.org/slides' }],
    };

    const { createWorkshop } = await app.ok(CREATE, { input: workshop(own) }, cast.organizer);

    expect(createWorkshop).toEqual({
      workshop: { __typename: 'Workshop', title: 'Solder', ...own, prerequisites: 'Bring a laptop.', revision: 1 },
      errors: [],
    });
  });

  test('need none of these', async () => {
    const { createWorkshop } = await app.ok(CREATE, { input: workshop() }, cast.organizer);

    expect(createWorkshop.workshop).toMatchObject({ seatLimit: null, prerequisites: null, materials: [] });
  });

  test.each([[0], [1_000_001]])('cannot have %d seats', async (seatLimit) => {
    const { createWorkshop } = await app.ok(CREATE, { input: workshop({ seatLimit }) }, cast.organizer);

    expect(createWorkshop).toEqual({ workshop: null, errors: [{ code: 'INVALID_VALUE', path: ['seatLimit'] }] });
  });

  test.each([[1], [1_000_000]])('can have %d seats', async (seatLimit) => {
    const { createWorkshop } = await app.ok(CREATE, { input: workshop({ seatLimit }) }, cast.organizer);

    expect(createWorkshop.workshop.seatLimit).toBe(seatLimit);
  });

  test('change shared and own fields against one revision', async () => {
    const session = await makeSession(app.dataSource, cast.conference, {
      kind: 'workshop',
      seatLimit: 12,
      prerequisites: 'None',
    });
    const update = async (fields: Record<string, unknown>) =>
      (
        await app.ok(
          UPDATE,
          { input: { sessionId: sessionId(session), expectedRevision: 1, ...fields } },
          cast.organizer,
        )
      ).updateWorkshop;

    const changed = await update({ title: 'Solder well', seatLimit: null });
    const stale = await update({ seatLimit: 5 });

    expect(changed.workshop).toMatchObject({
      title: 'Solder well',
      seatLimit: null,
      prerequisites: 'None',
      revision: 2,
    });
    expect(stale.errors).toEqual([{ code: 'REVISION_CONFLICT', path: ['expectedRevision'] }]);
  });

  test('are not what a talk is: the API refuses, and so does the database', async () => {
    const talk = await makeSession(app.dataSource, cast.conference);

    const { updateWorkshop } = await app.ok(
      UPDATE,
      { input: { sessionId: sessionId(talk), expectedRevision: 1, seatLimit: 5 } },
      cast.organizer,
    );
    const violated = await app.dataSource
      .query('UPDATE session SET seat_limit = 5 WHERE id = $1', [talk.id])
      .then(() => null, violatedConstraint);

    expect(updateWorkshop).toEqual({ workshop: null, errors: [{ code: 'KIND_MISMATCH', path: ['sessionId'] }] });
    expect(violated).toBe('session_workshop_fields_v1');
  });

  test('are made by organizers and the committee; a speaker changes words and materials, not seats', async () => {
    const session = await makeSession(app.dataSource, cast.conference, { kind: 'workshop' }, [cast.speakerPerson]);
    const create = (viewer: TestAccount | null) => codeOf(app.gql(CREATE, { input: workshop() }, viewer));
    const update = (viewer: TestAccount | null, fields: Record<string, unknown>) =>
      codeOf(app.gql(UPDATE, { input: { sessionId: sessionId(session), expectedRevision: 1, ...fields } }, viewer));

    expect([
      await create(null),
      await create(cast.attendee),
      await create(cast.speaker),
      await create(cast.committee),
    ]).toEqual(['UNAUTHENTICATED', 'FORBIDDEN', 'FORBIDDEN', null]);
    expect(await update(null, {})).toBe('UNAUTHENTICATED');
    expect(await update(cast.attendee, {})).toBe('NOT_FOUND');
    expect(await update(cast.speaker, { seatLimit: 5 })).toBe('FORBIDDEN');
    expect(await update(cast.speaker, { materials: [{ label: 'Code', url: 'https://example.org/code' }] })).toBeNull();
  });
});
