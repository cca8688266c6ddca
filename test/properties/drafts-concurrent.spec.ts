import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { EntityManager } from 'typeorm';
import { ClashModelLoader } from '../../src/modules/agenda/clash-model/clash-model-loader.js';
import { DraftChange } from '../../src/modules/agenda/draft-change.entity.js';
import { Draft } from '../../src/modules/agenda/draft.entity.js';
import { DraftEditor } from '../../src/modules/agenda/drafts/draft-editor.js';
import { SYSTEM } from '../../src/platform/auth/viewer.js';
import { Clock } from '../../src/platform/clock/clock.js';
import { Transactions } from '../../src/platform/database/transactions.js';
import { DomainError } from '../../src/platform/graphql/domain-error.js';
import { anotherOrganizer, draftId, edit, type EditName, roomId, sessionId } from '../support/draft-edits.js';
import {
  anyEdit,
  type BusyStage,
  comparable,
  type RandomEdit,
  replay,
  stageBusyDraft,
  wishesOf,
} from '../support/draft-properties.js';
import { startTestApp, type TestAccount, type TestApp } from '../support/test-app.js';

/** What an editor was told that she did. */
interface Acknowledged {
  readonly revision: number;
  readonly authorId: string;
}

const KNOWN_REFUSALS = [
  'REVISION_CONFLICT',
  'NOTHING_TO_UNDO',
  'NOTHING_TO_REDO',
  'INVALID_VALUE',
  'NOT_PLACED',
  'PINNED',
];

describe('two editors at once', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  /** One editor sends her edits one after the other, each against what the last answer told her. */
  const work = async (
    stage: BusyStage,
    as: TestAccount,
    sequence: readonly RandomEdit[],
  ): Promise<readonly Acknowledged[]> => {
    const acknowledged: Acknowledged[] = [];
    let seen = 0;
    for (const each of sequence) {
      const { name, input } = requestOf(stage, each);
      const payload = await edit(app, name, { draftId: draftId(stage.draft), expectedRevision: seen, ...input }, as);
      const refusal = payload.errors[0];
      if (refusal) expect(KNOWN_REFUSALS).toContain(refusal.code);
      if (payload.change) acknowledged.push({ revision: payload.draft.revision, authorId: as.id });
      seen = payload.draft?.revision ?? refusal?.draft?.revision ?? seen;
    }
    return acknowledged;
  };

  test('lose nothing: every acknowledged edit is in the history, and the history leads to the draft', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyEdit, { minLength: 20, maxLength: 30 }),
        fc.array(anyEdit, { minLength: 20, maxLength: 30 }),
        async (ones, others) => {
          const stage = await stageBusyDraft(app);
          const other = await anotherOrganizer(app, stage);

          const acknowledged = (
            await Promise.all([work(stage, stage.organizer, ones), work(stage, other, others)])
          ).flat();

          const history = await app.dataSource
            .getRepository(DraftChange)
            .find({ where: { draftId: stage.draft.id }, order: { revision: 'ASC' } });
          const { placements } = await app.nest
            .get(ClashModelLoader)
            .load(app.dataSource.manager, stage.conference.id, stage.draft.id);
          expect(history.map(({ revision, authorId }) => ({ revision, authorId }))).toEqual(
            acknowledged.toSorted((a, b) => a.revision - b.revision),
          );
          expect(history.map(({ revision }) => revision)).toEqual(history.map((_, index) => index + 1));
          expect(comparable(await replay(app.dataSource, stage.draft.id))).toEqual(comparable(placements));
        },
      ),
      { numRuns: 4, seed: 20270309, endOnFailure: true },
    );
  }, 180_000);

  /** Pairs of edits of different sessions that start at the same time; how many ended as something nobody can act on. */
  const brokenEdits = async (editor: DraftEditor): Promise<number> => {
    const stage = await stageBusyDraft(app);
    const transactions = app.nest.get(Transactions);
    let broken = 0;
    for (let slot = 0; slot < 8; slot += 1) {
      const ends = [0, 1, 2, 3].map((session) => {
        const changes = wishesOf(stage, {
          session,
          other: 0,
          action: 'place',
          slot: slot + session,
          rooms: [session % 3],
        });
        return transactions.run((tx) =>
          editor.apply(tx, SYSTEM, stage.draft.id, { kind: 'place', expectedRevision: null, changes }),
        );
      });
      for (const end of await Promise.allSettled(ends)) {
        if (end.status === 'rejected' && !(end.reason instanceof DomainError)) broken += 1;
      }
    }
    const { revision } = await app.dataSource.getRepository(Draft).findOneByOrFail({ id: stage.draft.id });
    return broken + (32 - revision);
  };

  test('all get through because of the lock on the draft', async () => {
    expect(await brokenEdits(app.nest.get(DraftEditor))).toBe(0);
  });

  test('do not all get through without that lock, which shows that the test above can fail', async () => {
    const unlocked = new UnlockedDraftEditor(app.nest.get(ClashModelLoader), app.nest.get(Clock));

    expect(await brokenEdits(unlocked)).toBeGreaterThan(0);
  });
});

/** The editor as it must not be: it reads the draft without keeping others from editing it. */
class UnlockedDraftEditor extends DraftEditor {
  protected override lock(tx: EntityManager, id: string): Promise<Draft> {
    return tx.findOneByOrFail(Draft, { id });
  }
}

/** A random edit as a client sends it. */
function requestOf(
  stage: BusyStage,
  { action, session, other, slot, rooms }: RandomEdit,
): { name: EditName; input: Record<string, unknown> } {
  const idOf = (index: number): string => sessionId(stage.sessions[index] ?? { id: '' });
  const id = idOf(session);
  const startsAt = new Date(Date.parse('2027-03-08T05:30:00Z') + slot * 600_000).toISOString();
  const roomIds = rooms.flatMap((index) => (stage.rooms[index] ? [roomId(stage.rooms[index])] : []));
  const requests: Record<RandomEdit['action'], { name: EditName; input: Record<string, unknown> }> = {
    place: { name: 'placeSession', input: { sessionId: id, startsAt, roomIds } },
    swap: { name: 'swapSessions', input: { firstSessionId: id, secondSessionId: idOf(other) } },
    resize: { name: 'resizeSession', input: { sessionId: id, durationMinutes: 5 + slot * 5 } },
    unplace: { name: 'unplaceSession', input: { sessionId: id } },
    pin: { name: 'pinSession', input: { sessionId: id, isTimePinned: slot % 2 === 0 } },
    undo: { name: 'undoDraftChange', input: {} },
    redo: { name: 'redoDraftChange', input: {} },
  };
  return requests[action];
}
