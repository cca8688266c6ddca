import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, type EntityManager } from 'typeorm';
import { requireAccount, type Viewer } from '../../platform/auth/viewer.js';
import { Clock } from '../../platform/clock/clock.js';
import { Transactions } from '../../platform/database/transactions.js';
import { DomainError } from '../../platform/graphql/domain-error.js';
import { notFound } from '../../platform/graphql/request-errors.js';
import { AuditLog } from '../audit/audit-log.js';
import { Invitation } from './invitation.entity.js';
import { RoleGrant } from './role-grant.entity.js';
import { auditScope, lockTeam, scopeOf, TeamAccess, type TeamScope } from './team-access.js';

/** Taking roles back. */
@Injectable()
export class TeamService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly teams: TeamAccess,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * Ends a role: a manager of the team anybody's, everybody her own. NOT_FOUND for all others.
   * Throws LAST_OWNER for the only owner of an organisation.
   */
  async revokeRole(viewer: Viewer, id: string): Promise<RoleGrant> {
    const grant = await this.dataSource.getRepository(RoleGrant).findOneBy({ id });
    const found = grant && (await this.teams.find(viewer, scopeOf(grant)));
    if (!grant || !found) throw notFound();
    if (!found.mayManage && requireAccount(viewer).accountId !== grant.accountId) throw notFound();
    await this.transactions.run((tx) => this.revoke(tx, viewer, found.scope, grant));
    return grant;
  }

  private async revoke(tx: EntityManager, viewer: Viewer, scope: TeamScope, grant: RoleGrant): Promise<void> {
    // Without the lock two owners could revoke each other at once, each counting the other as the one who stays.
    await lockTeam(tx, scope);
    if (grant.role === 'owner' && !(await this.hasOtherOwner(tx, grant))) throw new DomainError('LAST_OWNER');
    const { affected } = await tx.delete(RoleGrant, { id: grant.id });
    if (affected !== 1) throw notFound();
    await this.endInvitationsBy(tx, grant);
    await this.audit.record(tx, {
      viewer,
      ...auditScope(scope),
      action: 'revoke_role',
      subjectKind: 'role_grant',
      subjectId: grant.id,
      changes: { accountId: { old: grant.accountId, new: null }, role: { old: grant.role, new: null } },
    });
  }

  /** Whether another account that can sign in owns the organisation. */
  private async hasOtherOwner(tx: EntityManager, grant: RoleGrant): Promise<boolean> {
    const [row] = await tx.query<{ found: boolean }[]>(
      `SELECT EXISTS (
         SELECT 1 FROM role_grant held JOIN account ON account.id = held.account_id
         WHERE held.scope_id = $1 AND held.role = 'owner' AND held.account_id <> $2 AND account.disabled_at IS NULL) AS found`,
      [grant.scopeId, grant.accountId],
    );
    return row?.found === true;
  }

  /** What she offered in this team while she held the role ends with it. */
  private async endInvitationsBy(tx: EntityManager, grant: RoleGrant): Promise<void> {
    const hers = { invitedBy: grant.accountId, scopeKind: grant.scopeKind, scopeId: grant.scopeId };
    await tx.update(
      Invitation,
      { ...hers, acceptedAt: IsNull(), revokedAt: IsNull() },
      { revokedAt: this.clock.now() },
    );
  }
}
