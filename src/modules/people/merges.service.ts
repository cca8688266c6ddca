import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import type { Viewer } from '../../platform/auth/viewer.js';
import { Clock } from '../../platform/clock/clock.js';
import { Transactions } from '../../platform/database/transactions.js';
import { DomainError } from '../../platform/graphql/domain-error.js';
import { badUserInput, forbidden, notFound } from '../../platform/graphql/request-errors.js';
import { AuditLog } from '../audit/audit-log.js';
import { Conference } from '../conferences/conference.entity.js';
import { Access } from '../organisations/access.js';
import { mergePersonRows } from './merge-rows.js';
import { Person } from './person.entity.js';
import type { ConferencePerson } from './person.type.js';
import { PersonProfile } from './person-profile.entity.js';

export interface Merge {
  readonly conferenceId: string;
  readonly keepId: string;
  readonly duplicateId: string;
}

@Injectable()
export class MergesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly access: Access,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * Two people of a conference become one. The viewer must be allowed to edit people at every conference where the
   * duplicate has a profile. Throws CLAIMED_BY_DIFFERENT_ACCOUNTS or MERGE_WOULD_DOUBLE_BOOK.
   */
  async mergePeople(viewer: Viewer, merge: Merge): Promise<ConferencePerson> {
    if (merge.keepId === merge.duplicateId) throw badUserInput('keepId and duplicateId must be two people.');
    await this.access.requireInConference(viewer, merge.conferenceId, 'editPeople');
    const conferenceIds = await this.requireMergeable(viewer, merge);
    await this.transactions.run(async (tx) => {
      await lockBoth(tx, merge);
      await mergePersonRows(tx, merge.keepId, merge.duplicateId, this.clock.now());
      for (const conferenceId of conferenceIds) await this.record(tx, viewer, conferenceId, merge);
    });
    return {
      person: await this.dataSource.getRepository(Person).findOneByOrFail({ id: merge.keepId }),
      conferenceId: merge.conferenceId,
    };
  }

  /** The conferences that the merge changes. */
  private async requireMergeable(viewer: Viewer, { conferenceId, keepId, duplicateId }: Merge): Promise<string[]> {
    const profiles = this.dataSource.getRepository(PersonProfile);
    if ((await profiles.countBy({ conferenceId, personId: In([keepId, duplicateId]) })) < 2) throw notFound();
    const touched = (await profiles.findBy({ personId: duplicateId })).map((profile) => profile.conferenceId);
    for (const conference of await this.dataSource.getRepository(Conference).findBy({ id: In(touched) })) {
      if (!(await this.access.mayInConference(viewer, conference, 'editPeople'))) throw forbidden();
    }
    return touched;
  }

  private async record(
    tx: EntityManager,
    viewer: Viewer,
    conferenceId: string,
    { keepId, duplicateId }: Merge,
  ): Promise<void> {
    await this.audit.record(tx, {
      viewer,
      conferenceId,
      action: 'merge_people',
      subjectKind: 'person',
      subjectId: keepId,
      changes: { mergedPersonId: { old: duplicateId, new: keepId } },
    });
  }
}

/** In the order of ids, so that two merges of one pair do not wait for each other. */
async function lockBoth(tx: EntityManager, { keepId, duplicateId }: Merge): Promise<void> {
  const people = await tx.find(Person, {
    where: { id: In([keepId, duplicateId]) },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  if (people.length < 2 || people.some((person) => person.mergedIntoId !== null)) throw notFound();
  const accounts = new Set(people.map((person) => person.accountId).filter((id) => id !== null));
  if (accounts.size > 1) throw new DomainError('CLAIMED_BY_DIFFERENT_ACCOUNTS', { path: ['duplicateId'] });
}
