import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { makePerson, makeSession } from '../support/factories.js';
import {
  at,
  committeeMember,
  draftId,
  type DraftStage,
  missingDraftId,
  place,
  roomId,
  sessionId,
  stageDraft,
} from '../support/draft-edits.js';
import { startTestApp, type GraphqlAnswer, type TestApp } from '../support/test-app.js';

const PLACES = `query ($id: ID!, $sessionId: ID!, $day: LocalDate, $roomIds: [ID!], $first: Int) { draft(id: $id) {
  whyNotThere(sessionId: $sessionId, day: $day, roomIds: $roomIds, first: $first) {
    totalCount
    places { startsAt durationMinutes roomIds verdict change { hard medium soft } isPresent isWithinHours rules { constraint level cost change text } }
  } } }`;
const WHAT_IF = `query ($id: ID!, $changes: [ImaginedPlacementInput!]!) { draft(id: $id) { revision whatIf(changes: $changes) {
  score { hard } scoreBefore { hard }
  appearingIssues { constraint minutes text(language: "en") } vanishingIssues { constraint minutes }
  scoreByConstraint { constraint level before { cost } after { cost } }
} } }`;
const ANALYSIS = `query ($id: ID!) { draft(id: $id) { scoreAnalysis {
  score { hard medium soft }
  constraints { constraint issues score { hard } minutes { hard } }
  sessions { session { title } issues score { hard } } people { person { displayName } issues } rooms { room { name } issues }
  days { day issues }
} } }`;

