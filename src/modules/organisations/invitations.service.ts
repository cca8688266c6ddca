import { Injectable } from '@nestjs/common';
import { requireAccount, type Viewer } from '../../platform/auth/viewer.js';
import { Transactions } from '../../platform/database/transactions.js';
import { IdempotencyKeys } from '../../platform/idempotency/idempotency-keys.js';
import type { Locale } from '../../platform/i18n/catalogue.js';
import { foldEmail } from '../accounts/email-address.js';
import { Invitation } from './invitation.entity.js';
import { InvitationOffers } from './invitation-offers.js';
import { OrganisationLimits } from './organisation-limits.js';
import type { Role } from './roles.js';
import { TeamAccess, type Scope } from './team-access.js';

/** A role to be offered, as the client says it. */
export interface InvitationRequest {
  readonly email: string;
  readonly role: Role;
  /** Language of the mail; null takes the inviter's. */
  readonly locale?: Locale | null;
  readonly idempotencyKey?: string | null;
}

/** Inviting to a team. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly teams: TeamAccess,
    private readonly offers: InvitationOffers,
    private readonly idempotency: IdempotencyKeys,
    private readonly limits: OrganisationLimits,
  ) {}

  /** Mails an invitation, in place of an open one for the same address and role. Throws EMAIL_INVALID, ROLE_HELD, TEAM_FULL. */
  async invite(viewer: Viewer, scope: Scope, request: InvitationRequest): Promise<Invitation> {
    const inviter = requireAccount(viewer);
    const team = await this.teams.requireManager(viewer, scope);
    const offer = { email: foldEmail(request.email), role: request.role, locale: request.locale ?? inviter.locale };
    await this.limits.countInvitation(inviter.accountId, offer.email);
    return this.transactions.run(async (tx) => {
      const call = {
        accountId: inviter.accountId,
        key: request.idempotencyKey,
        operation: 'invite',
        request: { ...offer, scope },
      };
      const id = await this.idempotency.once(tx, call, () => this.offers.offer(tx, inviter, team, offer));
      return tx.findOneByOrFail(Invitation, { id });
    });
  }
}
