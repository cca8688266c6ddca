import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CONFIG } from '../../config/config.token.js';
import type { Config } from '../../config/config.js';
import { requireAccount, type SignedInViewer, type Viewer } from '../../platform/auth/viewer.js';
import { newId } from '../../platform/database/ids.js';
import { Transactions } from '../../platform/database/transactions.js';
import { forbidden } from '../../platform/graphql/request-errors.js';
import { IdempotencyKeys } from '../../platform/idempotency/idempotency-keys.js';
import { AuditLog } from '../audit/audit-log.js';
import { tidyOrganisationName } from './organisation-name.js';
import { Organisation } from './organisation.entity.js';
import type { CreateOrganisationInput } from './organisation.inputs.js';
import { mayCreateOrganisation } from './organisations.policy.js';
import { RoleGrant } from './role-grant.entity.js';
import './organisations.errors.js';

@Injectable()
export class CreateOrganisationService {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly idempotency: IdempotencyKeys,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** A new organisation; who creates it becomes its owner. Throws SLUG_TAKEN, REQUIRED, and FORBIDDEN as ORGANISATIONS says. */
  async createOrganisation(viewer: Viewer, input: CreateOrganisationInput): Promise<Organisation> {
    const account = requireAccount(viewer);
    if (!mayCreateOrganisation(viewer, this.config)) throw forbidden();
    const fields = { slug: input.slug, name: tidyOrganisationName(input.name) };
    return this.transactions.run(async (tx) => {
      const call = {
        accountId: account.accountId,
        key: input.idempotencyKey,
        operation: 'createOrganisation',
        request: fields,
      };
      const id = await this.idempotency.once(tx, call, () => this.insert(tx, account, fields));
      return tx.findOneByOrFail(Organisation, { id });
    });
  }

  private async insert(
    tx: EntityManager,
    account: SignedInViewer,
    fields: { slug: string; name: string },
  ): Promise<string> {
    const id = newId();
    const { accountId } = account;
    await tx.insert(Organisation, { id, ...fields });
    await tx.insert(RoleGrant, {
      id: newId(),
      accountId,
      role: 'owner',
      scopeKind: 'organisation',
      scopeId: id,
      grantedBy: accountId,
    });
    await this.audit.record(tx, {
      viewer: { account },
      organisationId: id,
      action: 'create_organisation',
      subjectKind: 'organisation',
      subjectId: id,
    });
    return id;
  }
}
