import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Session } from '../../src/modules/sessions/session.entity.js';
import { MAX_OWN_VIEWS } from '../../src/modules/saved-views/saved-views.service.js';
import { newId } from '../../src/platform/database/ids.js';
import { toGlobalId } from '../../src/platform/graphql/global-id.js';
import { makeSession, makeTag, makeTrack } from '../support/factories.js';
import { codeOf, makeSessionCast, sessionId, type SessionCast } from '../support/session-cast.js';
import { startTestApp, type TestAccount, type TestApp } from '../support/test-app.js';

const UPDATE = `mutation ($input: UpdateSessionsInput!) { updateSessions(input: $input) {
  sessions { number state track { id } tags { name } doNotRecord revision cancelledAt }
  errors { code path ... on SessionStateChangeError { currentState allowedStates } } } }`;
const SAVE = `mutation ($input: SaveViewInput!) { saveView(input: $input) {
  savedView { id table name query isShared ownerName isOwn viewerCanDelete } errors { code } } }`;
const DELETE = `mutation ($id: ID!) { deleteView(input: { savedViewId: $id }) { deletedViewId errors { code } } }`;
const VIEWS = `query ($slug: String!, $table: ViewedTable) { conference(slug: $slug) {
  savedViews(table: $table) { name ownerName isOwn isShared viewerCanDelete } } }`;

