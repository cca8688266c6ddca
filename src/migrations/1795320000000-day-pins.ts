import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A session may be pinned to its day alone. */
export class DayPins1795320000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE placement ADD is_day_pinned boolean NOT NULL DEFAULT false`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE placement DROP COLUMN is_day_pinned`);
  }
}
