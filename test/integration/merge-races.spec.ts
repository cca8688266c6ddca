import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { lockForMerge } from '../../src/modules/interchange/merge/write-locks.js';
import { SessionEditingService } from '../../src/modules/sessions/session-editing.service.js';
import { Session } from '../../src/modules/sessions/session.entity.js';
import { SYSTEM } from '../../src/platform/auth/viewer.js';
import { Transactions } from '../../src/platform/database/transactions.js';
import { mergedProgramme } from '../fixtures/schedules/merged-programme.js';
import { type MergeStage, stageMerge, writesOf } from '../support/merge-stage.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const ROUNDS = 6;
const SESSIONS = ['stars', 'seas', 'soil', 'soil-again'];

describe('Merges and edits at once', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  const service = <T>(type: new (...args: never[]) => T): T => app.nest.get(type, { strict: false });

  const rowOf = (stage: MergeStage, id: string): Promise<Session> =>
    app.dataSource.getRepository(Session).findOneByOrFail({ id: stage.rowOf(id) });

  /** Asks until a backend waits for another's transaction. */
  async function somebodyWaits(): Promise<void> {
    for (;;) {
      const rows = await app.dataSource.query<unknown[]>(
        'SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND cardinality(pg_blocking_pids(pid)) > 0',
      );
      if (rows.length > 0) return;
    }
  }

  function edit(stage: MergeStage, id: string, abstract: string, expectedRevision: number): Promise<Session> {
    const change = { sessionId: stage.rowOf(id), expectedRevision, abstract };
    return service(SessionEditingService).updateSession(SYSTEM, { change });
  }

  test('an edit waits for a merge that compares and writes, and neither is lost', async () => {
    const stage = await stageMerge(app, mergedProgramme());
    const { editing } = await service(Transactions).run(async (tx) => {
      await lockForMerge(tx, stage.conferenceId);
      const begun = edit(stage, 'seas', 'By hand.', 1);
      await somebodyWaits();
      const [row] = await tx.query<{ abstract: string | null }[]>('SELECT abstract FROM session WHERE id = $1', [
        stage.rowOf('seas'),
      ]);
      expect(row?.abstract).toBe(null);
      return { editing: begun };
    });

    await editing;

    expect((await rowOf(stage, 'seas')).abstract).toBe('By hand.');
  });

  test('come through one after the other, whatever rows they share', async () => {
    const stage = await stageMerge(app, mergedProgramme());
    const room = [stage.rowOf('hall')];
    const merge = (round: number, ids: readonly string[]) => {
      const placement = { startsAt: `2027-03-28T1${round}:00:00.000Z`, durationMinutes: 20, roomIds: room };
      const sessions = ids.flatMap((id) =>
        writesOf('session', stage.rowOf(id), { title: `${id} ${round}`, placement }),
      );
      const people = writesOf('person', stage.rowOf('noor'), { name: `Noor ${round}` });
      return stage.merge({ writes: [...sessions, ...people] });
    };
    const rounds = Array.from({ length: ROUNDS }, (_, round) => round);

    const merges = rounds.map((round) => merge(round, round % 2 ? SESSIONS : SESSIONS.toReversed()));
    const edits = SESSIONS.map((id) => edit(stage, id, 'By hand.', 1).catch((error: Error) => error.constructor.name));
    const outcomes = await Promise.all(edits);
    await Promise.all(merges);

    const edited = SESSIONS.filter((_, index) => outcomes[index] !== 'SessionRevisionConflict');
    const rows = await Promise.all(SESSIONS.map((id) => rowOf(stage, id)));
    expect(rows.map(({ revision }, index) => revision - (edited.includes(SESSIONS[index] ?? '') ? 1 : 0))).toEqual(
      SESSIONS.map(() => 1 + ROUNDS),
    );
    expect(rows.map(({ abstract }) => abstract === 'By hand.')).toEqual(SESSIONS.map((id) => edited.includes(id)));
  });
});
