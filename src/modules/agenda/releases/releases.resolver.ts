import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, SignedIn } from '../../../platform/auth/allow.js';
import { Ctx, CurrentViewer } from '../../../platform/auth/current-viewer.js';
import type { Viewer } from '../../../platform/auth/viewer.js';
import { fromGlobalId } from '../../../platform/graphql/global-id.js';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import type { Conference } from '../../conferences/conference.entity.js';
import { ConferenceType } from '../../conferences/conference.type.js';
import { Access } from '../../organisations/access.js';
import { PeopleLoaders } from '../../people/people.loaders.js';
import { type ConferencePerson, PersonType } from '../../people/person.type.js';
import { ReleaseAgendaInput, RestoreReleaseInput } from './release.inputs.js';
import { ReleaseAgendaPayload, RestoreReleasePayload } from './release-payloads.type.js';
import { type ReleasedAgenda, ReleasesService } from './releases.service.js';
import { type RestoredRelease, RestoreService } from './restore.service.js';

@Resolver(() => ConferenceType)
export class ReleasesMutationsResolver {
  constructor(
    private readonly releases: ReleasesService,
    private readonly restores: RestoreService,
    private readonly access: Access,
  ) {}

  @Mutation(() => ReleaseAgendaPayload, {
    description:
      'Freezes a draft as what everybody reads, in the place of the release before: all of it or nothing. Refused while a hard issue is open.',
  })
  @Allow(SignedIn)
  async releaseAgenda(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: ReleaseAgendaInput,
  ): Promise<ReleasedAgenda> {
    const { draftId, letters, excludedPersonIds, notify, ...texts } = input;
    return this.releases.releaseAgenda(viewer, {
      ...texts,
      draftId: fromGlobalId('Draft', draftId),
      order: {
        notify,
        letters: letters.map((letter) => ({ ...letter, personId: fromGlobalId('Person', letter.personId) })),
        excludedPersonIds: excludedPersonIds.map((id) => fromGlobalId('Person', id)),
      },
    });
  }

  @Mutation(() => RestoreReleasePayload, { description: 'Makes a new draft with the placements of a release.' })
  @Allow(SignedIn)
  restoreRelease(@CurrentViewer() viewer: Viewer, @Args('input') input: RestoreReleaseInput): Promise<RestoredRelease> {
    return this.restores.restoreRelease(viewer, { ...input, releaseId: fromGlobalId('Release', input.releaseId) });
  }

  @ResolveField(() => Boolean)
  viewerCanRelease(@Parent() conference: Conference, @CurrentViewer() viewer: Viewer): Promise<boolean> {
    return this.access.mayInConference(viewer, conference, 'releaseAgenda');
  }
}

@Resolver(() => ReleaseAgendaPayload)
export class ReleaseAgendaPayloadResolver {
  constructor(private readonly people: PeopleLoaders) {}

  @ResolveField(() => [PersonType], { nullable: true })
  async withoutAddress(
    @Parent() payload: Partial<ReleasedAgenda>,
    @Ctx() context: RequestContext,
  ): Promise<ConferencePerson[] | null> {
    const { release, withoutAddressIds } = payload;
    if (!release || !withoutAddressIds) return null;
    const loader = this.people.inConference(context.loaders, release.conferenceId);
    const people = await Promise.all(withoutAddressIds.map((id) => loader.load(id)));
    return people.filter((person) => person !== null);
  }
}
