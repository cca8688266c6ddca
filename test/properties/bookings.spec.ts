import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { EntityManager } from 'typeorm';
import { ClashModelLoader } from '../../src/modules/agenda/clash-model/clash-model-loader.js';
import { BookingWriter } from '../../src/modules/agenda/releases/booking-writer.js';
import { claimsOf, type Claims } from '../../src/modules/agenda/releases/bookings.js';
import { freeze } from '../../src/modules/agenda/releases/frozen-agenda.js';
import { doubleBookings, type ScheduleIssue } from '../../src/scheduling/index.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { acceptsForPerson, acceptsInRoom, EVERY_LANE_ASSIGNMENT } from './accepted-bookings.js';
import {
  ACROSS_TWO_LANES,
  anyPlans,
  BESIDE_A_WAIVER_OF_ANOTHER,
  makeWorld,
  writePlan,
  type Stage,
  type StagePlan,
  type World,
} from './booking-world.js';

const EXAMPLES: [readonly StagePlan[]][] = [[BESIDE_A_WAIVER_OF_ANOTHER], [ACROSS_TWO_LANES]];
const RUNS = { seed: 20270308, numRuns: 60, examples: EXAMPLES };

/** What the clash model says of the draft of a conference, beside what others have booked. */
interface Judged {
  readonly claims: Claims;
  /** Double bookings that no waiver covers. */
  readonly open: readonly ScheduleIssue[];
  readonly hasWaivedIssues: boolean;
}

describe('what the clash model calls free', () => {
  let app: TestApp;
  let world: World;
  let models: ClashModelLoader;
  let bookings: BookingWriter;

  beforeAll(async () => {
    app = await startTestApp();
    models = app.nest.get(ClashModelLoader, { strict: false });
    bookings = app.nest.get(BookingWriter, { strict: false });
    await app.dataSource.query(EVERY_LANE_ASSIGNMENT);
    world = await makeWorld(app.dataSource);
  });
  afterAll(() => app.close());

  async function judge(tx: EntityManager, { conference, draft }: Stage): Promise<Judged> {
    const model = await models.load(tx, conference.id, draft.id);
    const issues = doubleBookings(model.problem, model.agenda);
    const sessions = freeze(model, model.agenda, new Map());
    return {
      claims: claimsOf(sessions, model.problem.waivers),
      open: issues.filter((issue) => !issue.waived),
      hasWaivedIssues: issues.some((issue) => issue.waived),
    };
  }

  /** Runs in a transaction that is taken back. */
  async function inVain(work: (tx: EntityManager) => Promise<void>): Promise<void> {
    const runner = app.dataSource.createQueryRunner();
    await runner.startTransaction('READ COMMITTED');
    try {
      await work(runner.manager);
    } finally {
      await runner.rollbackTransaction();
      await runner.release();
    }
  }

  /** Conferences one after the other, each beside what those before it booked; who is not free books nothing. */
  async function eachInTurn(
    plans: readonly StagePlan[],
    visit: (tx: EntityManager, stage: Stage, judged: Judged) => Promise<void>,
  ): Promise<void> {
    await inVain(async (tx) => {
      for (const [index, stage] of [...world.stages].entries()) {
        await writePlan(tx, world, stage, plans[index] ?? { sessions: [], waivers: [] });
      }
      for (const stage of [...world.stages].reverse()) {
        const judged = await judge(tx, stage);
        await visit(tx, stage, judged);
        if (judged.open.length === 0)
          await bookings.replace(tx, { id: stage.release.id, conferenceId: stage.conference.id }, judged.claims);
      }
    });
  }

  test('PostgreSQL accepts, in the lanes that a release chooses', async () => {
    const seen = { free: 0, freeByWaiver: 0 };

    await fc.assert(
      fc.asyncProperty(anyPlans, (plans) =>
        eachInTurn(plans, async (_, __, judged) => {
          if (judged.open.length > 0) return;
          seen.free += 1;
          if (judged.hasWaivedIssues) seen.freeByWaiver += 1;
          // eachInTurn books it now, and fails where PostgreSQL refuses.
        }),
      ),
      RUNS,
    );

    expect(seen.free).toBeGreaterThan(100);
    expect(seen.freeByWaiver).toBeGreaterThan(5);
  });

  test('and only that: room by room and person by person PostgreSQL refuses the rest, in every assignment of lanes', async () => {
    const seen = { acceptedRooms: 0, refusedRooms: 0, refusedSharedRooms: 0, refusedPeople: 0 };

    await fc.assert(
      fc.asyncProperty(anyPlans, (plans) =>
        eachInTurn(plans, async (tx, stage, { claims, open }) => {
          for (const room of world.rooms) {
            const isFree = open.every((issue) => issue.roomId !== room.id);
            expect(await acceptsInRoom(tx, room, stage.conference.id, claims.rooms)).toBe(isFree);
            if (isFree) seen.acceptedRooms += 1;
            else seen.refusedRooms += 1;
            if (!isFree && room.lanes > 1) seen.refusedSharedRooms += 1;
          }
          for (const personId of world.personIds) {
            const isFree = open.every((issue) => issue.personId !== personId);
            expect(await acceptsForPerson(tx, personId, stage.conference.id, claims.people)).toBe(isFree);
            if (!isFree) seen.refusedPeople += 1;
          }
        }),
      ),
      RUNS,
    );

    expect(seen.acceptedRooms).toBeGreaterThan(100);
    expect(seen.refusedRooms).toBeGreaterThan(30);
    expect(seen.refusedSharedRooms).toBeGreaterThan(5);
    expect(seen.refusedPeople).toBeGreaterThan(30);
  });
});
