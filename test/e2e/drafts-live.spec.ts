import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { firstValueFrom, forkJoin, lastValueFrom, take, toArray } from 'rxjs';
import { DraftReading } from '../../src/modules/agenda/drafts/draft-reading.service.js';
import { DraftFeeds } from '../../src/modules/agenda/live/draft-feeds.js';
import { DraftListening } from '../../src/modules/agenda/live/draft-listening.service.js';
import { AccessTokens } from '../../src/modules/accounts/access-tokens.js';
import { toGlobalId } from '../../src/platform/graphql/global-id.js';
import {
  anotherOrganizer,
  at,
  draftId,
  type DraftStage,
  edit,
  missingDraftId,
  place,
  roomId,
  sessionId,
  stageDraft,
} from '../support/draft-edits.js';
import { revisionOf } from '../support/full-conference.js';
import { EventListener } from '../support/event-stream.js';
import { statementsOf } from '../support/statements.js';
import { startTestApp, type TestAccount, type TestApp } from '../support/test-app.js';

const HOLD = `mutation ($input: HoldSessionInput!) { holdSession(input: $input) { holds { sessionId accountId name } errors { code } } }`;
const KEYS = `query ($id: ID!) { draft(id: $id) { revision issues(level: HARD) { key } } }`;
const WAIVE = `mutation ($input: WaiveIssuesInput!) { waiveIssues(input: $input) { waivers { id } errors { code } } }`;
const LIFT = `mutation ($input: LiftWaiverInput!) { liftWaiver(input: $input) { errors { code } } }`;
const DELETE = `mutation ($input: DeleteDraftInput!) { deleteDraft(input: $input) { errors { code } } }`;
/** Often enough that no test waits. */
const QUICK = { pollMs: 1, recheckMs: 1 };

