import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../../../platform/auth/viewer.js';
import { Clock } from '../../../platform/clock/clock.js';
import { placementsOfDrafts } from '../../agenda/clash-model/draft-rows.js';
import type { Placements } from '../../agenda/clash-model/placement-state.js';
import { DraftEditor } from '../../agenda/drafts/draft-editor.js';
import { refreshSearchText } from '../../sessions/session-search-text.js';
import type { ProgrammeSession } from '../programme.js';
import { type RoomOwner, writeRooms } from '../write-rooms.js';
import type { MergePlan, SourceLinks } from './merge-plan.js';
import { changeConference, changeDays, changeTracks } from './write-conference-changes.js';
import { writeCreated } from './write-created.js';
import { lockForMerge } from './write-locks.js';
import { changePeople } from './write-person-changes.js';
import { changedRoomCounts, desiredPlacements, usableRooms, type WantedPlacements } from './write-placements.js';
import { changeRooms } from './write-room-changes.js';
import { withRoomIds } from './write-room-ids.js';
import { changesOf, valuesOf } from './write-rows.js';
import {
  changeSessions,
  presentSessions,
  type SessionChanges,
  sessionsAfter,
  type SessionWriting,
} from './write-session-changes.js';

const NO_PLACEMENTS: WantedPlacements = new Map();

export interface MergeTarget extends RoomOwner {
  /** The draft that gets the placements; null leaves them out. */
  readonly draftId: string | null;
}

/**
 * Carries a merge plan out, all of it within the given transaction, with a number of statements that does not depend on
 * how much changes. It asks for no permission and writes no audit entry: whoever calls it has, and does.
 */
@Injectable()
export class MergeWriter {
  constructor(
    private readonly drafts: DraftEditor,
    private readonly clock: Clock,
  ) {}

  /**
   * Returns the links of the plan; those of new rooms lead to a room of the same venue and name that the organisation
   * has already. The zone of the conference, guids and numbers are never changed. Throws the errors of constraints and
   * DRAFT_NOT_OPEN. The plan must be of the conference as it is now: see lockForMerge.
   */
  async write(tx: EntityManager, viewer: Viewer, target: MergeTarget, plan: MergePlan): Promise<SourceLinks> {
    await lockForMerge(tx, target.conferenceId);
    const roomIds = await writeRooms(tx, target, { rooms: plan.created.rooms, travel: [] });
    const rows = withRoomIds(plan, roomIds);
    await writeCreated(tx, target.conferenceId, rows.created);
    await changeConference(tx, target.conferenceId, rows.writes);
    await changeDays(tx, target.conferenceId, rows.writes);
    await changeTracks(tx, target.conferenceId, rows.writes);
    await changeRooms(tx, target.organisationId, rows.writes);
    const renamedIds = await changePeople(tx, target.conferenceId, rows.writes);
    const changedIds = await this.changeSessions(tx, viewer, target, rows);
    await refreshSearchText(tx, [...new Set([...changedIds, ...(await sessionsOf(tx, renamedIds))])]);
    return rows.links;
  }

  /** Sessions first, since only those that belong in an agenda may be placed; returns the ids of those changed. */
  private async changeSessions(
    tx: EntityManager,
    viewer: Viewer,
    target: MergeTarget,
    plan: MergePlan,
  ): Promise<readonly string[]> {
    const changes = changesOf<ProgrammeSession>(plan.writes, 'session');
    const before = await presentSessions(tx, target.conferenceId);
    const after = sessionsAfter(before, plan);
    const wanted = target.draftId === null ? NO_PLACEMENTS : valuesOf(changes, 'placement');
    const counts = changedRoomCounts(wanted, before, await placementsIn(tx, target.draftId, wanted));
    const writing = { changes: withRoomCounts(changes, counts), before, after, at: this.clock.now() };
    const ids = await changeSessions(tx, target.conferenceId, writing);
    const ofCreated = plan.created.sessions.flatMap(({ id, placement }) =>
      placement ? [[id, placement] as const] : [],
    );
    await this.place(tx, viewer, target, { wanted: new Map([...wanted, ...ofCreated]), sessions: after });
    return ids;
  }

  /** One change of the draft, which undo takes back as one. */
  private async place(
    tx: EntityManager,
    viewer: Viewer,
    { conferenceId, draftId }: MergeTarget,
    { wanted, sessions }: { readonly wanted: WantedPlacements; readonly sessions: SessionWriting['after'] },
  ): Promise<void> {
    if (draftId === null || wanted.size === 0) return;
    const changes = desiredPlacements(wanted, sessions, await usableRooms(tx, conferenceId));
    await this.drafts.apply(tx, viewer, draftId, {
      kind: 'import',
      expectedRevision: null,
      changes,
      evenIfPinned: true,
    });
  }
}

async function placementsIn(tx: EntityManager, draftId: string | null, wanted: WantedPlacements): Promise<Placements> {
  if (draftId === null || wanted.size === 0) return new Map();
  return (await placementsOfDrafts(tx, [draftId])).get(draftId) ?? new Map();
}

/** A number of rooms that the file states itself counts more. */
function withRoomCounts(changes: SessionChanges, counts: ReadonlyMap<string, number>): SessionChanges {
  return new Map(
    [...changes].map(([id, change]) => {
      const roomCount = counts.get(id);
      return [id, roomCount === undefined ? change : { roomCount, ...change }];
    }),
  );
}

async function sessionsOf(tx: EntityManager, personIds: readonly string[]): Promise<readonly string[]> {
  if (personIds.length === 0) return [];
  const rows = await tx.query<{ id: string }[]>(
    'SELECT DISTINCT session_id AS id FROM session_person WHERE person_id = ANY($1::uuid[])',
    [personIds],
  );
  return rows.map(({ id }) => id);
}