describe('explanations of a draft', () => {
  let app: TestApp;
  let stage: DraftStage;
  beforeAll(async () => {
    app = await startTestApp();
  });
  beforeEach(async () => {
    stage = await stageDraft(app);
  });
  afterAll(() => app.close());

  const ask = async (query: string, variables: Record<string, unknown> = {}) =>
    (await app.ok(query, { id: draftId(stage.draft), ...variables }, stage.organizer)).draft;
  const codeOf = (answer: GraphqlAnswer): unknown => answer.errors[0]?.extensions.code;

  describe('why not there?', () => {
    test('says for every time of a room what stands against it', async () => {
      const [ada, bea] = stage.talks;
      await place(app, stage, ada, '09:00');
      await place(app, stage, bea, '10:00');

      const { whyNotThere } = await ask(PLACES, {
        sessionId: sessionId(bea),
        day: '2027-03-08',
        roomIds: [roomId(stage.hall)],
      });

      const placeAt = (time: string) =>
        whyNotThere.places.find(({ startsAt }: { startsAt: string }) => startsAt === at(time));
      expect(placeAt('09:15')).toEqual({
        startsAt: at('09:15'),
        durationMinutes: 30,
        roomIds: [roomId(stage.hall)],
        verdict: 'IMPOSSIBLE',
        change: { hard: 15, medium: 0, soft: 0 },
        isPresent: false,
        isWithinHours: true,
        rules: [
          {
            constraint: 'ROOM_DOUBLE_BOOKED',
            level: 'HARD',
            cost: 15,
            change: 15,
            text: 'one session at a time in a room',
          },
        ],
      });
      expect(placeAt('09:30')).toMatchObject({ verdict: 'FREE', rules: [] });
      expect(placeAt('10:00')).toMatchObject({ verdict: 'FREE', isPresent: true });
      expect(whyNotThere.totalCount).toBe(whyNotThere.places.length);
    });

    test('answers as many places as asked for, and how many there are', async () => {
      const { whyNotThere } = await ask(PLACES, { sessionId: sessionId(stage.talks[0]), first: 3 });

      expect(whyNotThere.places).toHaveLength(3);
      expect(whyNotThere.totalCount).toBeGreaterThan(200);
    });

    test('names the best places first, and which rules stand in the way how often', async () => {
      const [ada, bea, cem] = stage.talks;
      await place(app, stage, ada, '09:00');
      await place(app, stage, bea, '09:00');
      const query = `query ($id: ID!, $sessionId: ID!, $roomIds: [ID!]) { draft(id: $id) {
        whyNotThere(sessionId: $sessionId, roomIds: $roomIds, order: BEST, first: 2) { places { verdict change { hard } } blockedBy { constraint text places } } } }`;

      const forBea = await ask(query, { sessionId: sessionId(bea), roomIds: [roomId(stage.hall)] });
      const forCem = await ask(query, { sessionId: sessionId(cem), roomIds: [roomId(stage.hall)] });

      expect(forBea.whyNotThere.places).toEqual([
        { verdict: 'FREE', change: { hard: -30 } },
        { verdict: 'FREE', change: { hard: -30 } },
      ]);
      expect(forCem.whyNotThere.blockedBy[0]).toEqual({
        constraint: 'ROOM_DOUBLE_BOOKED',
        text: 'one session at a time in a room',
        places: 11,
      });
    });

    test('refuses a day or a session that is not of the conference, and too many places', async () => {
      const elsewhere = await stageDraft(app);
      const id = sessionId(stage.talks[0]);
      const refused = async (variables: Record<string, unknown>) =>
        codeOf(await app.gql(PLACES, { id: draftId(stage.draft), ...variables }, stage.organizer));

      expect(await refused({ sessionId: sessionId(elsewhere.talks[0]) })).toBe('BAD_USER_INPUT');
      expect(await refused({ sessionId: id, day: '2030-01-01' })).toBe('BAD_USER_INPUT');
      for (const first of [0, 3_001]) {
        const query =
          'query ($id: ID!, $sessionId: ID!, $first: Int) { draft(id: $id) { whyNotThere(sessionId: $sessionId, first: $first) { totalCount } } }';
        const answer = await app.gql(query, { id: draftId(stage.draft), sessionId: id, first }, stage.organizer);
        expect(codeOf(answer)).toBe('BAD_USER_INPUT');
      }
    });
  });

  describe('what if', () => {
    test('judges several placements at once and writes nothing', async () => {
      const [ada, bea, cem] = stage.talks;
      await place(app, stage, ada, '09:00');
      await place(app, stage, bea, '09:00');

      const { revision, whatIf } = await ask(WHAT_IF, {
        changes: [
          { sessionId: sessionId(bea), startsAt: at('09:30'), roomIds: [roomId(stage.hall)] },
          { sessionId: sessionId(cem), startsAt: at('09:50'), roomIds: [roomId(stage.hall)] },
        ],
      });

      expect(revision).toBe(2);
      expect(whatIf).toEqual({
        score: { hard: 10 },
        scoreBefore: { hard: 30 },
        appearingIssues: [
          { constraint: 'ROOM_DOUBLE_BOOKED', minutes: 10, text: '⁨Bea⁩ and ⁨Cem⁩ are both in ⁨Hall⁩ for 10 minutes.' },
        ],
        vanishingIssues: [{ constraint: 'ROOM_DOUBLE_BOOKED', minutes: 30 }],
        scoreByConstraint: [
          { constraint: 'ROOM_DOUBLE_BOOKED', level: 'HARD', before: { cost: 30 }, after: { cost: 10 } },
        ],
      });
    });

    test('takes a session out where no start is given', async () => {
      const [ada, bea] = stage.talks;
      await place(app, stage, ada, '09:00');
      await place(app, stage, bea, '09:00');

      const { whatIf } = await ask(WHAT_IF, { changes: [{ sessionId: sessionId(bea) }] });

      expect(whatIf).toMatchObject({ score: { hard: 0 }, appearingIssues: [] });
    });

    test('refuses a session named twice, a room of another conference, and more than 200 placements', async () => {
      const elsewhere = await stageDraft(app);
      const change = { sessionId: sessionId(stage.talks[0]), startsAt: at('09:00') };
      const refused = async (changes: readonly unknown[]) =>
        codeOf(await app.gql(WHAT_IF, { id: draftId(stage.draft), changes }, stage.organizer));

      expect(await refused([change, change])).toBe('BAD_USER_INPUT');
      expect(await refused([{ ...change, roomIds: [roomId(elsewhere.hall)] }])).toBe('BAD_USER_INPUT');
      expect(await refused(Array.from({ length: 201 }, () => change))).toBe('BAD_USER_INPUT');
    });

    test.each([
      ['whatIf', '(changes: [])'],
      ['checkPlacement', `(sessionId: "ses_x", startsAt: "${at('09:00')}", roomIds: [])`],
    ])('%s is asked for at most so often in one query', async (field, args) => {
      const fields = Array.from({ length: 40 }, (_, n) => `f${n}: ${field}${args} { score { hard } }`).join(' ');
      const query = `query ($id: ID!) { draft(id: $id) { ${fields} } }`;

      expect(codeOf(await app.gql(query, { id: draftId(stage.draft) }, stage.organizer))).toBe('QUERY_TOO_COMPLEX');
    });
  });

  describe('the cheapest fixes', () => {
    const FIXES = `query ($id: ID!, $key: String!) { draft(id: $id) { cheapestFixes(issueKey: $key) {
      kind removesIssue change { hard } moves { session { title } from { startsAt roomIds } to { startsAt roomIds } }
      appearingIssues { constraint } vanishingIssues { constraint }
    } } }`;
    const keyOfIssue = async (): Promise<string> =>
      (await ask('query ($id: ID!) { draft(id: $id) { issues { key } } }')).issues[0].key;

    test('are single moves or swaps with what they cost elsewhere', async () => {
      const [ada, bea] = stage.talks;
      await place(app, stage, ada, '09:00');
      await place(app, stage, bea, '09:00');

      const { cheapestFixes } = await ask(FIXES, { key: await keyOfIssue() });

      expect(cheapestFixes.length).toBe(3);
      expect(cheapestFixes[0]).toMatchObject({
        removesIssue: true,
        change: { hard: -30 },
        appearingIssues: [],
        vanishingIssues: [{ constraint: 'ROOM_DOUBLE_BOOKED' }],
      });
      const toStudio = cheapestFixes.find(({ kind }: { kind: string }) => kind === 'ROOM');
      expect(toStudio.moves).toEqual([
        {
          session: { title: expect.stringMatching(/Ada|Bea/) },
          from: { startsAt: at('09:00'), roomIds: [roomId(stage.hall)] },
          to: { startsAt: at('09:00'), roomIds: [roomId(stage.studio)] },
        },
      ]);
    });

    test('leave pinned sessions where they are', async () => {
      const [ada, bea] = stage.talks;
      await place(app, stage, ada, '09:00');
      await place(app, stage, bea, '09:00');
      await app.dataSource.query(
        'UPDATE placement SET is_time_pinned = true, is_room_pinned = true WHERE draft_id = $1',
        [stage.draft.id],
      );

      expect(await ask(FIXES, { key: await keyOfIssue() })).toEqual({ cheapestFixes: [] });
    });

    test('are refused for an issue that the draft does not have', async () => {
      expect(codeOf(await app.gql(FIXES, { id: draftId(stage.draft), key: 'nothing' }, stage.organizer))).toBe(
        'BAD_USER_INPUT',
      );
    });
  });

  describe('why not everything has a place', () => {
    const INFEASIBILITY = `query ($id: ID!) { draft(id: $id) { infeasibility {
      isProved isSmallest demands { kind text } reasons { kind } remedies { relaxations { kind text } reasonsLeft isProved }
    } } }`;

    test('names the fewest demands that contradict each other, and what would help', async () => {
      const dana = await makePerson(app.dataSource, stage.conference, { displayName: 'Dana' });
      await makeSession(app.dataSource, stage.conference, { title: 'Too late' }, [dana]);
      await app.dataSource.query(
        `INSERT INTO person_availability (id, conference_id, person_id, starts_at, ends_at)
         VALUES (gen_random_uuid(), $1, $2, '2027-03-08T05:00:00Z', '2027-03-08T06:10:00Z')`,
        [stage.conference.id, dana.id],
      );

      const { infeasibility } = await ask(INFEASIBILITY);

      expect(infeasibility).toMatchObject({ isProved: true, isSmallest: true });
      expect(infeasibility.demands.map(({ kind }: { kind: string }) => kind).sort()).toEqual([
        'person_hours',
        'session',
      ]);
      expect(infeasibility.demands[0].text).toMatch(/Too late|Dana/);
      expect(infeasibility.reasons).toEqual([{ kind: 'people_never_available' }]);
      const kinds = infeasibility.remedies.map(
        ({ relaxations }: { relaxations: { kind: string }[] }) => relaxations[0]?.kind,
      );
      expect(kinds).toContain('person_on_day');
    });

    test('is null where every session can have one', async () => {
      expect(await ask(INFEASIBILITY)).toEqual({ infeasibility: null });
    });
  });

  test('the analysis of a score says which rule, session, person, room and day it comes from', async () => {
    const [ada] = stage.talks;
    const person = await makePerson(app.dataSource, stage.conference, { displayName: 'Dana' });
    const talk = await makeSession(app.dataSource, stage.conference, { title: 'Dana' }, [person]);
    await place(app, stage, ada, '09:00');
    await place(app, stage, talk, '09:10');

    const { scoreAnalysis } = await ask(ANALYSIS);

    expect(scoreAnalysis).toEqual({
      score: { hard: 20, medium: 0, soft: 0 },
      constraints: [{ constraint: 'ROOM_DOUBLE_BOOKED', issues: 1, score: { hard: 20 }, minutes: { hard: 20 } }],
      sessions: expect.arrayContaining([
        { session: { title: 'Ada' }, issues: 1, score: { hard: 20 } },
        { session: { title: 'Dana' }, issues: 1, score: { hard: 20 } },
      ]),
      people: [{ person: { displayName: 'Dana' }, issues: 1 }],
      rooms: [{ room: { name: 'Hall' }, issues: 1 }],
      days: [{ day: '2027-03-08', issues: 1 }],
    });
  });

  test('are for the team of the conference', async () => {
    const variables = { id: draftId(stage.draft), sessionId: sessionId(stage.talks[0]) };
    const member = await committeeMember(app, stage);

    expect(codeOf(await app.gql(PLACES, variables))).toBe('UNAUTHENTICATED');
    expect(codeOf(await app.gql(PLACES, variables, await app.createAccount()))).toBe('NOT_FOUND');
    expect(codeOf(await app.gql(PLACES, { ...variables, id: missingDraftId() }, stage.organizer))).toBe('NOT_FOUND');
    expect((await app.gql(PLACES, variables, member)).errors).toEqual([]);
  });
});
