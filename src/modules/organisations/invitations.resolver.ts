import { Args, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, SignedIn } from '../../platform/auth/allow.js';
import { Ctx, CurrentViewer } from '../../platform/auth/current-viewer.js';
import type { Viewer } from '../../platform/auth/viewer.js';
import { fromGlobalId, toGlobalId } from '../../platform/graphql/global-id.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import type { Account } from '../accounts/account.entity.js';
import { AccountType } from '../accounts/account.type.js';
import { AccountsLoaders } from '../accounts/accounts.loaders.js';
import { Access } from './access.js';
import type { Invitation } from './invitation.entity.js';
import { InvitationAnswersService } from './invitation-answers.service.js';
import { InvitationsService } from './invitations.service.js';
import {
  AcceptInvitationPayload,
  InviteToConferencePayload,
  InviteToOrganisationPayload,
  RevokeInvitationPayload,
} from './organisation-payloads.type.js';
import type { RoleGrant } from './role-grant.entity.js';
import {
  AcceptInvitationInput,
  InviteToConferenceInput,
  InviteToOrganisationInput,
  RevokeInvitationInput,
} from './team.inputs.js';
import { InvitationType } from './team.type.js';

@Resolver(() => InvitationType)
export class InvitationsResolver {
  constructor(
    private readonly invitations: InvitationsService,
    private readonly answers: InvitationAnswersService,
    private readonly accounts: AccountsLoaders,
    private readonly access: Access,
  ) {}

  @Mutation(() => InviteToOrganisationPayload, { description: 'Mails an invitation to a role in an organisation.' })
  @Allow(SignedIn)
  async inviteToOrganisation(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: InviteToOrganisationInput,
  ): Promise<{ invitation: Invitation }> {
    const scope = { kind: 'organisation', id: fromGlobalId('Organisation', input.organisationId) } as const;
    return { invitation: await this.invitations.invite(viewer, scope, input) };
  }

  @Mutation(() => InviteToConferencePayload, { description: 'Mails an invitation to a role in a conference.' })
  @Allow(SignedIn)
  async inviteToConference(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: InviteToConferenceInput,
  ): Promise<{ invitation: Invitation }> {
    const scope = { kind: 'conference', id: fromGlobalId('Conference', input.conferenceId) } as const;
    return { invitation: await this.invitations.invite(viewer, scope, input) };
  }

  @Mutation(() => AcceptInvitationPayload, {
    description: 'Takes the role of a mailed invitation. The viewer’s address must be the one that was invited.',
  })
  @Allow(SignedIn)
  async acceptInvitation(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: AcceptInvitationInput,
  ): Promise<{ roleGrant: RoleGrant }> {
    const roleGrant = await this.answers.acceptInvitation(viewer, input.code);
    this.access.forgetRoles(viewer);
    return { roleGrant };
  }

  @Mutation(() => RevokeInvitationPayload, { description: 'Ends an open invitation: its link opens nothing any more.' })
  @Allow(SignedIn)
  async revokeInvitation(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: RevokeInvitationInput,
  ): Promise<{ invitation: Invitation }> {
    return { invitation: await this.answers.revokeInvitation(viewer, fromGlobalId('Invitation', input.invitationId)) };
  }

  @ResolveField(() => ID)
  id(@Parent() invitation: Invitation): string {
    return toGlobalId('Invitation', invitation.id);
  }

  @ResolveField(() => AccountType, { nullable: true, description: 'Null where the account was erased.' })
  invitedBy(@Parent() invitation: Invitation, @Ctx() context: RequestContext): Promise<Account | null> {
    return this.accounts.byId(context.loaders).load(invitation.invitedBy);
  }
}
