import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { SessionState } from '../../src/modules/sessions/session-kinds.js';
import { Session } from '../../src/modules/sessions/session.entity.js';
import { mergedProgramme } from '../fixtures/schedules/merged-programme.js';
import { aProgramme, aSession } from '../fixtures/schedules/programmes.js';
import { byId, type MergeStage, stageMerge, writesOf } from '../support/merge-stage.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const BEFORE_ALL = new Date('2001-01-01T00:00:00Z');

describe('MergeWriter, for sessions', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  const rowIn = (stage: MergeStage, id: string): Promise<Session> =>
    app.dataSource.getRepository(Session).findOneByOrFail({ id: stage.rowOf(id) });

  /** Every session as last changed long ago, so that a change shows. */
  async function staged(): Promise<MergeStage> {
    const stage = await stageMerge(app, mergedProgramme());
    await app.dataSource
      .getRepository(Session)
      .update({ conferenceId: stage.conferenceId }, { updatedAt: BEFORE_ALL, revision: 7 });
    return stage;
  }

  /** Revision, and whether the time of change moved, by the titles that the sessions had. */
  async function changed(stage: MergeStage): Promise<Record<string, [number, boolean]>> {
    const rows = await app.dataSource.getRepository(Session).findBy({ conferenceId: stage.conferenceId });
    const names = new Map(['stars', 'seas', 'soil', 'soil-again'].map((id) => [stage.rowOf(id), id]));
    return Object.fromEntries(
      rows.map(({ id, revision, updatedAt }) => [names.get(id), [revision, updatedAt > BEFORE_ALL]]),
    );
  }

  test('changes every field of a session, its people and tags, and raises its revision once', async () => {
    const stage = await staged();
    const before = await stage.here();
    const fields = {
      kind: 'panel',
      typeLabel: 'round table',
      title: 'Suns',
      subtitle: null,
      abstract: null,
      description: 'Plain.',
      translations: { ar: { title: 'شموس' } },
      language: 'tr',
      durationMinutes: 90,
      trackId: stage.rowOf('earth'),
      tags: ['day', 'night'],
      level: 'advanced',
      requiredFeatures: ['stage', 'sound'],
      people: [
        { personId: stage.rowOf('lise'), role: 'chair' },
        { personId: stage.rowOf('noor'), role: 'speaker' },
      ],
      expectedAudience: null,
      exclusive: false,
      state: 'accepted',
      doNotRecord: false,
      recordingLicense: null,
      url: null,
      links: [],
      repeatOf: stage.rowOf('soil'),
      after: [stage.rowOf('soil')],
      roomCount: 3,
    };

    await stage.merge({
      writes: [
        ...writesOf('session', stage.rowOf('stars'), { ...fields, tags: ['night', 'day', 'day'] }),
        ...writesOf('session', stage.rowOf('seas'), { tags: ['night'] }),
        ...writesOf('session', stage.rowOf('soil'), { after: [] }),
      ],
    });

    const [stars, seas] = before.sessions;
    expect(await stage.here()).toEqual({
      ...before,
      sessions: [
        // Nothing leads from confirmed back to accepted.
        { ...stars, ...fields, state: 'confirmed' },
        { ...seas, tags: ['night'] },
        ...before.sessions.slice(2),
      ],
    });
    expect(await changed(stage)).toEqual({
      stars: [8, true],
      seas: [8, true],
      soil: [7, false],
      'soil-again': [7, false],
    });
    expect((await rowIn(stage, 'stars')).searchText).toBe('suns شموس lise aksoy noor haddad');
  });

  test('takes from a session that is no workshop any more what only workshops have', async () => {
    const stage = await staged();
    const materials = [{ label: 'Sheet', url: 'https://example.org/sheet' }];
    await app.dataSource.getRepository(Session).update({ id: stage.rowOf('soil') }, { materials });

    await stage.merge({
      writes: [
        ...writesOf('session', stage.rowOf('soil'), { kind: 'talk', seatLimit: 30 }),
        ...writesOf('session', stage.rowOf('seas'), { kind: 'workshop', seatLimit: 12, prerequisites: 'A boat.' }),
        ...writesOf('session', stage.rowOf('stars'), { seatLimit: 9, prerequisites: 'A telescope.' }),
        ...writesOf('session', stage.rowOf('soil-again'), { seatLimit: 8 }),
      ],
    });

    const read = async (id: string) => {
      const { kind, seatLimit, prerequisites, materials, revision } = await rowIn(stage, id);
      return { kind, seatLimit, prerequisites, materials: materials.length, revision };
    };
    expect(await Promise.all(['soil', 'seas', 'stars', 'soil-again'].map(read))).toEqual([
      { kind: 'talk', seatLimit: null, prerequisites: null, materials: 0, revision: 8 },
      { kind: 'workshop', seatLimit: 12, prerequisites: 'A boat.', materials: 0, revision: 8 },
      { kind: 'talk', seatLimit: null, prerequisites: null, materials: 0, revision: 7 },
      { kind: 'workshop', seatLimit: 8, prerequisites: 'A spade.', materials: 0, revision: 8 },
    ]);
  });

  test('leaves out the orders that would close a circle', async () => {
    const stage = await staged();
    const [stars, seas, soil] = ['stars', 'seas', 'soil'].map(stage.rowOf);

    await stage.merge({
      writes: [
        ...writesOf('session', String(stars), { after: [soil, seas] }),
        ...writesOf('session', String(soil), { after: [] }),
      ],
    });

    const { sessions } = await stage.here();
    expect(sessions.map(({ after }) => after)).toEqual([[soil], [stars], [], []]);
  });

  test('cancels sessions as organizers do: they keep their place in drafts, and whoever is off already stays so', async () => {
    const stage = await staged();
    const before = await stage.here();
    await app.dataSource.getRepository(Session).update({ id: stage.rowOf('soil') }, { state: 'withdrawn' });

    await stage.merge({
      cancelledSessionIds: ['stars', 'soil', 'soil-again'].map(stage.rowOf),
      writes: writesOf('session', stage.rowOf('seas'), { state: 'cancelled' }),
    });

    const rows = await Promise.all(['stars', 'seas', 'soil', 'soil-again'].map((id) => rowIn(stage, id)));
    expect(rows.map(({ state, cancelledAt, revision }) => [state, cancelledAt !== null, revision])).toEqual([
      ['cancelled', true, 8],
      ['cancelled', true, 8],
      ['withdrawn', false, 7],
      ['cancelled', true, 8],
    ]);
    expect((await stage.here()).sessions.map(({ placement }) => placement)).toEqual(
      before.sessions.map(({ placement }) => placement),
    );
  });

  test('brings cancelled sessions back in the state that the file has, else accepted', async () => {
    const stage = await staged();
    const ids = ['stars', 'seas', 'soil-again'].map(stage.rowOf);
    await stage.merge({ cancelledSessionIds: ids });

    await stage.merge({
      returnedSessionIds: ids,
      writes: [
        ...writesOf('session', stage.rowOf('stars'), { state: 'confirmed' }),
        ...writesOf('session', stage.rowOf('soil-again'), { state: 'submitted' }),
      ],
    });

    const rows = await Promise.all(['stars', 'seas', 'soil-again'].map((id) => rowIn(stage, id)));
    expect(rows.map(({ state, cancelledAt, revision }) => [state, cancelledAt, revision])).toEqual([
      ['confirmed', null, 9],
      ['accepted', null, 9],
      ['submitted', null, 9],
    ]);
  });

  test('takes as many statements for three changed sessions as for one', async () => {
    const ids = ['a', 'b', 'c'];
    const sessions = ids.map((id) => aSession({ id, guid: null, number: null }));
    const counts: number[] = [];
    for (const size of [1, 3]) {
      const stage = await stageMerge(app, aProgramme({ ...mergedProgramme(), sessions }));
      const placement = { startsAt: '2027-03-28T09:00:00.000Z', durationMinutes: 20, roomIds: [stage.rowOf('hall')] };
      const fields = {
        title: 'Suns',
        kind: 'workshop',
        seatLimit: 4,
        state: 'cancelled',
        tags: ['x'],
        placement,
        people: [{ personId: stage.rowOf('noor'), role: 'speaker' }],
        after: [],
      };
      const writes = ids.slice(0, size).flatMap((id) => writesOf('session', stage.rowOf(id), fields));
      counts.push(await app.countStatements(() => stage.merge({ writes })));
    }

    expect(counts).toEqual([44, 44]);
  });

  test.each<[SessionState, string, SessionState]>([
    ['draft', 'confirmed', 'confirmed'],
    ['submitted', 'accepted', 'accepted'],
    ['declined', 'submitted', 'declined'],
    ['cancelled', 'submitted', 'cancelled'],
    ['withdrawn', 'confirmed', 'confirmed'],
  ])(
    'takes a session that is %s to what the file calls %s only where steps lead there: %s',
    async (now, file, then) => {
      const stage = await staged();
      await app.dataSource.getRepository(Session).update({ id: stage.rowOf('seas') }, { state: now });

      await stage.merge({ writes: writesOf('session', stage.rowOf('seas'), { state: file }) });

      expect((await rowIn(stage, 'seas')).state).toBe(then);
      expect(byId((await stage.here()).sessions, stage.rowOf('seas'))?.title).toBe('Seas');
    },
  );
});
