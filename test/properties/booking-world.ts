// Three conferences that use the same three rooms, of one, two and three lanes, and the same people; with random
// placements, parts and waivers. For properties about what the clash model and PostgreSQL say of double bookings.
import * as fc from 'fast-check';
import type { DataSource, EntityManager } from 'typeorm';
import type { Draft } from '../../src/modules/agenda/draft.entity.js';
import type { Release } from '../../src/modules/agenda/release.entity.js';
import type { Conference } from '../../src/modules/conferences/conference.entity.js';
import { newId } from '../../src/platform/database/ids.js';
import {
  makeConference,
  makeDraft,
  makeOrganisation,
  makePerson,
  makeRelease,
  makeRoom,
  makeSession,
} from '../support/factories.js';

/** Sessions of each conference; few enough to try every lane for each of them. */
const SESSIONS_OF_CONFERENCES = [3, 3, 1];
const LANES_OF_ROOMS = [1, 2, 3];
const PEOPLE = 3;
const SLOT_MINUTES = 10;
const FIRST_SLOT = Date.parse('2027-03-08T06:00:00Z');

export interface Stage {
  readonly conference: Conference;
  readonly draft: Draft;
  readonly release: Release;
  readonly sessionIds: readonly string[];
}

export interface World {
  readonly stages: readonly Stage[];
  readonly rooms: readonly { readonly id: string; readonly lanes: number }[];
  readonly personIds: readonly string[];
}

/** The rows that every run shares. */
export async function makeWorld(db: DataSource): Promise<World> {
  const organisationId = (await makeOrganisation(db)).id;
  const host = await makeConference(db, { organisationId });
  const rooms = [];
  for (const lanes of LANES_OF_ROOMS) rooms.push(await makeRoom(db, host, { lanes }));
  const personIds = [];
  for (let n = 0; n < PEOPLE; n += 1) personIds.push((await makePerson(db, host)).id);
  const stages = [];
  for (const size of SESSIONS_OF_CONFERENCES) stages.push(await makeStage(db, organisationId, rooms, size));
  return { stages, rooms, personIds };
}

async function makeStage(db: DataSource, organisationId: string, rooms: World['rooms'], size: number): Promise<Stage> {
  const conference = await makeConference(db, { organisationId });
  for (const [position, room] of rooms.entries()) {
    await db.query('INSERT INTO conference_room (conference_id, room_id, position) VALUES ($1, $2, $3)', [
      conference.id,
      room.id,
      position,
    ]);
  }
  const sessionIds = [];
  for (let n = 0; n < size; n += 1) sessionIds.push((await makeSession(db, conference)).id);
  return {
    conference,
    draft: await makeDraft(db, conference),
    release: await makeRelease(db, conference, []),
    sessionIds,
  };
}

interface SessionPlan {
  readonly slot: number;
  readonly slots: number;
  readonly rooms: readonly number[];
  readonly parts: readonly { readonly person: number; readonly role: string }[];
}

interface WaiverPlan {
  readonly rule: string;
  readonly sessions: readonly number[];
}

/** What a run does in one conference; numbers count its sessions, the rooms and the people. */
export interface StagePlan {
  readonly sessions: readonly SessionPlan[];
  readonly waivers: readonly WaiverPlan[];
}

const sessionPlan: fc.Arbitrary<SessionPlan> = fc.record({
  slot: fc.integer({ min: 0, max: 3 }),
  slots: fc.integer({ min: 1, max: 4 }),
  rooms: fc.subarray([...LANES_OF_ROOMS.keys()]),
  parts: fc.uniqueArray(
    fc.record({ person: fc.nat({ max: PEOPLE - 1 }), role: fc.constantFrom('speaker', 'chair', 'host') }),
    { maxLength: 2, selector: ({ person, role }) => `${person} ${role}` },
  ),
});

function stagePlan(size: number): fc.Arbitrary<StagePlan> {
  const sessions = [...Array(size).keys()];
  const waiver = fc.record({
    rule: fc.constantFrom('room_double_booked', 'person_double_booked'),
    sessions: fc.subarray(sessions, { minLength: Math.min(2, size) }),
  });
  return fc.record({
    sessions: fc.array(sessionPlan, { minLength: size, maxLength: size }),
    waivers: fc.array(waiver, { maxLength: 2 }),
  });
}

