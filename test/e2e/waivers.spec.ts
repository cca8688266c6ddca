import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { AuditEntry } from '../../src/modules/audit/audit-entry.entity.js';
import { toGlobalId } from '../../src/platform/graphql/global-id.js';
import { makePerson, makeSession } from '../support/factories.js';
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
import { type GraphqlAnswer, startTestApp, type TestApp } from '../support/test-app.js';

const WAIVE = `mutation ($input: WaiveIssuesInput!) { waiveIssues(input: $input) {
  draft { revision score { hard } issues { constraint isWaived waiver { id reason authorName } } }
  waivers { id constraint reason authorName endedAt endedBy sessions { title } }
  errors { code path ... on WaiverWouldCoverMoreError { message issues { key constraint sessions { title } } } ... on DraftRevisionConflictError { changes { revision } issues { constraint } } } } }`;
const LIFT = `mutation ($input: LiftWaiverInput!) { liftWaiver(input: $input) {
  draft { score { hard } } waiver { endedBy } errors { code path } } }`;
const WAIVERS =
  'query ($id: ID!, $ended: Boolean!) { draft(id: $id) { waivers(includeEnded: $ended) { reason endedBy } } }';

interface ShownIssue {
  readonly key: string;
  readonly constraint: string;
  readonly sessions: readonly { readonly title: string }[];
}

