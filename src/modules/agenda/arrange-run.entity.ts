import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { createdAt, instant, instantOrNull, text, uuid, uuidOrNull } from '../../platform/database/columns.js';
import { Draft } from './draft.entity.js';

export const ARRANGE_STATES = ['queued', 'running', 'done', 'stopped', 'failed'] as const;
export type ArrangeState = (typeof ARRANGE_STATES)[number];

/** One search for a better agenda, started from a draft; its result is a proposal, which is a draft too. */
@Entity()
@Index('arrange_run_draft_v1', ['draftId'])
@Check('arrange_run_state_v1', `state IN ('queued', 'running', 'done', 'stopped', 'failed')`)
export class ArrangeRun {
  @PrimaryColumn({ ...uuid, primaryKeyConstraintName: 'arrange_run_pk_v1' })
  id: string;

  @ForeignKey(() => Draft, { onDelete: 'CASCADE', name: 'arrange_run_draft_fk_v1' })
  @Column(uuid)
  draftId: string;

  @Column(text)
  state: ArrangeState;

  /** Scope, what is kept, weights, time limit and seed, as asked for. */
  @Column({ type: 'jsonb' })
  settings: Readonly<Record<string, unknown>>;

  /** The latest report of the search, or null before the first. */
  @Column({ type: 'jsonb', nullable: true })
  progress: Readonly<Record<string, unknown>> | null;

  /** The process that holds the run says so here every second; a run without a sign of life has failed. */
  @Column({ ...instant, default: () => 'now()' })
  heartbeatAt: Date;

  /** An organizer wants the best found so far. */
  @Column(instantOrNull)
  stopRequestedAt: Date | null;

  /** Score, placed and unplaced sessions with reasons, iterations, as data. */
  @Column({ type: 'jsonb', nullable: true })
  result: Readonly<Record<string, unknown>> | null;

  @ForeignKey(() => Draft, { onDelete: 'SET NULL', name: 'arrange_run_proposal_fk_v1' })
  @Column(uuidOrNull)
  proposalId: string | null;

  @Column(uuidOrNull)
  startedBy: string | null;

  @Column(createdAt)
  createdAt: Date;

  @Column(instantOrNull)
  endedAt: Date | null;
}
