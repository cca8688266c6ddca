import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What calendars were told of sessions, and readers' own calendars. */
export class Calendars1795300000000 implements MigrationInterface {
  name = 'Calendars1795300000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "calendar_event" ("conference_id" uuid NOT NULL, "session_id" uuid NOT NULL, "digest" bytea NOT NULL, "sequence" integer NOT NULL DEFAULT '0', "last_modified" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "calendar_event_sequence_v1" CHECK (sequence >= 0 AND octet_length(digest) = 32), CONSTRAINT "calendar_event_pk_v1" PRIMARY KEY ("conference_id", "session_id"))`,
    );
    await runner.query(`CREATE INDEX "calendar_event_session_v1" ON "calendar_event" ("session_id")`);
    await runner.query(
      `CREATE TABLE "calendar_feed" ("id" uuid NOT NULL, "account_id" uuid NOT NULL, "conference_id" uuid, "name" text NOT NULL, "digest" bytea NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "last_read_at" TIMESTAMP WITH TIME ZONE, "revoked_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "calendar_feed_pk_v1" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "calendar_feed_account_v1" ON "calendar_feed" ("account_id")`);
    await runner.query(`CREATE INDEX "calendar_feed_conference_v1" ON "calendar_feed" ("conference_id")`);
    await runner.query(`CREATE UNIQUE INDEX "calendar_feed_digest_unique_v1" ON "calendar_feed" ("digest")`);
    await runner.query(
      `ALTER TABLE "calendar_event" ADD CONSTRAINT "calendar_event_conference_fk_v1" FOREIGN KEY ("conference_id") REFERENCES "conference"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "calendar_event" ADD CONSTRAINT "calendar_event_session_fk_v1" FOREIGN KEY ("session_id") REFERENCES "session"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_account_fk_v1" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_conference_fk_v1" FOREIGN KEY ("conference_id") REFERENCES "conference"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "calendar_feed"`);
    await runner.query(`DROP TABLE "calendar_event"`);
  }
}
