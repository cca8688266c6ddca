import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { SYSTEM } from '../../src/platform/auth/viewer.js';
import { Transactions } from '../../src/platform/database/transactions.js';
import { fromGlobalId, toGlobalId } from '../../src/platform/graphql/global-id.js';
import { demoProgramme } from '../../src/modules/demo/demo-programme.js';
import { fullDemoProgramme, infeasibleDemoProgramme } from '../../src/modules/demo/full-programme.js';
import type { Programme } from '../../src/modules/interchange/programme.js';
import { ProgrammeWriter } from '../../src/modules/interchange/programme-writer.js';
import { grantRole, makeConference, makeDraft, makeOrganisation, makeRoom, makeSession } from '../support/factories.js';
import { startTestApp, type GraphqlAnswer, type TestAccount, type TestApp } from '../support/test-app.js';

const ARRANGE = `mutation ($input: ArrangeAgendaInput!) { arrangeAgenda(input: $input) { run { id state } errors { code message } } }`;
const STOP = `mutation ($input: StopArrangeRunInput!) { stopArrangeRun(input: $input) { run { id } errors { code } } }`;
const RUN = `query ($id: ID!) { arrangeRun(id: $id) { state progress { placed total } result { proof score { hard } unplaced { title reasons { kind text } } infeasible { text } } proposal { id state } } }`;
const ACCEPT = `mutation ($input: AcceptProposalInput!) { acceptProposal(input: $input) { draft { id score { hard } placements { session { id } } } errors { code } } }`;
const DISCARD = `mutation ($input: DiscardProposalInput!) { discardProposal(input: $input) { proposal { state } errors { code } } }`;

const DEMO = { seed: 8, firstDay: '2027-03-08' };

