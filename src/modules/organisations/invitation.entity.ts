import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { createdAt, instant, instantOrNull, text, uuid, uuidOrNull } from '../../platform/database/columns.js';
import type { Locale } from '../../platform/i18n/catalogue.js';
import { Account } from '../accounts/account.entity.js';
import type { Role, ScopeKind } from './roles.js';

/** A role offered to an address; becomes a role grant when its code is accepted. */
@Entity()
@Index('invitation_scope_v1', ['scopeKind', 'scopeId'])
@Index('invitation_open_once_v1', ['email', 'role', 'scopeKind', 'scopeId'], {
  unique: true,
  where: 'accepted_at IS NULL AND revoked_at IS NULL',
})
@Check(
  'invitation_role_of_scope_v1',
  `(scope_kind = 'organisation' AND role IN ('owner', 'conference_creator')) OR (scope_kind = 'conference' AND role IN ('organizer', 'programme_committee', 'room_staff'))`,
)
export class Invitation {
  @PrimaryColumn({ ...uuid, primaryKeyConstraintName: 'invitation_pk_v1' })
  id: string;

  /** Folded to lower case. */
  @Column(text)
  email: string;

  @Column(text)
  role: Role;

  @Column(text)
  scopeKind: ScopeKind;

  @Column(uuid)
  scopeId: string;

  @Column(text)
  locale: Locale;

  @Index('invitation_digest_unique_v1', { unique: true })
  @Column({ type: 'bytea' })
  digest: Buffer;

  @ForeignKey(() => Account, { onDelete: 'CASCADE', name: 'invitation_invited_by_fk_v1' })
  @Column(uuid)
  invitedBy: string;

  @Column(createdAt)
  createdAt: Date;

  @Column(instant)
  expiresAt: Date;

  @Column(instantOrNull)
  acceptedAt: Date | null;

  @Column(uuidOrNull)
  acceptedBy: string | null;

  @Column(instantOrNull)
  revokedAt: Date | null;
}
