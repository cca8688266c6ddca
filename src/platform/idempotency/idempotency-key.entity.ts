import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { createdAt, text, uuid } from '../database/columns.js';

/** What a mutation answered to a caller's key, written in the transaction of the mutation. */
@Entity()
export class IdempotencyKey {
  @PrimaryColumn({ ...uuid, primaryKeyConstraintName: 'idempotency_key_pk_v1' })
  accountId: string;

  @PrimaryColumn({ ...text, primaryKeyConstraintName: 'idempotency_key_pk_v1' })
  key: string;

  @Column(text)
  operation: string;

  @Column({ type: 'bytea' })
  requestDigest: Buffer;

  /** Id of the row that the first call made. */
  @Column(uuid)
  resultId: string;

  @Index('idempotency_key_created_v1')
  @Column(createdAt)
  createdAt: Date;
}
