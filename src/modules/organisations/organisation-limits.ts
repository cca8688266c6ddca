import { Injectable } from '@nestjs/common';
import { RateLimits, type RateLimit } from '../../platform/rate-limit/rate-limits.js';

const HOUR_SECONDS = 3_600;
const DAY_SECONDS = 86_400;

const ORGANISATIONS_PER_ACCOUNT: RateLimit = {
  operation: 'create_organisation:account',
  tries: 20,
  windowSeconds: DAY_SECONDS,
};
/** A team is invited in one evening; nobody needs the server to write to strangers all night. */
const INVITATIONS_PER_ACCOUNT: RateLimit = { operation: 'invite:account', tries: 200, windowSeconds: HOUR_SECONDS };
const INVITATIONS_PER_ADDRESS: RateLimit = { operation: 'invite:address', tries: 20, windowSeconds: DAY_SECONDS };

/** How often one may make the server write to other people. Every method counts one try and throws RATE_LIMITED. */
@Injectable()
export class OrganisationLimits {
  constructor(private readonly limits: RateLimits) {}

  async countOrganisation(accountId: string): Promise<void> {
    await this.limits.count(ORGANISATIONS_PER_ACCOUNT, accountId);
  }

  async countInvitation(accountId: string, email: string): Promise<void> {
    await this.limits.count(INVITATIONS_PER_ACCOUNT, accountId);
    await this.limits.count(INVITATIONS_PER_ADDRESS, email);
  }
}
