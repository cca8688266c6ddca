import { Inject } from '@nestjs/common';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CONFIG } from '../../config/config.token.js';
import type { Config } from '../../config/config.js';
import { Ctx, CurrentViewer } from '../../platform/auth/current-viewer.js';
import type { Viewer } from '../../platform/auth/viewer.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import type { Account } from '../accounts/account.entity.js';
import { ViewerType } from '../accounts/account.type.js';
import type { Organisation } from './organisation.entity.js';
import { OrganisationType } from './organisation.type.js';
import { OrganisationsLoaders } from './organisations.loaders.js';
import { mayCreateOrganisation } from './organisations.policy.js';
import { OrganisationsService } from './organisations.service.js';
import type { RoleGrant } from './role-grant.entity.js';
import { RoleGrantType } from './team.type.js';

@Resolver(() => ViewerType)
export class ViewerRolesResolver {
  constructor(
    private readonly organisations: OrganisationsService,
    private readonly loaders: OrganisationsLoaders,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @ResolveField(() => [RoleGrantType], {
    description: 'Every role that she holds, the earliest first; as many as teams have taken her in.',
  })
  async roles(@Parent() account: Account, @Ctx() context: RequestContext): Promise<RoleGrant[]> {
    return (await this.loaders.roleGrantsOf(context.loaders).load(account.id)) ?? [];
  }

  @ResolveField(() => [OrganisationType], {
    name: 'organisations',
    description: 'Organisations in which she holds a role or organizes a conference, by name; at most 500.',
  })
  organisationsOf(@Parent() account: Account): Promise<Organisation[]> {
    return this.organisations.organisationsOf(account.id);
  }

  @ResolveField(() => Boolean, { description: 'Whether this installation lets her create an organisation.' })
  viewerCanCreateOrganisation(@CurrentViewer() viewer: Viewer): boolean {
    return mayCreateOrganisation(viewer, this.config);
  }
}
