// The rows of an archive as rows of this installation.
import type { EntityManager } from 'typeorm';
import type { Content } from '../format/content.js';
import type { IdVisitor } from '../format/field.js';
import { type Place, propertyOf, type Section, withIds } from '../format/section.js';
import { insertRows } from '../section-sql.js';
import { SECTION_NAMES, sectionOf, type Row, type SectionName } from '../sections/sections.js';
import { refusedAsFaulty } from './refusals.js';
import type { Reused } from './reused-rooms.js';

type AnyRow = Readonly<Record<string, unknown>>;
export type RowCounts = Readonly<Record<SectionName, number>>;

/** Writes every section with ids as the visitor says, but for venues and rooms that are here. Answers how many rows each has. */
export async function writeRows(
  tx: EntityManager,
  content: Content,
  { place, visitor, reused }: { place: Place; visitor: IdVisitor; reused: Reused },
): Promise<RowCounts> {
  const counts: Partial<Record<SectionName, number>> = {};
  for (const name of SECTION_NAMES) {
    const section = sectionOf(name);
    const rows = newRows(name, content, reused).flatMap<AnyRow>((row) => withIds(section, row, visitor) ?? []);
    counts[name] = rows.length;
    if (rows.length > 0) await refusedAsFaulty(name, () => insert(tx, section, rows, place));
  }
  return counts as RowCounts;
}

async function insert(tx: EntityManager, section: Section, rows: readonly AnyRow[], place: Place): Promise<void> {
  const stored = rows.map((row) => storedForm(section, row, place));
  await tx.query(insertRows(tx, section, Object.keys(stored[0] ?? {})), [JSON.stringify(stored)]);
}

/** By the properties of the entity. */
function storedForm(section: Section, row: AnyRow, place: Place): AnyRow {
  const fields = Object.entries(section.fields).map(([name, field]) => {
    const given = row[name];
    return [propertyOf(section, name), field.stored ? field.stored(given) : given] as const;
  });
  const placed = Object.entries(section.placed ?? {}).map(([property, of]) => [property, of(place)] as const);
  return { ...Object.fromEntries([...fields, ...placed]), ...section.derive?.(row) };
}

function newRows(name: SectionName, content: Content, { venues, rooms }: Reused): readonly AnyRow[] {
  if (name === 'venues') return content.venues.filter(({ id }) => !venues.has(id));
  if (name === 'rooms') return content.rooms.filter(({ id }) => !rooms.has(id));
  // When a room that is here can be used is for this organisation to say.
  if (name === 'roomAvailability') return content.roomAvailability.filter(({ roomId }) => !rooms.has(roomId));
  return content[name] as readonly Row<SectionName>[] as readonly AnyRow[];
}
