import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { withStableIds } from '../../src/modules/interchange/formats/stable-programme.js';
import { applyPlan } from '../../src/modules/interchange/merge/testing/apply-plan.js';
import { changesNothing, type HereProgramme, type MergePlan } from '../../src/modules/interchange/merge/merge-plan.js';
import { planMerge } from '../../src/modules/interchange/merge/plan-merge.js';
import type { Programme, ProgrammeSession } from '../../src/modules/interchange/programme.js';
import { newId } from '../../src/platform/database/ids.js';
import { ALL_FIELDS } from '../fixtures/schedules/all-fields.js';
import { orderlyProgramme } from '../fixtures/schedules/programmes.js';
import { byId, inOrder, stageMerge } from '../support/merge-stage.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

/** The second programme as what became of the first: what stands in the same place of both is the same thing. */
function became(first: Programme, second: Programme): Programme {
  const { timeZone, dayBoundaryMinutes } = first;
  return withStableIds({
    ...second,
    timeZone,
    dayBoundaryMinutes,
    rooms: second.rooms.map((room, index) => ({ ...room, guid: first.rooms[index]?.guid ?? room.guid })),
    people: second.people.map((person, index) => ({
      ...person,
      externalId: first.people[index]?.externalId ?? person.externalId,
    })),
    sessions: second.sessions.map((session, index) => ({
      ...session,
      guid: first.sessions[index]?.guid ?? session.guid,
      number: first.sessions[index]?.number ?? session.number,
    })),
  });
}

/** What the plan comes to in memory; a cancelled session keeps its place in the draft, and a new one has what it was given. */
function expected(before: HereProgramme, plan: MergePlan, after: HereProgramme): Programme {
  const { claimedPersonIds: _, pinnedSessionIds: __, ...applied } = applyPlan(before, plan);
  const created = new Set(plan.created.sessions.map(({ id }) => id));
  const asWritten = (session: ProgrammeSession): ProgrammeSession => {
    const row = byId(after.sessions, session.id);
    const { guid, number } = created.has(session.id) && row ? row : session;
    const kept = plan.cancelledSessionIds.includes(session.id) ? byId(before.sessions, session.id) : session;
    const placement = kept?.placement ?? null;
    return { ...session, guid, number, placement, roomCount: placement?.roomIds.length ?? row?.roomCount ?? 1 };
  };
  return inOrder({ ...applied, sessions: applied.sessions.map(asWritten) });
}

describe('A merge that is carried out', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  test('leaves the conference as its plan says, and nothing to do for the same file', async () => {
    await fc.assert(
      fc.asyncProperty(orderlyProgramme(), orderlyProgramme(), async (one, other) => {
        const [first, second] = [withStableIds(one), became(one, other)];
        const stage = await stageMerge(app, first);
        const before = await stage.here();
        const input = { fields: ALL_FIELDS, goneSessionIds: new Set<string>(), takeFromFile: new Set<string>(), newId };
        const plan = planMerge({ ...input, last: first, file: second, here: before, links: stage.links });

        const links = await stage.merge(plan);

        const after = await stage.here();
        const { claimedPersonIds: _, pinnedSessionIds: __, ...here } = after;
        expect(inOrder(here)).toEqual(expected(before, plan, after));
        const again = planMerge({ ...input, last: second, file: second, here: after, links });
        expect([changesNothing(again), again.differences]).toEqual([true, []]);
      }),
      { numRuns: 30, seed: 11 },
    );
  });
});
