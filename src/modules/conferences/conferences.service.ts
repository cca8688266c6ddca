import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { SignedInViewer, Viewer } from '../../platform/auth/viewer.js';
import { newId } from '../../platform/database/ids.js';
import { Transactions } from '../../platform/database/transactions.js';
import { localizedValues } from '../../platform/graphql/localized-text.type.js';
import { notFound, unauthenticated } from '../../platform/graphql/request-errors.js';
import { IdempotencyKeys } from '../../platform/idempotency/idempotency-keys.js';
import { AuditLog } from '../audit/audit-log.js';
import { Access } from '../organisations/access.js';
import { RoleGrant } from '../organisations/role-grant.entity.js';
import { Conference } from './conference.entity.js';
import { ConferenceDay } from './conference-day.entity.js';
import type { CreateConferenceInput } from './conference.inputs.js';
import { checkDays } from './conference-days.js';
import { requiredNames } from './names.js';
import './conferences.errors.js';

/** A conference input whose organisation id is decoded. */
export type NewConference = Omit<CreateConferenceInput, 'organisationId'> & { readonly organisationId: string };

@Injectable()
export class ConferencesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly access: Access,
    private readonly audit: AuditLog,
    private readonly idempotency: IdempotencyKeys,
  ) {}

  /** The conference of this slug, or NOT_FOUND where there is none that the viewer may know of. */
  async conferenceBySlug(viewer: Viewer, slug: string): Promise<Conference> {
    const conference = await this.dataSource.getRepository(Conference).findOneBy({ slug });
    if (!conference || !(await this.access.mayInConference(viewer, conference, 'seeConference'))) throw notFound();
    return conference;
  }

  /** A new conference; who creates it becomes its organizer. */
  async createConference(viewer: Viewer, input: NewConference): Promise<Conference> {
    const account = viewer.account;
    if (!account) throw unauthenticated();
    await this.access.requireInOrganisation(viewer, input.organisationId, 'createConference');
    checkDays(input.days, input);
    const conference = await this.transactions.run(async (tx) => {
      const call = {
        accountId: account.accountId,
        key: input.idempotencyKey,
        operation: 'createConference',
        request: input,
      };
      const id = await this.idempotency.once(tx, call, () => this.insertConference(tx, account, input));
      return tx.findOneByOrFail(Conference, { id });
    });
    this.access.forgetRoles(viewer);
    return conference;
  }

  private async insertConference(tx: EntityManager, account: SignedInViewer, input: NewConference): Promise<string> {
    const id = newId();
    await tx.insert(Conference, {
      id,
      organisationId: input.organisationId,
      slug: input.slug,
      acronym: input.acronym ?? null,
      names: requiredNames(input.names),
      descriptions: localizedValues(input.descriptions),
      timeZone: input.timeZone,
      dayBoundaryMinutes: input.dayBoundaryMinutes,
      languages: input.languages,
      url: input.url ?? null,
      isPublic: input.isPublic,
    });
    await tx.insert(
      ConferenceDay,
      input.days.map((day) => ({ ...day, conferenceId: id })),
    );
    await tx.insert(RoleGrant, {
      id: newId(),
      accountId: account.accountId,
      role: 'organizer',
      scopeKind: 'conference',
      scopeId: id,
      grantedBy: account.accountId,
    });
    await this.audit.record(tx, {
      viewer: { account },
      organisationId: input.organisationId,
      conferenceId: id,
      action: 'create_conference',
      subjectKind: 'conference',
      subjectId: id,
    });
    return id;
  }
}
