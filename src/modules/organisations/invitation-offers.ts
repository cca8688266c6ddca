import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import type { SignedInViewer } from '../../platform/auth/viewer.js';
import { DomainError } from '../../platform/graphql/domain-error.js';
import { Account } from '../accounts/account.entity.js';
import { AuditLog } from '../audit/audit-log.js';
import { Invitation } from './invitation.entity.js';
import { InvitationLetters, type Offer } from './invitation-letters.js';
import { RoleGrant } from './role-grant.entity.js';
import { auditScope, lockTeam, type TeamScope } from './team-access.js';

/** Members and open invitations of one team; it keeps the list of a team plain. */
export const MAX_TEAM = 500;

/** Offers a role where that makes sense, and keeps who did. */
@Injectable()
export class InvitationOffers {
  constructor(
    private readonly letters: InvitationLetters,
    private readonly audit: AuditLog,
  ) {}

  /** Sends the invitation and returns its id. Throws ROLE_HELD, TEAM_FULL. */
  async offer(tx: EntityManager, inviter: SignedInViewer, scope: TeamScope, offer: Offer): Promise<string> {
    // Two invitations to one address at once would both find no open one.
    await lockTeam(tx, scope);
    await this.refuseSuperfluous(tx, scope, offer);
    const id = await this.letters.send(tx, inviter, scope, offer);
    await this.audit.record(tx, {
      viewer: { account: inviter },
      ...auditScope(scope),
      action: 'invite_to_team',
      subjectKind: 'invitation',
      subjectId: id,
      changes: { role: { old: null, new: offer.role } },
    });
    return id;
  }

  private async refuseSuperfluous(tx: EntityManager, scope: TeamScope, offer: Offer): Promise<void> {
    const team = { scopeKind: scope.kind, scopeId: scope.id };
    const account = await tx.findOneBy(Account, { email: offer.email });
    if (account && (await tx.existsBy(RoleGrant, { ...team, accountId: account.id, role: offer.role }))) {
      throw new DomainError('ROLE_HELD', { path: ['email'] });
    }
    const members = await tx.countBy(RoleGrant, team);
    const invited = await tx.countBy(Invitation, { ...team, acceptedAt: IsNull(), revokedAt: IsNull() });
    if (members + invited >= MAX_TEAM) throw new DomainError('TEAM_FULL', { args: { limit: MAX_TEAM } });
  }
}
