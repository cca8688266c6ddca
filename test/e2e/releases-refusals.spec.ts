import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Session } from '../../src/modules/sessions/session.entity.js';
import { grantRole, makeDraft } from '../support/factories.js';
import { place, stageDraft } from '../support/draft-edits.js';
import { bookingsOf, placeInDraft, release, sendRelease } from '../support/releases.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

describe('releaseAgenda refused', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  test('refuses a draft with an open hard issue, returns the issue and writes nothing', async () => {
    const { conference, organizer, draft, hall, talks } = await stageDraft(app);
    const db = app.dataSource;
    await placeInDraft(db, draft, talks[0], { at: '09:00', rooms: [hall] });
    await placeInDraft(db, draft, talks[1], { at: '09:20', rooms: [hall] });

    const payload = await release(app, draft, organizer);

    const { release: current } = (
      await app.ok('query ($slug: String!) { conference(slug: $slug) { release { number } } }', {
        slug: conference.slug,
      })
    ).conference;
    expect(payload).toEqual({
      release: null,
      errors: [
        {
          __typename: 'HardIssuesOpenError',
          code: 'HARD_ISSUES_OPEN',
          path: ['draftId'],
          issueCount: 1,
          issues: [
            {
              constraint: 'ROOM_DOUBLE_BOOKED',
              level: 'HARD',
              minutes: 10,
              waiver: null,
              sessions: [{ title: 'Ada' }, { title: 'Bea' }],
              room: { name: 'Hall' },
              person: null,
            },
          ],
        },
      ],
    });
    expect(current).toBeNull();
    expect(await bookingsOf(db, conference.id)).toEqual({ rooms: [], people: [] });
  });

  test('refuses a draft that places no accepted or confirmed session', async () => {
    const { organizer, draft, talks } = await stageDraft(app);
    await placeInDraft(app.dataSource, draft, talks[0], { at: '09:00' });
    await app.dataSource.getRepository(Session).update({ id: talks[0].id }, { state: 'cancelled' });

    const payload = await release(app, draft, organizer);

    expect(payload).toEqual({
      release: null,
      errors: [{ __typename: 'InvalidInputError', code: 'DRAFT_EMPTY', path: ['draftId'] }],
    });
  });

  test('refuses a draft that was deleted', async () => {
    const { conference, organizer } = await stageDraft(app);
    const discarded = await makeDraft(app.dataSource, conference, { state: 'discarded', discardedAt: new Date() });

    const payload = await release(app, discarded, organizer);

    expect(payload.errors).toEqual([{ __typename: 'InvalidInputError', code: 'DRAFT_NOT_OPEN', path: ['draftId'] }]);
  });

  test('refuses a revision that is not the one the organizer saw, and says what changed since', async () => {
    const stage = await stageDraft(app);
    const { organizer, draft, talks } = stage;
    const placed = await place(app, stage, talks[0], '09:00');

    const payload = await release(app, draft, organizer, { expectedRevision: 0 });

    expect(placed.draft.revision).toBe(1);
    expect(payload.errors).toEqual([
      {
        __typename: 'DraftRevisionConflictError',
        code: 'REVISION_CONFLICT',
        path: ['expectedRevision'],
        draft: { revision: 1 },
        changes: [{ revision: 1, kind: 'PLACE' }],
      },
    ]);
  });

  test('is for organizers: the programme committee sees the draft but may not, to others there is no draft', async () => {
    const { conference, draft, talks } = await stageDraft(app);
    await placeInDraft(app.dataSource, draft, talks[0], { at: '09:00' });
    const committee = await app.createAccount();
    await grantRole(app.dataSource, committee, 'programme_committee', conference.id);

    const codes = await Promise.all(
      [committee, await app.createAccount(), null].map(
        async (account) => (await sendRelease(app, draft, account)).errors[0]?.extensions.code,
      ),
    );

    expect(codes).toEqual(['FORBIDDEN', 'NOT_FOUND', 'UNAUTHENTICATED']);
  });
});
