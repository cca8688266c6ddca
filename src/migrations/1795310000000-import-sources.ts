import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where imported files come from, which rows they mean, and what each run changed. */
export class ImportSources1795310000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of UP) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const statement of DOWN) await db.query(statement);
  }
}

const UP = [
  `CREATE TABLE import_source (
    id uuid NOT NULL,
    conference_id uuid NOT NULL,
    name text NOT NULL,
    format text,
    url text,
    time_zone text,
    columns jsonb,
    draft_id uuid,
    every_minutes integer,
    next_run_at TIMESTAMP WITH TIME ZONE,
    last_run_at TIMESTAMP WITH TIME ZONE,
    last_error text,
    failures integer NOT NULL DEFAULT '0',
    etag text,
    last_modified text,
    last_programme jsonb,
    created_by uuid,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
    CONSTRAINT import_source_pk_v1 PRIMARY KEY (id),
    CONSTRAINT import_source_name_v1 CHECK (length(name) BETWEEN 1 AND 200),
    CONSTRAINT import_source_interval_v1 CHECK (every_minutes IS NULL OR (url IS NOT NULL AND every_minutes BETWEEN 5 AND 10080)),
    CONSTRAINT import_source_conference_fk_v1 FOREIGN KEY (conference_id) REFERENCES conference(id) ON DELETE CASCADE,
    CONSTRAINT import_source_draft_fk_v1 FOREIGN KEY (draft_id) REFERENCES draft(id) ON DELETE SET NULL
  )`,
  `CREATE INDEX import_source_draft_v1 ON import_source (draft_id)`,
  `CREATE INDEX import_source_due_v1 ON import_source (next_run_at) WHERE next_run_at IS NOT NULL`,
  `CREATE INDEX import_source_conference_v1 ON import_source (conference_id)`,
  `CREATE TABLE import_link (
    source_id uuid NOT NULL,
    subject text NOT NULL,
    external_id text NOT NULL,
    conference_id uuid NOT NULL,
    row_id uuid NOT NULL,
    gone_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT import_link_pk_v1 PRIMARY KEY (source_id, subject, external_id),
    CONSTRAINT import_link_subject_v1 CHECK (subject IN ('room', 'track', 'person', 'session')),
    CONSTRAINT import_link_source_fk_v1 FOREIGN KEY (source_id) REFERENCES import_source(id) ON DELETE CASCADE,
    CONSTRAINT import_link_conference_fk_v1 FOREIGN KEY (conference_id) REFERENCES conference(id) ON DELETE CASCADE
  )`,
  `CREATE INDEX import_link_conference_v1 ON import_link (conference_id)`,
  `CREATE INDEX import_link_row_v1 ON import_link (row_id)`,
  `ALTER TABLE import_run
    ADD source_id uuid,
    ADD differences jsonb NOT NULL DEFAULT '[]',
    ADD CONSTRAINT import_run_source_fk_v1 FOREIGN KEY (source_id) REFERENCES import_source(id) ON DELETE SET NULL`,
  `CREATE INDEX import_run_source_v1 ON import_run (source_id)`,
];

const DOWN = [
  `ALTER TABLE import_run DROP COLUMN source_id, DROP COLUMN differences`,
  `DROP TABLE import_link`,
  `DROP TABLE import_source`,
];
