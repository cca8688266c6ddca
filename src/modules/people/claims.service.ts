import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { SecretDigest } from '../../platform/auth/secret-digest.js';
import type { SignedInViewer, Viewer } from '../../platform/auth/viewer.js';
import { Clock } from '../../platform/clock/clock.js';
import { Transactions } from '../../platform/database/transactions.js';
import { DomainError } from '../../platform/graphql/domain-error.js';
import { unauthenticated } from '../../platform/graphql/request-errors.js';
import { Account } from '../accounts/account.entity.js';
import { AuditLog } from '../audit/audit-log.js';
import { mergePersonRows } from './merge-rows.js';
import { Person } from './person.entity.js';
import type { ConferencePerson } from './person.type.js';
import { PersonProfile } from './person-profile.entity.js';

/** Links a person to the account of whoever holds the code of the mail. */
@Injectable()
export class ClaimsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly digests: SecretDigest,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Makes the person of the profile the viewer's own. Where her account has a person already, both are the same human
   * being and become one. Throws CODE_INVALID, ALREADY_CLAIMED, or MERGE_WOULD_DOUBLE_BOOK.
   */
  async claimProfile(viewer: Viewer, code: string): Promise<ConferencePerson> {
    const account = viewer.account;
    if (!account) throw unauthenticated();
    return this.transactions.run(async (tx) => {
      // Two claims of one account wait for each other: the second finds the person that the first gave it.
      await tx.findOneOrFail(Account, { where: { id: account.accountId }, lock: { mode: 'pessimistic_write' } });
      const profile = await this.profileOfCode(tx, code);
      const personId = await this.linkPerson(tx, account, profile);
      await tx.update(PersonProfile, { id: profile.id }, { claimDigest: null, claimExpiresAt: null });
      await this.audit.record(tx, {
        viewer,
        conferenceId: profile.conferenceId,
        action: 'claim_profile',
        subjectKind: 'person',
        subjectId: personId,
      });
      return { person: await tx.findOneByOrFail(Person, { id: personId }), conferenceId: profile.conferenceId };
    });
  }

  private async profileOfCode(tx: EntityManager, code: string): Promise<PersonProfile> {
    const profile = await tx.findOne(PersonProfile, {
      where: { claimDigest: this.digests.of(code) },
      lock: { mode: 'pessimistic_write' },
    });
    if (!profile?.claimExpiresAt || profile.claimExpiresAt <= this.clock.now())
      throw new DomainError('CODE_INVALID', { path: ['code'] });
    return profile;
  }

  private async linkPerson(tx: EntityManager, account: SignedInViewer, profile: PersonProfile): Promise<string> {
    const person = await tx.findOneOrFail(Person, {
      where: { id: profile.personId },
      lock: { mode: 'pessimistic_write' },
    });
    if (person.accountId === account.accountId) return person.id;
    if (person.accountId) throw new DomainError('ALREADY_CLAIMED', { path: ['code'] });
    const own = await tx.findOneBy(Person, { accountId: account.accountId, mergedIntoId: IsNull() });
    if (own) {
      await mergePersonRows(tx, own.id, person.id, this.clock.now());
      return own.id;
    }
    await tx.update(Person, { id: person.id }, { accountId: account.accountId });
    return person.id;
  }
}
