// The two statements of a section, made from its fields and the columns of its table.
import type { DataSource, EntityManager } from 'typeorm';
import { propertyOf, type Section } from './format/section.js';

/** Reads the rows of conference $1, with the names and forms of the archive. */
export function selectRows(db: DataSource | EntityManager, of: Section): string {
  const { columns, table } = tableOf(db, of);
  const fields = Object.entries(of.fields).map(([name, { read }]) => {
    const column = `t."${columns.get(propertyOf(of, name))?.name}"`;
    return `${read ? read(column) : column} AS "${name}"`;
  });
  return `SELECT ${fields.join(', ')} FROM "${table}" t WHERE ${of.where} ORDER BY ${of.order}`;
}

/**
 * Writes rows given as one JSON list of objects by property. One statement whatever their number, so that rows of one
 * table may name each other in any order.
 */
export function insertRows(db: DataSource | EntityManager, of: Section, properties: readonly string[]): string {
  const { columns, table } = tableOf(db, of);
  const names = properties.map((property) => `"${columns.get(property)?.name}"`).join(', ');
  const values = properties.map((property) => `r."${property}"`).join(', ');
  const types = properties.map((property) => `"${property}" ${columns.get(property)?.type}`).join(', ');
  const conflict = of.keepsExisting ? ' ON CONFLICT DO NOTHING' : '';
  return `INSERT INTO "${table}" (${names}) SELECT ${values} FROM jsonb_to_recordset($1::jsonb) AS r(${types})${conflict}`;
}

/** Reads the accounts that rows of conference $1 name, in the order of their addresses. */
export function selectAccounts(db: DataSource | EntityManager, sections: readonly Section[]): string {
  const named = sections.flatMap((of) => {
    const { columns, table } = tableOf(db, of);
    return Object.entries(of.fields)
      .filter(([, field]) => field.namesAccount)
      .map(([name]) => `SELECT t."${columns.get(propertyOf(of, name))?.name}" FROM "${table}" t WHERE ${of.where}`);
  });
  return `SELECT a.email AS email, a.display_name AS "displayName" FROM account a
    WHERE a.id IN (${named.join(' UNION ')}) ORDER BY a.email`;
}

/** Reads the sessions of conference $1 that share a clash group in its bookings, a list a group. */
export const SELECT_CLASH_GROUPS = `
SELECT array_agg(b.session_id ORDER BY b.session_id) AS "sessionIds" FROM (
  SELECT clash_group, session_id FROM room_booking WHERE conference_id = $1 AND session_id IS NOT NULL
  UNION SELECT clash_group, session_id FROM person_booking WHERE conference_id = $1 AND session_id IS NOT NULL
) b GROUP BY b.clash_group HAVING count(*) > 1 ORDER BY 1`;

interface ColumnOf {
  readonly name: string;
  /** As PostgreSQL names it. */
  readonly type: string;
}

function tableOf(
  db: DataSource | EntityManager,
  of: Section,
): { readonly table: string; readonly columns: ReadonlyMap<string, ColumnOf> } {
  const { tableName, columns } = ('getMetadata' in db ? db : db.connection).getMetadata(of.entity);
  const byProperty = columns.map(({ propertyName, databaseName, type, isArray }) => {
    const column = { name: databaseName, type: `${String(type)}${isArray ? '[]' : ''}` };
    return [propertyName, column] as const;
  });
  return { table: tableName, columns: new Map(byProperty) };
}
