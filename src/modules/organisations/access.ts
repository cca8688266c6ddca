import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SYSTEM, type SignedInViewer, type Viewer } from '../../platform/auth/viewer.js';
import { forbidden, notFound, unauthenticated } from '../../platform/graphql/request-errors.js';
import { Conference } from '../conferences/conference.entity.js';
import { Organisation } from './organisation.entity.js';
import { mayInConference, mayInOrganisation, type ConferenceAction, type HeldRoles, type OrganisationAction } from './permissions.js';
import { RoleGrant } from './role-grant.entity.js';
import type { Role } from './roles.js';

type RolesByScope = ReadonlyMap<string, ReadonlySet<Role>>;

/** One look-up of roles serves a whole request: the guard makes one account object a request. */
const rolesOfAccount = new WeakMap<SignedInViewer, Promise<RolesByScope>>();
const NO_ROLES: ReadonlySet<Role> = new Set();

/** Answers and enforces what a viewer may do. Services ask here first, with the viewer of the request. */
@Injectable()
export class Access {
  constructor(private readonly dataSource: DataSource) {}

  /** The conference, or NOT_FOUND where the viewer may not know of it, FORBIDDEN where she may not do this. */
  async requireInConference(viewer: Viewer, conferenceId: string, action: ConferenceAction): Promise<Conference> {
    const conference = await this.dataSource.getRepository(Conference).findOneBy({ id: conferenceId });
    if (!conference || !(await this.mayInConference(viewer, conference, 'seeConference'))) throw notFound();
    if (!(await this.mayInConference(viewer, conference, action))) throw viewer.account ? forbidden() : unauthenticated();
    return conference;
  }

  /** As requireInConference, for an organisation; without a role in it, it is not there. */
  async requireInOrganisation(viewer: Viewer, organisationId: string, action: OrganisationAction): Promise<Organisation> {
    const organisation = await this.dataSource.getRepository(Organisation).findOneBy({ id: organisationId });
    if (!organisation || !(await this.knowsOrganisation(viewer, organisationId))) throw notFound();
    if (!(await this.mayInOrganisation(viewer, organisationId, action))) throw viewer.account ? forbidden() : unauthenticated();
    return organisation;
  }

  /** A public conference shows itself to everybody; everything else follows from roles. */
  async mayInConference(viewer: Viewer, conference: Conference, action: ConferenceAction): Promise<boolean> {
    if (action === 'seeConference' && conference.isPublic) return true;
    const roles = await this.rolesIn(viewer, conference.organisationId, conference.id);
    return mayInConference(roles, action);
  }

  /** Organizers of a conference may look after the rooms of its organisation too. */
  async mayInOrganisation(viewer: Viewer, organisationId: string, action: OrganisationAction): Promise<boolean> {
    if (mayInOrganisation(await this.rolesIn(viewer, organisationId, null), action)) return true;
    if (action !== 'manageRooms' && action !== 'seeOrganisation') return false;
    return this.organizesIn(viewer, organisationId);
  }

  private async knowsOrganisation(viewer: Viewer, organisationId: string): Promise<boolean> {
    return this.mayInOrganisation(viewer, organisationId, 'seeOrganisation');
  }

  private async organizesIn(viewer: Viewer, organisationId: string): Promise<boolean> {
    if (!viewer.account) return false;
    const found = await this.dataSource
      .getRepository(RoleGrant)
      .createQueryBuilder('grant')
      .innerJoin(Conference, 'conference', `conference.id = grant.scopeId AND grant.scopeKind = 'conference'`)
      .where('grant.accountId = :accountId', { accountId: viewer.account.accountId })
      .andWhere(`grant.role = 'organizer' AND conference.organisationId = :organisationId`, { organisationId })
      .getCount();
    return found > 0;
  }

  private async rolesIn(viewer: Viewer, organisationId: string, conferenceId: string | null): Promise<HeldRoles> {
    if (viewer === SYSTEM) return { everything: true, inOrganisation: NO_ROLES, inConference: NO_ROLES };
    if (!viewer.account) return { everything: false, inOrganisation: NO_ROLES, inConference: NO_ROLES };
    const byScope = await this.rolesByScope(viewer.account);
    return {
      everything: viewer.account.isAdministrator,
      inOrganisation: byScope.get(organisationId) ?? NO_ROLES,
      inConference: (conferenceId && byScope.get(conferenceId)) || NO_ROLES,
    };
  }

  private rolesByScope(account: SignedInViewer): Promise<RolesByScope> {
    const known = rolesOfAccount.get(account);
    if (known) return known;
    const loaded = this.loadRoles(account.accountId);
    rolesOfAccount.set(account, loaded);
    return loaded;
  }

  private async loadRoles(accountId: string): Promise<RolesByScope> {
    const grants = await this.dataSource.getRepository(RoleGrant).findBy({ accountId });
    const byScope = new Map<string, Set<Role>>();
    for (const grant of grants) byScope.set(grant.scopeId, (byScope.get(grant.scopeId) ?? new Set()).add(grant.role));
    return byScope;
  }
}