describe('tables of organizers', () => {
  let app: TestApp;
  let cast: SessionCast;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    cast = await makeSessionCast(app);
  });

  describe('changing several sessions at once', () => {
    const update = async (sessions: readonly { id: string }[], change: object, as: TestAccount = cast.organizer) =>
      (await app.ok(UPDATE, { input: { sessionIds: sessions.map(sessionId), ...change } }, as)).updateSessions;
    const make = (fields: Partial<Session> = {}): Promise<Session> =>
      makeSession(app.dataSource, cast.conference, fields);
    const tagNames = ({ tags }: { tags: { name: string }[] }): string[] => tags.map(({ name }) => name);

    test('sets state, track, tags and recording of all of them, each with one revision', async () => {
      const track = await makeTrack(app.dataSource, cast.conference);
      const [old, added] = [
        await makeTag(app.dataSource, cast.conference, { name: 'old' }),
        await makeTag(app.dataSource, cast.conference, { name: 'new' }),
      ];
      const [first, second] = [await make({ state: 'submitted' }), await make({ state: 'accepted' })];
      await app.dataSource.query('INSERT INTO session_tag (session_id, tag_id) VALUES ($1, $2)', [first.id, old.id]);

      const { sessions, errors } = await update([second, first], {
        state: 'ACCEPTED',
        trackId: toGlobalId('Track', track.id),
        addTagIds: [toGlobalId('Tag', added.id)],
        removeTagIds: [toGlobalId('Tag', old.id)],
        doNotRecord: true,
      });

      expect(errors).toEqual([]);
      const shown = { state: 'ACCEPTED', track: { id: toGlobalId('Track', track.id) }, tags: [{ name: 'new' }] };
      const alike = { ...shown, doNotRecord: true, revision: 2, cancelledAt: null };
      expect(sessions).toEqual([
        { number: second.number, ...alike },
        { number: first.number, ...alike },
      ]);
    });

    test('logs each of them as the single changes do, and nothing where nothing changes', async () => {
      const [changing, same] = [
        await make({ state: 'submitted', doNotRecord: true }),
        await make({ state: 'accepted' }),
      ];

      await update([changing, same], { state: 'ACCEPTED', doNotRecord: false });

      const entries = await app.dataSource.query(
        `SELECT subject_id AS id, action, changes FROM audit_entry WHERE conference_id = $1 ORDER BY action`,
        [cast.conference.id],
      );
      expect(entries).toEqual([
        { id: changing.id, action: 'change_session_state', changes: { state: { old: 'submitted', new: 'accepted' } } },
        { id: changing.id, action: 'update_talk', changes: { doNotRecord: { old: true, new: false } } },
      ]);
      const { sessions } = await update([same], {});
      expect(sessions.map(({ revision }: Session) => revision)).toEqual([1]);
    });

    test('leaves out of a track with null, and cancels with a time', async () => {
      const track = await makeTrack(app.dataSource, cast.conference);
      const session = await make({ trackId: track.id });

      const { sessions } = await update([session], { trackId: null, state: 'CANCELLED' });

      expect(sessions).toMatchObject([{ track: null, state: 'CANCELLED', cancelledAt: expect.any(String) }]);
    });

    test('changes none where one cannot take the step, and says which', async () => {
      const [good, bad] = [await make({ state: 'submitted' }), await make({ state: 'withdrawn' })];

      const { sessions, errors } = await update([good, bad], { state: 'ACCEPTED', doNotRecord: true });

      expect([sessions, errors]).toEqual([
        null,
        [
          {
            code: 'STATE_CHANGE_NOT_ALLOWED',
            path: ['sessionIds', '1'],
            currentState: 'WITHDRAWN',
            allowedStates: ['SUBMITTED'],
          },
        ],
      ]);
      const rows = await app.dataSource.query('SELECT state, do_not_record, revision FROM session WHERE id = $1', [
        good.id,
      ]);
      expect(rows).toEqual([{ state: 'submitted', do_not_record: false, revision: 1 }]);
    });

    test('gives a session its twentieth tag and no more', async () => {
      const session = await make();
      const tags: string[] = [];
      for (let n = 0; n < 21; n += 1) tags.push(toGlobalId('Tag', (await makeTag(app.dataSource, cast.conference)).id));

      const nineteen = await update([session], { addTagIds: tags.slice(0, 19) });
      const twenty = await update([session], { addTagIds: tags.slice(19, 20) });
      const tooMany = await update([session], { addTagIds: tags.slice(20) });

      expect([nineteen, twenty].map((answer) => tagNames(answer.sessions[0]).length)).toEqual([19, 20]);
      expect(tooMany).toEqual({ sessions: null, errors: [{ code: 'LIMIT_REACHED', path: ['sessionIds', '0'] }] });
    });

    test('names a session given twice, one of another conference, and tags that are not of it', async () => {
      const [session, foreign] = [
        await make(),
        await makeSession(app.dataSource, (await makeSessionCast(app)).conference),
      ];
      const strange = await makeTag(app.dataSource, (await makeSessionCast(app)).conference);
      await app.dataSource.query('UPDATE account SET is_administrator = true WHERE id = $1', [cast.organizer.id]);
      const tagIds = [toGlobalId('Tag', strange.id)];

      const errorsOf = async (...args: Parameters<typeof update>) => (await update(...args)).errors;

      expect(await errorsOf([session, session], {})).toEqual([{ code: 'INVALID_VALUE', path: ['sessionIds', '1'] }]);
      expect(await errorsOf([session, foreign], {})).toEqual([
        { code: 'NOT_OF_CONFERENCE', path: ['sessionIds', '1'] },
      ]);
      expect(await errorsOf([session], { addTagIds: tagIds })).toEqual([
        { code: 'INVALID_VALUE', path: ['addTagIds', '0'] },
      ]);
      expect(await errorsOf([session], { addTagIds: tagIds, removeTagIds: tagIds })).toEqual([
        { code: 'INVALID_VALUE', path: ['removeTagIds', '0'] },
      ]);
    });

    test('takes 200 sessions and not 201, with as many statements as for one', async () => {
      const sessions: Session[] = [];
      for (let n = 0; n < 3; n += 1) sessions.push(await make({ state: 'submitted' }));
      const filler = Array.from({ length: 200 }, () => ({ id: newId() }));
      const codeFor = (count: number) =>
        codeOf(app.gql(UPDATE, { input: { sessionIds: filler.slice(0, count).map(sessionId) } }, cast.organizer));
      const count = (some: readonly Session[]) => app.countStatements(() => update(some, { state: 'ACCEPTED' }));

      expect([await codeFor(0), await codeFor(200)]).toEqual(['BAD_USER_INPUT', 'NOT_FOUND']);
      filler.push({ id: newId() });
      expect(await codeFor(201)).toBe('BAD_USER_INPUT');
      const [one, three] = [await count(sessions.slice(0, 1)), await count(sessions)];
      // Token and account; standings, actors and roles; begin, locks, tags, writes, log, commit; what is answered.
      expect([one, three]).toEqual([18, 18]);
    });

    test('does a repeated call once', async () => {
      const session = await make({ state: 'draft' });
      const change = { state: 'SUBMITTED', idempotencyKey: 'once' };

      const first = await update([session], change);
      await update([session], { state: 'ACCEPTED' });
      const again = await update([session], change);

      expect([first, again].map((answer) => [answer.sessions[0].state, answer.sessions[0].revision])).toEqual([
        ['SUBMITTED', 2],
        ['ACCEPTED', 3],
      ]);
    });

    test('is for those who may make each single change', async () => {
      const own = await makeSession(app.dataSource, cast.conference, { state: 'accepted' }, [cast.speakerPerson]);
      const other = await make({ state: 'accepted' });
      const code = (as: TestAccount | null, sessions: readonly Session[], change: object) =>
        codeOf(app.gql(UPDATE, { input: { sessionIds: sessions.map(sessionId), ...change } }, as));

      expect(await code(null, [own], { state: 'CONFIRMED' })).toBe('UNAUTHENTICATED');
      expect(await code(cast.attendee, [own], { state: 'CONFIRMED' })).toBe('NOT_FOUND');
      expect(await code(cast.roomStaff, [own], { state: 'CONFIRMED' })).toBe('FORBIDDEN');
      expect(await code(cast.speaker, [own, other], { state: 'CONFIRMED' })).toBe('NOT_FOUND');
      expect(await code(cast.speaker, [own], { doNotRecord: true })).toBe('FORBIDDEN');
      expect(await code(cast.speaker, [own], { state: 'CONFIRMED' })).toBeNull();
      expect(await code(cast.committee, [own, other], { doNotRecord: true })).toBeNull();
    });
  });

  describe('saving a view', () => {
    const inputOf = (fields: object = {}) => ({
      conferenceId: cast.conferenceId,
      table: 'SESSIONS',
      name: 'Waiting',
      query: 'state=submitted&sort=-stars',
      ...fields,
    });
    const save = async (fields: object = {}, as: TestAccount = cast.organizer) =>
      (await app.ok(SAVE, { input: inputOf(fields) }, as)).saveView;
    const namesFor = async (as: TestAccount, table?: string): Promise<string[]> =>
      (await app.ok(VIEWS, { slug: cast.conference.slug, table }, as)).conference.savedViews.map(
        (view: { name: string }) => view.name,
      );

    test('keeps it for its owner, and for the team where it is shared', async () => {
      const { savedView } = await save();
      await save({ name: 'Ours', isShared: true });
      await save({ name: 'a people view', table: 'PEOPLE' });
      await save({ name: 'Hers' }, cast.committee);

      expect(savedView).toMatchObject({ name: 'Waiting', query: 'state=submitted&sort=-stars', isOwn: true });
      expect(await namesFor(cast.organizer)).toEqual(['a people view', 'Ours', 'Waiting']);
      expect(await namesFor(cast.organizer, 'PEOPLE')).toEqual(['a people view']);
      const { conference } = await app.ok(VIEWS, { slug: cast.conference.slug }, cast.committee);
      expect(conference.savedViews).toEqual([
        { name: 'Hers', ownerName: 'Test Account', isOwn: true, isShared: false, viewerCanDelete: true },
        { name: 'Ours', ownerName: 'Test Account', isOwn: false, isShared: true, viewerCanDelete: false },
      ]);
    });

    test('replaces one of that name, but not that of somebody else or of another table', async () => {
      const first = await save();
      const again = await save({ query: 'state=draft', isShared: true });
      const others = [await save({ table: 'PEOPLE' }), await save({}, cast.committee)];

      expect(again.savedView).toEqual({ ...first.savedView, query: 'state=draft', isShared: true });
      expect(new Set([first, ...others].map(({ savedView }) => savedView.id)).size).toBe(3);
    });

    test('ends at a hundred for one table and owner', async () => {
      await app.dataSource.query(
        `INSERT INTO saved_view (id, conference_id, account_id, "table", name, query)
         SELECT gen_random_uuid(), $1, $2, 'sessions', 'View ' || n, '' FROM generate_series(1, $3::int) n`,
        [cast.conference.id, cast.organizer.id, MAX_OWN_VIEWS - 2],
      );

      const two = await Promise.all([save({ name: 'Last but one' }), save({ name: 'Last' })]);
      const tooMany = await save({ name: 'Too many' });

      expect(two.map(({ errors }) => errors)).toEqual([[], []]);
      expect(tooMany.errors).toEqual([{ code: 'LIMIT_REACHED' }]);
      expect((await save({ name: 'Last', query: 'again' })).errors).toEqual([]);
      expect((await save({ table: 'PEOPLE' })).errors).toEqual([]);
    });

    test('takes a query of 2,000 characters and not 2,001', async () => {
      const code = (length: number) =>
        codeOf(app.gql(SAVE, { input: inputOf({ query: 'x'.repeat(length) }) }, cast.organizer));

      expect([await code(2000), await code(2001)]).toEqual([null, 'BAD_USER_INPUT']);
    });

    test('lets the owner delete it, and organizers a shared one', async () => {
      const [own, shared, hidden] = [
        (await save({ name: 'own' }, cast.committee)).savedView.id,
        (await save({ name: 'shared', isShared: true }, cast.committee)).savedView.id,
        (await save({ name: 'hidden' })).savedView.id,
      ];
      const code = (id: string, as: TestAccount | null) => codeOf(app.gql(DELETE, { id }, as));

      expect(await code(shared, cast.roomStaff)).toBe('FORBIDDEN');
      expect(await code(own, cast.organizer)).toBe('NOT_FOUND');
      expect(await code(hidden, cast.attendee)).toBe('FORBIDDEN');
      expect([await code(own, cast.committee), await code(shared, cast.organizer)]).toEqual([null, null]);
      expect(await namesFor(cast.committee)).toEqual([]);
    });

    test('is for the team, and costs as many statements for three views as for one', async () => {
      const code = (query: string, variables: Record<string, unknown>, as: TestAccount | null) =>
        codeOf(app.gql(query, variables, as));
      const count = () => app.countStatements(() => namesFor(cast.organizer));

      expect(await code(VIEWS, { slug: cast.conference.slug }, cast.attendee)).toBe('NOT_FOUND');
      expect(await code(VIEWS, { slug: cast.conference.slug }, null)).toBe('NOT_FOUND');
      expect(await code(SAVE, { input: inputOf() }, cast.attendee)).toBe('FORBIDDEN');
      await save();
      const one = await count();
      await save({ name: 'Two' });
      await save({ name: 'Three', isShared: true }, cast.committee);
      // Token, account, conference, roles, views.
      expect([one, await count()]).toEqual([5, 5]);
    });
  });
});
