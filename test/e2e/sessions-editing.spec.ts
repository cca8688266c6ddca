import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { AuditEntry } from '../../src/modules/audit/audit-entry.entity.js';
import { Session } from '../../src/modules/sessions/session.entity.js';
import { toGlobalId } from '../../src/platform/graphql/global-id.js';
import { makeConference, makePerson, makeRelease, makeSession, makeTag, makeTrack } from '../support/factories.js';
import { codeOf, makeSessionCast, sessionId, type SessionCast } from '../support/session-cast.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const UPDATE = `mutation ($input: UpdateSessionInput!) { updateSession(input: $input) {
  session { title abstract durationMinutes revision } errors { code path ... on SessionRevisionConflictError { session { title revision } } } } }`;
const SET_PEOPLE = `mutation ($input: SetSessionPeopleInput!) { setSessionPeople(input: $input) {
  session { revision people { role position person { displayName } } } errors { code path ... on SessionRevisionConflictError { session { revision } } } } }`;
const SET_TAGS = `mutation ($input: SetSessionTagsInput!) { setSessionTags(input: $input) {
  session { revision tags { name } } errors { code path ... on SessionRevisionConflictError { session { revision } } } } }`;

describe('changing sessions', () => {
  let app: TestApp;
  let cast: SessionCast;
  let session: Session;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    cast = await makeSessionCast(app);
    session = await makeSession(
      app.dataSource,
      cast.conference,
      { title: 'Old title', abstract: 'Old abstract', durationMinutes: 30 },
      [cast.speakerPerson],
    );
  });

  const input = (fields: Record<string, unknown>, expectedRevision = 1) => ({
    sessionId: sessionId(session),
    expectedRevision,
    ...fields,
  });
  const changesIn = async (action: string) =>
    (await app.dataSource.getRepository(AuditEntry).findBy({ subjectId: session.id, action })).map((entry) => ({
      accountId: entry.accountId,
      changes: entry.changes,
    }));

  test('changes what is given, clears what is null, leaves the rest', async () => {
    const { updateSession } = await app.ok(
      UPDATE,
      { input: input({ title: ' New title ', abstract: null }) },
      cast.organizer,
    );

    expect(updateSession).toEqual({
      session: { title: 'New title', abstract: null, durationMinutes: 30, revision: 2 },
      errors: [],
    });
  });

  test('logs old and new value of what changed', async () => {
    await app.ok(UPDATE, { input: input({ title: 'New title', abstract: 'Old abstract' }) }, cast.committee);

    expect(await changesIn('update_talk')).toEqual([
      { accountId: cast.committee.id, changes: { title: { old: 'Old title', new: 'New title' } } },
    ]);
  });

  test('raises no revision where nothing changes', async () => {
    const { updateSession } = await app.ok(UPDATE, { input: input({ title: 'Old title' }) }, cast.organizer);

    expect(updateSession.session.revision).toBe(1);
    expect(await changesIn('update_talk')).toEqual([]);
  });

  test('answers a change against an old revision with the session as it is now', async () => {
    await app.ok(UPDATE, { input: input({ title: 'First' }) }, cast.organizer);

    const { updateSession } = await app.ok(UPDATE, { input: input({ title: 'Second' }) }, cast.committee);

    expect(updateSession).toEqual({
      session: null,
      errors: [{ code: 'REVISION_CONFLICT', path: ['expectedRevision'], session: { title: 'First', revision: 2 } }],
    });
  });

  test('lets one of two editors at once through', async () => {
    const change = (title: string) => app.ok(UPDATE, { input: input({ title }) }, cast.organizer);

    const answers = await Promise.all(['A', 'B', 'C'].map(change));

    const codes = answers.flatMap(({ updateSession }) =>
      updateSession.errors.map((error: { code: string }) => error.code),
    );
    expect(codes).toEqual(['REVISION_CONFLICT', 'REVISION_CONFLICT']);
    expect((await app.dataSource.getRepository(Session).findOneByOrFail({ id: session.id })).revision).toBe(2);
  });

  test.each([
    [{ title: ' ' }, 'REQUIRED', ['title']],
    [{ title: null }, 'REQUIRED', ['title']],
    [{ durationMinutes: null }, 'REQUIRED', ['durationMinutes']],
    [{ durationMinutes: 0 }, 'INVALID_VALUE', ['durationMinutes']],
    [{ expectedAudience: -1 }, 'INVALID_VALUE', ['expectedAudience']],
    [{ roomCount: 101 }, 'INVALID_VALUE', ['roomCount']],
  ])('refuses %j as %s', async (fields, code, path) => {
    const { updateSession } = await app.ok(UPDATE, { input: input(fields) }, cast.organizer);

    expect(updateSession).toEqual({ session: null, errors: [{ code, path }] });
  });

  test("refuses another conference's track", async () => {
    const track = await makeTrack(app.dataSource, await makeConference(app.dataSource));

    const { updateSession } = await app.ok(
      UPDATE,
      { input: input({ trackId: toGlobalId('Track', track.id) }) },
      cast.organizer,
    );

    expect(updateSession.errors).toEqual([{ code: 'INVALID_VALUE', path: ['trackId'] }]);
  });

  test('publishes a title at once, and a duration with the next release', async () => {
    await makeRelease(app.dataSource, cast.conference, [session]);
    await app.ok(UPDATE, { input: input({ title: 'New title', durationMinutes: 45 }) }, cast.organizer);

    const reader = await app.ok('query ($id: ID!) { sessionById(id: $id) { title durationMinutes } }', {
      id: sessionId(session),
    });

    expect(reader.sessionById).toEqual({ title: 'New title', durationMinutes: 30 });
  });

  describe('by a speaker', () => {
    test('is possible for the words of her own session', async () => {
      const { updateSession } = await app.ok(UPDATE, { input: input({ title: 'Hers' }) }, cast.speaker);

      expect(updateSession.session.title).toBe('Hers');
      expect(await changesIn('update_talk')).toEqual([
        { accountId: cast.speaker.id, changes: { title: { old: 'Old title', new: 'Hers' } } },
      ]);
    });

    test('is refused for anything that the agenda depends on', async () => {
      expect(
        await codeOf(app.gql(UPDATE, { input: input({ title: 'Hers', durationMinutes: 60 }) }, cast.speaker)),
      ).toBe('FORBIDDEN');
      expect((await app.dataSource.getRepository(Session).findOneByOrFail({ id: session.id })).title).toBe('Old title');
    });

    test('is refused once the session is declined', async () => {
      await app.dataSource.getRepository(Session).update({ id: session.id }, { state: 'declined' });

      expect(await codeOf(app.gql(UPDATE, { input: input({ title: 'Hers' }) }, cast.speaker))).toBe('FORBIDDEN');
    });
  });

  test.each([
    ['updateSession', UPDATE, { title: 'x' }],
    ['setSessionPeople', SET_PEOPLE, { people: [] }],
    ['setSessionTags', SET_TAGS, { tagIds: [] }],
  ])('%s: hidden from strangers, refused to readers, open to organizers and committee', async (_, mutation, fields) => {
    const change = (viewer: Parameters<TestApp['gql']>[2], revision = 1) =>
      codeOf(app.gql(mutation, { input: input(fields, revision) }, viewer));

    expect(await change(null)).toBe('UNAUTHENTICATED');
    expect(await change(cast.attendee)).toBe('NOT_FOUND');
    await makeRelease(app.dataSource, cast.conference, [session]);
    expect(await change(cast.attendee)).toBe('FORBIDDEN');
    expect(await change(cast.roomStaff)).toBe('FORBIDDEN');
    expect(await change(cast.committee)).toBeNull();
    expect(await change(cast.organizer, 2)).toBeNull();
  });

  test('refuses a speaker who sets people or tags of her session', async () => {
    expect(await codeOf(app.gql(SET_PEOPLE, { input: input({ people: [] }) }, cast.speaker))).toBe('FORBIDDEN');
    expect(await codeOf(app.gql(SET_TAGS, { input: input({ tagIds: [] }) }, cast.speaker))).toBe('FORBIDDEN');
  });

  test('replaces people in the given order, and finds the session by their names from then on', async () => {
    const ada = await makePerson(app.dataSource, cast.conference, { displayName: 'Ada İnan' });
    const people = [
      { personId: toGlobalId('Person', ada.id), role: 'MODERATOR' },
      { personId: toGlobalId('Person', cast.speakerPerson.id), role: 'SPEAKER' },
    ];

    const { setSessionPeople } = await app.ok(SET_PEOPLE, { input: input({ people }) }, cast.organizer);

    expect(setSessionPeople).toEqual({
      session: {
        revision: 2,
        people: [
          { role: 'MODERATOR', position: 0, person: { displayName: 'Ada İnan' } },
          { role: 'SPEAKER', position: 1, person: { displayName: 'Ayşe Yılmaz' } },
        ],
      },
      errors: [],
    });
    expect((await app.dataSource.getRepository(Session).findOneByOrFail({ id: session.id })).searchText).toBe(
      'old title ada inan ayse yilmaz',
    );
    expect(await changesIn('set_session_people')).toEqual([
      {
        accountId: cast.organizer.id,
        changes: {
          people: {
            old: [{ personId: cast.speakerPerson.id, role: 'speaker' }],
            new: [
              { personId: ada.id, role: 'moderator' },
              { personId: cast.speakerPerson.id, role: 'speaker' },
            ],
          },
        },
      },
    ]);
  });

  test('refuses people and tags that the conference does not know, and old revisions', async () => {
    const other = await makeConference(app.dataSource);
    const people = [{ personId: toGlobalId('Person', (await makePerson(app.dataSource, other)).id) }];
    const tagIds = [toGlobalId('Tag', (await makeTag(app.dataSource, other)).id)];

    const answers = [
      (await app.ok(SET_PEOPLE, { input: input({ people }) }, cast.organizer)).setSessionPeople,
      (await app.ok(SET_TAGS, { input: input({ tagIds }) }, cast.organizer)).setSessionTags,
      (await app.ok(SET_PEOPLE, { input: input({ people: [] }, 0) }, cast.organizer)).setSessionPeople,
      (await app.ok(SET_TAGS, { input: input({ tagIds: [] }, 0) }, cast.organizer)).setSessionTags,
    ];

    expect(answers.map((answer) => answer.errors)).toEqual([
      [{ code: 'INVALID_VALUE', path: ['people', '0'] }],
      [{ code: 'INVALID_VALUE', path: ['tagIds', '0'] }],
      [{ code: 'REVISION_CONFLICT', path: ['expectedRevision'], session: { revision: 1 } }],
      [{ code: 'REVISION_CONFLICT', path: ['expectedRevision'], session: { revision: 1 } }],
    ]);
  });

  test('replaces tags', async () => {
    const tags = [
      await makeTag(app.dataSource, cast.conference, { name: 'b' }),
      await makeTag(app.dataSource, cast.conference, { name: 'a' }),
    ];

    const { setSessionTags } = await app.ok(
      SET_TAGS,
      { input: input({ tagIds: tags.map((tag) => toGlobalId('Tag', tag.id)) }) },
      cast.organizer,
    );

    expect(setSessionTags).toEqual({ session: { revision: 2, tags: [{ name: 'a' }, { name: 'b' }] }, errors: [] });
  });
});
