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
