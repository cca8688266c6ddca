import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, SignedIn } from '../../platform/auth/allow.js';
import { CurrentViewer } from '../../platform/auth/current-viewer.js';
import type { Viewer } from '../../platform/auth/viewer.js';
import { fromGlobalId, toGlobalId } from '../../platform/graphql/global-id.js';
import { ClaimInvitationsService } from './claim-invitations.service.js';
import { ClaimsService } from './claims.service.js';
import { MergesService } from './merges.service.js';
import { ClaimProfileInput, InviteToClaimInput, MergePeopleInput } from './person.inputs.js';
import { ClaimProfilePayload, MergePeoplePayload, PersonPayload } from './person-payloads.type.js';
import type { ConferencePerson } from './person.type.js';

/** Who a person is: claims by accounts, and merges of two rows for one human being. */
@Resolver()
export class ClaimsResolver {
  constructor(
    private readonly invitations: ClaimInvitationsService,
    private readonly claims: ClaimsService,
    private readonly merges: MergesService,
  ) {}

  @Mutation(() => PersonPayload, {
    description: 'Mails the person a code, good for 14 days, to take her profile over.',
  })
  @Allow(SignedIn)
  async inviteToClaim(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: InviteToClaimInput,
  ): Promise<{ person: ConferencePerson }> {
    const [conferenceId, personId] = [
      fromGlobalId('Conference', input.conferenceId),
      fromGlobalId('Person', input.personId),
    ];
    return { person: await this.invitations.inviteToClaim(viewer, conferenceId, personId) };
  }

  @Mutation(() => ClaimProfilePayload, {
    description:
      "Makes the person of a claim mail the viewer's own. Where her account has a person already, the two become one.",
  })
  @Allow(SignedIn)
  async claimProfile(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: ClaimProfileInput,
  ): Promise<{ person: ConferencePerson }> {
    return { person: await this.claims.claimProfile(viewer, input.code) };
  }

  @Mutation(() => MergePeoplePayload)
  @Allow(SignedIn)
  async mergePeople(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: MergePeopleInput,
  ): Promise<{ person: ConferencePerson; mergedPersonId: string }> {
    const [keepId, duplicateId] = [fromGlobalId('Person', input.keepId), fromGlobalId('Person', input.duplicateId)];
    const person = await this.merges.mergePeople(viewer, {
      conferenceId: fromGlobalId('Conference', input.conferenceId),
      keepId,
      duplicateId,
    });
    return { person, mergedPersonId: toGlobalId('Person', duplicateId) };
  }
}
