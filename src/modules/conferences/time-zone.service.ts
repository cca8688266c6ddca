import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../../platform/auth/viewer.js';
import { Transactions } from '../../platform/database/transactions.js';
import { DraftChange, type PlacementChange, type PlacementState } from '../agenda/draft-change.entity.js';
import { Release } from '../agenda/release.entity.js';
import { AuditLog, changedFields } from '../audit/audit-log.js';
import { Access } from '../organisations/access.js';
import { Conference } from './conference.entity.js';
import { ConferenceDay } from './conference-day.entity.js';
import { faultyHours } from './conference-days.js';
import { lockConference } from './conference-settings.service.js';
import { DaysInvalid, ZoneFixedByRelease } from './conferences.errors.js';
import { sameWallClock } from './wall-clock.js';

type MoveInstant = (instant: Date) => Date;

/**
 * Corrects the zone of a conference that was set up in the wrong one: what organizers entered as wall-clock times keeps
 * them. Rooms belong to the organisation and stay at their instants.
 */
@Injectable()
export class TimeZoneService {
  constructor(
    private readonly transactions: Transactions,
    private readonly access: Access,
    private readonly audit: AuditLog,
  ) {}

  /** Throws ZONE_FIXED_BY_RELEASE after the first release. */
  async changeTimeZone(viewer: Viewer, conferenceId: string, timeZone: string): Promise<Conference> {
    await this.access.requireInConference(viewer, conferenceId, 'editConference');
    return this.transactions.run(async (tx) => {
      // A release refers to the conference, so its insert waits for this lock: none can slip in between.
      const conference = await lockConference(tx, conferenceId);
      if (conference.timeZone === timeZone) return conference;
      if (await tx.existsBy(Release, { conferenceId })) throw new ZoneFixedByRelease();
      await this.moveTimes(tx, conference, (instant) => sameWallClock(instant, conference.timeZone, timeZone));
      await tx.update(Conference, { id: conferenceId }, { timeZone });
      await this.audit.record(tx, {
        viewer,
        organisationId: conference.organisationId,
        conferenceId,
        action: 'change_time_zone',
        subjectKind: 'conference',
        subjectId: conferenceId,
        changes: changedFields(conference, { timeZone }),
      });
      return { ...conference, timeZone };
    });
  }

  private async moveTimes(tx: EntityManager, conference: Conference, move: MoveInstant): Promise<void> {
    // Who changes a placement locks its draft first: nobody writes an instant of the old zone meanwhile.
    await tx.query('SELECT 1 FROM draft WHERE conference_id = $1 ORDER BY id FOR UPDATE', [conference.id]);
    await moveDays(tx, conference.id, move);
    await movePlacements(tx, conference.id, move);
    await moveDraftChanges(tx, conference.id, move);
    await moveAvailability(tx, conference.id, move);
  }
}

async function moveDays(tx: EntityManager, conferenceId: string, move: MoveInstant): Promise<void> {
  const before = await tx.find(ConferenceDay, { where: { conferenceId }, order: { date: 'ASC' } });
  const days = before.map((day) => ({ ...day, opensAt: move(day.opensAt), closesAt: move(day.closesAt) }));
  // A change to or from summer time can swallow an opening of less than an hour.
  const faulty = faultyHours(days);
  if (faulty !== null) throw new DaysInvalid(faulty);
  for (const { date, opensAt, closesAt } of days)
    await tx.update(ConferenceDay, { conferenceId, date }, { opensAt, closesAt });
}

async function movePlacements(tx: EntityManager, conferenceId: string, move: MoveInstant): Promise<void> {
  const rows = await tx.query<{ at: Date }[]>(
    'SELECT DISTINCT p.starts_at AS at FROM placement p JOIN draft d ON d.id = p.draft_id WHERE d.conference_id = $1',
    [conferenceId],
  );
  const instants = rows.map((row) => row.at);
  await tx.query(
    `UPDATE placement p SET starts_at = moved.after FROM unnest($2::timestamptz[], $3::timestamptz[]) AS moved (before, after), draft d
     WHERE d.id = p.draft_id AND d.conference_id = $1 AND p.starts_at = moved.before`,
    [conferenceId, instants, instants.map(move)],
  );
}

/** Undo must bring back wall-clock times of the new zone too. */
async function moveDraftChanges(tx: EntityManager, conferenceId: string, move: MoveInstant): Promise<void> {
  const state = (placement: PlacementState | null): PlacementState | null =>
    placement && { ...placement, startsAt: move(new Date(placement.startsAt)).toISOString() };
  const moved = (change: PlacementChange): PlacementChange => ({
    ...change,
    before: state(change.before),
    after: state(change.after),
  });
  const changes = await tx
    .createQueryBuilder(DraftChange, 'change')
    .innerJoin('draft', 'draft', 'draft.id = change.draftId AND draft.conference_id = :conferenceId', { conferenceId })
    .getMany();
  for (const change of changes) {
    await tx.query('UPDATE draft_change SET placements = $2 WHERE id = $1', [
      change.id,
      JSON.stringify(change.placements.map(moved)),
    ]);
  }
}

async function moveAvailability(tx: EntityManager, conferenceId: string, move: MoveInstant): Promise<void> {
  const rows = await tx.query<{ id: string; starts_at: Date; ends_at: Date }[]>(
    'SELECT id, starts_at, ends_at FROM person_availability WHERE conference_id = $1',
    [conferenceId],
  );
  const moved = rows.map((row) => ({ id: row.id, startsAt: move(row.starts_at), endsAt: move(row.ends_at) }));
  // A window inside the hour that summer time leaves out would be empty: it ends with that hour.
  const kept = moved.filter((row) => row.startsAt < row.endsAt);
  await tx.query(
    `UPDATE person_availability a SET starts_at = moved.starts_at, ends_at = moved.ends_at
     FROM unnest($1::uuid[], $2::timestamptz[], $3::timestamptz[]) AS moved (id, starts_at, ends_at) WHERE a.id = moved.id`,
    [kept.map((row) => row.id), kept.map((row) => row.startsAt), kept.map((row) => row.endsAt)],
  );
  const gone = moved.filter((row) => row.startsAt >= row.endsAt).map((row) => row.id);
  await tx.query('DELETE FROM person_availability WHERE id = ANY($1)', [gone]);
}