describe('the events of a draft', () => {
  let app: TestApp;
  let stage: DraftStage;
  let other: TestAccount;
  let listeners: EventListener[] = [];
  beforeAll(async () => {
    app = await startTestApp();
  });
  beforeEach(async () => {
    stage = await stageDraft(app);
    other = await anotherOrganizer(app, stage);
  });
  afterEach(() => {
    for (const listener of listeners) listener.close();
    listeners = [];
  });
  afterAll(() => app.close());

  const path = (suffix = ''): string => `/drafts/${draftId(stage.draft)}/events${suffix}`;

  async function listen(suffix = '', headers: Record<string, string> = {}): Promise<EventListener> {
    const listener = await EventListener.open(app, path(suffix), other, headers);
    listeners.push(listener);
    return listener;
  }

  /** Names and ids of the next events. */
  async function nextNames(listener: EventListener, count: number): Promise<string[]> {
    const names: string[] = [];
    while (names.length < count) {
      const event = await listener.next();
      names.push(event ? `${event.name} ${event.id}` : 'end');
    }
    return names;
  }

  test('tell what others do, with their names, as it happens', async () => {
    const [ada] = stage.talks;
    const listener = await listen();
    const start = await listener.next();

    const { change } = await edit(app, 'placeSession', placing(ada, 0), stage.organizer);
    const first = await listener.next();
    await edit(app, 'unplaceSession', { ...editing(1), sessionId: sessionId(ada) }, other);
    const second = await listener.next();

    const state = { startsAt: at('09:00'), durationMinutes: 30, roomIds: [roomId(stage.hall)] };
    const placed = { ...state, isTimePinned: false, isRoomPinned: false, isDayPinned: false };
    expect(change.kind).toBe('PLACE');
    expect(start).toEqual({ name: 'holds', id: '0', data: { holds: [] } });
    expect(first).toEqual({
      name: 'change',
      id: '1',
      data: {
        id: expect.stringMatching(/^dch_/),
        revision: 1,
        kind: 'PLACE',
        authorName: 'Organizer',
        authorId: toGlobalId('Account', stage.organizer.id),
        placements: [{ sessionId: sessionId(ada), before: null, after: placed }],
      },
    });
    expect(second?.data).toMatchObject({
      kind: 'UNPLACE',
      authorName: 'Other',
      placements: [{ sessionId: sessionId(ada), before: placed, after: null }],
    });
  });

  function editing(expectedRevision: number): { draftId: string; expectedRevision: number } {
    return { draftId: draftId(stage.draft), expectedRevision };
  }

  function placing(session: { id: string }, expectedRevision: number): Record<string, unknown> {
    const place = { sessionId: sessionId(session), startsAt: at('09:00'), roomIds: [roomId(stage.hall)] };
    return { ...editing(expectedRevision), ...place };
  }

  test('tell who comes back what she missed, once', async () => {
    const [ada, bea, cem] = stage.talks;
    await place(app, stage, ada, '09:00');
    await place(app, stage, bea, '10:00');
    const since = await listen('?since=1');
    const back = await listen('?since=0', { 'last-event-id': '1' });
    const names = [await nextNames(since, 2), await nextNames(back, 3)];

    await place(app, stage, cem, '11:00');

    expect(names).toEqual([
      ['change 2', 'holds 2'],
      ['change 2', 'waivers 2', 'holds 2'],
    ]);
    expect([await nextNames(since, 1), await nextNames(back, 1)]).toEqual([['change 3'], ['change 3']]);
  });

  test('tell of waivers, of holds, and of the end of the draft', async () => {
    const [ada, bea] = stage.talks;
    await place(app, stage, ada, '09:00');
    await place(app, stage, bea, '09:00');
    const id = draftId(stage.draft);
    const listener = await listen();
    const names = await nextNames(listener, 1);

    const { draft } = await app.ok(KEYS, { id }, stage.organizer);
    const issueKeys = draft.issues.map(({ key }: { key: string }) => key);
    const waive = { draftId: id, expectedRevision: 2, issueKeys, reason: 'One hall, one wall' };
    const { waiveIssues } = await app.ok(WAIVE, { input: waive }, stage.organizer);
    names.push(...(await nextNames(listener, 1)));
    await app.ok(LIFT, { input: { waiverId: waiveIssues.waivers[0].id } }, stage.organizer);
    names.push(...(await nextNames(listener, 1)));
    await app.ok(HOLD, { input: { draftId: id, sessionId: sessionId(ada) } }, stage.organizer);
    const held = await listener.next();
    await app.ok(DELETE, { input: { draftId: id } }, stage.organizer);
    const last = await listener.next();

    expect(names).toEqual(['holds 2', 'waivers 2', 'waivers 2']);
    expect(held?.data).toEqual({
      holds: [{ sessionId: sessionId(ada), accountId: toGlobalId('Account', stage.organizer.id), name: 'Organizer' }],
    });
    expect(last).toEqual({ name: 'state', id: '2', data: { state: 'DISCARDED' } });
    expect(await listener.next()).toBeNull();
  });

  test('miss no change and tell none twice, whoever edits while listeners come', async () => {
    const [ada] = stage.talks;
    const feeds = new DraftFeeds(app.dataSource, QUICK);
    const reading = new DraftListening(app.nest.get(DraftReading), feeds, { ...QUICK, recheckMs: 60_000 });
    const LAST = 12;
    const identify = async () => viewerOf(other);
    const told = async (): Promise<number[]> => {
      const events = await reading.listen(identify, stage.draft.id, { revision: 0, isBack: false });
      const all: number[] = [];
      await new Promise<void>((resolve) => {
        const subscription = events.subscribe(({ name, id = 0 }) => {
          if (name === 'change') all.push(id);
          if (id === LAST) resolve(subscription.unsubscribe());
        });
      });
      return all;
    };

    const everybody: Promise<number[]>[] = [];
    for (let revision = 0; revision < LAST; revision += 1) {
      everybody.push(told());
      const name = revision % 2 === 0 ? 'placeSession' : 'unplaceSession';
      const input = revision % 2 === 0 ? placing(ada, revision) : { ...editing(revision), sessionId: sessionId(ada) };
      expect((await edit(app, name, input, stage.organizer)).errors).toEqual([]);
    }

    const complete = Array.from({ length: LAST }, (_, index) => index + 1);
    expect(await Promise.all(everybody)).toEqual(everybody.map(() => complete));
    expect(await revisionOf(app, stage)).toBe(LAST);
  });

  const viewerOf = (account: TestAccount) =>
    app.nest.get(AccessTokens).viewerOf({ headers: { authorization: `Bearer ${account.token}` } } as never);

  test('cost one statement at a time however many listen, and none where nobody does', async () => {
    const feeds = new DraftFeeds(app.dataSource, QUICK);
    const news = () => feeds.newsOf(stage.draft.id, null).pipe(take(20), toArray());
    const three = await app.countStatements(() => lastValueFrom(forkJoin([news(), news(), news()])));

    const quiet = await statementsOf(app.dataSource, async () => {
      for (let times = 0; times < 5; times += 1) await app.ok('{ viewer { __typename } }', {}, other);
    });

    // 20 looks, one of each listener at first, and what was on its way at the end.
    expect(three).toBeLessThanOrEqual(20 + 3 + 2);
    expect(quiet.filter((statement) => statement.includes('draft_change'))).toEqual([]);
  });

  test('end where the viewer may not see the draft any more, and with the server', async () => {
    const feeds = new DraftFeeds(app.dataSource, QUICK);
    const listening = new DraftListening(app.nest.get(DraftReading), feeds, QUICK);
    const everybody = await Promise.all(
      [other, stage.organizer].map((account) =>
        listening.listen(() => viewerOf(account), stage.draft.id, { revision: null, isBack: false }),
      ),
    );
    const [removed, remaining] = everybody.map((events) => lastValueFrom(events));

    await app.dataSource.query('DELETE FROM role_grant WHERE account_id = $1', [other.id]);
    expect(await removed).toMatchObject({ name: 'holds' });
    await place(app, stage, stage.talks[0], '09:00');
    expect(await firstValueFrom(feeds.newsOf(stage.draft.id, 0))).toMatchObject({ revision: 1 });
    feeds.onModuleDestroy();

    expect(await remaining).toMatchObject({ name: 'change' });
  });

  test('are for the team, and for revisions', async () => {
    const stranger = await app.createAccount();
    const statusOf = async (address: string, as: TestAccount | null): Promise<number> => {
      const headers = as ? { authorization: `Bearer ${as.token}` } : undefined;
      return (await fetch(`${app.url}${address}`, { headers })).status;
    };

    expect(await statusOf(path(), null)).toBe(401);
    expect(await statusOf(path(), stranger)).toBe(404);
    expect(await statusOf(`/drafts/${missingDraftId()}/events`, other)).toBe(404);
    expect(await statusOf(`/drafts/${sessionId(stage.talks[0])}/events`, other)).toBe(400);
    expect(await statusOf(path('?since=now'), other)).toBe(400);
    expect(await statusOf(path('?since=1&since=2'), other)).toBe(400);
  });
});
