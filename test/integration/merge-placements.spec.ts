import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Draft } from '../../src/modules/agenda/draft.entity.js';
import { DraftChange } from '../../src/modules/agenda/draft-change.entity.js';
import { DraftUndo } from '../../src/modules/agenda/drafts/draft-undo.service.js';
import { Placement } from '../../src/modules/agenda/placement.entity.js';
import { ConferenceRoom } from '../../src/modules/rooms/conference-room.entity.js';
import { Room } from '../../src/modules/rooms/room.entity.js';
import { Session } from '../../src/modules/sessions/session.entity.js';
import { SYSTEM } from '../../src/platform/auth/viewer.js';
import { newId } from '../../src/platform/database/ids.js';
import { mergedProgramme } from '../fixtures/schedules/merged-programme.js';
import { aSession } from '../fixtures/schedules/programmes.js';
import { byId, type MergeStage, NOTHING_CREATED, stageMerge, writesOf } from '../support/merge-stage.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

describe('MergeWriter, for placements', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  /** On the second day, twenty minutes from this UTC time on. */
  const at = (time: string, ...roomIds: string[]) => ({
    startsAt: `2027-03-28T${time}:00.000Z`,
    durationMinutes: 20,
    roomIds,
  });

  const moves = (stage: MergeStage, placements: Readonly<Record<string, unknown>>) =>
    Object.entries(placements).flatMap(([id, placement]) => writesOf('session', stage.rowOf(id), { placement }));

  /** Placements and numbers of rooms, in the order of numbers. */
  async function placed(stage: MergeStage) {
    return (await stage.here()).sessions.map(({ placement, roomCount }) => ({ placement, roomCount }));
  }

  const changesOf = (stage: MergeStage): Promise<DraftChange[]> =>
    app.dataSource.getRepository(DraftChange).find({ where: { draftId: stage.draftId }, order: { revision: 'ASC' } });

  test('places, moves and unplaces in one change of the draft, which undo takes back', async () => {
    const stage = await stageMerge(app, mergedProgramme());
    const [hall, attic] = [stage.rowOf('hall'), stage.rowOf('attic')];
    const before = await placed(stage);
    const session = aSession({ id: newId(), number: null, guid: null, placement: at('11:00', hall), roomCount: 1 });

    await stage.merge({
      created: { ...NOTHING_CREATED, sessions: [session] },
      writes: moves(stage, { stars: at('09:00', attic), seas: null, soil: at('10:00', hall, attic) }),
    });

    const after = await placed(stage);
    expect(after).toEqual([
      { placement: at('09:00', attic), roomCount: 1 },
      { placement: null, roomCount: 2 },
      { placement: at('10:00', hall, attic), roomCount: 2 },
      { placement: null, roomCount: 1 },
      { placement: at('11:00', hall), roomCount: 1 },
    ]);
    expect((await changesOf(stage)).map(({ kind, placements }) => [kind, placements.length])).toEqual([
      ['import', 2],
      ['import', 4],
    ]);

    await app.nest.get(DraftUndo, { strict: false }).undo(SYSTEM, { draftId: stage.draftId, expectedRevision: 2 });

    expect((await placed(stage)).map(({ placement }) => placement)).toEqual([
      ...before.map(({ placement }) => placement),
      null,
    ]);
  });

  test('counts the rooms anew only where a session fills more or fewer than before', async () => {
    const stage = await stageMerge(app, mergedProgramme());
    const [hall, attic] = [stage.rowOf('hall'), stage.rowOf('attic')];
    await app.dataSource.getRepository(Session).update({ id: stage.rowOf('stars') }, { roomCount: 4 });

    await stage.merge({
      writes: moves(stage, { stars: at('09:00', attic), seas: at('10:00'), soil: at('11:00', hall) }),
    });

    const rows = await app.dataSource
      .getRepository(Session)
      .find({ where: { conferenceId: stage.conferenceId }, order: { number: 'ASC' } });
    expect(rows.map(({ roomCount, revision }) => [roomCount, revision])).toEqual([
      [4, 1],
      [0, 2],
      [1, 1],
      [1, 1],
    ]);
  });

  test('moves a pinned session where the plan says so, and leaves it pinned', async () => {
    const stage = await stageMerge(app, mergedProgramme());
    const pinned = { draftId: stage.draftId, sessionId: stage.rowOf('stars') };
    await app.dataSource.getRepository(Placement).update(pinned, { isTimePinned: true });

    await stage.merge({ writes: moves(stage, { stars: at('09:00', stage.rowOf('attic')) }) });

    const here = await stage.here();
    expect(byId(here.sessions, stage.rowOf('stars'))?.placement).toEqual(at('09:00', stage.rowOf('attic')));
    expect(here.pinnedSessionIds).toEqual(new Set([stage.rowOf('stars')]));
  });

  test('puts nothing into the agenda that does not belong there, and nothing into rooms that were given up', async () => {
    const stage = await stageMerge(app, mergedProgramme());
    const [hall, attic] = [stage.rowOf('hall'), stage.rowOf('attic')];
    await app.dataSource.getRepository(ConferenceRoom).delete({ conferenceId: stage.conferenceId, roomId: attic });
    await app.dataSource.getRepository(Room).update({ id: hall }, { retiredAt: new Date() });

    await stage.merge({
      writes: moves(stage, {
        stars: at('09:00', attic, hall),
        seas: at('10:00', attic, hall),
        soil: at('11:00', attic, hall),
        'soil-again': at('12:00'),
      }),
    });

    expect((await placed(stage)).map(({ placement }) => placement)).toEqual([
      at('09:00', hall),
      at('10:00', attic, hall),
      at('11:00'),
      null,
    ]);
  });

  test('places a session that comes into the agenda with the same import', async () => {
    const stage = await stageMerge(app, mergedProgramme());

    await stage.merge({
      writes: writesOf('session', stage.rowOf('soil-again'), { state: 'confirmed', placement: at('12:00') }),
    });

    expect(byId((await stage.here()).sessions, stage.rowOf('soil-again'))).toMatchObject({
      state: 'confirmed',
      placement: at('12:00'),
    });
  });

  test('keeps the draft as it is where nothing moves', async () => {
    const stage = await stageMerge(app, mergedProgramme());

    await stage.merge({ writes: writesOf('session', stage.rowOf('stars'), { title: 'Suns' }) });
    await stage.merge({ writes: moves(stage, { soil: null }) });

    expect((await changesOf(stage)).map(({ revision }) => revision)).toEqual([1]);
  });

  test('writes the rest where there is no draft, and refuses all where the draft is closed', async () => {
    const stage = await stageMerge(app, mergedProgramme());
    const before = await stage.here();
    const writes = writesOf('session', stage.rowOf('stars'), { title: 'Suns', placement: at('09:00') });

    await stage.merge({ writes }, null);

    const after = await stage.here();
    const [stars, ...others] = before.sessions;
    expect(after.sessions).toEqual([{ ...stars, title: 'Suns' }, ...others]);
    await app.dataSource.getRepository(Draft).update({ id: stage.draftId }, { state: 'discarded' });
    await expect(stage.merge({ writes: moves(stage, { seas: null }) })).rejects.toThrow('DRAFT_NOT_OPEN');
    expect(await stage.here()).toEqual(after);
  });
});
