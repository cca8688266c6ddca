import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/auth/viewer.js';
import { Transactions } from '../../platform/database/transactions.js';
import { DomainError } from '../../platform/graphql/domain-error.js';
import { AuditLog } from '../audit/audit-log.js';
import { ClaimMails } from './claim-mails.service.js';
import { PeopleAccess } from './people-access.service.js';
import type { ConferencePerson } from './person.type.js';

@Injectable()
export class ClaimInvitationsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly peopleAccess: PeopleAccess,
    private readonly audit: AuditLog,
    private readonly mails: ClaimMails,
  ) {}

  /** Mails the person a code to take her profile over. Throws EMAIL_MISSING or ALREADY_CLAIMED. */
  async inviteToClaim(viewer: Viewer, conferenceId: string, personId: string): Promise<ConferencePerson> {
    const known = await this.peopleAccess.requireEditable(viewer, conferenceId, personId);
    const { email } = known.profile;
    if (known.person.accountId) throw new DomainError('ALREADY_CLAIMED', { path: ['personId'] });
    if (!email) throw new DomainError('EMAIL_MISSING', { path: ['personId'] });
    await this.mails.count(known.profile.id);
    await this.transactions.run(async (tx) => {
      await this.mails.send(tx, known, email);
      await this.audit.record(tx, {
        viewer,
        conferenceId,
        action: 'invite_to_claim',
        subjectKind: 'person',
        subjectId: personId,
      });
    });
    return { person: known.person, conferenceId };
  }
}
