import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { instant, integer, text } from '../database/columns.js';

/** How often something was tried in one window of time, over all processes. */
@Entity()
export class RateLimitWindow {
  /** Operation and a digest of whose tries are counted. */
  @PrimaryColumn({ ...text, primaryKeyConstraintName: 'rate_limit_window_pk_v1' })
  subject: string;

  @Index('rate_limit_window_ends_v1')
  @Column(instant)
  endsAt: Date;

  @Column(integer)
  tries: number;
}
