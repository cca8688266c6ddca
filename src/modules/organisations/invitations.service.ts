import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { requireAccount, type SignedInViewer, type Viewer } from '../../platform/auth/viewer.js';
import { Transactions } from '../../platform/database/transactions.js';
import { DomainError } from '../../platform/graphql/domain-error.js';
import { IdempotencyKeys } from '../../platform/idempotency/idempotency-keys.js';
import { Account } from '../accounts/account.entity.js';
import { AuditLog } from '../audit/audit-log.js';
import { Invitation } from './invitation.entity.js';
import { InvitationLetters, type Offer } from './invitation-letters.js';
import { RoleGrant } from './role-grant.entity.js';
import { auditScope, lockTeam, TeamAccess, type Scope, type TeamScope } from './team-access.js';

/** Members and open invitations of one team; it keeps the list of a team plain. */
export const MAX_TEAM = 500;

/** A role to be offered; locale null takes the inviter's. */
export interface InvitationRequest {
  readonly scope: Scope;
  /** Folded. */
  readonly email: string;
  readonly role: Offer['role'];
  readonly locale: Offer['locale'] | null;
  readonly idempotencyKey: string | null;
}

/** Inviting to a team. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly teams: TeamAccess,
    private readonly letters: InvitationLetters,
    private readonly audit: AuditLog,
    private readonly idempotency: IdempotencyKeys,
  ) {}

  /** Mails an invitation, in place of an open one for the same address and role. Throws ROLE_HELD, TEAM_FULL. */
  async invite(viewer: Viewer, request: InvitationRequest): Promise<Invitation> {
    const inviter = requireAccount(viewer);
    const scope = await this.teams.requireManager(viewer, request.scope);
    const offer = { email: request.email, role: request.role, locale: request.locale ?? inviter.locale };
    return this.transactions.run(async (tx) => {
      const call = {
        accountId: inviter.accountId,
        key: request.idempotencyKey,
        operation: 'invite',
        request: { ...offer, scope: request.scope },
      };
      const id = await this.idempotency.once(tx, call, () => this.offer(tx, inviter, scope, offer));
      return tx.findOneByOrFail(Invitation, { id });
    });
  }

  private async offer(tx: EntityManager, inviter: SignedInViewer, scope: TeamScope, offer: Offer): Promise<string> {
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
