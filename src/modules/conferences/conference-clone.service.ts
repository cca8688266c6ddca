import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { SignedInViewer, Viewer } from '../../platform/auth/viewer.js';
import { newId } from '../../platform/database/ids.js';
import { Transactions } from '../../platform/database/transactions.js';
import { unauthenticated } from '../../platform/graphql/request-errors.js';
import { IdempotencyKeys } from '../../platform/idempotency/idempotency-keys.js';
import { AuditLog } from '../audit/audit-log.js';
import { Access } from '../organisations/access.js';
import { RoleGrant } from '../organisations/role-grant.entity.js';
import type { CloneConferenceInput } from './clone.inputs.js';
import { Conference } from './conference.entity.js';
import {
  copyConstraintSettings,
  copyDays,
  copyProfiles,
  copyRoomsInUse,
  copyTags,
  copyTracks,
} from './conference-copy.js';
import './conferences.errors.js';
import { requiredNames } from './names.js';
import { copySessions } from './session-copy.js';

@Injectable()
export class ConferenceCloneService {
  constructor(
    private readonly transactions: Transactions,
    private readonly access: Access,
    private readonly audit: AuditLog,
    private readonly idempotency: IdempotencyKeys,
  ) {}

  /**
   * A new conference made from one that the viewer organizes, in the same organisation, in which she may create
   * conferences; she becomes its organizer. Throws SLUG_TAKEN, REQUIRED, TOO_LONG or DAYS_INVALID.
   */
  async cloneConference(viewer: Viewer, input: CloneConferenceInput): Promise<Conference> {
    const account = viewer.account;
    if (!account) throw unauthenticated();
    const source = await this.access.requireInConference(viewer, input.sourceId, 'editConference');
    await this.access.requireInOrganisation(viewer, source.organisationId, 'createConference');
    const conference = await this.transactions.run(async (tx) => {
      const call = {
        accountId: account.accountId,
        key: input.idempotencyKey,
        operation: 'cloneConference',
        request: input,
      };
      const id = await this.idempotency.once(tx, call, () => this.copyConference(tx, account, source, input));
      return tx.findOneByOrFail(Conference, { id });
    });
    this.access.forgetRoles(viewer);
    return conference;
  }

  private async copyConference(
    tx: EntityManager,
    account: SignedInViewer,
    source: Conference,
    input: CloneConferenceInput,
  ): Promise<string> {
    const { createdAt: _, ...settings } = source;
    const id = newId();
    await tx.insert(Conference, {
      ...settings,
      id,
      slug: input.slug,
      names: requiredNames(input.names),
      nextSessionNumber: 1,
    });
    await copyDays(tx, source, id, input.firstDay);
    await this.copyContent(tx, source.id, id, input);
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
      organisationId: source.organisationId,
      conferenceId: id,
      action: 'clone_conference',
      subjectKind: 'conference',
      subjectId: id,
      changes: { sourceId: { old: null, new: source.id } },
    });
    return id;
  }

  private async copyContent(
    tx: EntityManager,
    sourceId: string,
    conferenceId: string,
    input: CloneConferenceInput,
  ): Promise<void> {
    const tracks = await copyTracks(tx, sourceId, conferenceId);
    const tags = await copyTags(tx, sourceId, conferenceId);
    await copyRoomsInUse(tx, sourceId, conferenceId);
    await copyConstraintSettings(tx, sourceId, conferenceId);
    if (input.includePeople) await copyProfiles(tx, sourceId, conferenceId);
    if (input.includeSessions)
      await copySessions(tx, { sourceId, conferenceId, tracks, tags, withPeople: input.includePeople });
  }
}
