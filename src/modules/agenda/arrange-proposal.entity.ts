import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { integer, uuid } from '../../platform/database/columns.js';
import { ArrangeRun } from './arrange-run.entity.js';
import { Draft } from './draft.entity.js';

/** A draft that a run proposes: one of a search, one for each number of moves of a re-plan. */
@Entity()
@Index('arrange_proposal_run_v1', ['runId'])
export class ArrangeProposal {
  @ForeignKey(() => Draft, { onDelete: 'CASCADE', name: 'arrange_proposal_draft_fk_v1' })
  @PrimaryColumn({ ...uuid, primaryKeyConstraintName: 'arrange_proposal_pk_v1' })
  draftId: string;

  @ForeignKey(() => ArrangeRun, { onDelete: 'CASCADE', name: 'arrange_proposal_run_fk_v1' })
  @Column(uuid)
  runId: string;

  /** Revisions of the draft it came from that took parts of it over. */
  @Column({ ...integer, array: true, default: '{}' })
  acceptedRevisions: number[];
}