export const anyPlans: fc.Arbitrary<readonly StagePlan[]> = fc.tuple(...SESSIONS_OF_CONFERENCES.map(stagePlan));

const EMPTY: SessionPlan = { slot: 0, slots: 1, rooms: [], parts: [] };

/** Found once: sessions that another conference waived, in a room of two lanes, take one of them and leave one to us. */
export const BESIDE_A_WAIVER_OF_ANOTHER: readonly StagePlan[] = [
  { sessions: [{ ...EMPTY, slot: 1, slots: 3, rooms: [1] }, EMPTY, EMPTY], waivers: [] },
  {
    sessions: [{ ...EMPTY, slots: 2, rooms: [1] }, { ...EMPTY, slot: 1, slots: 2, rooms: [1] }, EMPTY],
    waivers: [{ rule: 'room_double_booked', sessions: [0, 1] }],
  },
  { sessions: [EMPTY], waivers: [] },
];

/** Found by thinking: two bookings in lanes one and two leave no lane to a session across both, unless one of them moves. */
export const ACROSS_TWO_LANES: readonly StagePlan[] = [
  { sessions: [{ ...EMPTY, slot: 1, slots: 3, rooms: [1] }, EMPTY, EMPTY], waivers: [] },
  {
    sessions: [
      { ...EMPTY, slots: 2, rooms: [1] },
      { ...EMPTY, slots: 1, rooms: [1] },
      { ...EMPTY, slot: 3, slots: 2, rooms: [1] },
    ],
    waivers: [],
  },
  { sessions: [EMPTY], waivers: [] },
];

/** Writes what a run does in a conference: placements, parts and waivers. */
export async function writePlan(tx: EntityManager, world: World, stage: Stage, plan: StagePlan): Promise<void> {
  const idOf = (index: number): string => stage.sessionIds[index] ?? '';
  const placements = plan.sessions.map(({ slot, slots }, index) => ({
    sessionId: idOf(index),
    startsAt: new Date(FIRST_SLOT + slot * SLOT_MINUTES * 60_000),
    minutes: slots * SLOT_MINUTES,
  }));
  const rooms = plan.sessions.flatMap((session, index) =>
    session.rooms.map((room, position) => ({ sessionId: idOf(index), roomId: world.rooms[room]?.id, position })),
  );
  const parts = plan.sessions.flatMap((session, index) =>
    session.parts.map(({ person, role }, position) => ({
      sessionId: idOf(index),
      personId: world.personIds[person],
      role,
      position,
    })),
  );
  const waivers = plan.waivers.map(({ rule, sessions }) => ({
    id: newId(),
    rule,
    sessionIds: sessions.map(idOf).sort(),
  }));
  await tx.query(PLACE, [stage.draft.id, JSON.stringify(placements)]);
  await tx.query(PLACE_IN_ROOMS, [stage.draft.id, JSON.stringify(rooms)]);
  await tx.query(NAME_PEOPLE, [JSON.stringify(parts)]);
  await tx.query(WAIVE, [stage.draft.id, JSON.stringify(waivers)]);
}

const PLACE = `
INSERT INTO placement (draft_id, session_id, starts_at, duration_minutes)
SELECT $1, p."sessionId", p."startsAt", p.minutes
FROM jsonb_to_recordset($2::jsonb) AS p("sessionId" uuid, "startsAt" timestamptz, minutes integer)`;

const PLACE_IN_ROOMS = `
INSERT INTO placement_room (draft_id, session_id, room_id, position)
SELECT $1, r."sessionId", r."roomId", r.position
FROM jsonb_to_recordset($2::jsonb) AS r("sessionId" uuid, "roomId" uuid, position integer)`;

const NAME_PEOPLE = `
INSERT INTO session_person (session_id, person_id, role, position)
SELECT p."sessionId", p."personId", p.role, p.position
FROM jsonb_to_recordset($1::jsonb) AS p("sessionId" uuid, "personId" uuid, role text, position integer)`;

const WAIVE = `
INSERT INTO waiver (id, draft_id, "constraint", session_ids, reason)
SELECT w.id, $1, w.rule, w."sessionIds", 'For the property'
FROM jsonb_to_recordset($2::jsonb) AS w(id uuid, rule text, "sessionIds" uuid[])`;
