import type { EntityManager } from 'typeorm';
import { Conference } from '../../conferences/conference.entity.js';
import { Track } from '../../conferences/track.entity.js';
import type { Programme, ProgrammeDay, ProgrammeTrack } from '../programme.js';
import { storedColor, storedDay } from './here-form.js';
import type { FieldWrite } from './merge-plan.js';
import { changedRows, changesOf, columnsOf, updateRows } from './write-rows.js';

/** Neither its zone nor where its days end: every time of the conference is counted by them. */
const CONFERENCE_COLUMNS = {
  title: 'names',
  acronym: 'acronym',
  description: 'descriptions',
  locales: 'languages',
  url: 'url',
} as const satisfies Partial<Record<keyof Programme, keyof Conference>>;

const TRACK_COLUMNS = { names: 'names', color: 'color' } as const satisfies Partial<
  Record<keyof ProgrammeTrack, keyof Track>
>;

/** Changes what the conference says of itself. */
export async function changeConference(
  tx: EntityManager,
  conferenceId: string,
  writes: readonly FieldWrite[],
): Promise<void> {
  const [change] = changesOf<Programme>(writes, 'conference').values();
  const columns = columnsOf(change ?? {}, CONFERENCE_COLUMNS);
  if (Object.keys(columns).length > 0) await tx.update(Conference, { id: conferenceId }, columns);
}

/** Changes the opening hours of days. */
export async function changeDays(
  tx: EntityManager,
  conferenceId: string,
  writes: readonly FieldWrite[],
): Promise<void> {
  const changes = changesOf<{ readonly hours: Omit<ProgrammeDay, 'date'> }>(writes, 'day');
  const days = [...changes].flatMap(([date, { hours }]) => (hours ? [storedDay({ date, ...hours })] : []));
  if (days.length > 0) await tx.query(SET_HOURS, [conferenceId, JSON.stringify(days)]);
}

const SET_HOURS = `
UPDATE conference_day kept SET opens_at = given."opensAt", closes_at = given."closesAt"
FROM jsonb_to_recordset($2::jsonb) AS given(date date, "opensAt" timestamptz, "closesAt" timestamptz)
WHERE kept.conference_id = $1 AND kept.date = given.date`;

/** Changes tracks. */
export async function changeTracks(
  tx: EntityManager,
  conferenceId: string,
  writes: readonly FieldWrite[],
): Promise<void> {
  const rows = [...changesOf<ProgrammeTrack>(writes, 'track')].map(([id, change]) => {
    const color = change.color === undefined ? {} : { color: storedColor(change.color) };
    return [id, columnsOf<ProgrammeTrack>({ ...change, ...color }, TRACK_COLUMNS)] as const;
  });
  await updateRows(tx, { table: 'track', columns: Object.values(TRACK_COLUMNS), conferenceId }, changedRows(rows));
}
