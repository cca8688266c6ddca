import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, SignedIn } from '../../platform/auth/allow.js';
import { CurrentViewer } from '../../platform/auth/current-viewer.js';
import { requireAccount, type Viewer } from '../../platform/auth/viewer.js';
import { fromGlobalId, toGlobalId } from '../../platform/graphql/global-id.js';
import { Access } from './access.js';
import { CreateOrganisationService } from './create-organisation.service.js';
import { OrganisationLimits } from './organisation-limits.js';
import { CreateOrganisationPayload, UpdateOrganisationPayload } from './organisation-payloads.type.js';
import type { Organisation } from './organisation.entity.js';
import { CreateOrganisationInput, UpdateOrganisationInput } from './organisation.inputs.js';
import { OrganisationType } from './organisation.type.js';
import { OrganisationsService } from './organisations.service.js';

@Resolver(() => OrganisationType)
export class OrganisationsResolver {
  constructor(
    private readonly organisations: OrganisationsService,
    private readonly creation: CreateOrganisationService,
    private readonly limits: OrganisationLimits,
    private readonly access: Access,
  ) {}

  @Query(() => OrganisationType, { description: 'An organisation by its slug; there for those who have a part in it.' })
  @Allow(SignedIn)
  organisation(@CurrentViewer() viewer: Viewer, @Args('slug') slug: string): Promise<Organisation> {
    return this.organisations.organisationBySlug(viewer, slug);
  }

  @Mutation(() => CreateOrganisationPayload, { description: 'Makes the viewer owner of a new organisation.' })
  @Allow(SignedIn)
  async createOrganisation(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: CreateOrganisationInput,
  ): Promise<{ organisation: Organisation }> {
    await this.limits.countOrganisation(requireAccount(viewer).accountId);
    const organisation = await this.creation.createOrganisation(viewer, input);
    this.access.forgetRoles(viewer);
    return { organisation };
  }

  @Mutation(() => UpdateOrganisationPayload)
  @Allow(SignedIn)
  async updateOrganisation(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: UpdateOrganisationInput,
  ): Promise<{ organisation: Organisation }> {
    const { organisationId, ...changes } = input;
    return {
      organisation: await this.organisations.updateOrganisation(
        viewer,
        fromGlobalId('Organisation', organisationId),
        changes,
      ),
    };
  }

  @ResolveField(() => ID)
  id(@Parent() organisation: Organisation): string {
    return toGlobalId('Organisation', organisation.id);
  }

  @ResolveField(() => Boolean)
  viewerCanEdit(@Parent() organisation: Organisation, @CurrentViewer() viewer: Viewer): Promise<boolean> {
    return this.access.mayInOrganisation(viewer, organisation.id, 'editOrganisation');
  }

  @ResolveField(() => Boolean)
  viewerCanCreateConference(@Parent() organisation: Organisation, @CurrentViewer() viewer: Viewer): Promise<boolean> {
    return this.access.mayInOrganisation(viewer, organisation.id, 'createConference');
  }

  @ResolveField(() => Boolean, { description: 'Venues and rooms; organizers of its conferences may too.' })
  viewerCanManageRooms(@Parent() organisation: Organisation, @CurrentViewer() viewer: Viewer): Promise<boolean> {
    return this.access.mayInOrganisation(viewer, organisation.id, 'manageRooms');
  }

  @ResolveField(() => Boolean)
  viewerCanReadAuditLog(@Parent() organisation: Organisation, @CurrentViewer() viewer: Viewer): Promise<boolean> {
    return this.access.mayInOrganisation(viewer, organisation.id, 'readAuditLog');
  }
}
