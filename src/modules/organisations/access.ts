import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SYSTEM, type SignedInViewer, type Viewer } from '../../platform/auth/viewer.js';
import { forbidden, notFound, unauthenticated } from '../../platform/graphql/request-errors.js';
import { Conference } from '../conferences/conference.entity.js';
import { Organisation } from './organisation.entity.js';
import {
  mayInConference,
  mayInOrganisation,
  type ConferenceAction,
  type HeldRoles,
  type OrganisationAction,
} from './permissions.js';
import type { Role } from './roles.js';

/** What one account holds, by the id of the organisation or conference. */
interface AccountRoles {
  readonly byScope: ReadonlyMap<string, ReadonlySet<Role>>;
  /** Organisations of which she organizes a conference. */
  readonly organizesIn: ReadonlySet<string>;
}

/** One look-up of roles serves a whole request: the guard makes one account object a request. */
const rolesOfAccount = new WeakMap<SignedInViewer, Promise<AccountRoles>>();
const NO_ROLES: ReadonlySet<Role> = new Set();

/** Answers and enforces what a viewer may do. Services ask here first, with the viewer of the request. */
@Injectable()
export class Access {
  constructor(private readonly dataSource: DataSource) {}

  /** The conference, or NOT_FOUND where the viewer may not know of it, FORBIDDEN where she may not do this. */
  async requireInConference(viewer: Viewer, conferenceId: string, action: ConferenceAction): Promise<Conference> {
    const conference = await this.dataSource.getRepository(Conference).findOneBy({ id: conferenceId });
    if (!conference || !(await this.mayInConference(viewer, conference, 'seeConference'))) throw notFound();
    if (!(await this.mayInConference(viewer, conference, action)))
      throw viewer.account ? forbidden() : unauthenticated();
    return conference;
  }

  /** As requireInConference, for an organisation; without a role in it, it is not there. */
  async requireInOrganisation(
    viewer: Viewer,
    organisationId: string,
    action: OrganisationAction,
  ): Promise<Organisation> {
    const organisation = await this.dataSource.getRepository(Organisation).findOneBy({ id: organisationId });
    if (!organisation || !(await this.knowsOrganisation(viewer, organisationId))) throw notFound();
    if (!(await this.mayInOrganisation(viewer, organisationId, action)))
      throw viewer.account ? forbidden() : unauthenticated();
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

  /** To be called where a request changed the roles of its own viewer: what it selects afterwards judges by the new ones. */
  forgetRoles(viewer: Viewer): void {
    if (viewer.account) rolesOfAccount.delete(viewer.account);
  }

  private async knowsOrganisation(viewer: Viewer, organisationId: string): Promise<boolean> {
    return this.mayInOrganisation(viewer, organisationId, 'seeOrganisation');
  }

  private async organizesIn(viewer: Viewer, organisationId: string): Promise<boolean> {
    if (!viewer.account) return false;
    return (await this.rolesOf(viewer.account)).organizesIn.has(organisationId);
  }

  private async rolesIn(viewer: Viewer, organisationId: string, conferenceId: string | null): Promise<HeldRoles> {
    if (viewer === SYSTEM) return { everything: true, inOrganisation: NO_ROLES, inConference: NO_ROLES };
    if (!viewer.account) return { everything: false, inOrganisation: NO_ROLES, inConference: NO_ROLES };
    const { byScope } = await this.rolesOf(viewer.account);
    return {
      everything: viewer.account.isAdministrator,
      inOrganisation: byScope.get(organisationId) ?? NO_ROLES,
      inConference: (conferenceId && byScope.get(conferenceId)) || NO_ROLES,
    };
  }

  private rolesOf(account: SignedInViewer): Promise<AccountRoles> {
    const known = rolesOfAccount.get(account);
    if (known) return known;
    const loaded = this.loadRoles(account.accountId);
    rolesOfAccount.set(account, loaded);
    return loaded;
  }

  private async loadRoles(accountId: string): Promise<AccountRoles> {
    const grants = await this.dataSource.query<{ role: Role; scopeId: string; conferenceOf: string | null }[]>(
      `SELECT held.role, held.scope_id AS "scopeId", conference.organisation_id AS "conferenceOf"
       FROM role_grant held
       LEFT JOIN conference ON held.scope_kind = 'conference' AND conference.id = held.scope_id
       WHERE held.account_id = $1`,
      [accountId],
    );
    const byScope = new Map<string, Set<Role>>();
    const organizesIn = new Set<string>();
    for (const { role, scopeId, conferenceOf } of grants) {
      byScope.set(scopeId, (byScope.get(scopeId) ?? new Set()).add(role));
      if (role === 'organizer' && conferenceOf) organizesIn.add(conferenceOf);
    }
    return { byScope, organizesIn };
  }
}
