import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Draft } from '../../src/modules/agenda/draft.entity.js';
import { Session } from '../../src/modules/sessions/session.entity.js';
import { toGlobalId } from '../../src/platform/graphql/global-id.js';
import { makeConference, makeDraft, makeSession } from '../support/factories.js';
import {
  committeeMember,
  draftId,
  type DraftStage,
  edit,
  missingDraftId,
  place,
  sessionId,
  stageDraft,
} from '../support/draft-edits.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const CREATE =
  'mutation ($input: CreateDraftInput!) { createDraft(input: $input) { draft { id name revision state } errors { code path } } }';
const BRANCH = `mutation ($input: BranchDraftInput!) { branchDraft(input: $input) {
  draft { name revision branchedFromRevision branchedFrom { id } placements { session { title } startsAt rooms { name } isTimePinned } waivers { reason authorName } }
  errors { code path } } }`;
const RENAME =
  'mutation ($input: RenameDraftInput!) { renameDraft(input: $input) { draft { name } errors { code path } } }';
const DELETE =
  'mutation ($input: DeleteDraftInput!) { deleteDraft(input: $input) { draft { state } errors { code path } } }';
const LIST = 'query ($slug: String!) { conference(slug: $slug) { drafts { name } } }';
const SHOW = 'query ($id: ID!) { draft(id: $id) { name state viewerCanEdit } }';

