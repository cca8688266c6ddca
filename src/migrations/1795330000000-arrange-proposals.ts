import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A run may propose several drafts, and a proposal may be taken over in parts. */
export class ArrangeProposals1795330000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of UP) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE arrange_proposal`);
  }
}

const UP = [
  `CREATE TABLE arrange_proposal (
    draft_id uuid NOT NULL,
    run_id uuid NOT NULL,
    accepted_revisions integer[] NOT NULL DEFAULT '{}',
    CONSTRAINT arrange_proposal_pk_v1 PRIMARY KEY (draft_id),
    CONSTRAINT arrange_proposal_draft_fk_v1 FOREIGN KEY (draft_id) REFERENCES draft(id) ON DELETE CASCADE,
    CONSTRAINT arrange_proposal_run_fk_v1 FOREIGN KEY (run_id) REFERENCES arrange_run(id) ON DELETE CASCADE
  )`,
  `CREATE INDEX arrange_proposal_run_v1 ON arrange_proposal (run_id)`,
  `INSERT INTO arrange_proposal (draft_id, run_id)
   SELECT proposal_id, id FROM arrange_run WHERE proposal_id IS NOT NULL`,
];
