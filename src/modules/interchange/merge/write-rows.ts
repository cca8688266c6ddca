// Many rows changed with one statement, each in columns of its own.
import type { EntityManager } from 'typeorm';
import type { FieldWrite, MergeSubject } from './merge-plan.js';

/** Values by column name, as JSON. */
export type Columns = Readonly<Record<string, unknown>>;

/** Names stand in the statement as they are: constants only. */
export interface RowsToUpdate {
  readonly table: string;
  /** The columns that may change. */
  readonly columns: readonly string[];
  /** The column that names a row; its id unless said otherwise. */
  readonly key?: string;
  /** Conference of the rows, for tables that have it in their key. */
  readonly conferenceId?: string;
  /** What else changes in every row. */
  readonly also?: string;
}

/** Writes the given columns of each row, by key; columns that a row does not name stay. One statement, or none. */
export async function updateRows(
  tx: EntityManager,
  { table, columns, key = 'id', conferenceId, also }: RowsToUpdate,
  rows: ReadonlyMap<string, Columns>,
): Promise<void> {
  if (rows.size === 0) return;
  const given = [...rows].map(([id, changes]) => ({ id, changes }));
  await tx.query(
    `UPDATE ${table} AS kept SET (${columns.join(', ')}) = (
       SELECT ${columns.map((column) => `fresh.${column}`).join(', ')}
       FROM jsonb_populate_record(kept, given.changes) AS fresh
     )${also ? `, ${also}` : ''}
     FROM jsonb_to_recordset($1::jsonb) AS given(id uuid, changes jsonb)
     WHERE kept.${key} = given.id ${conferenceId ? 'AND kept.conference_id = $2' : ''}`,
    [JSON.stringify(given), ...(conferenceId ? [conferenceId] : [])],
  );
}

/**
 * Deletes all rows of these ids in a column, at a conference where the table has it. One array parameter: a list of ids
 * would meet the limit of 65,535 parameters.
 */
export async function deleteRows(
  tx: EntityManager,
  { table, key, conferenceId }: { readonly table: string; readonly key: string; readonly conferenceId?: string },
  ids: Iterable<string>,
): Promise<void> {
  const given = [...ids];
  if (given.length === 0) return;
  const atConference = conferenceId ? 'AND conference_id = $2' : '';
  const parameters = [given, ...(conferenceId ? [conferenceId] : [])];
  await tx.query(`DELETE FROM ${table} WHERE ${key} = ANY($1::uuid[]) ${atConference}`, parameters);
}

/** The fields to write of each thing of one sort, by its id. `T` is that sort of thing in a programme. */
export function changesOf<T>(writes: readonly FieldWrite[], subject: MergeSubject): ReadonlyMap<string, Partial<T>> {
  const changes = new Map<string, Record<string, unknown>>();
  for (const { id, field, value } of writes.filter((write) => write.subject === subject))
    changes.set(id, { ...changes.get(id), [field]: value });
  return changes as ReadonlyMap<string, Partial<T>>;
}

/** The things of which one field is written, with its values, by id. */
export function valuesOf<T, F extends keyof T>(
  changes: ReadonlyMap<string, Partial<T>>,
  field: F,
): ReadonlyMap<string, T[F]> {
  return new Map(
    [...changes].flatMap(([id, change]) => {
      const value = change[field];
      return value === undefined ? [] : [[id, value as T[F]] as const];
    }),
  );
}

/** Names a thing's fields as columns; fields without a column, and what is not written, are left out. */
export function columnsOf<T extends object>(
  change: Partial<T>,
  columnOf: Readonly<Partial<Record<keyof T, string>>>,
): Columns {
  const named = Object.entries(columnOf) as [keyof T, string][];
  return Object.fromEntries(
    named.flatMap(([field, column]) => (change[field] === undefined ? [] : [[column, change[field]]])),
  );
}

/** Rows that change at least in one column. */
export function changedRows(rows: Iterable<readonly [string, Columns]>): ReadonlyMap<string, Columns> {
  return new Map([...rows].filter(([, columns]) => Object.keys(columns).length > 0));
}
