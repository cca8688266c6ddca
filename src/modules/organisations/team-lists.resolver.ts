import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx, CurrentViewer } from '../../platform/auth/current-viewer.js';
import type { Viewer } from '../../platform/auth/viewer.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import type { Conference } from '../conferences/conference.entity.js';
import { ConferenceType } from '../conferences/conference.type.js';
import type { Invitation } from './invitation.entity.js';
import type { Organisation } from './organisation.entity.js';
import { OrganisationType } from './organisation.type.js';
import { OrganisationsLoaders } from './organisations.loaders.js';
import type { RoleGrant } from './role-grant.entity.js';
import { TeamAccess } from './team-access.js';
import { InvitationType, RoleGrantType } from './team.type.js';

const TEAM = 'Who holds a role here, the earliest first; at most 500. Null for viewers who do not manage the team.';
const INVITED =
  'Invitations that can still be accepted, the earliest first; at most 500. Null for viewers who do not manage the team.';

@Resolver(() => OrganisationType)
export class OrganisationTeamResolver {
  constructor(
    private readonly teams: TeamAccess,
    private readonly loaders: OrganisationsLoaders,
  ) {}

  @ResolveField(() => Boolean)
  viewerCanManageTeam(@Parent() organisation: Organisation, @CurrentViewer() viewer: Viewer): Promise<boolean> {
    return this.teams.managesOrganisation(viewer, organisation.id);
  }

  @ResolveField(() => [RoleGrantType], { nullable: true, description: TEAM })
  async roleGrants(
    @Parent() organisation: Organisation,
    @CurrentViewer() viewer: Viewer,
    @Ctx() context: RequestContext,
  ): Promise<RoleGrant[] | null> {
    if (!(await this.teams.managesOrganisation(viewer, organisation.id))) return null;
    return (await this.loaders.roleGrantsIn(context.loaders).load(organisation.id)) ?? [];
  }

  @ResolveField(() => [InvitationType], { nullable: true, description: INVITED })
  async invitations(
    @Parent() organisation: Organisation,
    @CurrentViewer() viewer: Viewer,
    @Ctx() context: RequestContext,
  ): Promise<Invitation[] | null> {
    if (!(await this.teams.managesOrganisation(viewer, organisation.id))) return null;
    return (await this.loaders.openInvitationsTo(context.loaders).load(organisation.id)) ?? [];
  }
}

@Resolver(() => ConferenceType)
export class ConferenceTeamResolver {
  constructor(
    private readonly teams: TeamAccess,
    private readonly loaders: OrganisationsLoaders,
  ) {}

  @ResolveField(() => Boolean)
  viewerCanManageTeam(@Parent() conference: Conference, @CurrentViewer() viewer: Viewer): Promise<boolean> {
    return this.teams.managesConference(viewer, conference);
  }

  @ResolveField(() => OrganisationType, {
    nullable: true,
    description: 'Whose it is. Null for viewers who do not manage the team.',
  })
  async organisation(
    @Parent() conference: Conference,
    @CurrentViewer() viewer: Viewer,
    @Ctx() context: RequestContext,
  ): Promise<Organisation | null> {
    if (!(await this.teams.managesConference(viewer, conference))) return null;
    return (await this.loaders.byId(context.loaders).load(conference.organisationId)) ?? null;
  }

  @ResolveField(() => [RoleGrantType], { nullable: true, description: TEAM })
  async roleGrants(
    @Parent() conference: Conference,
    @CurrentViewer() viewer: Viewer,
    @Ctx() context: RequestContext,
  ): Promise<RoleGrant[] | null> {
    if (!(await this.teams.managesConference(viewer, conference))) return null;
    return (await this.loaders.roleGrantsIn(context.loaders).load(conference.id)) ?? [];
  }

  @ResolveField(() => [InvitationType], { nullable: true, description: INVITED })
  async invitations(
    @Parent() conference: Conference,
    @CurrentViewer() viewer: Viewer,
    @Ctx() context: RequestContext,
  ): Promise<Invitation[] | null> {
    if (!(await this.teams.managesConference(viewer, conference))) return null;
    return (await this.loaders.openInvitationsTo(context.loaders).load(conference.id)) ?? [];
  }
}
