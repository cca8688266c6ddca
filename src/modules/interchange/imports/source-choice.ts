import type { EntityManager } from 'typeorm';
import { notFound } from '../../../platform/graphql/request-errors.js';
import type { ReadProgrammeFile } from './import-reading.js';
import { ImportSource } from './import-source.entity.js';

/** The source that was named; else the only one for uploaded files of this format; else null: a new one is due. */
export async function chosenSource(
  db: EntityManager,
  conferenceId: string,
  sourceId: string | null,
  format: string | null = null,
): Promise<ImportSource | null> {
  if (sourceId) {
    const source = await db.findOneBy(ImportSource, { id: sourceId, conferenceId });
    if (!source) throw notFound();
    return source;
  }
  if (!format) return null;
  const [only, ...others] = (await db.findBy(ImportSource, { conferenceId, format })).filter(({ url }) => !url);
  return others.length === 0 ? (only ?? null) : null;
}

/** The name of the format; tables of different things are different sources. */
export function formatOf({ format, fields }: Pick<ReadProgrammeFile, 'format' | 'fields'>): string {
  if (format !== 'csv') return format ?? 'unknown';
  if (fields.sessions) return 'csv-sessions';
  if ([fields.rooms, fields.people].some((names) => names?.some((name) => name === 'available')))
    return 'csv-availability';
  return fields.rooms ? 'csv-rooms' : 'csv-people';
}
