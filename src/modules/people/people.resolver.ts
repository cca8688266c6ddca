import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, Everyone, SignedIn } from '../../platform/auth/allow.js';
import { CurrentViewer } from '../../platform/auth/current-viewer.js';
import type { Viewer } from '../../platform/auth/viewer.js';
import { fromGlobalId } from '../../platform/graphql/global-id.js';
import { PeopleAccess } from './people-access.service.js';
import { PeopleListsService } from './people-lists.service.js';
import { PeopleService } from './people.service.js';
import { CreatePersonInput, SetAvailabilityInput, UpdatePersonInput, UpdateProfileInput } from './person.inputs.js';
import { PersonPayload } from './person-payloads.type.js';
import { DuplicateCandidate, PersonType, type ConferencePerson } from './person.type.js';
import { ProfilesService } from './profiles.service.js';

/** Decodes the two ids by which every mutation names a person at a conference. */
const idsOf = (input: { conferenceId: string; personId: string }): readonly [string, string] => [
  fromGlobalId('Conference', input.conferenceId),
  fromGlobalId('Person', input.personId),
];

@Resolver()
export class PeopleResolver {
  constructor(
    private readonly people: PeopleService,
    private readonly profiles: ProfilesService,
    private readonly lists: PeopleListsService,
    private readonly peopleAccess: PeopleAccess,
  ) {}

  @Query(() => PersonType, { description: 'A person as one conference shows her.' })
  @Allow(Everyone)
  async person(
    @CurrentViewer() viewer: Viewer,
    @Args('conferenceId', { type: () => ID }) conferenceId: string,
    @Args('personId', { type: () => ID }) personId: string,
  ): Promise<ConferencePerson> {
    const known = await this.peopleAccess.requireVisible(viewer, ...idsOf({ conferenceId, personId }));
    return { person: known.person, conferenceId: known.conference.id };
  }

  @Query(() => [DuplicateCandidate], {
    description: 'Pairs of people who may be one, at most 200; for those who edit people.',
  })
  @Allow(SignedIn)
  duplicateCandidates(
    @CurrentViewer() viewer: Viewer,
    @Args('conferenceId', { type: () => ID }) conferenceId: string,
  ): Promise<DuplicateCandidate[]> {
    return this.lists.duplicateCandidates(viewer, fromGlobalId('Conference', conferenceId));
  }

  @Mutation(() => PersonPayload)
  @Allow(SignedIn)
  async createPerson(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: CreatePersonInput,
  ): Promise<{ person: ConferencePerson }> {
    return {
      person: await this.people.createPerson(viewer, {
        ...input,
        conferenceId: fromGlobalId('Conference', input.conferenceId),
      }),
    };
  }

  @Mutation(() => PersonPayload, {
    description:
      'In every conference: by those who edit people in all that have a profile of her; once claimed, by herself only.',
  })
  @Allow(SignedIn)
  async updatePerson(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: UpdatePersonInput,
  ): Promise<{ person: ConferencePerson }> {
    return { person: await this.profiles.updatePerson(viewer, ...idsOf(input), input.displayName) };
  }

  @Mutation(() => PersonPayload, {
    description:
      'By organizers, the programme committee, or the person herself once she claimed it; shows at once and is logged.',
  })
  @Allow(SignedIn)
  async updateProfile(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: UpdateProfileInput,
  ): Promise<{ person: ConferencePerson }> {
    const { conferenceId: _conference, personId: _person, ...changes } = input;
    return { person: await this.profiles.updateProfile(viewer, ...idsOf(input), changes) };
  }

  @Mutation(() => PersonPayload, {
    description:
      'By organizers, the programme committee, or the person herself; intervals are merged and put in order.',
  })
  @Allow(SignedIn)
  async setAvailability(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: SetAvailabilityInput,
  ): Promise<{ person: ConferencePerson }> {
    return { person: await this.profiles.setAvailability(viewer, ...idsOf(input), input.intervals) };
  }
}
