import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Conference } from '../../src/modules/conferences/conference.entity.js';
import { toGlobalId } from '../../src/platform/graphql/global-id.js';
import { foldForSearch } from '../../src/platform/search/fold-for-search.js';
import type { Person } from '../../src/modules/people/person.entity.js';
import { makeConference, makePerson, makeRelease, makeSession } from '../support/factories.js';
import { accountWith, expectForOrganizersOnly } from '../support/refusals.js';
import { startTestApp, type TestAccount, type TestApp } from '../support/test-app.js';

const LIST = `query ($slug: String!, $search: String = "", $first: Int = 50, $after: String) { conference(slug: $slug) {
  people(search: $search, first: $first, after: $after) { nodes { displayName biography photoUrl email availability { startsAt } isClaimed conference { slug } }
    totalCount pageInfo { hasNextPage endCursor } } } }`;
const TABLE = `query ($slug: String!, $filter: PersonFilter, $order: PersonListOrderInput, $first: Int = 50, $after: String) {
  conference(slug: $slug) { people(filter: $filter, order: $order, first: $first, after: $after) {
    nodes { displayName parts { roles sessionCount unconfirmedCount confirmedCount } } totalCount pageInfo { hasNextPage endCursor } } } }`;
const CANDIDATES = `query ($conferenceId: ID!) { duplicateCandidates(conferenceId: $conferenceId) {
  person { displayName } duplicate { displayName } reasons duplicateParts } }`;

