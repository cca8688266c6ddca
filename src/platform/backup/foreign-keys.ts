import type { ClientBase } from 'pg';

interface Definition {
  readonly table: string;
  readonly name: string;
  readonly definition: string;
}

async function foreignKeys(client: ClientBase): Promise<readonly Definition[]> {
  const { rows } = await client.query<Definition>(
    `SELECT format('%I.%I', n.nspname, c.relname) AS table, quote_ident(k.conname) AS name,
            pg_get_constraintdef(k.oid) AS definition
     FROM pg_constraint k
     JOIN pg_class c ON c.oid = k.conrelid
     JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE k.contype = 'f' AND k.conparentid = 0
     ORDER BY n.nspname, c.relname, k.conname`,
  );
  return rows;
}

async function triggers(client: ClientBase): Promise<readonly { table: string; name: string }[]> {
  const { rows } = await client.query<{ table: string; name: string }>(
    `SELECT format('%I.%I', n.nspname, c.relname) AS table, quote_ident(t.tgname) AS name
     FROM pg_trigger t
     JOIN pg_class c ON c.oid = t.tgrelid
     JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE NOT t.tgisinternal AND t.tgenabled = 'O' AND n.nspname !~ '^pg_'
     ORDER BY n.nspname, c.relname, t.tgname`,
  );
  return rows;
}

/**
 * Takes away what stands in the way of reading tables one after another, inside the caller's transaction: foreign keys
 * (tables may refer to one another in circles, and only a superuser may switch their checks off) and triggers (the rows
 * already hold what they did). The function returned puts both back; a key that does not hold is an error there.
 */
export async function setAsideForeignKeys(client: ClientBase): Promise<() => Promise<void>> {
  const keys = await foreignKeys(client);
  const active = await triggers(client);
  for (const { table, name } of keys) await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
  for (const { table, name } of active) await client.query(`ALTER TABLE ${table} DISABLE TRIGGER ${name}`);
  return async () => {
    for (const { table, name } of active) await client.query(`ALTER TABLE ${table} ENABLE TRIGGER ${name}`);
    for (const { table, name, definition } of keys) {
      await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`);
    }
  };
}
