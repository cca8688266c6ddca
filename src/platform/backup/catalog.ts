import type { ClientBase } from 'pg';

import type { SequenceEntry } from './manifest.js';

/** Kept by TypeORM; what they say is part of the schema, which migrations make, and not of the data. */
const SCHEMA_TABLES = ['migrations', 'typeorm_metadata'];

/** Holds for the tables and sequences of the product: no system schema, nothing that belongs to an extension. */
const IS_OURS = `
  n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND c.relpersistence <> 't'
  AND NOT EXISTS (
    SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e'
  )`;

/** Ways of writing values that must not depend on the server's or the role's settings. */
const SESSION_SETTINGS = [
  `client_encoding = 'UTF8'`,
  `datestyle = 'ISO, YMD'`,
  `intervalstyle = 'postgres'`,
  `timezone = 'UTC'`,
  `bytea_output = 'hex'`,
  'extra_float_digits = 3',
  `xmloption = 'content'`,
  // A table whose rows are hidden from this role is an error, never a backup with rows missing.
  'row_security = off',
  'statement_timeout = 0',
  'idle_in_transaction_session_timeout = 0',
];

export interface Table {
  readonly schema: string;
  readonly name: string;
  /** Schema and name, quoted for SQL. */
  readonly sqlName: string;
  /** Every column that is stored by us: generated columns are calculated again. */
  readonly columns: readonly string[];
}

/** Makes the session read and write values the same way everywhere. */
export async function prepareSession(client: ClientBase): Promise<void> {
  for (const setting of SESSION_SETTINGS) await client.query(`SET ${setting}`);
}

/** The tables that hold data, in the order of their names. */
export async function listTables(client: ClientBase): Promise<readonly Table[]> {
  const { rows } = await client.query<Table>(
    `SELECT n.nspname AS schema, c.relname AS name, format('%I.%I', n.nspname, c.relname) AS "sqlName",
            array_agg(a.attname::text ORDER BY a.attnum) AS columns
     FROM pg_class c
     JOIN pg_namespace n ON n.oid = c.relnamespace
     JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
     WHERE c.relkind = 'r' AND c.relname <> ALL ($1) AND ${IS_OURS}
     GROUP BY c.oid, n.nspname, c.relname
     ORDER BY n.nspname, c.relname`,
    [SCHEMA_TABLES],
  );
  return rows;
}

/** Where each sequence stands. */
export async function listSequences(client: ClientBase): Promise<readonly SequenceEntry[]> {
  const { rows } = await client.query<{ schema: string; name: string; sqlName: string }>(
    `SELECT n.nspname AS schema, c.relname AS name, format('%I.%I', n.nspname, c.relname) AS "sqlName"
     FROM pg_class c
     JOIN pg_namespace n ON n.oid = c.relnamespace
     LEFT JOIN pg_depend owner ON owner.classid = 'pg_class'::regclass AND owner.objid = c.oid
       AND owner.refclassid = 'pg_class'::regclass AND owner.deptype IN ('a', 'i')
     LEFT JOIN pg_class owned ON owned.oid = owner.refobjid
     WHERE c.relkind = 'S' AND coalesce(owned.relname, '') <> ALL ($1) AND ${IS_OURS}
     ORDER BY n.nspname, c.relname`,
    [SCHEMA_TABLES],
  );
  const sequences: SequenceEntry[] = [];
  for (const { schema, name, sqlName } of rows) {
    const state = await client.query<{ lastValue: string; isCalled: boolean }>(
      `SELECT last_value::text AS "lastValue", is_called AS "isCalled" FROM ${sqlName}`,
    );
    sequences.push(...state.rows.map((row) => ({ schema, name, ...row })));
  }
  return sequences;
}

/** Names of the migrations that made the schema, in the order in which they ran; none for a database without any. */
export async function listMigrations(client: ClientBase): Promise<readonly string[]> {
  const { rows: found } = await client.query(`SELECT to_regclass('migrations') IS NOT NULL AS present`);
  if (!found[0]?.present) return [];
  const { rows } = await client.query<{ name: string }>('SELECT name FROM migrations ORDER BY id');
  return rows.map(({ name }) => name);
}
