import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { createdAt, instant, instantOrNull, text, textOrNull, uuid } from '../../platform/database/columns.js';
import { Account } from './account.entity.js';

export const ACCESS_TOKEN_KINDS = ['cookie', 'bearer'] as const;
export type AccessTokenKind = (typeof ACCESS_TOKEN_KINDS)[number];

/** One sign-in. Only a keyed digest of the token is kept. */
@Entity()
@Check('access_token_kind_v1', `kind IN ('cookie', 'bearer')`)
export class AccessToken {
  @PrimaryColumn({ ...uuid, primaryKeyConstraintName: 'access_token_pk_v1' })
  id: string;

  @Index('access_token_account_v1')
  @ForeignKey(() => Account, { onDelete: 'CASCADE', name: 'access_token_account_fk_v1' })
  @Column(uuid)
  accountId: string;

  @Index('access_token_digest_unique_v1', { unique: true })
  @Column({ type: 'bytea' })
  digest: Buffer;

  @Column(text)
  kind: AccessTokenKind;

  /** What the owner calls a bearer token; for a cookie the browser's name of itself. */
  @Column(textOrNull)
  label: string | null;

  @Column(createdAt)
  createdAt: Date;

  @Column(instant)
  lastUsedAt: Date;

  @Column(instant)
  expiresAt: Date;

  @Column(instantOrNull)
  revokedAt: Date | null;
}
