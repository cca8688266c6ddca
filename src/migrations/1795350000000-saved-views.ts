import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Views of the tables of organizers, kept under a name. */
export class SavedViews1795350000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of UP) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE saved_view`);
  }
}

const UP = [
  `CREATE TABLE saved_view (
    id uuid NOT NULL,
    conference_id uuid NOT NULL,
    account_id uuid NOT NULL,
    "table" text NOT NULL,
    name text NOT NULL,
    query text NOT NULL,
    is_shared boolean NOT NULL DEFAULT false,
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT saved_view_pk_v1 PRIMARY KEY (id),
    CONSTRAINT saved_view_table_v1 CHECK ("table" IN ('sessions', 'people')),
    CONSTRAINT saved_view_length_v1 CHECK (length(name) BETWEEN 1 AND 100 AND length(query) <= 2000),
    CONSTRAINT saved_view_conference_fk_v1 FOREIGN KEY (conference_id) REFERENCES conference(id) ON DELETE CASCADE,
    CONSTRAINT saved_view_account_fk_v1 FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE
  )`,
  `CREATE UNIQUE INDEX saved_view_name_unique_v1 ON saved_view (account_id, conference_id, "table", name)`,
  `CREATE INDEX saved_view_conference_v1 ON saved_view (conference_id, "table")`,
];
