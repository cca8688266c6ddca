import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

import { Client } from 'pg';
import { DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';

import { BackupError, backupDatabase, restoreDatabase } from '../../../src/platform/backup/index.js';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '../../support/database.js';

/** A schema with what is awkward to copy: circles of foreign keys, generated columns, identities, odd types and names. */
class First1000000000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE EXTENSION IF NOT EXISTS btree_gist`);
    await queryRunner.query(`CREATE TYPE mood AS ENUM ('calm', 'glad')`);
    await queryRunner.query(`
      CREATE TABLE "odd Table" (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        "the ""text""" text,
        during tstzrange, tags text[], matrix integer[][], document jsonb, picture bytea, mood mood, amount numeric,
        ratio double precision, pause interval, born date, "offset" timestamptz,
        doubled numeric GENERATED ALWAYS AS (amount * 2) STORED,
        EXCLUDE USING gist (mood WITH =, during WITH &&) DEFERRABLE INITIALLY DEFERRED)`);
    await queryRunner.query(
      `CREATE TABLE node (id integer PRIMARY KEY, parent_id integer REFERENCES node, tree_id integer)`,
    );
    await queryRunner.query(`CREATE TABLE tree (id integer PRIMARY KEY, root_id integer NOT NULL REFERENCES node)`);
    await queryRunner.query(`ALTER TABLE node ADD CONSTRAINT node_tree FOREIGN KEY (tree_id) REFERENCES tree`);
    await queryRunner.query(`CREATE SEQUENCE ticket_number START 100`);
    await queryRunner.query(`CREATE TABLE empty_table (id integer PRIMARY KEY)`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE "odd Table", node, tree, empty_table CASCADE`);
    await queryRunner.query(`DROP SEQUENCE ticket_number`);
    await queryRunner.query(`DROP TYPE mood`);
  }
}

class Second2000000000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE node RENAME COLUMN parent_id TO above_id`);
    await queryRunner.query(`ALTER TABLE node ADD level integer`);
    await queryRunner.query(`UPDATE node SET level = CASE WHEN above_id IS NULL THEN 0 ELSE 1 END`);
    await queryRunner.query(`ALTER TABLE node ALTER level SET NOT NULL`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE node DROP level`);
    await queryRunner.query(`ALTER TABLE node RENAME COLUMN above_id TO parent_id`);
  }
}

const ODD_ROWS = `
  INSERT INTO "odd Table" ("the ""text""", during, tags, matrix, document, picture, mood, amount, ratio, pause, born, "offset")
  VALUES
    (E'tab\\t line\\n return\\r backslash\\\\ dot\\\\.', '[2026-03-08 10:00+00,2026-03-08 11:00+00)', '{a,"b,c",NULL,""}',
     '{{1,2},{3,4}}', '{"ş": ["\\u00e9", null, 1.50]}', '\\x00ff5c2e0a', 'glad', 123456789012345678901234567890.123,
     0.1::double precision + 0.2, '-1 year 2 mons -3 days 04:05:06.789', '0044-03-15 BC', '2026-03-29 01:30:00.123456+03'),
    ('\\.', 'empty', '{}', '{}', 'null', '', 'calm', 'NaN', '-Infinity', '0', 'infinity', '-infinity'),
    ('', '(,)', NULL, NULL, NULL, NULL, 'calm', NULL, NULL, NULL, NULL, NULL),
    (NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
    (E'فاطمة الزهراء İı \\U0001F469\\u200D\\U0001F52C', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)`;

let folder: string;
let file: string;
let source: TestDatabase;
let target: TestDatabase;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'multaqa-backup-'));
  file = join(folder, 'database.backup');
  source = await createEmptyDatabase();
  target = await createEmptyDatabase();
});

afterEach(async () => {
  await source.drop();
  await target.drop();
  await rm(folder, { recursive: true, force: true });
});

type MigrationClass = new () => MigrationInterface;

async function migrate(url: string, migrations: readonly MigrationClass[]): Promise<void> {
  const dataSource = await new DataSource({ type: 'postgres', url, migrations: [...migrations] }).initialize();
  await dataSource.runMigrations();
  await dataSource.destroy();
}

async function query(url: string, ...statements: readonly string[]): Promise<readonly unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    let rows: readonly unknown[] = [];
    for (const statement of statements) rows = (await client.query(statement)).rows;
    return rows;
  } finally {
    await client.end();
  }
}

async function fillSource(): Promise<void> {
  await migrate(source.url, [First1000000000000]);
  await query(
    source.url,
    ODD_ROWS,
    `INSERT INTO node VALUES (2, 1, NULL), (1, NULL, NULL)`,
    `INSERT INTO tree VALUES (7, 1)`,
    `UPDATE node SET tree_id = 7`,
    `SELECT nextval('ticket_number')`,
  );
}