describe('lists of people', () => {
  let app: TestApp;
  let conference: Conference;
  let organizer: TestAccount;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    conference = await makeConference(app.dataSource);
    organizer = await accountWith(app, 'organizer', conference.id);
  });

  const named = (displayName: string, fields: { email?: string; accountId?: string } = {}): Promise<Person> =>
    makePerson(app.dataSource, conference, { displayName, searchName: foldForSearch(displayName), ...fields });
  const list = async (variables: object = {}, as: TestAccount | null = organizer) =>
    (await app.ok(LIST, { slug: conference.slug, ...variables }, as)).conference.people;
  const namesOf = (people: { nodes: { displayName: string }[] }): string[] =>
    people.nodes.map((person) => person.displayName);

  test('come in the order of folded names, page by page', async () => {
    for (const name of ['Çiğdem', 'Zoë', 'Ayşe', 'ayla', 'İpek']) await named(name);

    const first = await list({ first: 2 });
    const second = await list({ first: 2, after: first.pageInfo.endCursor });
    const third = await list({ first: 2, after: second.pageInfo.endCursor });

    expect([first, second, third].map(namesOf)).toEqual([['ayla', 'Ayşe'], ['Çiğdem', 'İpek'], ['Zoë']]);
    expect([first, second, third].map((page) => page.pageInfo.hasNextPage)).toEqual([true, true, false]);
    expect(first.totalCount).toBe(5);
  });

  test.each([
    ['isparta', ['Işıl ISPARTA']],
    ['IŞIL', ['Işıl ISPARTA']],
    ['احمد', ['أحمد علي']],
    ['فاطمه', ['فاطمة الزهراء']],
    ['oconnor SIOBHAN', ["Siobhán O'Connor"]],
    ['100%', []],
    ['', ["Siobhán O'Connor", 'Işıl ISPARTA', 'أحمد علي', 'فاطمة الزهراء']],
  ])('find by %j', async (search, expected) => {
    for (const name of ['Işıl ISPARTA', 'أحمد علي', 'فاطمة الزهراء', "Siobhán O'Connor"]) await named(name);

    const found = await list({ search });

    expect(new Set(namesOf(found))).toEqual(new Set(expected));
    expect(found.totalCount).toBe(expected.length);
  });

  test('hold only those whom the current release names for who has no role', async () => {
    const [hidden, shown] = [await named('Hidden'), await named('Shown')];
    await makeRelease(app.dataSource, conference, [await makeSession(app.dataSource, conference, {}, [hidden])]);
    await makeRelease(app.dataSource, conference, [await makeSession(app.dataSource, conference, {}, [shown])]);

    const [toEverybody, toReader, toStaff] = [
      await list({}, null),
      await list({}, await app.createAccount()),
      await list({}, await accountWith(app, 'room_staff', conference.id)),
    ];

    expect([toEverybody, toReader, toStaff].map(namesOf)).toEqual([['Shown'], ['Shown'], ['Hidden', 'Shown']]);
    expect([toEverybody.totalCount, toStaff.totalCount]).toEqual([1, 2]);
  });

  test('cost the same number of statements for one person and for three', async () => {
    const count = (): Promise<number> => app.countStatements(() => list());

    await named('One');
    const one = await count();
    await named('Two');
    await named('Three');
    const three = await count();

    // Token, account, conference, roles, people, total, profiles, conferences; for what only some may see:
    // conference, people, addresses, availability.
    expect([one, three]).toEqual([12, 12]);
  });

  describe('as a table of the team', () => {
    const table = async (variables: object = {}, as: TestAccount | null = organizer) =>
      (await app.ok(TABLE, { slug: conference.slug, ...variables }, as)).conference.people;
    const codeOfTable = async (variables: object, as: TestAccount | null): Promise<string | undefined> =>
      (await app.gql(TABLE, { slug: conference.slug, ...variables }, as)).errors[0]?.extensions.code;

    /** Ada confirmed and waits, Bea confirmed all, Cem hosts only, Dua was declined. */
    async function makeTeamTable(): Promise<void> {
      const db = app.dataSource;
      const [ada, bea] = [await named('Ada', { email: 'ada@example.org' }), await named('Bea')];
      const [cem, dua] = [await named('Cem'), await named('Dua', { accountId: (await app.createAccount()).id })];
      await makeSession(db, conference, {}, [ada, bea]);
      const waiting = await makeSession(db, conference, { state: 'accepted' }, [ada]);
      await makeSession(db, conference, { state: 'declined' }, [dua, bea]);
      await db.query(
        `INSERT INTO session_person (session_id, person_id, role) VALUES ($1, $2, 'host'), ($1, $3, 'moderator')`,
        [waiting.id, cem.id, ada.id],
      );
    }

    test.each([
      [{ roles: ['SPEAKER'] }, ['Ada', 'Bea']],
      [{ roles: ['HOST', 'MODERATOR'] }, ['Ada', 'Cem']],
      [{ hasSessions: true }, ['Ada', 'Bea', 'Cem']],
      [{ hasSessions: false }, ['Dua']],
      [{ isConfirmed: true }, ['Bea']],
      [{ isConfirmed: false }, ['Ada']],
      [{ hasEmail: true }, ['Ada']],
      [{ hasEmail: false }, ['Bea', 'Cem', 'Dua']],
      [{ isClaimed: true }, ['Dua']],
      [{ isClaimed: false, roles: ['SPEAKER'] }, ['Ada', 'Bea']],
    ])('hold those asked for by %j', async (filter, expected) => {
      await makeTeamTable();

      const found = await table({ filter });

      expect(namesOf(found)).toEqual(expected);
      expect(found.totalCount).toBe(expected.length);
    });

    test('count what each does, without what will not take place, for the team alone', async () => {
      await makeTeamTable();
      const partsOf = (people: { nodes: { parts: unknown }[] }) => people.nodes.map(({ parts }) => parts);

      expect(partsOf(await table())).toEqual([
        { roles: ['SPEAKER', 'MODERATOR'], sessionCount: 2, unconfirmedCount: 1, confirmedCount: 1 },
        { roles: ['SPEAKER'], sessionCount: 1, unconfirmedCount: 0, confirmedCount: 1 },
        { roles: ['HOST'], sessionCount: 1, unconfirmedCount: 0, confirmedCount: 0 },
        { roles: [], sessionCount: 0, unconfirmedCount: 0, confirmedCount: 0 },
      ]);
      await makeRelease(app.dataSource, conference, [
        await makeSession(app.dataSource, conference, {}, [await named('Shown')]),
      ]);
      expect((await table({}, null)).nodes).toEqual([{ displayName: 'Shown', parts: null }]);
    });

    test.each([
      ['SESSIONS', ['Dua', 'Bea', 'Cem', 'Ada']],
      ['ADDED', ['Ada', 'Bea', 'Cem', 'Dua']],
      ['NAME', ['Ada', 'Bea', 'Cem', 'Dua']],
    ])('come by %s, and turned round, page by page', async (by, expected) => {
      await makeTeamTable();
      const read = async (isDescending: boolean): Promise<string[]> => {
        const first = await table({ order: { by, isDescending }, first: 2 });
        const second = await table({ order: { by, isDescending }, first: 2, after: first.pageInfo.endCursor });
        return [...namesOf(first), ...namesOf(second)];
      };

      expect([await read(false), await read(true)]).toEqual([expected, expected.toReversed()]);
    });

    test('cannot be asked by what the viewer may not see', async () => {
      const committee = await accountWith(app, 'programme_committee', conference.id);
      const staff = await accountWith(app, 'room_staff', conference.id);
      const asked = [{ hasEmail: false }, { isClaimed: true }, { isConfirmed: false }];
      const answers = async (as: TestAccount | null) =>
        Promise.all(asked.map(async (filter) => (await codeOfTable({ filter }, as)) ?? 'answered'));

      expect({
        committee: await answers(committee),
        staff: await answers(staff),
        reader: await answers(null),
        readerByOrder: await codeOfTable({ order: { by: 'ADDED' } }, null),
      }).toEqual({
        committee: ['FORBIDDEN', 'answered', 'answered'],
        staff: ['FORBIDDEN', 'FORBIDDEN', 'answered'],
        reader: ['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN'],
        readerByOrder: 'FORBIDDEN',
      });
    });

    test('cost the same number of statements for one person and for three', async () => {
      const count = (): Promise<number> => app.countStatements(() => table({ order: { by: 'SESSIONS' } }));

      await named('One');
      const one = await count();
      await named('Two');
      await named('Three');

      // Token, account, conference, roles, people, total; for the parts: conference, parts.
      expect([one, await count()]).toEqual([8, 8]);
    });
  });

  test('say whom the viewer claimed at this conference', async () => {
    const account = await app.createAccount();
    await named('Herself', { accountId: account.id });
    const query = 'query ($slug: String!) { conference(slug: $slug) { viewerPerson { displayName } } }';
    const read = async (slug: string, as: TestAccount | null) =>
      (await app.ok(query, { slug }, as)).conference.viewerPerson;

    const elsewhere = await makeConference(app.dataSource);

    expect(await read(conference.slug, account)).toEqual({ displayName: 'Herself' });
    expect([
      await read(conference.slug, null),
      await read(conference.slug, organizer),
      await read(elsewhere.slug, account),
    ]).toEqual([null, null, null]);
  });

  describe('of candidates for a merge', () => {
    const candidates = async () =>
      (await app.ok(CANDIDATES, { conferenceId: toGlobalId('Conference', conference.id) }, organizer))
        .duplicateCandidates;

    test('pair the same folded name or the same address, the one who came first first', async () => {
      await named('Ayşe Yılmaz', { email: 'a@example.org' });
      const second = await named('AYŞE YILMAZ', { email: 'a@example.org' });
      await named('A. Yılmaz', { email: 'a@example.org' });
      await named('Somebody else', { email: 'b@example.org' });
      await makeSession(app.dataSource, conference, {}, [second]);

      expect(await candidates()).toEqual([
        {
          person: { displayName: 'Ayşe Yılmaz' },
          duplicate: { displayName: 'AYŞE YILMAZ' },
          reasons: ['SAME_NAME', 'SAME_EMAIL'],
          duplicateParts: 1,
        },
        {
          person: { displayName: 'Ayşe Yılmaz' },
          duplicate: { displayName: 'A. Yılmaz' },
          reasons: ['SAME_EMAIL'],
          duplicateParts: 0,
        },
        {
          person: { displayName: 'AYŞE YILMAZ' },
          duplicate: { displayName: 'A. Yılmaz' },
          reasons: ['SAME_EMAIL'],
          duplicateParts: 0,
        },
      ]);
    });

    test('leave out people of two accounts, other conferences, and unknown addresses', async () => {
      await named('Same', { accountId: (await app.createAccount()).id });
      await named('Same', { accountId: (await app.createAccount()).id });
      await named('No address');
      await makePerson(app.dataSource, await makeConference(app.dataSource), {
        displayName: 'No address',
        searchName: 'no address',
      });

      expect(await candidates()).toEqual([]);
    });

    test('are for those who edit people', async () => {
      await expectForOrganizersOnly(app, conference, {
        query: CANDIDATES,
        variables: { conferenceId: toGlobalId('Conference', conference.id) },
      });
    });
  });
});