describe('arrangeAgenda', () => {
  let app: TestApp;
  let organizer: TestAccount;

  beforeAll(async () => {
    app = await startTestApp();
    organizer = await app.createAccount();
  });
  afterAll(() => app.close());

  /** A conference of this programme with an organizer; answers the id of its draft. */
  async function load(programme: Programme, slug: string): Promise<string> {
    const organisation = await makeOrganisation(app.dataSource);
    const written = await app.nest.get(Transactions).run((tx) =>
      app.nest.get(ProgrammeWriter).write(tx, SYSTEM, programme, {
        organisationId: organisation.id,
        slug,
        fallbackTimeZone: 'UTC',
        draftName: 'Draft',
      }),
    );
    await grantRole(app.dataSource, organizer, 'organizer', written.conferenceId);
    return toGlobalId('Draft', written.draftId);
  }

  async function start(draftId: string, fields: Record<string, unknown> = {}): Promise<string> {
    const { arrangeAgenda } = await app.ok(ARRANGE, { input: { draftId, seconds: 10, ...fields } }, organizer);
    expect(arrangeAgenda.errors).toEqual([]);
    return arrangeAgenda.run.id;
  }

  /** Reads the events of a run to its end. */
  const ended = async (runId: string): Promise<string> =>
    (
      await fetch(`${app.url}/arrange-runs/${runId}/events`, {
        headers: { authorization: `Bearer ${organizer.token}` },
      })
    ).text();

  const runOf = async (runId: string) => (await app.ok(RUN, { id: runId }, organizer)).arrangeRun;

  /** A small conference: two rooms, three unplaced sessions. */
  async function small(): Promise<{ draftId: string; sessionIds: string[]; conferenceId: string }> {
    const conference = await makeConference(app.dataSource);
    await grantRole(app.dataSource, organizer, 'organizer', conference.id);
    await makeRoom(app.dataSource, conference);
    await makeRoom(app.dataSource, conference);
    const sessions = [
      await makeSession(app.dataSource, conference),
      await makeSession(app.dataSource, conference),
      await makeSession(app.dataSource, conference),
    ];
    const draft = await makeDraft(app.dataSource, conference);
    return {
      draftId: toGlobalId('Draft', draft.id),
      sessionIds: sessions.map(({ id }) => toGlobalId('Session', id)),
      conferenceId: conference.id,
    };
  }

  test('mends the clashes of the demo conference and places what had no place', async () => {
    const draftId = await load(demoProgramme(DEMO), 'demo');

    const runId = await start(draftId, { seconds: 8 });
    await ended(runId);
    const run = await runOf(runId);

    expect(run).toMatchObject({ state: 'DONE', result: { score: { hard: 0 }, unplaced: [] } });
    const { acceptProposal } = await app.ok(ACCEPT, { input: { proposalId: run.proposal.id } }, organizer);
    expect(acceptProposal).toMatchObject({ errors: [], draft: { id: draftId, score: { hard: 0 } } });
    expect(acceptProposal.draft.placements).toHaveLength(demoProgramme(DEMO).sessions.length);
  });

  test('places every session of a conference whose rooms are 95 % full', async () => {
    const draftId = await load(fullDemoProgramme(DEMO), 'full');

    const runId = await start(draftId, { seconds: 20, seed: 3 });
    await ended(runId);

    expect(await runOf(runId)).toMatchObject({ state: 'DONE', result: { score: { hard: 0 }, unplaced: [] } });
  });

  test('says why not everything can be placed where it cannot', async () => {
    const { programme, reason } = infeasibleDemoProgramme(DEMO);
    const draftId = await load(programme, 'infeasible');

    const runId = await start(draftId, { seconds: 4 });
    await ended(runId);
    const { result } = await runOf(runId);

    expect(result).toMatchObject({ proof: 'infeasible', score: { hard: 0 } });
    const named = `for ${reason.neededMinutes} minutes, and there are only ${reason.openMinutes}`;
    expect(result.infeasible).toEqual([{ text: expect.stringContaining(named) }]);
  });

  test('keeps the best when it is stopped, and goes on answering while it searches', async () => {
    const draftId = await load(fullDemoProgramme(DEMO), 'stopped');
    const runId = await start(draftId, { seconds: 300 });
    let run = await runOf(runId);
    while (!run.progress?.placed) run = await runOf(runId);

    const { stopArrangeRun } = await app.ok(STOP, { input: { runId } }, organizer);
    const events = await ended(runId);
    const again = await app.ok(STOP, { input: { runId } }, organizer);

    expect(stopArrangeRun.errors).toEqual([]);
    expect(events).toContain('event: end');
    expect(await runOf(runId)).toMatchObject({ state: 'STOPPED', proposal: { state: 'PROPOSAL' } });
    expect(again.stopArrangeRun.errors).toEqual([{ code: 'ARRANGE_NOT_RUNNING' }]);
  });

  test('leaves alone what is out of scope', async () => {
    const { draftId, sessionIds } = await small();

    const runId = await start(draftId, { seconds: 1, scope: 'SELECTION', sessionIds: [sessionIds[1]] });
    await ended(runId);
    const { proposal } = await runOf(runId);
    const { acceptProposal } = await app.ok(ACCEPT, { input: { proposalId: proposal.id } }, organizer);

    expect(acceptProposal.draft.placements).toEqual([{ session: { id: sessionIds[1] } }]);
  });

  test('refuses a proposal whose sessions somebody moved meanwhile, and can be discarded once', async () => {
    const { draftId, sessionIds, conferenceId } = await small();
    const room = await app.dataSource.query(
      'SELECT room_id FROM conference_room WHERE conference_id = $1 ORDER BY position LIMIT 1',
      [conferenceId],
    );
    const runId = await start(draftId, { seconds: 1 });
    await ended(runId);
    const { proposal } = await runOf(runId);
    const place = `mutation ($input: PlaceSessionInput!) { placeSession(input: $input) { errors { code } } }`;
    const input = {
      draftId,
      sessionId: sessionIds[0],
      startsAt: '2027-03-08T12:00:00Z',
      roomIds: [toGlobalId('Room', room[0].room_id)],
      expectedRevision: 0,
    };
    expect((await app.ok(place, { input }, organizer)).placeSession.errors).toEqual([]);

    const accepted = await app.ok(ACCEPT, { input: { proposalId: proposal.id } }, organizer);
    const discarded = await app.ok(DISCARD, { input: { proposalId: proposal.id } }, organizer);
    const twice = await app.ok(DISCARD, { input: { proposalId: proposal.id } }, organizer);

    expect(accepted.acceptProposal).toMatchObject({ draft: null, errors: [{ code: 'REVISION_CONFLICT' }] });
    expect(discarded.discardProposal).toEqual({ proposal: { state: 'DISCARDED' }, errors: [] });
    expect(twice.discardProposal.errors).toEqual([{ code: 'DRAFT_NOT_OPEN' }]);
  });

  test('answers clearly when too many searches wait', async () => {
    const { draftId } = await small();
    // Of another process: here they would start, and a search over so little may end before the ninth is asked for.
    const waiting = `INSERT INTO arrange_run (id, draft_id, state, settings)
      SELECT gen_random_uuid(), $1, 'queued', '{}' FROM generate_series(1, $2)`;
    const ask = async () => (await app.ok(ARRANGE, { input: { draftId, seconds: 1 } }, organizer)).arrangeAgenda;

    await app.dataSource.query(waiting, [fromGlobalId('Draft', draftId), 7]);
    const last = await ask();
    await ended(last.run.id);
    await app.dataSource.query(waiting, [fromGlobalId('Draft', draftId), 1]);
    const refused = await ask();
    await app.dataSource.query(`DELETE FROM arrange_run WHERE state = 'queued'`);

    expect(last.errors).toEqual([]);
    expect(refused).toMatchObject({ run: null, errors: [{ code: 'ARRANGE_QUEUE_FULL' }] });
  });

  test('calls a search failed whose process is gone, and no other', async () => {
    const { draftId } = await small();
    const runId = await start(draftId, { seconds: 1 });
    await ended(runId);
    await app.dataSource.query(
      `UPDATE arrange_run SET state = 'running', heartbeat_at = now() - interval '29 seconds'`,
    );
    const quiet = await runOf(runId);
    await app.dataSource.query(`UPDATE arrange_run SET heartbeat_at = now() - interval '31 seconds'`);
    const gone = await runOf(runId);

    expect([quiet.state, gone.state]).toEqual(['RUNNING', 'FAILED']);
  });

  test('is for organizers: strangers and the programme committee are refused', async () => {
    const { draftId, conferenceId } = await small();
    const committee = await app.createAccount();
    await grantRole(app.dataSource, committee, 'programme_committee', conferenceId);
    const codeOf = (answer: GraphqlAnswer): unknown => answer.errors[0]?.extensions.code;

    expect(codeOf(await app.gql(ARRANGE, { input: { draftId } }))).toBe('UNAUTHENTICATED');
    expect(codeOf(await app.gql(ARRANGE, { input: { draftId } }, await app.createAccount()))).toBe('NOT_FOUND');
    expect(codeOf(await app.gql(ARRANGE, { input: { draftId } }, committee))).toBe('FORBIDDEN');
  });

  test('shows the events of a run to nobody else', async () => {
    const { draftId } = await small();
    const runId = await start(draftId, { seconds: 1 });
    const stranger = await app.createAccount();

    const strange = await fetch(`${app.url}/arrange-runs/${runId}/events`, {
      headers: { authorization: `Bearer ${stranger.token}` },
    });
    const anonymous = await fetch(`${app.url}/arrange-runs/${runId}/events`);
    await ended(runId);

    expect([strange.status, anonymous.status]).toEqual([404, 401]);
  });
});
