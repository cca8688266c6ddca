// The parts of a conference that a clone takes over. Each function writes within the transaction of the clone.
import { type EntityManager, type EntityTarget, type ObjectLiteral, type QueryDeepPartialEntity } from 'typeorm';
import { newId } from '../../platform/database/ids.js';
import { DomainError } from '../../platform/graphql/domain-error.js';
import { PersonProfile } from '../people/person-profile.entity.js';
import type { Conference } from './conference.entity.js';
import { ConferenceDay } from './conference-day.entity.js';
import { faultyDay } from './conference-days.js';
import { Tag } from './tag.entity.js';
import { Track } from './track.entity.js';
import { dateAfter, daysBetween, shiftedByDays } from './wall-clock.js';

/** New row ids by the ids of the rows they were copied from. */
export type CopiedIds = ReadonlyMap<string, string>;

/** PostgreSQL takes at most 65,535 parameters a statement; the widest table copied has 32 columns. */
const ROWS_PER_STATEMENT = 1_000;

/** Inserts any number of rows with few statements. */
export async function insertRows<T extends ObjectLiteral>(
  tx: EntityManager,
  target: EntityTarget<T>,
  rows: readonly QueryDeepPartialEntity<T>[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_PER_STATEMENT)
    await tx.insert(target, rows.slice(from, from + ROWS_PER_STATEMENT));
}

/** A new id for each row. */
export function newIdsFor(rows: readonly { readonly id: string }[]): CopiedIds {
  return new Map(rows.map((row) => [row.id, newId()]));
}

/**
 * The days at the same wall-clock hours, moved so that the first is `firstDay`; none where the source has none. Throws
 * DAYS_INVALID where the hours of the source, come from an import, are not those of their dates.
 */
export async function copyDays(
  tx: EntityManager,
  source: Conference,
  conferenceId: string,
  firstDay: string,
): Promise<void> {
  const days = await tx.find(ConferenceDay, { where: { conferenceId: source.id }, order: { date: 'ASC' } });
  if (!days[0]) return;
  const shift = daysBetween(days[0].date, firstDay);
  const rows = days.map((day) => ({
    conferenceId,
    date: dateAfter(day.date, shift),
    opensAt: shiftedByDays(day.opensAt, shift, source.timeZone),
    closesAt: shiftedByDays(day.closesAt, shift, source.timeZone),
  }));
  if (faultyDay(rows, source) !== null) throw new DomainError('DAYS_INVALID', { path: ['sourceId'] });
  await insertRows(tx, ConferenceDay, rows);
}

export async function copyTracks(tx: EntityManager, sourceId: string, conferenceId: string): Promise<CopiedIds> {
  const tracks = await tx.findBy(Track, { conferenceId: sourceId });
  const ids = newIdsFor(tracks);
  await insertRows(
    tx,
    Track,
    tracks.map((track) => ({ ...track, id: ids.get(track.id), conferenceId })),
  );
  return ids;
}

export async function copyTags(tx: EntityManager, sourceId: string, conferenceId: string): Promise<CopiedIds> {
  const tags = await tx.findBy(Tag, { conferenceId: sourceId });
  const ids = newIdsFor(tags);
  await insertRows(
    tx,
    Tag,
    tags.map((tag) => ({ ...tag, id: ids.get(tag.id), conferenceId })),
  );
  return ids;
}

/** The rooms themselves belong to the organisation; a room that was retired since is left out. */
export async function copyRoomsInUse(tx: EntityManager, sourceId: string, conferenceId: string): Promise<void> {
  await tx.query(
    `INSERT INTO conference_room (conference_id, room_id, position)
     SELECT $2, used.room_id, used.position FROM conference_room used
     JOIN room ON room.id = used.room_id AND room.retired_at IS NULL WHERE used.conference_id = $1`,
    [sourceId, conferenceId],
  );
}

export async function copyConstraintSettings(tx: EntityManager, sourceId: string, conferenceId: string): Promise<void> {
  await tx.query(
    `INSERT INTO constraint_setting (conference_id, "constraint", level, weight)
     SELECT $2, "constraint", level, weight FROM constraint_setting WHERE conference_id = $1`,
    [sourceId, conferenceId],
  );
}

/** Profiles without the codes of open claim mails, which belong to the other conference. */
export async function copyProfiles(tx: EntityManager, sourceId: string, conferenceId: string): Promise<void> {
  const profiles = await tx.findBy(PersonProfile, { conferenceId: sourceId });
  const rows = profiles.map(({ personId, biographies, links, photoUrl, email, locale }) => ({
    id: newId(),
    conferenceId,
    personId,
    biographies,
    links: [...links],
    photoUrl,
    email,
    locale,
  }));
  await insertRows(tx, PersonProfile, rows);
}
