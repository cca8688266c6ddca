import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { createdAt, instant, instantOrNull, text, uuid } from '../../platform/database/columns.js';
import type { Locale } from '../../platform/i18n/catalogue.js';

export const CODE_PURPOSES = ['sign_up', 'magic_link', 'reset_password'] as const;
export type CodePurpose = (typeof CODE_PURPOSES)[number];

/** What becomes an account once its address is proved. */
export interface NewAccount {
  readonly displayName: string;
  readonly locale: Locale;
  /** argon2id in PHC form; null for an account that signs in by magic link only. */
  readonly passwordHash: string | null;
}

/**
 * A code for one address; works once, for a short time. It belongs to the address and not to an account: a sign-up has no
 * account yet, and an unknown address gets a row as well, so that it costs what a known one costs.
 */
@Entity()
@Check('one_time_code_purpose_v1', `purpose IN ('sign_up', 'magic_link', 'reset_password')`)
@Check('one_time_code_new_account_of_sign_up_v1', `(purpose = 'sign_up') = (new_account IS NOT NULL)`)
@Index('one_time_code_email_v1', ['email', 'purpose'])
@Index('one_time_code_expires_v1', ['expiresAt'])
export class OneTimeCode {
  @PrimaryColumn({ ...uuid, primaryKeyConstraintName: 'one_time_code_pk_v1' })
  id: string;

  /** Folded to lower case. */
  @Column(text)
  email: string;

  @Column(text)
  purpose: CodePurpose;

  @Index('one_time_code_digest_unique_v1', { unique: true })
  @Column({ type: 'bytea' })
  digest: Buffer;

  @Column({ type: 'jsonb', nullable: true })
  newAccount: NewAccount | null;

  @Column(createdAt)
  createdAt: Date;

  @Column(instant)
  expiresAt: Date;

  @Column(instantOrNull)
  usedAt: Date | null;
}
