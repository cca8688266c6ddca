import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who has which session in her hand: seconds old, so that losing it in a crash loses nothing. */
export class SessionHolds1795340000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of UP) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE session_hold`);
  }
}

const UP = [
  `CREATE UNLOGGED TABLE session_hold (
    draft_id uuid NOT NULL,
    session_id uuid NOT NULL,
    account_id uuid NOT NULL,
    expires_at timestamptz NOT NULL,
    CONSTRAINT session_hold_pk_v1 PRIMARY KEY (draft_id, session_id, account_id),
    CONSTRAINT session_hold_draft_fk_v1 FOREIGN KEY (draft_id) REFERENCES draft(id) ON DELETE CASCADE,
    CONSTRAINT session_hold_session_fk_v1 FOREIGN KEY (session_id) REFERENCES session(id) ON DELETE CASCADE,
    CONSTRAINT session_hold_account_fk_v1 FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE
  )`,
  `CREATE INDEX session_hold_session_v1 ON session_hold (session_id)`,
  `CREATE INDEX session_hold_account_v1 ON session_hold (account_id)`,
];
