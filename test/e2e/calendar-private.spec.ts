import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { toGlobalId } from '../../src/platform/graphql/global-id.js';
import { MAX_FEEDS } from '../../src/modules/interchange/calendar/calendar-feeds.service.js';
import { get, readCalendar } from '../support/calendars.js';
import { grantRole } from '../support/factories.js';
import { publish, releaseAgenda, type ReleasedAgenda } from '../support/released-agenda.js';
import { unplaceInDraft } from '../support/releases.js';
import { startTestApp, type TestAccount, type TestApp } from '../support/test-app.js';

const CREATE = `mutation ($input: CreateCalendarFeedInput!) { createCalendarFeed(input: $input) {
  feed { id name createdAt lastReadAt revokedAt conference { slug } } url errors { code path } } }`;
const REVOKE = `mutation ($input: RevokeCalendarFeedInput!) { revokeCalendarFeed(input: $input) {
  feed { id revokedAt } errors { code } } }`;
const LIST = `{ viewer { calendarFeeds { id name lastReadAt conference { slug } } } }`;
const STAR = `mutation ($input: StarSessionInput!) { starSession(input: $input) { errors { code } } }`;

describe("a reader's own calendar", () => {
  let app: TestApp;
  let agenda: ReleasedAgenda;
  let reader: TestAccount;

  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    agenda = await releaseAgenda(app);
    reader = await app.createAccount();
  });

  const create = async (input: Record<string, unknown> = {}, as = reader) =>
    (await app.ok(CREATE, { input }, as)).createCalendarFeed;
  const ofConference = () => create({ conferenceId: toGlobalId('Conference', agenda.conference.id) });
  const star = (session: { readonly id: string }) =>
    app.ok(STAR, { input: { sessionId: toGlobalId('Session', session.id) } }, reader);
  const pathOf = (url: string): string => new URL(url).pathname;
  const summaries = async (url: string): Promise<readonly string[]> => {
    const response = await get(app, pathOf(url));
    expect(response.status).toBe(200);
    return readCalendar(await response.text()).events.map(({ summary }) => summary);
  };

  test('has a secret address that is told once', async () => {
    const { feed, url, errors } = await ofConference();

    const { viewer } = await app.ok(LIST, {}, reader);
    const [row] = await app.dataSource.query('SELECT * FROM calendar_feed WHERE account_id = $1', [reader.id]);

    expect(errors).toEqual([]);
    expect(url).toMatch(/^http:\/\/localhost:3000\/calendars\/[A-Za-z0-9_-]{43}\.ics$/);
    expect(feed).toMatchObject({ lastReadAt: null, revokedAt: null, conference: { slug: agenda.conference.slug } });
    expect(feed.name).toBe(`${agenda.conference.names['en']}: my sessions`);
    expect(viewer.calendarFeeds).toEqual([
      { id: feed.id, name: feed.name, lastReadAt: null, conference: { slug: agenda.conference.slug } },
    ]);
    expect(JSON.stringify(row)).not.toContain(url.slice(-47, -4));
  });

  test('holds what she starred and where she has a part, and nothing else', async () => {
    const { ayse, seas } = agenda;
    const { url } = await ofConference();
    const empty = await summaries(url);
    await star(seas);
    const starred = await summaries(url);

    await app.dataSource.query('UPDATE person SET account_id = $1 WHERE id = $2', [reader.id, ayse.id]);

    expect([empty, starred, await summaries(url)]).toEqual([[], ['Seas'], ['Stars', 'Seas', 'Night']]);
  });

  test('tells that a starred session is off', async () => {
    const { url } = await ofConference();
    await star(agenda.seas);
    await unplaceInDraft(app.dataSource, agenda.draft, agenda.seas);

    await publish(app, agenda, 'Second');

    expect(await summaries(url)).toEqual(['Cancelled: Seas']);
  });

  test('is of one conference or of all', async () => {
    const other = await releaseAgenda(app);
    await star(agenda.stars);
    await star(other.seas);
    const one = await ofConference();
    const all = await create({ name: '  My   phone ' });

    expect(await summaries(one.url)).toEqual(['Stars']);
    expect(await summaries(all.url)).toEqual(['Stars', 'Seas']);
    expect(all.feed).toMatchObject({ name: 'My phone', conference: null });
    expect((await create({}, await app.createAccount({ locale: 'tr' }))).feed.name).toBe('Oturumlarım');
  });

  test('loses the events of a conference that is hidden from her by now', async () => {
    const { url } = await ofConference();
    await star(agenda.stars);
    const open = await summaries(url);
    await app.dataSource.query('UPDATE conference SET is_public = false WHERE id = $1', [agenda.conference.id]);
    const hidden = await summaries(url);
    await grantRole(app.dataSource, reader, 'room_staff', agenda.conference.id);
    const inTheTeam = await summaries(url);

    await app.dataSource.query('DELETE FROM role_grant WHERE account_id = $1', [reader.id]);

    expect([open, hidden, inTheTeam, await summaries(url)]).toEqual([['Stars'], [], ['Stars'], []]);
    const { viewer } = await app.ok(LIST, {}, reader);
    expect(viewer.calendarFeeds).toMatchObject([{ conference: null }]);
  });

  test('is read without a sign-in, privately, and says when', async () => {
    const { url } = await ofConference();

    const response = await get(app, pathOf(url));
    const etag = response.headers.get('etag') ?? '';
    const again = await get(app, pathOf(url), null, { 'if-none-match': etag });

    const { viewer } = await app.ok(LIST, {}, reader);
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('private, no-cache');
    expect(again.status).toBe(304);
    expect(viewer.calendarFeeds[0].lastReadAt).toEqual(expect.any(String));
  });

  test('is gone once revoked, and answers as an address that never was', async () => {
    const { feed, url } = await ofConference();
    await summaries(url);

    const { revokeCalendarFeed } = await app.ok(REVOKE, { input: { calendarFeedId: feed.id } }, reader);
    const revoked = await get(app, pathOf(url));
    const unknown = await get(app, `/calendars/${'x'.repeat(43)}.ics`);

    expect(revokeCalendarFeed).toEqual({ feed: { id: feed.id, revokedAt: expect.any(String) }, errors: [] });
    expect([revoked.status, unknown.status]).toEqual([404, 404]);
    const shapes = [];
    for (const answer of [revoked, unknown]) {
      const body = (await answer.json()) as Record<string, unknown>;
      shapes.push([{ ...body, requestId: null }, [...answer.headers.keys()].toSorted()]);
    }
    expect(shapes[0]).toEqual(shapes[1]);
    const { viewer } = await app.ok(LIST, {}, reader);
    expect(viewer.calendarFeeds).toEqual([]);
    const again = await app.ok(REVOKE, { input: { calendarFeedId: feed.id } }, reader);
    expect(again.revokeCalendarFeed).toEqual(revokeCalendarFeed);
  });

  test('is gone with a disabled account', async () => {
    const { url } = await ofConference();
    await summaries(url);

    await app.dataSource.query('UPDATE account SET disabled_at = now() WHERE id = $1', [reader.id]);

    expect((await get(app, pathOf(url))).status).toBe(404);
  });

  test('is revoked by nobody else, and made for no conference that she may not see', async () => {
    const { feed, url } = await ofConference();
    const stranger = await app.createAccount();
    const hidden = await releaseAgenda(app);
    await app.dataSource.query('UPDATE conference SET is_public = false WHERE id = $1', [hidden.conference.id]);
    const conferenceId = toGlobalId('Conference', hidden.conference.id);

    const refused = [
      await app.gql(REVOKE, { input: { calendarFeedId: feed.id } }, stranger),
      await app.gql(CREATE, { input: { conferenceId } }, stranger),
      await app.gql(REVOKE, { input: { calendarFeedId: feed.id } }),
      await app.gql(CREATE, { input: {} }),
    ];

    expect(refused.map(({ errors }) => errors[0]?.extensions.code)).toEqual([
      'NOT_FOUND',
      'NOT_FOUND',
      'UNAUTHENTICATED',
      'UNAUTHENTICATED',
    ]);
    expect((await create({ conferenceId }, hidden.organizer)).errors).toEqual([]);
    expect(await summaries(url)).toEqual([]);
  });

  test('is one of at most fifty living ones', async () => {
    await app.dataSource.query(
      `INSERT INTO calendar_feed (id, account_id, name, digest)
       SELECT gen_random_uuid(), $1::uuid, 'Phone', decode(md5($1::text || n), 'hex') FROM generate_series(1, $2::int) n`,
      [reader.id, MAX_FEEDS - 2],
    );

    const answers = await Promise.all([create(), create(), create()]);

    expect(answers.map(({ errors }) => errors.map(({ code }: { code: string }) => code)).toSorted()).toEqual([
      [],
      [],
      ['LIMIT_REACHED'],
    ]);
    const { viewer } = await app.ok(LIST, {}, reader);
    expect(viewer.calendarFeeds).toHaveLength(MAX_FEEDS);
    await app.ok(REVOKE, { input: { calendarFeedId: viewer.calendarFeeds[0].id } }, reader);
    expect((await create()).errors).toEqual([]);
  });

  test('costs the same statements for one and three sessions, and feeds the same for one and three', async () => {
    const { url } = await ofConference();
    const reading = (): Promise<number> => app.countStatements(() => get(app, pathOf(url)));
    const listing = (): Promise<number> => app.countStatements(() => app.ok(LIST, {}, reader));
    await star(agenda.stars);
    await summaries(url);
    const one = [await reading(), await listing()];
    await star(agenda.seas);
    await star(agenda.night);
    await ofConference();
    await ofConference();

    // Feed, account, interests, conferences, events; token, account, viewer, feeds, conferences.
    expect([one, [await reading(), await listing()]]).toEqual([
      [5, 5],
      [5, 5],
    ]);
  });
});

describe('guessing at addresses of calendars', () => {
  test('is bounded by client, and does not shut out who has a right one', async () => {
    const app = await startTestApp();
    try {
      const reader = await app.createAccount();
      const { createCalendarFeed } = await app.ok(CREATE, { input: {} }, reader);
      const wrong = await get(app, '/calendars/wrong.ics');
      await app.dataSource.query('UPDATE rate_limit_window SET tries = 300');

      const tooMany = await get(app, '/calendars/wrong.ics');
      const right = await get(app, new URL(createCalendarFeed.url).pathname);

      expect([wrong.status, tooMany.status, right.status]).toEqual([404, 429, 200]);
    } finally {
      await app.close();
    }
  });
});
