import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { AuditEntry } from '../../src/modules/audit/audit-entry.entity.js';
import { Session } from '../../src/modules/sessions/session.entity.js';
import { takeSessionNumbers } from '../../src/modules/sessions/session-numbers.js';
import { violatedConstraint } from '../../src/platform/database/driver-errors.js';
import { toGlobalId } from '../../src/platform/graphql/global-id.js';
import { newId } from '../../src/platform/database/ids.js';
import { makeConference, makePerson, makeSession, makeTag, makeTrack } from '../support/factories.js';
import { codeOf, makeSessionCast, sessionId, type SessionCast } from '../support/session-cast.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const CREATE_TALK = `mutation ($input: CreateTalkInput!) { createTalk(input: $input) { talk { id number title } errors { code path } } }`;

describe('making sessions', () => {
  let app: TestApp;
  let cast: SessionCast;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    cast = await makeSessionCast(app);
  });

  const talk = (fields: Record<string, unknown> = {}) => ({
    conferenceId: cast.conferenceId,
    title: 'Dark matter',
    durationMinutes: 30,
    ...fields,
  });

  test('creates a talk with all that belongs to it', async () => {
    const track = await makeTrack(app.dataSource, cast.conference, { names: { en: 'Physics' } });
    const tag = await makeTag(app.dataSource, cast.conference, { name: 'space' });
    const chair = await makePerson(app.dataSource, cast.conference, { displayName: 'Grace' });
    const input = talk({
      subtitle: '  ',
      abstract: 'What we do not see.',
      language: 'en',
      translations: [{ language: 'tr', title: 'Karanlık madde' }, { language: 'ar' }],
      trackId: toGlobalId('Track', track.id),
      tagIds: [toGlobalId('Tag', tag.id)],
      people: [
        { personId: toGlobalId('Person', cast.speakerPerson.id) },
        { personId: toGlobalId('Person', chair.id), role: 'CHAIR' },
      ],
      level: 'ADVANCED',
      requiredFeatures: ['Projector', 'projector '],
      expectedAudience: 120,
      links: [{ label: 'Paper', url: 'https://example.org/paper' }],
      doNotRecord: true,
    });

    const { createTalk } = await app.ok(
      `mutation ($input: CreateTalkInput!) { createTalk(input: $input) { errors { code } talk {
        __typename number kind state title turkish: title(language: "tr") subtitle abstract language translations { language title subtitle }
        durationMinutes track { name } tags { name } people { role position person { displayName } } level requiredFeatures
        expectedAudience isExclusive roomCount links { label url } url doNotRecord repeatOf { id } repeats { id } comesAfter { id }
        comesBefore { id } starCount viewerHasStarred viewerCanEdit revision cancelledAt } } }`,
      { input },
      cast.organizer,
    );

    expect(createTalk).toEqual({
      errors: [],
      talk: {
        __typename: 'Talk',
        number: 1,
        kind: 'TALK',
        state: 'DRAFT',
        title: 'Dark matter',
        turkish: 'Karanlık madde',
        subtitle: null,
        abstract: 'What we do not see.',
        language: 'en',
        translations: [{ language: 'tr', title: 'Karanlık madde', subtitle: null }],
        durationMinutes: 30,
        track: { name: 'Physics' },
        tags: [{ name: 'space' }],
        people: [
          { role: 'SPEAKER', position: 0, person: { displayName: 'Ayşe Yılmaz' } },
          { role: 'CHAIR', position: 1, person: { displayName: 'Grace' } },
        ],
        level: 'ADVANCED',
        requiredFeatures: ['projector'],
        expectedAudience: 120,
        isExclusive: false,
        roomCount: 1,
        links: [{ label: 'Paper', url: 'https://example.org/paper' }],
        url: null,
        doNotRecord: true,
        repeatOf: null,
        repeats: [],
        comesAfter: [],
        comesBefore: [],
        starCount: 0,
        viewerHasStarred: false,
        viewerCanEdit: true,
        revision: 1,
        cancelledAt: null,
      },
    });
  });

  test.each([
    ['createPanel', 'panel', 'CreatePanelInput', 'Panel', 'DRAFT'],
    ['createNetworkingBlock', 'networkingBlock', 'CreateNetworkingBlockInput', 'NetworkingBlock', 'CONFIRMED'],
    ['createBreak', 'break', 'CreateBreakInput', 'Break', 'CONFIRMED'],
    ['createCeremony', 'ceremony', 'CreateCeremonyInput', 'Ceremony', 'CONFIRMED'],
  ])('%s makes a session of its kind', async (mutation, field, input, type, state) => {
    const query = `mutation ($input: ${input}!) { ${mutation}(input: $input) { ${field} { __typename state title } errors { code } } }`;

    const data = await app.ok(query, { input: talk() }, cast.committee);

    expect(data[mutation]).toEqual({ [field]: { __typename: type, state, title: 'Dark matter' }, errors: [] });
  });

  test.each([
    [{ title: '   ' }, 'REQUIRED', ['title']],
    [{ durationMinutes: 0 }, 'INVALID_VALUE', ['durationMinutes']],
    [{ durationMinutes: 10_081 }, 'INVALID_VALUE', ['durationMinutes']],
    [{ expectedAudience: -1 }, 'INVALID_VALUE', ['expectedAudience']],
    [{ expectedAudience: 1_000_001 }, 'INVALID_VALUE', ['expectedAudience']],
    [{ roomCount: 101 }, 'INVALID_VALUE', ['roomCount']],
    [{ roomCount: -1 }, 'INVALID_VALUE', ['roomCount']],
    [{ state: 'CANCELLED' }, 'INVALID_VALUE', ['state']],
  ])('refuses %j as %s', async (fields, code, path) => {
    const { createTalk } = await app.ok(CREATE_TALK, { input: talk(fields) }, cast.organizer);

    expect(createTalk).toEqual({ talk: null, errors: [{ code, path }] });
  });

  test.each([1, 10_080])('takes a duration of %d minutes', async (durationMinutes) => {
    const { createTalk } = await app.ok(CREATE_TALK, { input: talk({ durationMinutes }) }, cast.organizer);

    expect(createTalk.errors).toEqual([]);
  });

  test("refuses another conference's track, tags and people, each at its place", async () => {
    const other = await makeConference(app.dataSource);
    const foreign = {
      track: toGlobalId('Track', (await makeTrack(app.dataSource, other)).id),
      tag: toGlobalId('Tag', (await makeTag(app.dataSource, other)).id),
      person: toGlobalId('Person', (await makePerson(app.dataSource, other)).id),
    };
    const own = { personId: toGlobalId('Person', cast.speakerPerson.id) };
    const errorsOf = async (fields: Record<string, unknown>) =>
      (await app.ok(CREATE_TALK, { input: talk(fields) }, cast.organizer)).createTalk.errors;

    expect(await errorsOf({ trackId: foreign.track })).toEqual([{ code: 'INVALID_VALUE', path: ['trackId'] }]);
    expect(await errorsOf({ tagIds: [foreign.tag] })).toEqual([{ code: 'INVALID_VALUE', path: ['tagIds', '0'] }]);
    expect(await errorsOf({ people: [own, { personId: foreign.person }, own] })).toEqual([
      { code: 'INVALID_VALUE', path: ['people', '1'] },
      { code: 'INVALID_VALUE', path: ['people', '2'] },
    ]);
  });

  test('is for organizers and the programme committee only', async () => {
    const create = (viewer: Parameters<TestApp['gql']>[2]) => codeOf(app.gql(CREATE_TALK, { input: talk() }, viewer));

    expect(await create(null)).toBe('UNAUTHENTICATED');
    expect(await create(cast.attendee)).toBe('FORBIDDEN');
    expect(await create(cast.speaker)).toBe('FORBIDDEN');
    expect(await create(cast.roomStaff)).toBe('FORBIDDEN');
    expect(await create(cast.committee)).toBeNull();
    expect(await create(cast.organizer)).toBeNull();
  });

  test('does not say whether a hidden conference exists', async () => {
    const hidden = await makeConference(app.dataSource, { isPublic: false });

    expect(
      await codeOf(
        app.gql(CREATE_TALK, { input: talk({ conferenceId: toGlobalId('Conference', hidden.id) }) }, cast.attendee),
      ),
    ).toBe('NOT_FOUND');
  });

  test('makes one session of two calls at once with the same idempotency key', async () => {
    const input = talk({ idempotencyKey: 'once' });

    const answers = await Promise.all([
      app.ok(CREATE_TALK, { input }, cast.organizer),
      app.ok(CREATE_TALK, { input }, cast.organizer),
    ]);

    expect(answers.map(({ createTalk }) => createTalk.talk.number)).toEqual([1, 1]);
    expect(await app.dataSource.getRepository(Session).countBy({ conferenceId: cast.conference.id })).toBe(1);
  });

  test('logs who made it', async () => {
    await app.ok(CREATE_TALK, { input: talk() }, cast.committee);

    const entries = await app.dataSource.getRepository(AuditEntry).findBy({ conferenceId: cast.conference.id });
    expect(entries.map(({ accountId, action, subjectKind }) => ({ accountId, action, subjectKind }))).toEqual([
      { accountId: cast.committee.id, action: 'create_talk', subjectKind: 'session' },
    ]);
  });

  describe('session numbers', () => {
    test('are all different when twelve are made at once, and leave no gap', async () => {
      const answers = await Promise.all(
        Array.from({ length: 12 }, () => app.ok(CREATE_TALK, { input: talk() }, cast.organizer)),
      );

      const numbers = answers.map(({ createTalk }) => createTalk.talk.number as number).sort((a, b) => a - b);
      expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    });

    test('collide where two creators count for themselves (what the lock is there for)', async () => {
      const template = await makeSession(app.dataSource, cast.conference, { number: 1 });
      const [first, second] = [app.dataSource.createQueryRunner(), app.dataSource.createQueryRunner()];
      await Promise.all([first.startTransaction(), second.startTransaction()]);
      const nextOf = async (runner: typeof first): Promise<number> =>
        (
          await runner.query('SELECT max(number) + 1 AS next FROM session WHERE conference_id = $1', [
            cast.conference.id,
          ])
        )[0].next;
      const numbers = [await nextOf(first), await nextOf(second)];
      const insert = (runner: typeof first, number: number) =>
        runner.manager.insert(Session, { ...template, id: newId(), guid: newId(), number });

      await insert(first, numbers[0] ?? 0);
      const late = insert(second, numbers[1] ?? 0).then(() => null, violatedConstraint);
      await first.commitTransaction();
      const violated = await late;
      await second.rollbackTransaction();
      await Promise.all([first.release(), second.release()]);

      expect(numbers).toEqual([2, 2]);
      expect(violated).toBe('session_number_unique_v1');
    });

    test('wait for the other creator, and go on after her', async () => {
      const [first, second] = [app.dataSource.createQueryRunner(), app.dataSource.createQueryRunner()];
      await Promise.all([first.startTransaction(), second.startTransaction()]);

      const three = await takeSessionNumbers(first.manager, cast.conference.id, 3);
      const waiting = takeSessionNumbers(second.manager, cast.conference.id);
      await first.commitTransaction();
      const one = await waiting;
      await second.commitTransaction();
      await Promise.all([first.release(), second.release()]);

      expect([three, one]).toEqual([1, 4]);
    });

    test('are not given again after a session was deleted', async () => {
      const { createTalk: first } = await app.ok(CREATE_TALK, { input: talk() }, cast.organizer);
      await app.ok(
        'mutation ($input: DeleteSessionInput!) { deleteSession(input: $input) { errors { code } } }',
        { input: { sessionId: first.talk.id } },
        cast.organizer,
      );

      const { createTalk: second } = await app.ok(CREATE_TALK, { input: talk() }, cast.organizer);

      expect([first.talk.number, second.talk.number]).toEqual([1, 2]);
    });
  });

  describe('a repeat', () => {
    const REPEAT = `mutation ($input: RepeatSessionInput!) { repeatSession(input: $input) { errors { code }
      session { __typename id number guid title state repeatOf { id } people { person { displayName } } tags { name } ... on Workshop { seatLimit } } } }`;

    test('is a session of its own with the same content, people, tags and seats', async () => {
      const tag = await makeTag(app.dataSource, cast.conference, { name: 'hands-on' });
      const original = await makeSession(
        app.dataSource,
        cast.conference,
        { kind: 'workshop', title: 'Solder', seatLimit: 12, number: 1 },
        [cast.speakerPerson],
      );
      await app.dataSource.query('INSERT INTO session_tag (session_id, tag_id) VALUES ($1, $2)', [original.id, tag.id]);

      const { repeatSession } = await app.ok(REPEAT, { input: { sessionId: sessionId(original) } }, cast.organizer);

      const { id, guid, number, ...rest } = repeatSession.session;
      expect(rest).toEqual({
        __typename: 'Workshop',
        title: 'Solder',
        state: 'ACCEPTED',
        repeatOf: { id: sessionId(original) },
        people: [{ person: { displayName: 'Ayşe Yılmaz' } }],
        tags: [{ name: 'hands-on' }],
        seatLimit: 12,
      });
      expect(id).not.toBe(sessionId(original));
      expect(guid).not.toBe(original.guid);
      expect(number).toBeGreaterThan(original.number);
    });

    test('of a repeat is linked to the first', async () => {
      const original = await makeSession(app.dataSource, cast.conference);
      const repeat = await makeSession(app.dataSource, cast.conference, { repeatOfId: original.id });

      const { repeatSession } = await app.ok(REPEAT, { input: { sessionId: sessionId(repeat) } }, cast.organizer);

      expect(repeatSession.session.repeatOf).toEqual({ id: sessionId(original) });
    });

    test('of a withdrawn session begins as a draft', async () => {
      const original = await makeSession(app.dataSource, cast.conference, { state: 'withdrawn' });

      const { repeatSession } = await app.ok(REPEAT, { input: { sessionId: sessionId(original) } }, cast.organizer);

      expect(repeatSession.session.state).toBe('DRAFT');
    });

    test('is for organizers; its speaker is refused, and a stranger does not learn of it', async () => {
      const original = await makeSession(app.dataSource, cast.conference, {}, [cast.speakerPerson]);
      const repeat = (viewer: Parameters<TestApp['gql']>[2]) =>
        codeOf(app.gql(REPEAT, { input: { sessionId: sessionId(original) } }, viewer));

      expect(await repeat(null)).toBe('UNAUTHENTICATED');
      expect(await repeat(cast.attendee)).toBe('NOT_FOUND');
      expect(await repeat(cast.speaker)).toBe('FORBIDDEN');
      expect(await repeat(cast.roomStaff)).toBe('FORBIDDEN');
    });
  });
});