/** Everything that a database holds, as text. */
async function contentOf(url: string): Promise<readonly unknown[]> {
  return query(
    url,
    `SELECT 'odd' AS of, t::text AS row FROM "odd Table" t UNION ALL SELECT 'node', t::text FROM node t
     UNION ALL SELECT 'tree', t::text FROM tree t UNION ALL SELECT 'ticket', last_value::text FROM ticket_number
     UNION ALL SELECT conrelid::regclass::text, conname || pg_get_constraintdef(oid) FROM pg_constraint WHERE contype IN ('f', 'x')
     ORDER BY 1, 2`,
  );
}

describe('a backup', () => {
  it('brings every value, key and sequence into another database', async () => {
    await fillSource();
    await migrate(target.url, [First1000000000000]);

    const written = await backupDatabase(source.url, file);
    const restored = await restoreDatabase(target.url, file);

    expect(written).toEqual({ tableCount: 4, rowCount: 8 });
    expect(restored).toEqual(written);
    expect(await contentOf(target.url)).toEqual(await contentOf(source.url));
    expect(
      await query(target.url, `INSERT INTO "odd Table" (amount) VALUES (21) RETURNING id::int, doubled::int`),
    ).toEqual([{ id: 6, doubled: 42 }]);
    expect(await query(target.url, `SELECT nextval('ticket_number')::int AS next`)).toEqual([{ next: 101 }]);
  });

  it('does not depend on how roles and databases write dates and bytes', async () => {
    await fillSource();
    await migrate(target.url, [First1000000000000]);
    const name = new URL(source.url).pathname.slice(1);
    for (const setting of [
      `datestyle = 'German'`,
      `bytea_output = 'escape'`,
      `intervalstyle = 'sql_standard'`,
      'extra_float_digits = -2',
    ]) {
      await query(source.url, `ALTER DATABASE ${name} SET ${setting}`);
    }

    await backupDatabase(source.url, file);
    await restoreDatabase(target.url, file);

    const same = `SELECT md5(string_agg(encode(picture, 'hex') || extract(epoch FROM "offset") || ratio::numeric || pause, '' ORDER BY id)) AS sum
                  FROM "odd Table" WHERE id = 1`;
    const inPlainStyle = [
      `SET datestyle = 'ISO'`,
      `SET intervalstyle = 'postgres'`,
      'SET extra_float_digits = 1',
      same,
    ];
    expect(await query(target.url, ...inPlainStyle)).toEqual(await query(source.url, ...inPlainStyle));
  });

  it('shows one moment of a database that goes on changing', async () => {
    await migrate(source.url, [First1000000000000]);
    await migrate(target.url, [First1000000000000]);
    await query(
      source.url,
      // Enough between the first table and the last for many changes to both.
      `INSERT INTO "odd Table" ("the ""text""") SELECT repeat('x', 1000) FROM generate_series(1, 20000)`,
      `INSERT INTO empty_table VALUES (1)`,
      `INSERT INTO node VALUES (1, NULL, NULL)`,
      `INSERT INTO tree VALUES (1, 1)`,
    );
    const writer = new Client({ connectionString: source.url });
    await writer.connect();
    let isBusy = true;
    const writing = (async () => {
      // One transaction: at no moment do the two tables differ.
      while (isBusy) await writer.query('UPDATE empty_table SET id = id + 1; UPDATE tree SET id = id + 1');
    })();

    await backupDatabase(source.url, file);
    isBusy = false;
    await writing;
    await writer.end();
    await restoreDatabase(target.url, file);

    expect(await query(target.url, `SELECT e.id = t.id AS same FROM empty_table e, tree t`)).toEqual([{ same: true }]);
  });

  it('is readable to its owner alone', async () => {
    await fillSource();

    await backupDatabase(source.url, file);

    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  it('that cannot be written is refused in one line', async () => {
    await migrate(source.url, [First1000000000000]);

    const attempt = backupDatabase(source.url, join(folder, 'missing', 'database.backup'));

    await expect(attempt).rejects.toBeInstanceOf(BackupError);
  });

  it('of the real schema comes back', async () => {
    const [from, to] = [await createTestDatabase(), await createTestDatabase()];
    try {
      await query(
        from.url,
        `INSERT INTO organisation (id, slug, name) VALUES ('01890a5d-ac96-774b-bcce-b302099a8057', 'wis', 'Women in STEM')`,
      );

      await backupDatabase(from.url, file);
      await restoreDatabase(to.url, file);

      const all = `SELECT o::text FROM organisation o`;
      expect(await query(to.url, all)).toEqual(await query(from.url, all));
    } finally {
      await from.drop();
      await to.drop();
    }
  });
});

describe('a restore', () => {
  it('refuses a database that is not empty, and replaces its content when told to', async () => {
    await fillSource();
    await backupDatabase(source.url, file);
    await migrate(target.url, [First1000000000000]);
    await query(target.url, `INSERT INTO empty_table VALUES (5)`);

    const attempt = restoreDatabase(target.url, file);

    await expect(attempt).rejects.toEqual(
      new BackupError(
        'The database is not empty (table empty_table): restore into an empty one, or use --replace to delete it.',
      ),
    );
    await restoreDatabase(target.url, file, { replace: true });
    expect(await contentOf(target.url)).toEqual(await contentOf(source.url));
    expect(await query(target.url, `SELECT id FROM empty_table`)).toEqual([]);
  });

  it('of an older version migrates its rows forward, also over content to be replaced', async () => {
    await fillSource();
    await backupDatabase(source.url, file);
    const migrations = [First1000000000000, Second2000000000000];
    await migrate(target.url, migrations);
    await query(target.url, `INSERT INTO node VALUES (9, NULL, NULL, 3)`);

    await restoreDatabase(target.url, file, { replace: true, migrations });

    expect(await query(target.url, `SELECT id, above_id, level FROM node ORDER BY id`)).toEqual([
      { id: 1, above_id: null, level: 0 },
      { id: 2, above_id: 1, level: 1 },
    ]);
    expect(await query(target.url, `SELECT name FROM migrations ORDER BY id`)).toEqual([
      { name: 'First1000000000000' },
      { name: 'Second2000000000000' },
    ]);
  });

  it('of a newer version is refused', async () => {
    await migrate(source.url, [First1000000000000, Second2000000000000]);
    await backupDatabase(source.url, file);
    await migrate(target.url, [First1000000000000]);

    const attempt = restoreDatabase(target.url, file, { migrations: [First1000000000000] });

    await expect(attempt).rejects.toEqual(
      new BackupError(
        'The backup was made by a newer version of Multaqa (Second2000000000000): restore it with that version.',
      ),
    );
  });

  it('that fails half-way leaves everything as it was', async () => {
    await fillSource();
    await backupDatabase(source.url, file);
    await migrate(target.url, [First1000000000000]);
    await query(
      target.url,
      `INSERT INTO node VALUES (5, NULL, NULL)`,
      // Refuses a row of the backup's last table.
      `ALTER TABLE tree ADD CONSTRAINT tree_is_small CHECK (id < 5)`,
    );
    const before = await contentOf(target.url);

    const attempt = restoreDatabase(target.url, file, { replace: true });

    await expect(attempt).rejects.toMatchObject({ code: '23514' });
    expect(await contentOf(target.url)).toEqual(before);
  });

  it('of a file cut off anywhere is refused whole', async () => {
    await fillSource();
    await backupDatabase(source.url, file);
    await migrate(target.url, [First1000000000000]);
    const content = await readFile(file);
    const cut = join(folder, 'cut.backup');

    for (const length of [0, 1, 100, content.length >> 1, content.length - 8, content.length - 1]) {
      await writeFile(cut, content.subarray(0, length));
      await expect(restoreDatabase(target.url, cut)).rejects.toBeInstanceOf(BackupError);
    }

    expect(await query(target.url, `SELECT count(*)::int AS count FROM node`)).toEqual([{ count: 0 }]);
  });

  it('of a file with one altered byte is refused whole, also where the file was compressed anew', async () => {
    await fillSource();
    await backupDatabase(source.url, file);
    await migrate(target.url, [First1000000000000]);
    const content = gunzipSync(await readFile(file));
    const altered = Buffer.from(content);
    altered[content.indexOf('glad')] = 'G'.charCodeAt(0);
    await writeFile(file, gzipSync(altered));

    const attempt = restoreDatabase(target.url, file);

    await expect(attempt).rejects.toEqual(
      new BackupError('The backup is damaged (its checksum does not fit its content): nothing was changed.'),
    );
    expect(await query(target.url, `SELECT count(*)::int AS count FROM "odd Table"`)).toEqual([{ count: 0 }]);
  });

  it.each([
    ['random bytes', () => randomBytes(5000)],
    ['another gzip file', () => gzipSync('{"format": "other"}\n')],
    ['text', () => Buffer.from('INSERT INTO node VALUES (1);\n')],
  ])('of %s is refused', async (_kind, bytes) => {
    await migrate(target.url, [First1000000000000]);
    await writeFile(file, bytes());

    const attempt = restoreDatabase(target.url, file);

    await expect(attempt).rejects.toEqual(new BackupError('This file is not a backup made by Multaqa.'));
  });

  it('does not wait for ever for a table that somebody uses', async () => {
    await fillSource();
    await backupDatabase(source.url, file);
    await migrate(target.url, [First1000000000000]);
    const user = new Client({ connectionString: target.url });
    await user.connect();
    await user.query('BEGIN');
    await user.query('LOCK TABLE node IN ROW EXCLUSIVE MODE');

    const attempt = restoreDatabase(target.url, file);

    await expect(attempt).rejects.toEqual(
      new BackupError('The database is in use: stop the server first. Nothing was changed.'),
    );
    await user.end();
  });
});
