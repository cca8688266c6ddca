import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { makePerson, makeSession } from '../support/factories.js';
import { eventsOf } from '../support/arranging.js';
import {
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
import { release } from '../support/releases.js';
import { toGlobalId } from '../../src/platform/graphql/global-id.js';
import { startTestApp, type GraphqlAnswer, type TestAccount, type TestApp } from '../support/test-app.js';

const REPLAN = `mutation ($input: ReplanAgendaInput!) { replanAgenda(input: $input) { run { id isReplan } errors { code path } } }`;
const MENU = `query ($id: ID!) { arrangeRun(id: $id) { state result { proof } proposal { id } menu {
  before { hard }
  heldElsewhere { title }
  entries { mostMoved hardIssues bringsNothingNew isProven disturbance
    moved { session { title } from { startsAt roomIds } to { startsAt roomIds } grade disturbance }
    placed { title } unplaced { title } proposal { id state name } }
} } }`;
const ACCEPT = `mutation ($input: AcceptProposalInput!) { acceptProposal(input: $input) { draft { placements { session { title } startsAt rooms { name } } } errors { code } } }`;

const DAY = '2027-03-08';

interface Entry {
  readonly mostMoved: number;
  readonly hardIssues: number;
  readonly moved: readonly unknown[];
}

describe('replanAgenda', () => {
  let app: TestApp;
  let stage: DraftStage;
  beforeAll(async () => {
    app = await startTestApp();
  });
  /** Released: Ada and Cem in the hall, Bea in the studio. */
  beforeEach(async () => {
    stage = await stageDraft(app);
    const [ada, bea, cem] = stage.talks;
    await place(app, stage, ada, '09:00');
    await place(app, stage, bea, '09:00', [stage.studio]);
    await place(app, stage, cem, '10:00');
    await release(app, stage.draft, stage.organizer, { expectedRevision: 3 });
  });
  afterAll(() => app.close());

  const send = (input: Record<string, unknown>, as: TestAccount | null = stage.organizer): Promise<GraphqlAnswer> =>
    app.gql(REPLAN, { input: { draftId: draftId(stage.draft), seconds: 1, ...input } }, as);
  const menuOf = async (input: Record<string, unknown>) => {
    const { data } = await send(input);
    expect(data.replanAgenda).toEqual({ run: { id: expect.any(String), isReplan: true }, errors: [] });
    const { id } = data.replanAgenda.run;
    await eventsOf(app, id, stage.organizer);
    return (await app.ok(MENU, { id }, stage.organizer)).arrangeRun;
  };
  const refusal = async (input: Record<string, unknown>) => (await send(input)).data.replanAgenda.errors;
  const lostHall = (fields: Record<string, unknown> = {}) => ({
    lostRooms: [{ roomId: roomId(stage.hall), ...fields }],
  });

  test('offers the best agenda for each number of moves when a room is lost for a day', async () => {
    const run = await menuOf({ ...lostHall({ day: DAY }), mostMoved: [0, 1, 2, 3] });

    expect(run).toMatchObject({ state: 'DONE', result: null, menu: { before: { hard: 60 }, heldElsewhere: [] } });
    const { entries } = run.menu;
    const figures = entries.map(({ mostMoved, hardIssues, moved }: Entry) => [mostMoved, hardIssues, moved.length]);
    expect(figures).toEqual([
      [0, 2, 0],
      [1, 1, 1],
      [2, 0, 2],
      [3, 0, 2],
    ]);
    expect(entries[3]).toMatchObject({ bringsNothingNew: true, proposal: null });
    expect(entries[0].proposal).toBeNull();
    expect(run.proposal.id).toBe(entries[2].proposal.id);
  });

  test('each choice is a proposal; accepting one discards the others', async () => {
    const { menu } = await menuOf({ ...lostHall({ day: DAY }), mostMoved: [1, 2] });
    const [one, two] = menu.entries;

    const { acceptProposal } = await app.ok(ACCEPT, { input: { proposalId: two.proposal.id } }, stage.organizer);
    const state = await app.ok(
      'query ($id: ID!) { draft(id: $id) { state } }',
      { id: one.proposal.id },
      stage.organizer,
    );

    expect(acceptProposal.errors).toEqual([]);
    const inHall = acceptProposal.draft.placements.filter(
      ({ rooms, startsAt }: { rooms: { name: string }[]; startsAt: string }) =>
        rooms[0]?.name === 'Hall' && startsAt.startsWith(DAY),
    );
    expect(inHall).toEqual([]);
    expect(state.draft.state).toBe('DISCARDED');
  });

  test('says how far each session moves and how much that disturbs', async () => {
    const { menu } = await menuOf({ ...lostHall({ startsAt: at('09:00'), endsAt: at('09:30') }), mostMoved: [1] });

    const [move] = menu.entries[0].moved;
    expect(move.session).toEqual({ title: 'Ada' });
    expect(move.from).toEqual({ startsAt: at('09:00'), roomIds: [roomId(stage.hall)] });
    expect(['ROOM', 'TIME', 'DAY']).toContain(move.grade);
    expect(menu.entries[0].disturbance).toBe(move.disturbance);
  });

  test('moves the sessions of a person who cannot come', async () => {
    const dana = await makePerson(app.dataSource, stage.conference, { displayName: 'Dana' });
    const talk = await makeSession(app.dataSource, stage.conference, { title: 'Dana speaks' }, [dana]);
    await place(app, stage, talk, '11:00', [stage.studio]);
    await release(app, stage.draft, stage.organizer, { expectedRevision: 4 });

    const { menu } = await menuOf({
      absentPeople: [{ personId: toGlobalId('Person', dana.id), day: DAY }],
      mostMoved: [1],
    });

    expect(menu.entries[0]).toMatchObject({
      hardIssues: 0,
      moved: [{ session: { title: 'Dana speaks' }, grade: 'DAY' }],
    });
    expect(menu.entries[0].moved[0].to.startsAt.slice(0, 10)).toBe('2027-03-09');
  });

  test('gives a session that readers did not know a place without counting a move', async () => {
    await makeSession(app.dataSource, stage.conference, { title: 'New' });

    const { menu } = await menuOf({ mostMoved: [0] });

    expect(menu.entries[0]).toMatchObject({ moved: [], placed: [{ title: 'New' }], unplaced: [] });
    expect(menu.entries[0].proposal).toMatchObject({ state: 'PROPOSAL' });
  });

  test('starts from what readers know, whatever the draft moved since', async () => {
    const input = {
      draftId: draftId(stage.draft),
      expectedRevision: 3,
      sessionId: sessionId(stage.talks[1]),
      startsAt: at('14:00'),
    };
    expect((await edit(app, 'moveSession', input, stage.organizer)).errors).toEqual([]);

    const { menu } = await menuOf({ ...lostHall({ day: DAY }), mostMoved: [2] });

    const titles = menu.entries[0].moved.map(({ session }: { session: { title: string } }) => session.title).sort();
    expect(titles).toEqual(['Ada', 'Cem']);
  });

  test('refuses what is not of the conference, and times that mean nothing', async () => {
    const elsewhere = await stageDraft(app);

    expect(await refusal({ lostRooms: [{ roomId: roomId(elsewhere.hall) }] })).toEqual([
      { code: 'NOT_OF_CONFERENCE', path: ['lostRooms', '0'] },
    ]);
    expect(await refusal(lostHall({ day: '2030-01-01' }))).toEqual([
      { code: 'INVALID_VALUE', path: ['lostRooms', '0', 'day'] },
    ]);
    expect(await refusal(lostHall({ startsAt: at('10:00'), endsAt: at('09:00') }))).toEqual([
      { code: 'INTERVAL_INVALID', path: ['lostRooms', '0'] },
    ]);
  });

  test('refuses a draft that is not open', async () => {
    await app.dataSource.query(`UPDATE draft SET state = 'discarded', discarded_at = now() WHERE id = $1`, [
      stage.draft.id,
    ]);

    expect(await refusal({})).toEqual([{ code: 'DRAFT_NOT_OPEN', path: ['draftId'] }]);
  });

  test('is for organizers', async () => {
    const codeOf = (answer: GraphqlAnswer): unknown => answer.errors[0]?.extensions.code;

    expect(codeOf(await send({}, null))).toBe('UNAUTHENTICATED');
    expect(codeOf(await send({}, await app.createAccount()))).toBe('NOT_FOUND');
    expect(codeOf(await send({}, await committeeMember(app, stage)))).toBe('FORBIDDEN');
  });
});
