// Days, tracks and tags: what a conference has besides rooms, people and sessions.
import type { EntityManager } from 'typeorm';
import { newId } from '../../../platform/database/ids.js';
import { ConferenceDay } from '../../conferences/conference-day.entity.js';
import { Tag } from '../../conferences/tag.entity.js';
import { Track } from '../../conferences/track.entity.js';
import { insertAll } from '../bulk-insert.js';
import type { ProgrammeDay, ProgrammeTrack } from '../programme.js';
import { storedColor } from './here-form.js';

/** Writes new days. */
export async function writeDays(tx: EntityManager, conferenceId: string, days: readonly ProgrammeDay[]): Promise<void> {
  await insertAll(
    tx,
    ConferenceDay,
    days.map(({ date, opensAt, closesAt }) => ({
      conferenceId,
      date,
      opensAt: new Date(opensAt),
      closesAt: new Date(closesAt),
    })),
  );
}

/** Writes new tracks, whose ids are those of their rows, behind the others of the conference. */
export async function writeTracks(
  tx: EntityManager,
  conferenceId: string,
  tracks: readonly ProgrammeTrack[],
): Promise<void> {
  if (tracks.length === 0) return;
  const first = ((await tx.maximum(Track, 'position', { conferenceId })) ?? -1) + 1;
  await insertAll(
    tx,
    Track,
    tracks.map(({ id, names, color }, index) => ({
      id,
      conferenceId,
      names,
      color: storedColor(color),
      position: first + index,
    })),
  );
}

/** The tags of a conference by these names, which are made where they are missing; ids by name. */
export async function tagsNamed(
  tx: EntityManager,
  conferenceId: string,
  names: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (names.length === 0) return new Map();
  const ids = new Map((await tx.findBy(Tag, { conferenceId })).map((tag) => [tag.name, tag.id]));
  const added = [...new Set(names)]
    .filter((name) => !ids.has(name))
    .map((name) => ({ id: newId(), conferenceId, name }));
  await insertAll(tx, Tag, added);
  return new Map([...ids, ...added.map(({ name, id }) => [name, id] as const)]);
}
