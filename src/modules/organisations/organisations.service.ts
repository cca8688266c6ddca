import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Viewer } from '../../platform/auth/viewer.js';
import { Transactions } from '../../platform/database/transactions.js';
import { notFound } from '../../platform/graphql/request-errors.js';
import { AuditLog, changedFields } from '../audit/audit-log.js';
import { Access } from './access.js';
import { tidyOrganisationName } from './organisation-name.js';
import { Organisation } from './organisation.entity.js';
import type { UpdateOrganisationInput } from './organisation.inputs.js';

/** What changes on an organisation; absent fields stay. */
export type OrganisationChanges = Pick<UpdateOrganisationInput, 'slug' | 'name'>;

const MAX_ORGANISATIONS = 500;

@Injectable()
export class OrganisationsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly access: Access,
    private readonly audit: AuditLog,
  ) {}

  /** The organisation of this slug, or NOT_FOUND where the viewer has no part in one of that name. */
  async organisationBySlug(viewer: Viewer, slug: string): Promise<Organisation> {
    const organisation = await this.dataSource.getRepository(Organisation).findOneBy({ slug });
    if (!organisation || !(await this.access.mayInOrganisation(viewer, organisation.id, 'seeOrganisation')))
      throw notFound();
    return organisation;
  }

  /** Organisations in which an account holds a role or organizes a conference, by name. */
  async organisationsOf(accountId: string): Promise<Organisation[]> {
    return this.dataSource
      .getRepository(Organisation)
      .createQueryBuilder('organisation')
      .where(
        `organisation.id IN (
           SELECT coalesce(conference.organisation_id, held.scope_id) FROM role_grant held
           LEFT JOIN conference ON held.scope_kind = 'conference' AND conference.id = held.scope_id
           WHERE held.account_id = :accountId
             AND (held.scope_kind = 'organisation' OR (held.role = 'organizer' AND conference.id IS NOT NULL)))`,
        { accountId },
      )
      .orderBy('organisation.name')
      .addOrderBy('organisation.id')
      .limit(MAX_ORGANISATIONS)
      .getMany();
  }

  /** Throws SLUG_TAKEN, REQUIRED. */
  async updateOrganisation(viewer: Viewer, id: string, changes: OrganisationChanges): Promise<Organisation> {
    await this.access.requireInOrganisation(viewer, id, 'editOrganisation');
    const name = changes.name === undefined ? undefined : tidyOrganisationName(changes.name);
    return this.transactions.run(async (tx) => {
      // Locked, so that the audit log names the value that this change replaced.
      const before = await tx.findOneOrFail(Organisation, { where: { id }, lock: { mode: 'pessimistic_write' } });
      const after = { slug: changes.slug ?? before.slug, name: name ?? before.name };
      const changed = changedFields<{ slug: string; name: string }>(before, after);
      if (Object.keys(changed).length === 0) return before;
      await tx.update(Organisation, { id }, after);
      await this.audit.record(tx, {
        viewer,
        organisationId: id,
        action: 'update_organisation',
        subjectKind: 'organisation',
        subjectId: id,
        changes: changed,
      });
      return tx.findOneByOrFail(Organisation, { id });
    });
  }
}
