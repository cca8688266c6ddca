import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { createdAt, text, uuid, uuidOrNull } from '../../platform/database/columns.js';
import { Account } from '../accounts/account.entity.js';
import type { Role, ScopeKind } from './roles.js';

/** An account holds a role in one scope: an organisation or a conference. */
@Entity()
@Index('role_grant_once_v1', ['accountId', 'role', 'scopeKind', 'scopeId'], { unique: true })
@Index('role_grant_scope_v1', ['scopeKind', 'scopeId'])
@Check(
  'role_grant_role_of_scope_v1',
  `(scope_kind = 'organisation' AND role IN ('owner', 'conference_creator')) OR (scope_kind = 'conference' AND role IN ('organizer', 'programme_committee', 'room_staff'))`,
)
export class RoleGrant {
  @PrimaryColumn({ ...uuid, primaryKeyConstraintName: 'role_grant_pk_v1' })
  id: string;

  @ForeignKey(() => Account, { onDelete: 'CASCADE', name: 'role_grant_account_fk_v1' })
  @Column(uuid)
  accountId: string;

  @Column(text)
  role: Role;

  @Column(text)
  scopeKind: ScopeKind;

  @Column(uuid)
  scopeId: string;

  @Column(uuidOrNull)
  grantedBy: string | null;

  @Column(createdAt)
  createdAt: Date;
}
