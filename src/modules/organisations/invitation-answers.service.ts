import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { SecretDigest } from '../../platform/auth/secret-digest.js';
import { requireAccount, type SignedInViewer, type Viewer } from '../../platform/auth/viewer.js';
import { Clock } from '../../platform/clock/clock.js';
import { newId } from '../../platform/database/ids.js';
import { Transactions } from '../../platform/database/transactions.js';
import { DomainError } from '../../platform/graphql/domain-error.js';
import { notFound } from '../../platform/graphql/request-errors.js';
import { AuditLog } from '../audit/audit-log.js';
import { CodeInvalid } from '../accounts/accounts.errors.js';
import { Invitation } from './invitation.entity.js';
import { RoleGrant } from './role-grant.entity.js';
import { auditScope, scopeOf, TeamAccess, type TeamScope } from './team-access.js';

/** How an invitation ends: accepted by who was invited, or taken back by the team. */
@Injectable()
export class InvitationAnswersService {
  constructor(
    private readonly transactions: Transactions,
    private readonly teams: TeamAccess,
    private readonly digests: SecretDigest,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /** Throws CODE_INVALID, and INVITATION_FOR_ANOTHER where the code was sent to another address than the viewer's. */
  async acceptInvitation(viewer: Viewer, code: string): Promise<RoleGrant> {
    const account = requireAccount(viewer);
    const invitation = await this.teams.openInvitation({ digest: this.digests.of(code) });
    const found = invitation && (await this.teams.find(viewer, scopeOf(invitation)));
    if (!invitation || !found) throw new CodeInvalid();
    // A forwarded mail must not hand a role to whoever reads it.
    if (invitation.email !== account.email) throw new DomainError('INVITATION_FOR_ANOTHER', { path: ['code'] });
    return this.transactions.run(async (tx) => {
      const answer = { acceptedAt: this.clock.now(), acceptedBy: account.accountId };
      if (!(await this.answer(tx, invitation, answer))) throw new CodeInvalid();
      return this.grant(tx, account, found.scope, invitation);
    });
  }

  /** Ends an open invitation. NOT_FOUND for one that is not open, and for viewers who do not manage the team. */
  async revokeInvitation(viewer: Viewer, id: string): Promise<Invitation> {
    const invitation = await this.teams.openInvitation({ id });
    const found = invitation && (await this.teams.find(viewer, scopeOf(invitation)));
    if (!invitation || !found?.mayManage) throw notFound();
    await this.transactions.run(async (tx) => {
      if (!(await this.answer(tx, invitation, { revokedAt: this.clock.now() }))) throw notFound();
      await this.audit.record(tx, {
        viewer,
        ...auditScope(found.scope),
        action: 'revoke_invitation',
        subjectKind: 'invitation',
        subjectId: id,
        changes: { role: { old: invitation.role, new: null } },
      });
    });
    return invitation;
  }

  /** Whether it was still open: of two answers at once the second waits for the first and finds it answered. */
  private async answer(tx: EntityManager, invitation: Invitation, answer: Partial<Invitation>): Promise<boolean> {
    const open = { id: invitation.id, acceptedAt: IsNull(), revokedAt: IsNull() };
    const { affected } = await tx.update(Invitation, open, answer);
    return affected === 1;
  }

  private async grant(
    tx: EntityManager,
    account: SignedInViewer,
    scope: TeamScope,
    invitation: Invitation,
  ): Promise<RoleGrant> {
    const held = { accountId: account.accountId, role: invitation.role, scopeKind: scope.kind, scopeId: scope.id };
    const granted = { ...held, id: newId(), grantedBy: invitation.invitedBy };
    // The role may have come on another way meanwhile.
    await tx.createQueryBuilder().insert().into(RoleGrant).values(granted).orIgnore().execute();
    const grant = await tx.findOneByOrFail(RoleGrant, held);
    await this.audit.record(tx, {
      viewer: { account },
      ...auditScope(scope),
      action: 'accept_invitation',
      subjectKind: 'role_grant',
      subjectId: grant.id,
      changes: { accountId: { old: null, new: account.accountId }, role: { old: null, new: invitation.role } },
    });
    return grant;
  }
}
