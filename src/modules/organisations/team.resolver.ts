import { Args, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, SignedIn } from '../../platform/auth/allow.js';
import { Ctx, CurrentViewer } from '../../platform/auth/current-viewer.js';
import type { Viewer } from '../../platform/auth/viewer.js';
import { fromGlobalId, toGlobalId } from '../../platform/graphql/global-id.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import type { Account } from '../accounts/account.entity.js';
import { AccountType } from '../accounts/account.type.js';
import { AccountsLoaders } from '../accounts/accounts.loaders.js';
import type { Conference } from '../conferences/conference.entity.js';
import { Access } from './access.js';
import { RevokeRolePayload } from './organisation-payloads.type.js';
import type { Organisation } from './organisation.entity.js';
import { OrganisationsLoaders } from './organisations.loaders.js';
import type { RoleGrant } from './role-grant.entity.js';
import { RevokeRoleInput } from './team.inputs.js';
import { TeamService } from './team.service.js';
import { RoleGrantType, RoleScope } from './team.type.js';

@Resolver(() => RoleGrantType)
export class TeamResolver {
  constructor(
    private readonly team: TeamService,
    private readonly loaders: OrganisationsLoaders,
    private readonly accounts: AccountsLoaders,
    private readonly access: Access,
  ) {}

  @Mutation(() => RevokeRolePayload, {
    description:
      'Ends a role, and with it the open invitations that its holder sent in this team. Managers of a team end anybody’s, everybody her own. ' +
      'An organisation keeps at least one owner: LAST_OWNER.',
  })
  @Allow(SignedIn)
  async revokeRole(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: RevokeRoleInput,
  ): Promise<{ roleGrant: RoleGrant }> {
    const roleGrant = await this.team.revokeRole(viewer, fromGlobalId('RoleGrant', input.roleGrantId));
    this.access.forgetRoles(viewer);
    return { roleGrant };
  }

  @ResolveField(() => ID)
  id(@Parent() grant: RoleGrant): string {
    return toGlobalId('RoleGrant', grant.id);
  }

  @ResolveField(() => AccountType, {
    nullable: true,
    description: 'Who holds it; null where the account was erased meanwhile.',
  })
  account(@Parent() grant: RoleGrant, @Ctx() context: RequestContext): Promise<Account | null> {
    return this.accounts.byId(context.loaders).load(grant.accountId);
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'Address of who holds it; null where the account was erased meanwhile.',
  })
  async email(@Parent() grant: RoleGrant, @Ctx() context: RequestContext): Promise<string | null> {
    return (await this.accounts.byId(context.loaders).load(grant.accountId))?.email ?? null;
  }

  @ResolveField(() => RoleScope, { nullable: true, description: 'Where it is held; null where that is gone.' })
  scope(@Parent() grant: RoleGrant, @Ctx() context: RequestContext): Promise<Organisation | Conference | null> {
    return this.loaders.scopeById(context.loaders).load(grant.scopeId);
  }

  @ResolveField(() => AccountType, {
    nullable: true,
    description: 'Who granted or offered it; null for the command line and erased accounts.',
  })
  async grantedBy(@Parent() grant: RoleGrant, @Ctx() context: RequestContext): Promise<Account | null> {
    return grant.grantedBy === null ? null : this.accounts.byId(context.loaders).load(grant.grantedBy);
  }
}
