import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ClashModelLoader } from '../../src/modules/agenda/clash-model/clash-model-loader.js';
import type { PublicClashModel } from '../../src/modules/agenda/clash-model/public-clash-model.js';
import { demoProgramme } from '../../src/modules/demo/demo-programme.js';
import { ProgrammeWriter } from '../../src/modules/interchange/programme-writer.js';
import { Session } from '../../src/modules/sessions/session.entity.js';
import { SYSTEM } from '../../src/platform/auth/viewer.js';
import { Transactions } from '../../src/platform/database/transactions.js';
import { fromGlobalId, toGlobalId } from '../../src/platform/graphql/global-id.js';
import { evaluate } from '../../src/scheduling/index.js';
import { bookRoom } from '../support/bookings.js';
import { at, committeeMember, draftId, place, sessionId, stageDraft } from '../support/draft-edits.js';
import {
  grantRole,
  makeConference,
  makeDraft,
  makeOrganisation,
  makePerson,
  makeSession,
} from '../support/factories.js';
import { startTestApp, type TestAccount, type TestApp } from '../support/test-app.js';

const MODEL = `query ($id: ID!) { draft(id: $id) { clashModel } }`;
const JUDGED = `query ($id: ID!) { draft(id: $id) {
  revision score { hard medium soft } scoreByConstraint { constraint openIssues waivedIssues cost } issues { key isWaived }
} }`;
const WAIVE = `mutation ($input: WaiveIssuesInput!) { waiveIssues(input: $input) { errors { code } } }`;
/** What the list of the agenda builder asks for. */
const SESSIONS = `query ($id: ID!) { draft(id: $id) { sessions {
  id number title kind state durationMinutes starCount track { id } tags { id }
  people { role person { id displayName } } roomCount requiredFeatures language revision
} } }`;

