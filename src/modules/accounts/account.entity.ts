import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { createdAt, flag, instantOrNull, text, textOrNull, uuid } from '../../platform/database/columns.js';
import type { Locale } from '../../platform/i18n/catalogue.js';

/** Someone who can sign in. What she is in a conference follows from her roles and from the person she claimed. */
@Entity()
@Check('account_email_folded_v1', `email = lower(email) AND email LIKE '%_@_%'`)
export class Account {
  @PrimaryColumn({ ...uuid, primaryKeyConstraintName: 'account_pk_v1' })
  id: string;

  /** Folded to lower case. */
  @Index('account_email_unique_v1', { unique: true })
  @Column(text)
  email: string;

  @Column(text)
  displayName: string;

  @Column(text)
  locale: Locale;

  /** argon2id in PHC form; null for an account that signs in by magic link only. */
  @Column(textOrNull)
  passwordHash: string | null;

  @Column(instantOrNull)
  emailVerifiedAt: Date | null;

  @Column({ ...flag, default: false })
  isAdministrator: boolean;

  @Column(createdAt)
  createdAt: Date;

  @Column(instantOrNull)
  disabledAt: Date | null;
}
