// Random edits of a small conference in which nearly everything can clash, and the placements that a history leads to.
import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { DraftChange, type PlacementState } from '../../src/modules/agenda/draft-change.entity.js';
import type { DesiredPlacement } from '../../src/modules/agenda/drafts/draft-edit.js';
import type { Session } from '../../src/modules/sessions/session.entity.js';
import { SessionStar } from '../../src/modules/sessions/session-star.entity.js';
import type { Placements } from '../../src/modules/agenda/clash-model/placement-state.js';
import { makePerson, makeRoom, makeSession, makeTrack } from './factories.js';
import { type DraftStage, stageDraft } from './draft-edits.js';
import type { TestApp } from './test-app.js';

export interface BusyStage extends DraftStage {
  /** Six sessions of two people in one track; one is a plenary, and three have a reader in common. */
  readonly sessions: readonly Session[];
  readonly rooms: readonly { readonly id: string }[];
}

export async function stageBusyDraft(app: TestApp): Promise<BusyStage> {
  const db = app.dataSource;
  const stage = await stageDraft(app);
  const people = [await makePerson(db, stage.conference), await makePerson(db, stage.conference)];
  const track = await makeTrack(db, stage.conference);
  const shared = await makeRoom(db, stage.conference, { lanes: 2, capacity: 20 });
  const added = [];
  for (const [index, person] of [...people, ...people].entries()) {
    const fields = { trackId: index < 2 ? track.id : null, expectedAudience: index * 20, isExclusive: index === 3 };
    added.push(await makeSession(db, stage.conference, fields, [person]));
  }
  const sessions = [...added, stage.talks[0], stage.talks[1]];
  await starAll(app, sessions.slice(2, 5));
  return { ...stage, sessions, rooms: [stage.hall, stage.studio, shared] };
}

/** One reader stars them all. */
async function starAll(app: TestApp, sessions: readonly Session[]): Promise<void> {
  const { id: accountId } = await app.createAccount();
  const rows = sessions.map(({ id: sessionId, conferenceId }) => ({ accountId, sessionId, conferenceId }));
  await app.dataSource.getRepository(SessionStar).insert(rows);
}

export interface RandomEdit {
  readonly session: number;
  readonly other: number;
  readonly action: 'place' | 'swap' | 'resize' | 'unplace' | 'pin' | 'undo' | 'redo';
  /** In ten minutes after 05:30Z; some lie outside the opening hours. */
  readonly slot: number;
  readonly rooms: readonly number[];
}

export const anyEdit: fc.Arbitrary<RandomEdit> = fc.record({
  session: fc.nat({ max: 5 }),
  other: fc.nat({ max: 5 }),
  action: fc.constantFrom('place', 'place', 'place', 'swap', 'resize', 'unplace', 'pin', 'undo', 'redo'),
  slot: fc.nat({ max: 12 }),
  rooms: fc.subarray([0, 1, 2], { maxLength: 2 }),
});

const FIRST_SLOT = Date.parse('2027-03-08T05:30:00Z');
const SLOT_MS = 600_000;

/** The placement changes of an edit that is neither undo nor redo. */
export function wishesOf(stage: BusyStage, edit: RandomEdit): readonly DesiredPlacement[] {
  const idOf = (index: number): string => stage.sessions[index]?.id ?? '';
  const [sessionId, otherId] = [idOf(edit.session), idOf(edit.other)];
  const placed: PlacementState = {
    startsAt: new Date(FIRST_SLOT + edit.slot * SLOT_MS).toISOString(),
    durationMinutes: 30,
    roomIds: edit.rooms.flatMap((index) => stage.rooms[index]?.id ?? []),
    isTimePinned: false,
    isRoomPinned: false,
  };
  const adjusted = (fields: Partial<PlacementState>): readonly DesiredPlacement[] => [
    { sessionId, after: (current) => (current === null ? null : { ...current, ...fields }) },
  ];
  if (edit.action === 'place') return [{ sessionId, after: placed }];
  if (edit.action === 'resize') return adjusted({ durationMinutes: 5 + edit.slot * 5 });
  if (edit.action === 'pin') return adjusted({ isTimePinned: edit.slot % 2 === 0 });
  if (edit.action === 'swap' && sessionId !== otherId) {
    return [
      { sessionId, after: (_, all) => all.get(otherId) ?? null },
      { sessionId: otherId, after: (_, all) => all.get(sessionId) ?? null },
    ];
  }
  return [{ sessionId, after: null }];
}

/** The placements that the history of a draft leads to, from an empty draft on. Throws where a step does not fit. */
export async function replay(db: DataSource, draftId: string): Promise<Placements> {
  const changes = await db.getRepository(DraftChange).find({ where: { draftId }, order: { revision: 'ASC' } });
  const placements = new Map<string, PlacementState>();
  for (const { revision, placements: steps } of changes) {
    for (const { sessionId, before, after } of steps) {
      const found = placements.get(sessionId) ?? null;
      if (JSON.stringify(sorted(found)) !== JSON.stringify(sorted(before)))
        throw new Error(`revision ${revision} starts from what was not there`);
      if (after === null) placements.delete(sessionId);
      else placements.set(sessionId, after);
    }
  }
  return placements;
}

/** A comparable form: jsonb keeps keys in an order of its own. */
export function sorted(state: PlacementState | null): readonly unknown[] | null {
  if (state === null) return null;
  const { startsAt, durationMinutes, roomIds, isTimePinned, isRoomPinned, isDayPinned = false } = state;
  return [startsAt, durationMinutes, roomIds, isTimePinned, isRoomPinned, isDayPinned];
}

export function comparable(placements: Placements): readonly unknown[] {
  return [...placements].map(([sessionId, state]) => [sessionId, sorted(state)]).sort();
}