/** Every text in a value, names of fields left out. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

describe('a draft for an editor that judges by itself', () => {
  let app: TestApp;
  let organizer: TestAccount;
  let demo: { readonly conferenceId: string; readonly draftId: string };
  beforeAll(async () => {
    app = await startTestApp();
    organizer = await app.createAccount();
    demo = await loadDemo();
  });
  afterAll(() => app.close());

  /** The demo conference with clashes, a waiver, stars, and rooms that another conference has booked. */
  async function loadDemo(): Promise<typeof demo> {
    const { id: organisationId } = await makeOrganisation(app.dataSource);
    const programme = demoProgramme({ seed: 8, firstDay: '2027-03-08' });
    const names = { organisationId, slug: 'demo', fallbackTimeZone: 'UTC', draftName: 'Draft' };
    const written = await app.nest
      .get(Transactions)
      .run((tx) => app.nest.get(ProgrammeWriter).write(tx, SYSTEM, programme, names));
    await grantRole(app.dataSource, organizer, 'organizer', written.conferenceId);
    await star(written.conferenceId);
    await bookElsewhere(written);
    await waiveFirst(toGlobalId('Draft', written.draftId));
    return { conferenceId: written.conferenceId, draftId: toGlobalId('Draft', written.draftId) };
  }

  async function star(conferenceId: string): Promise<void> {
    // Whoever stars everything says nothing about pairs.
    await app.dataSource.query(
      `INSERT INTO session_star (account_id, session_id, conference_id)
       SELECT $1, id, conference_id FROM session WHERE conference_id = $2 AND number <= 60`,
      [organizer.id, conferenceId],
    );
  }

  async function bookElsewhere(written: { readonly draftId: string }): Promise<void> {
    const [taken] = await app.dataSource.query<{ id: string; during: string }[]>(
      `SELECT r.room_id AS id, format('[%s,%s)', p.starts_at, p.starts_at + interval '20 minutes') AS during
       FROM placement p JOIN placement_room r USING (draft_id, session_id) WHERE p.draft_id = $1 ORDER BY p.starts_at LIMIT 1`,
      [written.draftId],
    );
    if (!taken) throw new Error('nothing is placed');
    await bookRoom(
      app.dataSource,
      await makeSession(app.dataSource, await makeConference(app.dataSource)),
      taken,
      taken.during,
    );
  }

  async function waiveFirst(id: string): Promise<void> {
    const { draft } = await app.ok(JUDGED, { id }, organizer);
    const key = draft.issues.find((issue: { key: string }) => issue.key.startsWith('person_double_booked')).key;
    const input = { draftId: id, expectedRevision: draft.revision, issueKeys: [key], reason: 'She is two people' };
    expect((await app.ok(WAIVE, { input }, organizer)).waiveIssues.errors).toEqual([]);
  }

  const modelOf = async (id: string, as = organizer): Promise<PublicClashModel> =>
    (await app.ok(MODEL, { id }, as)).draft.clashModel;

  test('is judged from the clash model alone as the server judges it', async () => {
    const { revision, problem, placements } = await modelOf(demo.draftId);
    const { draft } = await app.ok(JUDGED, { id: demo.draftId }, organizer);

    const { score, byConstraint, issues } = evaluate(
      problem,
      new Map(placements.map((placement) => [placement.sessionId, placement])),
    );

    expect({ revision, score }).toEqual({ revision: draft.revision, score: draft.score });
    expect(Object.entries(byConstraint).map(([key, total]) => [key.toUpperCase(), total.issues, total.waived])).toEqual(
      draft.scoreByConstraint.map((each: Record<string, unknown>) => [
        each['constraint'],
        each['openIssues'],
        each['waivedIssues'],
      ]),
    );
    const keysOf = (list: readonly { key: string; isWaived: boolean }[]): string[] =>
      list.map(({ key, isWaived }) => `${key} ${isWaived}`).sort();
    expect(keysOf(issues.map(({ key, waived }) => ({ key, isWaived: waived })))).toEqual(keysOf(draft.issues));
    expect(issues.filter(({ waived }) => waived)).toHaveLength(1);
  });

  test('leaves out nothing that the server judges by, and shows no id of the database', async () => {
    const model = await modelOf(demo.draftId);
    const uuid = fromGlobalId('Draft', demo.draftId);
    const loaded = await app.nest.get(ClashModelLoader).load(app.dataSource.manager, demo.conferenceId, uuid);

    const { problem } = model;
    const sizes = Object.entries(problem).map(([name, rows]) => [name, Object.keys(rows).length] as const);
    expect(Object.fromEntries(sizes)).toEqual(
      Object.fromEntries(Object.entries(loaded.problem).map(([name, rows]) => [name, Object.keys(rows).length])),
    );
    expect(sizes.filter(([, size]) => size === 0).map(([name]) => name)).toEqual(['settings']);
    const { isSchedulable: _session, ...session } = { isSchedulable: true, ...loaded.problem.sessions[0] };
    const { isInUse: _room, ...room } = { isInUse: true, ...loaded.problem.rooms[0] };
    expect(Object.keys(problem.sessions[0] ?? {}).sort()).toEqual(Object.keys(session).sort());
    expect(Object.keys(problem.rooms[0] ?? {}).sort()).toEqual(Object.keys(room).sort());
    expect(Object.keys(problem.people[0] ?? {}).sort()).toEqual(Object.keys(loaded.problem.people[0] ?? {}).sort());
    expect(problem.rooms.flatMap(({ busy }) => busy)).toHaveLength(1);
    expect(textsIn(model).filter((text) => /^[0-9a-f]{8}-[0-9a-f]{4}-/.test(text))).toEqual([]);
  });

  test('says which sessions and rooms may be placed anew', async () => {
    const stage = await stageDraft(app);
    const [ada] = stage.talks;
    await place(app, stage, ada, '09:00');
    await app.dataSource.getRepository(Session).update(ada.id, { state: 'cancelled', cancelledAt: new Date() });
    await app.dataSource.query('DELETE FROM conference_room WHERE room_id = $1', [stage.hall.id]);

    const { schedulableIds, usableRoomIds, problem, placements, revision } = await modelOf(
      draftId(stage.draft),
      stage.organizer,
    );

    expect(schedulableIds).toEqual(stage.talks.slice(1).map(sessionId));
    expect(usableRoomIds).toEqual([toGlobalId('Room', stage.studio.id)]);
    expect([problem.sessions.length, problem.rooms.length]).toEqual([3, 2]);
    expect(placements).toEqual([
      {
        sessionId: sessionId(ada),
        start: Date.parse(at('09:00')) / 60_000,
        durationMinutes: 30,
        roomIds: [toGlobalId('Room', stage.hall.id)],
        timePinned: false,
        roomPinned: false,
        dayPinned: false,
      },
    ]);
    expect(revision).toBe(1);
  });

  test('lists accepted, confirmed and placed sessions by number', async () => {
    const stage = await stageDraft(app);
    const [ada, bea, cem] = stage.talks;
    await place(app, stage, cem, '09:00');
    const sessions = app.dataSource.getRepository(Session);
    await sessions.update(cem.id, { state: 'cancelled', cancelledAt: new Date() });
    await sessions.update(bea.id, { state: 'submitted' });
    const person = await makePerson(app.dataSource, stage.conference, { displayName: 'Dua' });
    const duas = await makeSession(app.dataSource, stage.conference, { state: 'accepted', title: 'Dua' }, [person]);
    const member = await committeeMember(app, stage);

    const { draft } = await app.ok(SESSIONS, { id: draftId(stage.draft) }, member);

    expect(draft.sessions.map(({ id, title }: Record<string, unknown>) => [id, title])).toEqual([
      [sessionId(ada), 'Ada'],
      [sessionId(cem), 'Cem'],
      [sessionId(duas), 'Dua'],
    ]);
    expect(draft.sessions[2].people).toEqual([
      { role: 'SPEAKER', person: { id: toGlobalId('Person', person.id), displayName: 'Dua' } },
    ]);
  });

  test('costs as many statements for one session as for three, and for one draft as for three', async () => {
    const conference = await makeConference(app.dataSource);
    await grantRole(app.dataSource, organizer, 'organizer', conference.id);
    const draft = await makeDraft(app.dataSource, conference);
    const addSession = async () =>
      makeSession(app.dataSource, conference, {}, [await makePerson(app.dataSource, conference)]);
    const count = (query: string, variables: object) =>
      app.countStatements(() => app.ok(query, { ...variables }, organizer));
    const drafts = 'query ($slug: String!) { conference(slug: $slug) { drafts { clashModel sessions { id title } } } }';
    await addSession();

    const one = await count(SESSIONS, { id: draftId(draft) });
    const oneDraft = await count(drafts, { slug: conference.slug });
    await addSession();
    await addSession();
    await makeDraft(app.dataSource, conference);
    await makeDraft(app.dataSource, conference);

    expect(await count(SESSIONS, { id: draftId(draft) })).toBe(one);
    expect(await count(drafts, { slug: conference.slug })).toBe(oneDraft);
    expect([one, oneDraft]).toEqual([15, 25]);
  });

  test('may be asked for with the model in one request, and its sessions four times over, not five', async () => {
    const fields = SESSIONS.slice(SESSIONS.indexOf('sessions {'), SESSIONS.lastIndexOf('} }'));
    const times = (count: number): string => Array.from({ length: count }, (_, n) => `s${n}: ${fields}`).join(' ');
    const codesFor = async (selection: string): Promise<unknown[]> => {
      const { errors } = await app.gql(`{ draft(id: "${demo.draftId}") { ${selection} } }`, {}, organizer);
      return errors.map(({ extensions }) => extensions.code);
    };

    expect(await codesFor(`clashModel ${times(4)}`)).toEqual([]);
    expect(await codesFor(times(5))).toEqual(['QUERY_TOO_COMPLEX']);
  });

  test('is there for the team only', async () => {
    const stranger = await app.createAccount();

    for (const field of ['clashModel', 'sessions { id }']) {
      const { errors } = await app.gql(`{ draft(id: "${demo.draftId}") { ${field} } }`, {}, stranger);
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(['NOT_FOUND']);
    }
  });
});
