import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { createdAt, instant, instantOrNull, text, uuid } from '../../platform/database/columns.js';
import { Account } from './account.entity.js';

export const CODE_PURPOSES = ['verify_email', 'magic_link', 'reset_password'] as const;
export type CodePurpose = (typeof CODE_PURPOSES)[number];

/** A code that a mail carried to an account's address; works once, for a short time. */
@Entity()
@Check('one_time_code_purpose_v1', `purpose IN ('verify_email', 'magic_link', 'reset_password')`)
export class OneTimeCode {
  @PrimaryColumn({ ...uuid, primaryKeyConstraintName: 'one_time_code_pk_v1' })
  id: string;

  @Index('one_time_code_account_v1')
  @ForeignKey(() => Account, { onDelete: 'CASCADE', name: 'one_time_code_account_fk_v1' })
  @Column(uuid)
  accountId: string;

  @Column(text)
  purpose: CodePurpose;

  @Index('one_time_code_digest_unique_v1', { unique: true })
  @Column({ type: 'bytea' })
  digest: Buffer;

  @Column(createdAt)
  createdAt: Date;

  @Column(instant)
  expiresAt: Date;

  @Column(instantOrNull)
  usedAt: Date | null;
}