describe('drafts', () => {
  let app: TestApp;
  let stage: DraftStage;
  beforeAll(async () => {
    app = await startTestApp();
  });
  beforeEach(async () => {
    stage = await stageDraft(app);
  });
  afterAll(() => app.close());

  describe('who may', () => {
    test.each([
      ['createDraft', CREATE, () => ({ conferenceId: toGlobalId('Conference', stage.conference.id), name: 'New' })],
      ['branchDraft', BRANCH, () => ({ draftId: draftId(stage.draft), name: 'New' })],
      ['renameDraft', RENAME, () => ({ draftId: draftId(stage.draft), name: 'New' })],
      ['deleteDraft', DELETE, () => ({ draftId: draftId(stage.draft) })],
    ])('%s: an organizer only; a stranger is not told that the draft exists', async (name, mutation, inputOf) => {
      const input = inputOf();

      const stranger = await app.gql(mutation, { input }, await app.createAccount());
      const committee = await app.gql(mutation, { input }, await committeeMember(app, stage));
      const signedOut = await app.gql(mutation, { input });
      const organizer = await app.ok(mutation, { input }, stage.organizer);

      // A public conference is known to everybody; its drafts are not.
      expect(stranger.errors[0]?.extensions.code).toBe(name === 'createDraft' ? 'FORBIDDEN' : 'NOT_FOUND');
      expect(committee.errors[0]?.extensions.code).toBe('FORBIDDEN');
      expect(signedOut.errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
      expect(organizer[name].errors).toEqual([]);
    });

    test('shows drafts to the team, and to nobody else', async () => {
      const { slug } = stage.conference;
      const id = draftId(stage.draft);

      const committee = await app.ok(LIST, { slug }, await committeeMember(app, stage));
      const strangerList = await app.gql(LIST, { slug }, await app.createAccount());
      const readerList = await app.gql(LIST, { slug });
      const strangerDraft = await app.gql(SHOW, { id }, await app.createAccount());
      const missing = await app.gql(SHOW, { id: missingDraftId() }, stage.organizer);

      expect(committee.conference.drafts).toEqual([{ name: stage.draft.name }]);
      expect(strangerList.data).toEqual({ conference: { drafts: null } });
      expect(strangerList.errors[0]?.extensions.code).toBe('NOT_FOUND');
      expect(readerList.errors[0]?.extensions.code).toBe('NOT_FOUND');
      expect(strangerDraft.errors[0]).toEqual({ ...missing.errors[0], locations: expect.anything() });
    });

    test('says whether the viewer may edit', async () => {
      const id = draftId(stage.draft);

      const organizer = await app.ok(SHOW, { id }, stage.organizer);
      const committee = await app.ok(SHOW, { id }, await committeeMember(app, stage));

      expect([organizer.draft.viewerCanEdit, committee.draft.viewerCanEdit]).toEqual([true, false]);
    });
  });

  test('creates an empty draft, once for two calls with the same key', async () => {
    const input = {
      conferenceId: toGlobalId('Conference', stage.conference.id),
      name: '  Second try ',
      idempotencyKey: 'one',
    };

    const first = await app.ok(CREATE, { input }, stage.organizer);
    const second = await app.ok(CREATE, { input }, stage.organizer);

    expect(first.createDraft).toEqual({
      draft: { id: expect.stringMatching(/^drf_/), name: 'Second try', revision: 0, state: 'OPEN' },
      errors: [],
    });
    expect(second.createDraft.draft.id).toBe(first.createDraft.draft.id);
  });

  test.each([
    ['REQUIRED', 'an empty name', '   '],
    ['TOO_LONG', 'a name of 201 characters', 'x'.repeat(201)],
  ])('answers %s for %s', async (code, _, name) => {
    const { renameDraft } = await app.ok(RENAME, { input: { draftId: draftId(stage.draft), name } }, stage.organizer);

    expect(renameDraft).toEqual({ draft: null, errors: [{ code, path: ['name'] }] });
  });

  test('takes a name of 200 characters', async () => {
    const name = 'x'.repeat(200);

    const { renameDraft } = await app.ok(RENAME, { input: { draftId: draftId(stage.draft), name } }, stage.organizer);

    expect(renameDraft).toEqual({ draft: { name }, errors: [] });
  });

  test('a branch copies placements and waivers in force, and then goes its own way', async () => {
    const [ada, bea] = stage.talks;
    await place(app, stage, ada, '09:00');
    await edit(
      app,
      'pinSession',
      { draftId: draftId(stage.draft), expectedRevision: 1, sessionId: sessionId(ada), isTimePinned: true },
      stage.organizer,
    );
    await place(app, stage, bea, '09:15');
    const issues = await app.ok(
      'query ($id: ID!) { draft(id: $id) { issues { key } } }',
      { id: draftId(stage.draft) },
      stage.organizer,
    );
    const waive = 'mutation ($input: WaiveIssuesInput!) { waiveIssues(input: $input) { errors { code } } }';
    const waiver = {
      draftId: draftId(stage.draft),
      expectedRevision: 3,
      issueKeys: [issues.draft.issues[0].key],
      reason: 'Joint session',
    };
    await app.ok(waive, { input: waiver }, stage.organizer);

    const { branchDraft } = await app.ok(
      BRANCH,
      { input: { draftId: draftId(stage.draft), name: 'Branch' } },
      stage.organizer,
    );
    await place(app, stage, bea, '10:00');

    expect(branchDraft).toEqual({
      draft: {
        name: 'Branch',
        revision: 1,
        branchedFromRevision: 3,
        branchedFrom: { id: draftId(stage.draft) },
        placements: [
          {
            session: { title: 'Ada' },
            startsAt: '2027-03-08T09:00:00.000Z',
            rooms: [{ name: 'Hall' }],
            isTimePinned: true,
          },
          {
            session: { title: 'Bea' },
            startsAt: '2027-03-08T09:15:00.000Z',
            rooms: [{ name: 'Hall' }],
            isTimePinned: false,
          },
        ],
        waivers: [{ reason: 'Joint session', authorName: 'Organizer' }],
      },
      errors: [],
    });
  });

  test('undo does not go behind the copy with which a branch begins', async () => {
    await place(app, stage, stage.talks[0], '09:00');
    const created = await app.ok(
      BRANCH.replace('draft { name', 'draft { id name'),
      { input: { draftId: draftId(stage.draft), name: 'Branch' } },
      stage.organizer,
    );
    const branchId = created.branchDraft.draft.id;

    const undone = await edit(app, 'undoDraftChange', { draftId: branchId, expectedRevision: 1 }, stage.organizer);

    expect(undone.errors).toEqual([{ code: 'NOTHING_TO_UNDO', path: null }]);
  });

  test('a deleted draft leaves the list, stays readable with its id, and cannot be changed', async () => {
    const input = { draftId: draftId(stage.draft) };

    const { deleteDraft } = await app.ok(DELETE, { input }, stage.organizer);
    const list = await app.ok(LIST, { slug: stage.conference.slug }, stage.organizer);
    const shown = await app.ok(SHOW, { id: draftId(stage.draft) }, stage.organizer);
    const placed = await place(app, stage, stage.talks[0], '09:00');
    const again = await app.ok(DELETE, { input }, stage.organizer);
    const renamed = await app.ok(RENAME, { input: { ...input, name: 'New' } }, stage.organizer);

    expect(deleteDraft).toEqual({ draft: { state: 'DISCARDED' }, errors: [] });
    expect(list.conference.drafts).toEqual([]);
    expect(shown.draft).toEqual({ name: stage.draft.name, state: 'DISCARDED', viewerCanEdit: false });
    const closed = [{ code: 'DRAFT_NOT_OPEN', path: ['draftId'] }];
    expect([placed.errors, again.deleteDraft.errors, renamed.renameDraft.errors]).toEqual([closed, closed, closed]);
  });

  test('compares two drafts: what only one places, what moved and how', async () => {
    const [ada, bea, cem] = stage.talks;
    await place(app, stage, ada, '09:00');
    await place(app, stage, bea, '10:00');
    const branch = await app.ok(
      BRANCH.replace('draft { name', 'draft { id name'),
      { input: { draftId: draftId(stage.draft), name: 'Branch' } },
      stage.organizer,
    );
    const afterId = branch.branchDraft.draft.id;
    await edit(
      app,
      'moveSession',
      { draftId: afterId, expectedRevision: 1, sessionId: sessionId(ada), startsAt: '2027-03-08T04:00:00Z' },
      stage.organizer,
    );
    await edit(
      app,
      'unplaceSession',
      { draftId: afterId, expectedRevision: 2, sessionId: sessionId(bea) },
      stage.organizer,
    );
    await edit(
      app,
      'placeSession',
      {
        draftId: afterId,
        expectedRevision: 3,
        sessionId: sessionId(cem),
        startsAt: '2027-03-08T09:00:00Z',
        roomIds: [],
      },
      stage.organizer,
    );
    const query = `query ($beforeId: ID!, $afterId: ID!) { compareDrafts(beforeId: $beforeId, afterId: $afterId) {
      onlyBefore { session { title } } onlyAfter { session { title } }
      moved { before { session { title } startsAt } after { startsAt } hasOtherStart hasOtherDuration hasOtherRooms hasOtherPins }
      before { score { hard } } after { score { hard } scoreByConstraint { constraint openIssues minutes } } } }`;

    const { compareDrafts } = await app.ok(query, { beforeId: draftId(stage.draft), afterId }, stage.organizer);

    expect({ ...compareDrafts, after: { score: compareDrafts.after.score } }).toEqual({
      onlyBefore: [{ session: { title: 'Bea' } }],
      onlyAfter: [{ session: { title: 'Cem' } }],
      moved: [
        {
          before: { session: { title: 'Ada' }, startsAt: '2027-03-08T09:00:00.000Z' },
          after: { startsAt: '2027-03-08T04:00:00.000Z' },
          hasOtherStart: true,
          hasOtherDuration: false,
          hasOtherRooms: false,
          hasOtherPins: false,
        },
      ],
      before: { score: { hard: 0 } },
      after: { score: { hard: 30 } },
    });
    expect(compareDrafts.after.scoreByConstraint.filter((each: { minutes: number }) => each.minutes > 0)).toEqual([
      { constraint: 'OUTSIDE_OPENING_HOURS', openIssues: 1, minutes: 30 },
    ]);
  });

  test('compares no drafts of two conferences, and none that the viewer may not see', async () => {
    const elsewhere = await stageDraft(app);
    const query =
      'query ($beforeId: ID!, $afterId: ID!) { compareDrafts(beforeId: $beforeId, afterId: $afterId) { moved { hasOtherStart } } }';
    const both = { beforeId: draftId(stage.draft), afterId: draftId(elsewhere.draft) };
    const administrator = await app.createAccount({ isAdministrator: true });

    const mixed = await app.gql(query, both, administrator);
    const foreign = await app.gql(query, both, stage.organizer);

    expect(mixed.errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(foreign.errors[0]?.extensions.code).toBe('NOT_FOUND');
  });

  test('lists accepted and confirmed sessions that have no place yet', async () => {
    const [ada] = stage.talks;
    await place(app, stage, ada, '09:00');
    await makeSession(app.dataSource, stage.conference, { title: 'Undecided', state: 'submitted' });
    await makeSession(app.dataSource, stage.conference, { title: 'Accepted', state: 'accepted' });

    const { draft } = await app.ok(
      'query ($id: ID!) { draft(id: $id) { unplacedSessions { title } } }',
      { id: draftId(stage.draft) },
      stage.organizer,
    );

    expect(draft.unplacedSessions).toEqual([{ title: 'Bea' }, { title: 'Cem' }, { title: 'Accepted' }]);
  });

  test('a session cancelled after it was placed stays in the draft until it is taken out', async () => {
    const [ada, bea] = stage.talks;
    await place(app, stage, ada, '09:00');
    await app.dataSource.getRepository(Session).update({ id: ada.id }, { state: 'cancelled', cancelledAt: new Date() });

    const clash = await place(app, stage, bea, '09:00');
    const revision = 2;
    const moved = await edit(
      app,
      'moveSession',
      {
        draftId: draftId(stage.draft),
        expectedRevision: revision,
        sessionId: sessionId(ada),
        startsAt: '2027-03-08T11:00:00Z',
      },
      stage.organizer,
    );

    expect(clash.appearedIssues).toEqual([
      { constraint: 'ROOM_DOUBLE_BOOKED', level: 'HARD', minutes: 30, sessions: expect.anything() },
    ]);
    expect(moved.errors).toEqual([]);
  });

  test('shows every rule with its default and what the conference made of it, to the team only', async () => {
    const query =
      'query ($slug: String!) { conference(slug: $slug) { constraints { constraint level weight defaultLevel defaultWeight isCustom canChangeLevel } } }';
    await app.dataSource.query(
      `INSERT INTO constraint_setting (conference_id, "constraint", level, weight) VALUES ($1, 'pause_too_short', 'medium', 3)`,
      [stage.conference.id],
    );

    const { conference } = await app.ok(query, { slug: stage.conference.slug }, stage.organizer);
    const stranger = await app.gql(query, { slug: stage.conference.slug }, await app.createAccount());

    expect(conference.constraints).toHaveLength(65);
    expect(conference.constraints[0]).toEqual({
      constraint: 'ROOM_DOUBLE_BOOKED',
      level: 'HARD',
      weight: 1,
      defaultLevel: 'HARD',
      defaultWeight: 1,
      isCustom: false,
      canChangeLevel: false,
    });
    const pause = conference.constraints.find(
      ({ constraint }: { constraint: string }) => constraint === 'PAUSE_TOO_SHORT',
    );
    expect(pause).toEqual({
      constraint: 'PAUSE_TOO_SHORT',
      level: 'MEDIUM',
      weight: 3,
      defaultLevel: 'SOFT',
      defaultWeight: 1,
      isCustom: true,
      canChangeLevel: true,
    });
    expect(stranger.errors[0]?.extensions.code).toBe('NOT_FOUND');
  });

  test('reads 1 and 3 drafts with the same number of statements', async () => {
    const query = `query ($slug: String!) { conference(slug: $slug) { drafts {
      name viewerCanEdit score { hard } placements { session { title } rooms { name } } issues { key text sessions { title } room { name } person { displayName } } waivers { reason } } } }`;
    const variables = { slug: stage.conference.slug };
    await place(app, stage, stage.talks[0], '04:00');
    const one = await app.countStatements(() => app.ok(query, variables, stage.organizer));

    for (const time of ['05:00', '05:30']) {
      const draft = await makeDraft(app.dataSource, stage.conference);
      await place(app, { ...stage, draft }, stage.talks[1], time, [stage.studio]);
    }
    const three = await app.countStatements(() => app.ok(query, variables, stage.organizer));

    expect([one, three]).toEqual([24, 24]);
  });

  test('reads 1 and 3 placements, and 1 and 3 issues, with the same number of statements', async () => {
    const query = `query ($id: ID!) { draft(id: $id) {
      placements { session { title } startsAt endsAt rooms { name } }
      issues { text sessions { title } room { name } person { displayName } waiver { reason } } } }`;
    const read = (): Promise<unknown> => app.ok(query, { id: draftId(stage.draft) }, stage.organizer);
    const [ada, bea, cem] = stage.talks;
    await place(app, stage, ada, '04:00');
    const one = await app.countStatements(read);

    await place(app, stage, bea, '04:30', [stage.studio]);
    await place(app, stage, cem, '05:00');
    const three = await app.countStatements(read);

    expect([one, three]).toEqual([22, 22]);
  });

  test('the drafts of one conference say nothing of another', async () => {
    const other = await makeConference(app.dataSource);
    await makeDraft(app.dataSource, other, { name: 'Elsewhere' });

    const { conference } = await app.ok(LIST, { slug: stage.conference.slug }, stage.organizer);

    expect(conference.drafts).toEqual([{ name: stage.draft.name }]);
    expect(await app.dataSource.getRepository(Draft).countBy({ conferenceId: other.id })).toBe(1);
  });
});
