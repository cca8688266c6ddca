import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type ClashModel, ClashModelLoader } from '../../src/modules/agenda/clash-model/clash-model-loader.js';
import { DraftEditor, type EditedDraft } from '../../src/modules/agenda/drafts/draft-editor.js';
import { DraftUndo } from '../../src/modules/agenda/drafts/draft-undo.service.js';
import { Draft } from '../../src/modules/agenda/draft.entity.js';
import { evaluate, type ScheduleIssue } from '../../src/scheduling/index.js';
import { SYSTEM } from '../../src/platform/auth/viewer.js';
import { Transactions } from '../../src/platform/database/transactions.js';
import { DomainError } from '../../src/platform/graphql/domain-error.js';
import {
  anyEdit,
  type BusyStage,
  comparable,
  type RandomEdit,
  replay,
  stageBusyDraft,
  wishesOf,
} from '../support/draft-properties.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

/** Few but long: what goes wrong needs many steps. */
const LONG_RUNS = { numRuns: 4, seed: 20270308, endOnFailure: true } as const;
const TIMEOUT_MS = 180_000;
const edits = fc.array(anyEdit, { minLength: 20, maxLength: 30 });

describe('a draft after any sequence of edits and undos', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  const revisionOf = async (stage: BusyStage): Promise<number> =>
    (await app.dataSource.getRepository(Draft).findOneByOrFail({ id: stage.draft.id })).revision;

  /** Carries out one edit; null where there is nothing to undo or redo. */
  const carryOut = async (stage: BusyStage, edit: RandomEdit): Promise<EditedDraft | null> => {
    const draftId = stage.draft.id;
    const history = app.nest.get(DraftUndo);
    if (edit.action === 'undo' || edit.action === 'redo') {
      const seen = { draftId, expectedRevision: await revisionOf(stage) };
      return history[edit.action](SYSTEM, seen).catch(nothingToDo);
    }
    const request = {
      kind: 'place',
      expectedRevision: null,
      changes: wishesOf(stage, edit),
      evenIfPinned: true,
    } as const;
    return app.nest.get(Transactions).run((tx) => app.nest.get(DraftEditor).apply(tx, SYSTEM, draftId, request));
  };

  const readBack = (stage: BusyStage): Promise<ClashModel> =>
    app.nest.get(ClashModelLoader).load(app.dataSource.manager, stage.conference.id, stage.draft.id);

  test(
    'has the issues that the answers to its edits add up to, and the placements that its history leads to',
    async () => {
      await fc.assert(
        fc.asyncProperty(edits, async (sequence) => {
          const stage = await stageBusyDraft(app);
          const followed = new Map<string, ScheduleIssue>();

          for (const edit of sequence) {
            const edited = await carryOut(stage, edit);
            for (const issue of edited?.vanished ?? []) followed.delete(issue.key);
            for (const issue of edited?.appeared ?? []) followed.set(issue.key, issue);
          }

          const { problem, agenda, placements } = await readBack(stage);
          expect(costs([...followed.values()])).toEqual(costs(evaluate(problem, agenda).issues));
          expect(comparable(await replay(app.dataSource, stage.draft.id))).toEqual(comparable(placements));
        }),
        LONG_RUNS,
      );
    },
    TIMEOUT_MS,
  );

  test(
    'leads back to the start when everything is undone, and forth again when everything is redone',
    async () => {
      await fc.assert(
        fc.asyncProperty(edits, async (sequence) => {
          const stage = await stageBusyDraft(app);
          for (const edit of sequence) await carryOut(stage, edit);
          const before = comparable(await replay(app.dataSource, stage.draft.id));

          const undone = await repeat(() => carryOut(stage, { ...anything, action: 'undo' }));
          const start = comparable(await replay(app.dataSource, stage.draft.id));
          // Not oftener: what the sequence itself had taken back was not there before either.
          await repeat(() => carryOut(stage, { ...anything, action: 'redo' }), undone);
          const after = comparable(await replay(app.dataSource, stage.draft.id));

          expect(start).toEqual([]);
          expect(after).toEqual(before);
        }),
        LONG_RUNS,
      );
    },
    TIMEOUT_MS,
  );
});

const anything: RandomEdit = { session: 0, other: 0, action: 'undo', slot: 0, rooms: [] };

/** Repeats until nothing is left to do, or as often as said; how often it was. */
async function repeat(step: () => Promise<EditedDraft | null>, atMost = Number.POSITIVE_INFINITY): Promise<number> {
  let times = 0;
  while (times < atMost && (await step()) !== null) times += 1;
  return times;
}

function nothingToDo(error: unknown): null {
  if (error instanceof DomainError && (error.code === 'NOTHING_TO_UNDO' || error.code === 'NOTHING_TO_REDO'))
    return null;
  throw error;
}

function costs(issues: readonly ScheduleIssue[]): readonly unknown[] {
  return issues.map(({ key, level, minutes, cost, waived }) => [key, level, minutes, cost, waived]).sort();
}
