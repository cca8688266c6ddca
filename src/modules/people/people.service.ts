import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { SignedInViewer, Viewer } from '../../platform/auth/viewer.js';
import { newId } from '../../platform/database/ids.js';
import { Transactions } from '../../platform/database/transactions.js';
import { localizedValues } from '../../platform/graphql/localized-text.type.js';
import { unauthenticated } from '../../platform/graphql/request-errors.js';
import { IdempotencyKeys } from '../../platform/idempotency/idempotency-keys.js';
import { foldForSearch } from '../../platform/search/fold-for-search.js';
import { AuditLog } from '../audit/audit-log.js';
import { Access } from '../organisations/access.js';
import { cleanDisplayName } from './display-name.js';
import { Person } from './person.entity.js';
import type { CreatePersonInput } from './person.inputs.js';
import type { ConferencePerson } from './person.type.js';
import { PersonProfile } from './person-profile.entity.js';

/** Makes people. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly access: Access,
    private readonly audit: AuditLog,
    private readonly idempotency: IdempotencyKeys,
  ) {}

  /** A new person with a profile at the conference, whose id is decoded. Throws REQUIRED or TOO_LONG for her name. */
  async createPerson(viewer: Viewer, input: CreatePersonInput): Promise<ConferencePerson> {
    const account = viewer.account;
    if (!account) throw unauthenticated();
    await this.access.requireInConference(viewer, input.conferenceId, 'editPeople');
    const displayName = cleanDisplayName(input.displayName);
    const id = await this.transactions.run((tx) => {
      const call = {
        accountId: account.accountId,
        key: input.idempotencyKey,
        operation: 'createPerson',
        request: input,
      };
      return this.idempotency.once(tx, call, () => this.insertPerson(tx, account, { ...input, displayName }));
    });
    return {
      person: await this.dataSource.getRepository(Person).findOneByOrFail({ id }),
      conferenceId: input.conferenceId,
    };
  }

  private async insertPerson(tx: EntityManager, account: SignedInViewer, input: CreatePersonInput): Promise<string> {
    const id = newId();
    const { conferenceId, displayName } = input;
    await tx.insert(Person, { id, displayName, searchName: foldForSearch(displayName) });
    await tx.insert(PersonProfile, {
      id: newId(),
      conferenceId,
      personId: id,
      biographies: localizedValues(input.biographies),
      links: input.links.map(({ label, url }) => ({ label, url })),
      photoUrl: input.photoUrl ?? null,
      email: input.email ?? null,
      locale: account.locale,
    });
    await this.audit.record(tx, {
      viewer: { account },
      conferenceId,
      action: 'create_person',
      subjectKind: 'person',
      subjectId: id,
    });
    return id;
  }
}
