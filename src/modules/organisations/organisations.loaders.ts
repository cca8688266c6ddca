import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull, MoreThan } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { groupBy } from '../../platform/graphql/group-by.js';
import type { LoaderCache } from '../../platform/graphql/request-context.js';
import { Conference } from '../conferences/conference.entity.js';
import { Invitation } from './invitation.entity.js';
import { Organisation } from './organisation.entity.js';
import { RoleGrant } from './role-grant.entity.js';

/** Batch loaders of teams. They load whatever is asked for: who may see a team is asked before. */
@Injectable()
export class OrganisationsLoaders {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  byId(loaders: LoaderCache) {
    return loaders.byKey<string, Organisation>('organisations', async (ids) => {
      const organisations = await this.dataSource.getRepository(Organisation).findBy({ id: In([...ids]) });
      return new Map(organisations.map((organisation) => [organisation.id, organisation]));
    });
  }

  /** Conferences and organisations by id: where roles are held. */
  scopeById(loaders: LoaderCache) {
    return loaders.byKey<string, Organisation | Conference>('roleScopes', async (ids) => {
      const where = { id: In([...ids]) };
      const organisations = await this.dataSource.getRepository(Organisation).findBy(where);
      const conferences = await this.dataSource.getRepository(Conference).findBy(where);
      return new Map([...organisations, ...conferences].map((scope) => [scope.id, scope]));
    });
  }

  /** Roles held in scopes, the earliest first. */
  roleGrantsIn(loaders: LoaderCache) {
    return loaders.byKey<string, RoleGrant[]>('roleGrantsInScopes', async (scopeIds) => {
      const grants = await this.dataSource
        .getRepository(RoleGrant)
        .find({ where: { scopeId: In([...scopeIds]) }, order: { id: 'ASC' } });
      return groupBy(grants, (grant) => grant.scopeId);
    });
  }

  /** Roles that accounts hold, the earliest first. */
  roleGrantsOf(loaders: LoaderCache) {
    return loaders.byKey<string, RoleGrant[]>('roleGrantsOfAccounts', async (accountIds) => {
      const grants = await this.dataSource
        .getRepository(RoleGrant)
        .find({ where: { accountId: In([...accountIds]) }, order: { id: 'ASC' } });
      return groupBy(grants, (grant) => grant.accountId);
    });
  }

  /** Invitations to scopes that can still be accepted, the earliest first. */
  openInvitationsTo(loaders: LoaderCache) {
    return loaders.byKey<string, Invitation[]>('openInvitations', async (scopeIds) => {
      const open = { acceptedAt: IsNull(), revokedAt: IsNull(), expiresAt: MoreThan(this.clock.now()) };
      const where = { ...open, scopeId: In([...scopeIds]) };
      const invitations = await this.dataSource.getRepository(Invitation).find({ where, order: { id: 'ASC' } });
      return groupBy(invitations, (invitation) => invitation.scopeId);
    });
  }
}