describe('waivers', () => {
  let app: TestApp;
  let stage: DraftStage;
  beforeAll(async () => {
    app = await startTestApp();
  });
  beforeEach(async () => {
    stage = await stageDraft(app);
  });
  afterAll(() => app.close());

  const openIssues = async (): Promise<ShownIssue[]> => {
    const query = 'query ($id: ID!) { draft(id: $id) { issues { key constraint isWaived sessions { title } } } }';
    const { draft } = await app.ok(query, { id: draftId(stage.draft) }, stage.organizer);
    return draft.issues.filter((issue: { isWaived: boolean }) => !issue.isWaived);
  };
  const keyOf = async (...titles: readonly string[]): Promise<string> => {
    const found = (await openIssues()).find(
      (issue) =>
        issue.sessions
          .map(({ title }) => title)
          .sort()
          .join() === [...titles].sort().join(),
    );
    if (!found) throw new Error(`no open issue of ${titles.join()}`);
    return found.key;
  };
  const waive = async (
    issueKeys: readonly string[],
    fields: Record<string, unknown> = {},
  ): Promise<GraphqlAnswer['data']> => {
    const { draft } = await app.ok(
      'query ($id: ID!) { draft(id: $id) { revision } }',
      { id: draftId(stage.draft) },
      stage.organizer,
    );
    const input = {
      draftId: draftId(stage.draft),
      expectedRevision: draft.revision,
      issueKeys,
      reason: 'Held together',
      ...fields,
    };
    return (await app.ok(WAIVE, { input }, stage.organizer)).waiveIssues;
  };
  const waivers = async (ended: boolean): Promise<unknown> =>
    (await app.ok(WAIVERS, { id: draftId(stage.draft), ended }, stage.organizer)).draft.waivers;

  /** Ada and Bea at once in the hall. */
  const clash = async (): Promise<void> => {
    await place(app, stage, stage.talks[0], '09:00');
    await place(app, stage, stage.talks[1], '09:00');
  };

  test('a waived issue is listed still, with author and reason, and does not cost any more', async () => {
    await clash();

    const payload = await waive([await keyOf('Ada', 'Bea')]);

    const waiver = { id: payload.waivers[0].id, reason: 'Held together', authorName: 'Organizer' };
    expect(payload).toEqual({
      draft: {
        revision: 2,
        score: { hard: 0 },
        issues: [{ constraint: 'ROOM_DOUBLE_BOOKED', isWaived: true, waiver }],
      },
      waivers: [
        {
          ...waiver,
          constraint: 'ROOM_DOUBLE_BOOKED',
          endedAt: null,
          endedBy: null,
          sessions: expect.arrayContaining([{ title: 'Ada' }, { title: 'Bea' }]),
        },
      ],
      errors: [],
    });
    expect(waiver.id).toMatch(/^wai_/);
  });

  test('only organizers waive and lift; the committee may look', async () => {
    await clash();
    const committee = await committeeMember(app, stage);
    const stranger = await app.createAccount();
    const input = {
      draftId: draftId(stage.draft),
      expectedRevision: 2,
      issueKeys: [await keyOf('Ada', 'Bea')],
      reason: 'No',
    };
    const codeOf = async (mutation: string, value: unknown, as: typeof stranger | null): Promise<unknown> =>
      (await app.gql(mutation, { input: value }, as)).errors[0]?.extensions.code;

    expect([
      await codeOf(WAIVE, input, stranger),
      await codeOf(WAIVE, input, committee),
      await codeOf(WAIVE, input, null),
    ]).toEqual(['NOT_FOUND', 'FORBIDDEN', 'UNAUTHENTICATED']);
    const waiverId = (await waive(input.issueKeys)).waivers[0].id;
    expect([
      await codeOf(LIFT, { waiverId }, stranger),
      await codeOf(LIFT, { waiverId }, committee),
      await codeOf(LIFT, { waiverId }, null),
    ]).toEqual(['NOT_FOUND', 'FORBIDDEN', 'UNAUTHENTICATED']);
    const seen = await app.ok(WAIVERS, { id: draftId(stage.draft), ended: false }, committee);
    expect(seen.draft.waivers).toEqual([{ reason: 'Held together', endedBy: null }]);
  });

  test('a lifted waiver opens its issue again; it cannot be lifted twice', async () => {
    await clash();
    const waiverId = (await waive([await keyOf('Ada', 'Bea')])).waivers[0].id;

    const first = await app.ok(LIFT, { input: { waiverId } }, stage.organizer);
    const second = await app.ok(LIFT, { input: { waiverId } }, stage.organizer);

    expect(first.liftWaiver).toEqual({ draft: { score: { hard: 30 } }, waiver: { endedBy: 'LIFTED' }, errors: [] });
    expect(second.liftWaiver.errors).toEqual([{ code: 'WAIVER_ENDED', path: ['waiverId'] }]);
    expect([await waivers(false), await waivers(true)]).toEqual([[], [{ reason: 'Held together', endedBy: 'LIFTED' }]]);
  });

  test.each([
    ['another start', (): Record<string, unknown> => ({ name: 'moveSession', startsAt: at('09:10') })],
    ['another room', (): Record<string, unknown> => ({ name: 'moveSession', roomIds: [roomId(stage.studio)] })],
    ['another length', (): Record<string, unknown> => ({ name: 'resizeSession', durationMinutes: 20 })],
    ['no place', (): Record<string, unknown> => ({ name: 'unplaceSession' })],
  ])('a waiver ends when one of its sessions gets %s, and does not come back with undo', async (_, change) => {
    await clash();
    await waive([await keyOf('Ada', 'Bea')]);
    const { name, ...input } = change() as { name: 'moveSession' };

    await edit(
      app,
      name,
      { draftId: draftId(stage.draft), expectedRevision: 2, sessionId: sessionId(stage.talks[0]), ...input },
      stage.organizer,
    );
    const undone = await edit(
      app,
      'undoDraftChange',
      { draftId: draftId(stage.draft), expectedRevision: 3 },
      stage.organizer,
    );

    expect(undone.appearedIssues).toContainEqual({
      constraint: 'ROOM_DOUBLE_BOOKED',
      level: 'HARD',
      minutes: 30,
      sessions: expect.anything(),
    });
    expect(await waivers(true)).toEqual([{ reason: 'Held together', endedBy: 'MOVED' }]);
    expect(await openIssues()).toHaveLength(1);
  });

  test('a waiver stays when one of its sessions is pinned, or when another session moves', async () => {
    await clash();
    await waive([await keyOf('Ada', 'Bea')]);

    await edit(
      app,
      'pinSession',
      { draftId: draftId(stage.draft), expectedRevision: 2, sessionId: sessionId(stage.talks[0]), isTimePinned: true },
      stage.organizer,
    );
    await place(app, stage, stage.talks[2], '12:00');

    expect(await waivers(false)).toEqual([{ reason: 'Held together', endedBy: null }]);
  });

  test('waivers with a session in common make one group: what that would cover besides must be asked for', async () => {
    const [ada, bea, cem] = stage.talks;
    await place(app, stage, ada, '09:00');
    await place(app, stage, bea, '09:10');
    await waive([await keyOf('Ada', 'Bea')]);
    await place(app, stage, cem, '09:20');

    const refused = await waive([await keyOf('Bea', 'Cem')]);
    const both = await waive([await keyOf('Bea', 'Cem'), await keyOf('Ada', 'Cem')]);

    expect(refused.errors).toEqual([
      {
        code: 'WAIVER_WOULD_COVER_MORE',
        path: ['issueKeys'],
        message: 'One more issue would be accepted along with these. Include it to go on.',
        issues: [
          { key: expect.any(String), constraint: 'ROOM_DOUBLE_BOOKED', sessions: [{ title: 'Ada' }, { title: 'Cem' }] },
        ],
      },
    ]);
    expect([both.errors, both.draft.score.hard]).toEqual([[], 0]);
  });

  test('two sessions that share room and speaker are waived together or not at all', async () => {
    const person = await makePerson(app.dataSource, stage.conference);
    const first = await makeSession(app.dataSource, stage.conference, { title: 'First' }, [person]);
    const second = await makeSession(app.dataSource, stage.conference, { title: 'Second' }, [person]);
    await place(app, stage, first, '09:00');
    await place(app, stage, second, '09:00');
    const keys = (await openIssues()).map((issue) => issue.key);

    const one = await waive(keys.slice(0, 1));
    const all = await waive(keys);

    expect(
      one.errors.map(({ code, issues }: { code: string; issues: ShownIssue[] }) => [
        code,
        issues.map((issue) => issue.key),
      ]),
    ).toEqual([['WAIVER_WOULD_COVER_MORE', keys.slice(1)]]);
    expect([all.errors, all.draft.score.hard, all.waivers.length]).toEqual([[], 0, 2]);
  });

  test('other rules are waived by themselves', async () => {
    await place(app, stage, stage.talks[0], '04:00');
    await place(app, stage, stage.talks[1], '04:00', [stage.studio]);

    const payload = await waive([await keyOf('Ada')]);

    expect([payload.errors, payload.draft.score.hard, await openIssues()]).toEqual([
      [],
      30,
      [expect.objectContaining({ constraint: 'OUTSIDE_OPENING_HOURS' })],
    ]);
  });

  test('a clash with a booking of another conference cannot be waived', async () => {
    const elsewhere = await stageDraft(app);
    await app.dataSource.query(
      `INSERT INTO room_booking (id, conference_id, room_id, lane, clash_group, during) VALUES ($1, $2, $3, 1, $1, tstzrange($4, $5))`,
      [elsewhere.talks[0].id, elsewhere.conference.id, stage.hall.id, at('09:00'), at('10:00')],
    );
    await place(app, stage, stage.talks[0], '09:00');

    const payload = await waive([await keyOf('Ada')]);

    expect(payload.errors).toEqual([{ code: 'ISSUE_NOT_WAIVABLE', path: ['issueKeys', '0'] }]);
    expect(await waivers(true)).toEqual([]);
  });

  test('refuses keys of no open issue, each at its place', async () => {
    await clash();
    const key = await keyOf('Ada', 'Bea');
    await waive([key]);
    await place(app, stage, stage.talks[2], '04:00');

    const payload = await waive([key, await keyOf('Cem'), 'room_double_booked|nothing']);

    expect(payload.errors).toEqual([
      { code: 'ISSUE_NOT_OPEN', path: ['issueKeys', '0'] },
      { code: 'ISSUE_NOT_OPEN', path: ['issueKeys', '2'] },
    ]);
  });

  test('refuses a waiver of an issue whose sessions another moved since it was seen', async () => {
    await clash();
    const other = await anotherOrganizer(app, stage);
    const key = await keyOf('Ada', 'Bea');
    await edit(
      app,
      'moveSession',
      {
        draftId: draftId(stage.draft),
        expectedRevision: 2,
        sessionId: sessionId(stage.talks[0]),
        startsAt: at('09:10'),
      },
      other,
    );

    const payload = await waive([key], { expectedRevision: 2 });

    expect(payload.errors).toEqual([
      {
        code: 'REVISION_CONFLICT',
        path: ['expectedRevision'],
        changes: [{ revision: 3 }],
        issues: [{ constraint: 'ROOM_DOUBLE_BOOKED' }],
      },
    ]);
  });

  test.each([
    ['REQUIRED', 'no reason', ' '],
    ['TOO_LONG', 'a reason of 2,001 characters', 'x'.repeat(2001)],
  ])('answers %s for %s', async (code, _, reason) => {
    await clash();

    const payload = await waive([await keyOf('Ada', 'Bea')], { reason });

    expect(payload.errors).toEqual([{ code, path: ['reason'] }]);
  });

  test('nothing is waived or lifted in a draft that is not open', async () => {
    await clash();
    const key = await keyOf('Ada', 'Bea');
    const waiverId = (await waive([key])).waivers[0].id;
    await app.dataSource.query(`UPDATE draft SET state = 'discarded' WHERE id = $1`, [stage.draft.id]);

    const waived = await waive([key]);
    const lifted = await app.ok(LIFT, { input: { waiverId } }, stage.organizer);

    const closed = [{ code: 'DRAFT_NOT_OPEN', path: ['draftId'] }];
    expect([waived.errors, lifted.liftWaiver.errors]).toEqual([closed, closed]);
  });

  test('a waiver of another conference, or of none, is not there', async () => {
    const answer = await app.gql(LIFT, { input: { waiverId: toGlobalId('Waiver', stage.draft.id) } }, stage.organizer);

    expect(answer.errors[0]?.extensions.code).toBe('NOT_FOUND');
  });

  test('the audit log keeps who waived what and why', async () => {
    await clash();
    await waive([await keyOf('Ada', 'Bea')]);

    const entries = await app.dataSource
      .getRepository(AuditEntry)
      .findBy({ conferenceId: stage.conference.id, action: 'waive_issues' });

    expect(entries.map(({ accountId, changes }) => [accountId, changes['reason']])).toEqual([
      [stage.organizer.id, { old: null, new: 'Held together' }],
    ]);
  });
});
